// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace patchbay {
class LiveMoves;
class Plant;
} // namespace patchbay

namespace ui {

/// An encoder that is off air, and for which the next one to be cut waits. Names are given as they are shown.
struct AwayEncoder {
    QString name;
    QString stage; ///< that it has already, and on which it is awaited; empty: none
    QDateTime since; ///< when it was cut, UTC; null: not known
};

/// The one that went first, beside the encoder with this ARN and the one that it does not wait for; nothing: no other
/// is off air.
std::optional<AwayEncoder> awayBefore(const QString &encoderArn, const patchbay::LiveMoves &moves,
                                      const patchbay::Plant &plant, const QString &passedOver = {});

} // namespace ui
