// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "async/Turns.h"

#include "async/SharedResult.h"

namespace async {

QCoro::Task<bool> Turns::come(std::stop_token stop)
{
    if (stop.stop_requested())
        co_return false;
    if (!m_isTaken) {
        m_isTaken = true;
        co_return true;
    }
    QPromise<bool> turn;
    turn.start();
    m_waiting.push_back(&turn);
    const QFuture<bool> mine = turn.future();
    co_await resultOf(mine, stop);
    std::erase(m_waiting, &turn);
    co_return mine.isFinished(); // also where it was stopped in the moment in which its turn came
}

void Turns::pass()
{
    if (m_waiting.empty()) {
        m_isTaken = false;
        return;
    }
    QPromise<bool> *const next = m_waiting.front();
    m_waiting.pop_front();
    next->addResult(true);
    next->finish();
}

} // namespace async
