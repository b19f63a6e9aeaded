// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/ActJournal.h"

#include "patchbay/lifecycle/ActEntries.h"
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

ActJournal::ActJournal(Journal &journal, const Sources &sources)
    : m_journal(journal)
    , m_sources(sources)
{
}

QCoro::Task<tl::expected<RecordId, RecordError>> ActJournal::intend(ActIntent intent, std::stop_token stop)
{
    const JournalEntry entry = entryOf(intent, m_sources.find(sourceOf(intent.act)));
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

void ActJournal::conclude(RecordId id, const ActResult &result)
{
    m_scope.add(write(journalIdOf(id), conclusionOf(result)));
}

QCoro::Task<> ActJournal::write(JournalId id, JournalConclusion conclusion)
{
    const auto written = co_await m_journal.conclude(id, conclusion);
    if (!written)
        logFailure("An outcome", written.error());
}

QCoro::Task<> ActJournal::stopAndJoin()
{
    return m_scope.stopAndJoin();
}

} // namespace patchbay
