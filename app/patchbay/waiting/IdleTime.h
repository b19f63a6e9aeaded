// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Inventory.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>

namespace patchbay {

/// For how long an encoder has been idle without interruption, as far as readings tell. Between two of them anything
/// may have happened: where they lie further apart than `longestGap`, the time begins anew. Times are those of
/// Inventory::clock().
class IdleTime final {
public:
    /// The longest pause between two readings is 15 s, and AWS takes its time to answer.
    static constexpr std::chrono::seconds longestGap{25};

    /// A reading that was sent and answered then shows it idle.
    void noteIdle(const QDateTime &sentAt, const QDateTime &answeredAt)
    {
        const bool isNext = m_last.isValid() && m_last.msecsTo(sentAt) <= std::chrono::milliseconds(longestGap).count();
        if (!isNext)
            m_since = answeredAt;
        m_last = std::max(m_last, sentAt);
    }
    /// It is live, or nobody knows what it did meanwhile.
    void forget() { *this = {}; }

    /// A reading has shown so, no longer ago than the next one may come.
    bool isKnown() const
    {
        return m_last.isValid() && m_last.msecsTo(Inventory::clock()) <= std::chrono::milliseconds(longestGap).count();
    }
    /// The last reading was sent so long after the first one had been answered.
    std::chrono::milliseconds lasts() const
    {
        return std::chrono::milliseconds(isKnown() ? std::max<qint64>(0, m_since.msecsTo(m_last)) : 0);
    }

private:
    QDateTime m_since; ///< when the first reading of those was answered
    QDateTime m_last; ///< when the last one was sent
};

} // namespace patchbay
