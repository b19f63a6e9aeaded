// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/EntryWriter.h"

#include "patchbay/patch/JournalTerms.h"

#include <QLoggingCategory>

namespace patchbay {

namespace {

Q_LOGGING_CATEGORY(journaling, "patchbay.journal", QtInfoMsg)

void logFailure(const char *what, const JournalError &error)
{
    qCWarning(journaling).noquote() << what << "could not be written into the journal:" << error.detail;
}

} // namespace

EntryWriter::EntryWriter(Journal &journal)
    : m_journal(journal)
{
}

QCoro::Task<tl::expected<RecordId, RecordError>> EntryWriter::intend(JournalEntry entry, std::stop_token stop)
{
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

void EntryWriter::conclude(RecordId id, const JournalConclusion &conclusion)
{
    m_scope.add(write(journalIdOf(id), conclusion));
}

void EntryWriter::note(const JournalEntry &entry)
{
    m_scope.add(write(entry));
}

QCoro::Task<> EntryWriter::write(JournalId id, JournalConclusion conclusion)
{
    const auto written = co_await m_journal.conclude(id, conclusion);
    if (!written)
        logFailure("An outcome", written.error());
}

QCoro::Task<> EntryWriter::write(JournalEntry noted)
{
    const auto written = co_await m_journal.note(noted);
    if (!written)
        logFailure("What was seen", written.error());
}

} // namespace patchbay
