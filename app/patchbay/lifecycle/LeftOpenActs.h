// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/TaskScope.h"
#include "patchbay/journal/Journal.h"
#include "patchbay/lifecycle/ActRuns.h"

#include <QObject>

#include <vector>

namespace patchbay {

class ActJournal;

/// What was being made or deleted when the program ended last, and of which nobody knows what became: entries of the
/// journal that are still open. As soon as a source of their AWS account and region has been read, AWS is asked, as a
/// run that makes and deletes nothing. What has no such source stays open, as does what AWS did not answer until a
/// source is opened. GUI thread only; ends with stopAndJoin().
class LeftOpenActs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeftOpenActs)

public:
    /// All of it outlives this. What `own` has written is of this time.
    LeftOpenActs(Journal &journal, const ActJournal &own, ActRuns &acts, Sources &sources, QObject *parent = nullptr);

    /// How many wait for their source.
    int count() const { return int(m_open.size()); }
    QCoro::Task<> stopAndJoin() { return m_scope.stopAndJoin(); }

private:
    void readOnce();
    QCoro::Task<> read();
    void follow(Source &source);
    void ask(const Source &source);
    void ask(const std::vector<JournalRecord> &records, const Source &source);
    void leaveWhatIsKnown(const ActRun &run);
    void keepUnanswered(const ActRun &run, const std::vector<JournalRecord> &records, bool isStillOpen);

    Journal &m_journal;
    const ActJournal &m_own;
    ActRuns &m_acts;
    Sources &m_sources;
    std::vector<JournalRecord> m_open; ///< the oldest first
    std::vector<JournalRecord> m_unanswered; ///< until a source is opened
    bool m_isRead = false; ///< or is being read
    async::TaskScope m_scope;
};

} // namespace patchbay
