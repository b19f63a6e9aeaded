// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "async/TaskScope.h"

#include <utility>

namespace async {

void TaskScope::add(QCoro::Task<> task)
{
    Q_ASSERT(!m_hasEnded);
    std::erase_if(m_tasks, [](const auto &each) { return each.isReady(); });
    m_tasks.push_back(std::move(task));
}

QCoro::Task<> TaskScope::stopAndJoin()
{
    m_stop.request_stop();
    // A task may add another while it ends: until none is left.
    while (!m_tasks.empty()) {
        const auto tasks = std::exchange(m_tasks, {});
        for (const auto &task : tasks)
            co_await task;
    }
    m_hasEnded = true;
}

} // namespace async
