// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

namespace patchbay {

/// Encoders that this program cuts off, or has the stage deleted under. That empties their binding, and nobody else has
/// done it. GUI thread only.
class ExpectedCuts final {
public:
    /// Before it is asked for. By ARN, like all of it.
    void expect(const QString &encoder) { m_encoders.insert(encoder); }
    /// It surely does not come any more.
    void forget(const QString &encoder) { m_encoders.remove(encoder); }
    /// Whether an emptied binding that was seen is this; it is no more afterwards.
    bool take(const QString &encoder) { return m_encoders.remove(encoder); }

private:
    QSet<QString> m_encoders;
};

} // namespace patchbay
