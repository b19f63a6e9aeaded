// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalEntry.h"
#include "patchbay/journal/JournalError.h"
#include "patchbay/journal/Seat.h"

#include <memory>

class QSqlQuery;

namespace patchbay {

class JournalFile;

/// What is written into a journal. Each is one of a transaction that somebody else begins and ends. Of one thread.
class JournalWriter final {
    Q_DISABLE_COPY_MOVE(JournalWriter)

public:
    explicit JournalWriter(JournalFile &file);
    ~JournalWriter();

    /// Who is said to have done what it writes.
    const Seat &seat() const { return m_seat; }

    JournalResult<JournalId> add(const JournalEntry &entry);
    /// The last conclusion counts: what was unknown may be found out later.
    JournalResult<void> conclude(JournalId id, const JournalConclusion &conclusion);
    /// Removes up to `most` entries from before `time`, and runs that have none left; how many entries. One that is
    /// still open stays.
    JournalResult<int> forget(const QDateTime &time, int most);

private:
    void prepare();
    JournalResult<void> addRun(const JournalRun &run);
    JournalResult<void> addDetails(JournalId id, const QJsonObject &more);
    JournalResult<void> addArn(JournalId id, const QString &arn);
    JournalResult<void> forgetSearch(JournalId id, const QString &searched);

    JournalFile &m_file;
    Seat m_seat;
    int m_connection = 0; ///< for which they were prepared
    std::unique_ptr<QSqlQuery> m_addRun;
    std::unique_ptr<QSqlQuery> m_addEntry;
    std::unique_ptr<QSqlQuery> m_addSearch;
    std::unique_ptr<QSqlQuery> m_conclude;
};

} // namespace patchbay
