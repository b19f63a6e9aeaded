// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/LeftOpenActs.h"

#include "patchbay/journal/CutSteps.h"
#include "patchbay/lifecycle/ActEntries.h"
#include "patchbay/lifecycle/ActJournal.h"
#include "patchbay/patch/JournalTerms.h"
#include "patchbay/plant/Locality.h"

#include <utility>

namespace patchbay {

namespace {

/// A source that had listed nothing yet when it was written has no number of an AWS account: then the account is known
/// by what it is called.
bool liesIn(const JournalEntry &entry, const Source &source)
{
    const Locality there = Locality::of(source);
    if (entry.region != source.id().region)
        return false;
    return entry.awsAccount.isEmpty() ? entry.accountName == source.identity().accountName
                                      : entry.awsAccount == there.awsAccount;
}

} // namespace

LeftOpenActs::LeftOpenActs(Journal &journal, const ActJournal &own, ActRuns &acts, Sources &sources, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_own(own)
    , m_acts(acts)
    , m_sources(sources)
{
    for (const auto &source : sources.all())
        follow(*source);
    connect(&sources, &Sources::opened, this, &LeftOpenActs::follow);
    connect(&acts, &ActRuns::begun, this, [this](const ActRun &run) {
        connect(&run, &ActRun::ended, this, [this, &run] { leaveWhatIsKnown(run); });
    });
    // It may be opened later than the program starts: its disk was full, or another program had it.
    connect(&journal, &Journal::stateChanged, this, [this](const JournalState &state) {
        if (state.kind == JournalState::Kind::Open)
            readOnce();
    });
    readOnce();
}

void LeftOpenActs::readOnce()
{
    if (!m_scope.token().stop_requested() && !std::exchange(m_isRead, true))
        m_scope.add(read());
}

QCoro::Task<> LeftOpenActs::read()
{
    const auto open = co_await m_journal.openIntents();
    if (!open) {
        m_isRead = false;
        co_return;
    }
    m_open = *open;
    std::erase_if(m_open, [this, &open](const JournalRecord &record) {
        return m_own.isOwn(record.id) || !lostActOf(record, SourceId()) || isStepOfACut(record, *open);
    });
    for (const auto &source : m_sources.all())
        ask(*source);
}

void LeftOpenActs::follow(Source &source)
{
    m_open.insert(m_open.begin(), m_unanswered.begin(), m_unanswered.end());
    m_unanswered.clear();
    connect(&source.inventory(), &Inventory::loadingChanged, this, [this, &source] { ask(source); });
}

void LeftOpenActs::ask(const Source &source)
{
    const Inventory &inventory = source.inventory();
    if (m_open.empty() || inventory.isReading() || !inventory.asOf().isValid() || m_scope.token().stop_requested())
        return;
    std::vector<JournalRecord> records;
    std::erase_if(m_open, [&](const JournalRecord &record) {
        const bool isThere = liesIn(record.entry, source);
        if (isThere)
            records.push_back(record);
        return isThere;
    });
    if (!records.empty())
        ask(records, source);
}

void LeftOpenActs::ask(const std::vector<JournalRecord> &records, const Source &source)
{
    std::vector<ActResult> lost;
    for (const JournalRecord &record : records)
        lost.push_back(*lostActOf(record, source.id()));
    const ActRun &run = m_acts.askAgain({}, lost);
    const auto keep = [this, &run, records, id = source.id(), asked = &source] {
        keepUnanswered(run, records, m_sources.find(id) == asked);
    };
    if (run.hasEnded()) // its source was closed meanwhile
        keep();
    else
        connect(&run, &ActRun::ended, this, keep);
}

/// A person may ask about one as well: who is asked once more tells of the world as it is by then.
void LeftOpenActs::leaveWhatIsKnown(const ActRun &run)
{
    for (int i = 0; i < run.count(); ++i) {
        const auto &result = run.item(i).result;
        if (!result || !result->record || isLost(result->outcome))
            continue;
        const auto isIt = [&result](const JournalRecord &record) { return recordIdOf(record.id) == *result->record; };
        std::erase_if(m_unanswered, isIt);
        std::erase_if(m_open, isIt);
    }
}

/// Where the source was closed meanwhile, and perhaps made anew by now, the next list brings them up again.
void LeftOpenActs::keepUnanswered(const ActRun &run, const std::vector<JournalRecord> &records, bool isStillOpen)
{
    std::vector<JournalRecord> unanswered;
    for (int i = 0; i < run.count(); ++i) {
        if (run.item(i).result->outcome == ActOutcome::Unknown)
            unanswered.push_back(records[std::size_t(i)]);
    }
    auto &kept = isStillOpen ? m_unanswered : m_open;
    kept.insert(kept.begin(), unanswered.begin(), unanswered.end());
}

} // namespace patchbay
