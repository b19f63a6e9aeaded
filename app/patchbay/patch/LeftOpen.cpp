// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/LeftOpen.h"

#include "patchbay/patch/ChangeJournal.h"
#include "patchbay/patch/JournalTerms.h"

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
    std::erase_if(m_open, [this](const JournalRecord &record) { return m_own.isOwn(record.id); });
    for (const auto &source : m_sources.all())
        ask(*source);
}

void LeftOpen::follow(Source &source)
{
    connect(&source.inventory(), &Inventory::loadingChanged, this, [this, &source] { ask(source); });
}

void LeftOpen::ask(const Source &source)
{
    const Inventory &inventory = source.inventory();
    if (m_open.empty() || inventory.isReading() || !inventory.asOf().isValid() || m_scope.token().stop_requested())
        return;
    const QString awsAccount = awsAccountOf(source);
    std::vector<RebindResult> lost;
    QSet<QString> encoders;
    // Of one encoder the oldest comes first; the next one with the next list.
    std::erase_if(m_open, [&](const JournalRecord &record) {
        const JournalEntry &entry = record.entry;
        const EncoderId encoder{source.id(), entry.encoder.arn};
        if (entry.awsAccount != awsAccount || entry.region != source.id().region || encoders.contains(encoder.arn)
            || m_runs.isUnderWay(encoder))
            return false;
        encoders.insert(encoder.arn);
        RebindResult each;
        each.rebind = Rebind::of(encoder, entry.from.arn, entry.to.arn);
        each.outcome = Outcome::Unknown;
        each.record = recordIdOf(record.id);
        lost.push_back(each);
        return true;
    });
    if (!lost.empty())
        Q_EMIT asking(m_runs.settle(lost));
}

} // namespace patchbay
