// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Clock.h"

#include <QHash>
#include <QString>

#include <chrono>

namespace patchbay {

/// Encoders that this program cuts off, or has the stage deleted under. That empties their binding, and nobody else has
/// done it. By ARN, which names account and region: another entry of the same account may see it first. GUI thread
/// only.
class ExpectedCuts final {
public:
    /// An emptied binding that is seen later than this after it was asked for is somebody else's.
    static constexpr std::chrono::minutes term{5};

    /// Before it is asked for; asked for again, the term begins anew.
    void expect(const QString &encoder);
    /// It surely does not come any more.
    void forget(const QString &encoder) { m_expectedAt.remove(encoder); }
    /// Whether an emptied binding that was seen is this; it is no more afterwards.
    bool take(const QString &encoder);

    /// How often it was asked for since the program started.
    int timesExpected(const QString &encoder) const { return m_times.value(encoder); }

private:
    void dropWhatIsOver();

    QHash<QString, async::Clock::time_point> m_expectedAt;
    QHash<QString, int> m_times;
};

} // namespace patchbay
