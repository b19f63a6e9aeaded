// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalEntry.h"
#include "patchbay/journal/JournalFile.h"
#include "patchbay/journal/Seat.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <variant>
#include <vector>

namespace patchbay {

class JournalWriter;

/// The one thread that has the file. What is to be written goes before what is to be read, and all that waits when it
/// is free goes into one transaction: a disk is waited for once, however many wait for it. What it is given comes from
/// any thread; futures end in this one.
class JournalThread final {
    Q_DISABLE_COPY_MOVE(JournalThread)

public:
    /// Something else to do with the file, when nothing is to be written. Where it could not be opened, that is given.
    using Job = std::function<void(JournalFile &file, const JournalResult<void> &opened)>;
    /// How it went with the file: after each time something was written, and after each fault. In its thread.
    using Report = std::function<void(const JournalResult<void> &)>;

    JournalThread(const QString &folder, JournalOptions options, Report report);
    /// Ends it; what was given to it is done first.
    ~JournalThread();

    /// It is not written when `stop` asked before its turn came (Stopped).
    QFuture<JournalResult<JournalId>> add(const JournalEntry &entry, std::stop_token stop = {});
    /// Nobody waits any more for what add() returned, and nothing is sent for it: when it is written, it is concluded
    /// as cancelled.
    void withdraw(QFuture<JournalResult<JournalId>> intent);
    QFuture<JournalResult<void>> conclude(JournalId id, const JournalConclusion &conclusion);
    /// Removes up to `most` old ones, see JournalWriter.
    QFuture<JournalResult<int>> forget(const QDateTime &time, int most);
    /// See JournalFile, which may not be open.
    QFuture<JournalResult<QString>> setAside();
    /// False: it is to end, and takes no more.
    bool add(Job job);

    /// As its thread has found it; none where that had to end before.
    QFuture<Seat> seat() const { return m_seat.future(); }

    /// Takes nothing more. The future ends when all that was given before is done.
    QFuture<void> end();

private:
    struct Intent {
        JournalEntry entry;
        std::stop_token stop;
        QPromise<JournalResult<JournalId>> promise = {};
        JournalResult<JournalId> result = {};
    };
    struct Conclusion {
        JournalId id;
        JournalConclusion conclusion;
        QPromise<JournalResult<void>> promise = {};
        JournalResult<void> result = {};
    };
    struct Forgetting {
        QDateTime time;
        int most;
        QPromise<JournalResult<int>> promise = {};
        JournalResult<int> result = {};
    };
    using Write = std::variant<Intent, Conclusion, Forgetting>;

    template <typename T, typename Each>
    QFuture<JournalResult<T>> push(Each each);
    void run();
    void writeGroup(std::vector<Write> &group);
    JournalResult<void> writeAll(std::vector<Write> &group);
    JournalResult<void> write(Intent &intent);
    JournalResult<void> write(Conclusion &conclusion);
    JournalResult<void> write(Forgetting &forgetting);
    JournalResult<void> writeOwed();
    void keepOwed(const std::vector<Write> &group);
    void finish(std::vector<Write> &group, const JournalResult<void> &kept);
    void doJob(const Job &job);

    Report m_report;
    JournalFile m_file; ///< of the thread alone, as the next two are
    std::unique_ptr<JournalWriter> m_writer;
    std::map<JournalId, JournalConclusion> m_owed; ///< those that could not be written: tried with every other
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Write> m_writes;
    std::deque<Job> m_jobs;
    std::optional<QPromise<void>> m_ended; ///< it is to end
    QPromise<Seat> m_seat;
    std::thread m_thread;
};

} // namespace patchbay
