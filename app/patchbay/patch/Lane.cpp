// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/Lane.h"

#include <QCoroSignal>

namespace patchbay {

Lane::Lane(const std::vector<int> &items)
    : m_queue(items)
{
}

/// From the event loop: who calls may be in the middle of something.
void Lane::lookAgain()
{
    m_next.start(async::Clock::duration::zero());
}

QCoro::Task<> Lane::run(Hands hands, std::stop_token stop)
{
    const std::stop_callback onStop(stop, [this] { lookAgain(); });
    while (!m_queue.isDone()) {
        if (stop.stop_requested()) {
            for (const int item : m_queue.giveUp())
                hands.giveUp(item);
        }
        while (const auto item = m_queue.begin(hands.mostAtOnce()))
            hands.begin(*item);
        if (!m_queue.isDone())
            co_await qCoro(&m_next, &async::Timer::timeout);
    }
}

} // namespace patchbay
