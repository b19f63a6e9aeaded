// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/LeftOpen.h"

#include "patchbay/journal/CutSteps.h"
#include "patchbay/patch/ChangeJournal.h"
#include "patchbay/patch/JournalTerms.h"
#include "patchbay/plant/Locality.h"

#include <QSet>

#include <utility>

namespace patchbay {

LeftOpen::LeftOpen(Journal &journal, const ChangeJournal &own, PatchRuns &runs, Sources &sources, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_own(own)
    , m_runs(runs)
    , m_sources(sources)
{
    for (const auto &source : sources.all())
        follow(*source);
    connect(&sources, &Sources::opened, this, &LeftOpen::follow);
    // It may be opened later than the program starts: its disk was full, or another program had it.
    connect(&journal, &Journal::stateChanged, this, [this](const JournalState &state) {
        if (state.kind == JournalState::Kind::Open)
            readOnce();
    });
    readOnce();
}

void LeftOpen::readOnce()
{
    if (!m_scope.token().stop_requested() && !std::exchange(m_isRead, true))
        m_scope.add(read());
}

QCoro::Task<> LeftOpen::read()
{
    const auto open = co_await m_journal.openIntents();
    if (!open) {
        m_isRead = false;
        co_return;
    }
    m_open = *open;
    // What became of anything else is not told by where an encoder is: it is left open to who can tell.
    std::erase_if(m_open, [this, &open](const JournalRecord &record) {
        return m_own.isOwn(record.id) || !isRebind(record.entry.kind) || isStepOfACut(record, *open);
    });
    for (const auto &source : m_sources.all())
        ask(*source);
}

void LeftOpen::follow(Source &source)
{
    m_open.insert(m_open.begin(), m_unanswered.begin(), m_unanswered.end());
    m_unanswered.clear();
    connect(&source.inventory(), &Inventory::loadingChanged, this, [this, &source] { ask(source); });
}

void LeftOpen::ask(const Source &source)
{
    const Inventory &inventory = source.inventory();
    if (m_open.empty() || inventory.isReading() || !inventory.asOf().isValid() || m_scope.token().stop_requested())
        return;
    const Locality there = Locality::of(source);
    std::vector<JournalRecord> records;
    QSet<QString> encoders;
    // Of one encoder the oldest comes first; the next one with the next list.
    std::erase_if(m_open, [&](const JournalRecord &record) {
        const JournalEntry &entry = record.entry;
        const QString &arn = entry.encoder.arn;
        const bool isThere = Locality{entry.awsAccount, entry.region} == there;
        if (!isThere || encoders.contains(arn) || m_runs.isUnderWay({source.id(), arn}))
            return false;
        encoders.insert(arn);
        records.push_back(record);
        return true;
    });
    if (!records.empty())
        ask(records, source);
}

void LeftOpen::ask(const std::vector<JournalRecord> &records, const Source &source)
{
    std::vector<RebindResult> lost;
    for (const JournalRecord &record : records) {
        const JournalEntry &entry = record.entry;
        RebindResult each;
        each.rebind = Rebind::of({source.id(), entry.encoder.arn}, entry.from.arn, entry.to.arn);
        each.outcome = Outcome::Unknown;
        each.record = recordIdOf(record.id);
        lost.push_back(each);
    }
    PatchRun &run = m_runs.settle(lost);
    const auto keep = [this, &run, records, id = source.id(), asked = &source] {
        keepUnanswered(run, records, m_sources.find(id) == asked);
    };
    if (run.hasEnded()) // its source was closed meanwhile
        keep();
    else
        connect(&run, &PatchRun::ended, this, keep);
    Q_EMIT asking(run);
}

/// Where the source was closed meanwhile, and perhaps made anew by now, the next list brings them up again.
void LeftOpen::keepUnanswered(const PatchRun &run, const std::vector<JournalRecord> &records, bool isStillOpen)
{
    std::vector<JournalRecord> unanswered;
    for (int i = 0; i < run.count(); ++i) {
        if (run.item(i).result->outcome == Outcome::Unknown)
            unanswered.push_back(records[std::size_t(i)]);
    }
    auto &kept = isStillOpen ? m_unanswered : m_open;
    kept.insert(kept.begin(), unanswered.begin(), unanswered.end());
}

} // namespace patchbay
