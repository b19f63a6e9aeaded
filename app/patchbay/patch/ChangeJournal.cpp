// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/ChangeJournal.h"

#include "patchbay/patch/JournalTerms.h"
#include "patchbay/plant/Sources.h"

#include <QLoggingCategory>

namespace patchbay {

namespace {

Q_LOGGING_CATEGORY(journaling, "patchbay.journal", QtInfoMsg)

/// What could not be written is told to a person by the journal's state; this is for who looks for the reason.
void logFailure(const char *what, const JournalError &error)
{
    qCWarning(journaling).noquote() << what << "could not be written into the journal:" << error.detail;
}

} // namespace

ChangeJournal::ChangeJournal(Journal &journal, const Sources &sources)
    : m_journal(journal)
    , m_sources(sources)
{
}

QCoro::Task<tl::expected<RecordId, RecordError>> ChangeJournal::intend(Intent intent, std::stop_token stop)
{
    JournalEntry entry = entryOf(intent.rebind, m_sources.reaching(intent.rebind.encoder));
    entry.run = {intent.run.id, intent.run.name, intent.run.undoes};
    const auto id = co_await m_journal.intend(entry, stop);
    if (!id) {
        if (!stop.stop_requested())
            logFailure("An intent", id.error());
        co_return tl::unexpected(recordErrorOf(id.error()));
    }
    if (!m_first)
        m_first = *id;
    co_return recordIdOf(*id);
}

void ChangeJournal::conclude(RecordId id, const RebindResult &result)
{
    m_scope.add(write(journalIdOf(id), conclusionOf(result)));
}

QCoro::Task<> ChangeJournal::write(JournalId id, JournalConclusion conclusion)
{
    const auto written = co_await m_journal.conclude(id, conclusion);
    if (!written)
        logFailure("An outcome", written.error());
}

void ChangeJournal::noteOutside(const Rebind &seen)
{
    m_scope.add(write(entryOf(seen, m_sources.reaching(seen.encoder))));
}

QCoro::Task<> ChangeJournal::write(JournalEntry seen)
{
    const auto written = co_await m_journal.noteOutside(seen);
    if (!written)
        logFailure("A change from outside", written.error());
}

QCoro::Task<> ChangeJournal::stopAndJoin()
{
    return m_scope.stopAndJoin();
}

} // namespace patchbay
