// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalError.h"
#include "patchbay/journal/JournalQuery.h"
#include "patchbay/journal/SoughtEntries.h"

#include <QVariant>

#include <string>
#include <vector>

namespace patchbay {

class JournalFile;

/// What is read from a journal, in pieces that take some milliseconds each, so that what is to be written never waits
/// for long. Of one thread.
class JournalReader final {
public:
    using Span = EntrySpan;

    explicit JournalReader(JournalFile &file)
        : m_file(file)
    {
    }

    /// Whether the index of words leads to what a query wants; otherwise it is looked at entry by entry.
    static bool isByWords(const JournalQuery &query);
    /// Between which numbers all lie that a query wants.
    JournalResult<Span> span(const JournalQuery &query);
    struct Found {
        std::vector<JournalRecord> records; ///< the newest first
        qint64 lookedDownTo = 1; ///< with that one; the end of the span, or where the time was over
    };
    /// The newest in a span that a query wants, `most` at most.
    JournalResult<Found> newest(const JournalQuery &query, Span span, int most);
    JournalResult<qint64> count(const JournalQuery &query, Span span);

    /// Those of which it is to be found out what became of them, the oldest first.
    JournalResult<std::vector<JournalRecord>> open();
    /// The newest runs that come before the number, or of all with 0.
    JournalResult<std::vector<JournalRunSummary>> runs(qint64 before, int most);
    /// Nothing: there is none up to that number.
    JournalResult<std::optional<JournalRunMoves>> nextToUndo(JournalWay way, qint64 last);
    /// Nothing: there is no such run.
    JournalResult<std::optional<JournalRunMoves>> movesOf(const QString &runId);

private:
    JournalResult<std::vector<std::string>> newestTexts(int most);
    JournalResult<Found> newestWithWords(const JournalQuery &query, Span span, int most);
    JournalResult<std::vector<JournalRecord>> recordsWhere(const QString &conditionAndOrder,
                                                           const QVariantList &values = {});
    JournalResult<std::vector<JournalRunSummary>> runsWhere(const QString &condition, const QVariantList &values,
                                                            int most);
    JournalResult<std::optional<JournalRunMoves>> movesWhere(const QString &condition, const QVariantList &values);

    JournalFile &m_file;
};

} // namespace patchbay
