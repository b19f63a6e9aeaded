// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoroTask>

#include <stop_token>
#include <vector>

namespace async {

/// Owns the tasks nobody awaits, so that each one is ended before what it uses. An owner ends with
/// `co_await scope.stopAndJoin()` while the event loop still runs: nothing resumes after exec() has returned.
class TaskScope {
public:
    /// Cancels every task of the scope; pass it to what is added.
    std::stop_token token() const { return m_stop.get_token(); }

    /// Takes over a task that has started. Not after stopAndJoin() has returned: nobody would wait for it.
    void add(QCoro::Task<> task);

    /// Asks every task to stop and returns when the last has ended. The scope takes no more work afterwards.
    QCoro::Task<> stopAndJoin();

private:
    std::stop_source m_stop;
    std::vector<QCoro::Task<>> m_tasks;
    bool m_hasEnded = false;
};

} // namespace async
