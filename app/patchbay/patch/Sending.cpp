// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/Sending.h"

#include "async/Clock.h"

namespace patchbay {

namespace {

/// By the time of day: a computer that slept read it long ago. One that was set back can't tell.
bool isTooOld(const QDateTime &readAt)
{
    const std::chrono::milliseconds age(readAt.msecsTo(async::Clock::utc()));
    return age < std::chrono::milliseconds(0) || age > Sending::longestReading;
}

} // namespace

Sending::Sending(std::stop_token asked, std::stop_token outOfPatience, std::optional<QDateTime> readAt)
    : m_readAt(std::move(readAt))
    , m_onAsked(std::move(asked), Ask{this})
    , m_onEndOfPatience(std::move(outOfPatience), GiveUp{this})
{
}

bool Sending::leave()
{
    m_isTooLate = m_readAt && isTooOld(*m_readAt);
    if (m_isTooLate)
        m_stop.request_stop();
    else
        m_isSent = true;
    return m_isSent && !m_isTooLate;
}

} // namespace patchbay
