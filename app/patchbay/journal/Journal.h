// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/DiskThreads.h"
#include "files/Error.h"
#include "patchbay/journal/JournalError.h"
#include "patchbay/journal/JournalOptions.h"
#include "patchbay/journal/JournalQuery.h"
#include "patchbay/journal/JournalReader.h"
#include "patchbay/journal/JournalThread.h"
#include "patchbay/journal/Seat.h"

#include <QCoroTask>
#include <QObject>

#include <chrono>
#include <functional>
#include <limits>
#include <memory>
#include <stop_token>
#include <variant>

namespace patchbay {

class JournalExport;
class RowFormat;

/// How it is with the journal now.
struct JournalState {
    enum class Kind {
        Opening,
        Open,
        Failed, ///< what was tried last could not be written or opened; every intent tries again
    };
    Kind kind = Kind::Opening;
    JournalError error = {}; ///< of Failed

    bool operator==(const JournalState &) const = default;
};

/// The journal, or the file that it was to go to.
using ExportError = std::variant<JournalError, files::Error>;

/// The lasting record of every change this program asks AWS for, and what became of it: `journal.sqlite` in a folder.
/// Everything is done in a thread of its own, in the order in which it was asked for, except that what is to be written
/// never waits for what is to be read. GUI thread only; outlives its calls, and ends with stopAndJoin().
class Journal final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Journal)

public:
    /// Begins to open it.
    explicit Journal(const QString &folder, JournalOptions options = {}, QObject *parent = nullptr);
    /// Without stopAndJoin() it waits here until all is written.
    ~Journal() override;

    const JournalState &state() const { return m_state; }
    /// Who sits here, as each entry says it: there soon after the start, and nobody has to wait for it.
    QFuture<Seat> seat() const { return m_thread->seat(); }
    /// Opens it where it is not: for a start, and for who has removed what was in its way.
    QCoro::Task<JournalResult<void>> tryAgain();
    /// Gives what is there another name, which is returned, and begins a new one: for one that is damaged.
    QCoro::Task<JournalResult<QString>> startAnew();

    /// Writes that a change is about to be asked for: it is on the disk when this returns an ID. Who asks to stop gets
    /// none (Stopped), at once, however long the disk takes: it is not written then, or concluded as cancelled.
    QCoro::Task<JournalResult<JournalId>> intend(JournalEntry entry, std::stop_token stop);
    /// Writes what became of it; again, when more is known later. One that could not be written is tried again with
    /// all that is written later, as long as the program runs.
    QCoro::Task<JournalResult<void>> conclude(JournalId id, JournalConclusion conclusion);
    /// Writes something of which nothing will become: what its kind says (isNoted()), else a change of somebody else.
    QCoro::Task<JournalResult<JournalId>> note(JournalEntry entry);

    /// Those of which it is to be found out what became of them, the oldest first: after a crash, and where AWS could
    /// not be asked.
    QCoro::Task<JournalResult<std::vector<JournalRecord>>> openIntents();
    /// The newest entries that a query wants, older than `before` if that is not null, `most` at most.
    QCoro::Task<JournalResult<JournalPage>> find(JournalQuery query, JournalId before, int most, std::stop_token stop);
    QCoro::Task<JournalResult<qint64>> count(JournalQuery query, std::stop_token stop);
    /// The newest runs, older than the one of that number if it is not 0.
    QCoro::Task<JournalResult<std::vector<JournalRunSummary>>> runs(qint64 before, int most);
    /// The newest run, whichever program or start it was made by, that is not undone as a whole, of those up to that
    /// number; nothing: there is none.
    QCoro::Task<JournalResult<std::optional<JournalRunMoves>>> nextToUndo(
        JournalWay way, qint64 last = std::numeric_limits<qint64>::max());
    /// A run with what it has moved; nothing: there is no such run.
    QCoro::Task<JournalResult<std::optional<JournalRunMoves>>> movesOf(QString runId);

    using Exported = tl::expected<qint64, ExportError>;
    /// How many entries an export has written so far.
    using ExportProgress = std::function<void(qint64 rows)>;
    /// Writes what a query wants into a file, which is there whole or not at all, the newest first; how many entries.
    /// The journal's end stops it.
    QCoro::Task<Exported> exportTo(QString path, std::shared_ptr<RowFormat> format, ExportProgress progress,
                                   JournalQuery query, std::stop_token stop);
    /// Removes what is older than that, in small steps; how many entries. Nothing else ever removes any.
    QCoro::Task<JournalResult<qint64>> keepFor(std::chrono::days time, std::stop_token stop);

    /// Returns when all that was asked for is done and the thread has ended.
    QCoro::Task<> stopAndJoin();

Q_SIGNALS:
    void stateChanged(const patchbay::JournalState &state);
    /// Something was written or removed.
    void changed();

private:
    template <typename T>
    QFuture<JournalResult<T>> asked(std::function<JournalResult<T>(JournalFile &)> work);
    template <typename T>
    QCoro::Task<JournalResult<T>> answer(QFuture<JournalResult<T>> future, std::stop_token stop);
    QCoro::Task<JournalResult<JournalPage>> findIn(EntrySpan within, JournalQuery query, int most,
                                                   std::stop_token stop);
    QFuture<JournalResult<JournalReader::Span>> spanOf(const JournalQuery &query);
    void report(const JournalResult<void> &result);
    void setState(JournalState state);

    JournalState m_state;
    std::unique_ptr<JournalThread> m_thread;
    /// Not in the journal's own thread: no intent waits for the disk that an export goes to.
    files::DiskThreads m_exporting;
    bool m_isToEnd = false;
};

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::JournalState)
