// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/TaskScope.h"
#include "patchbay/journal/Journal.h"
#include "patchbay/patch/PatchRuns.h"

#include <QObject>

#include <vector>

namespace patchbay {

class ChangeJournal;

/// The rebinds and detaches that were under way when the program ended last, and of which nobody knows what became:
/// those whose entry in the journal is still open. Entries of other kinds are left as they are. As soon as a source of
/// their AWS account and region has been read, AWS is asked, as a run that changes nothing. What has no such source
/// stays open, as does what AWS did not answer until a source is opened. GUI thread only; ends with stopAndJoin().
class LeftOpen final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeftOpen)

public:
    /// All of it outlives this. What `own` has written is of this time.
    LeftOpen(Journal &journal, const ChangeJournal &own, PatchRuns &runs, Sources &sources, QObject *parent = nullptr);

    /// How many wait for their source.
    int count() const { return static_cast<int>(m_open.size()); }
    QCoro::Task<> stopAndJoin() { return m_scope.stopAndJoin(); }

Q_SIGNALS:
    /// AWS is being asked what became of these.
    void asking(patchbay::PatchRun &run);

private:
    void readOnce();
    QCoro::Task<> read();
    void follow(Source &source);
    void ask(const Source &source);
    void ask(const std::vector<JournalRecord> &records, const Source &source);
    void keepUnanswered(const PatchRun &run, const std::vector<JournalRecord> &records, bool isStillOpen);

    Journal &m_journal;
    const ChangeJournal &m_own;
    PatchRuns &m_runs;
    Sources &m_sources;
    std::vector<JournalRecord> m_open; ///< the oldest first
    std::vector<JournalRecord> m_unanswered; ///< until a source is opened
    bool m_isRead = false; ///< or is being read
    async::TaskScope m_scope;
};

} // namespace patchbay
