// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QUuid>

#include <optional>

namespace patchbay {

class Plant;

/// An encoder whose stream key is to be replaced, because somebody knows it who must not. AWS gives a configuration no
/// other key: another configuration takes its place, and it goes. ARNs name AWS account and region as well.
struct KeyRotation {
    QUuid id;
    QString oldArn;
    QString name = {}; ///< of the old one, as it was when this began; may be empty
    QDateTime since = {}; ///< UTC
    QUuid makingRun = {}; ///< that makes the new one; null: none was begun, or what it came to is known
    QString madeArn = {}; ///< of the new one; empty: there is none, as far as is known

    bool operator==(const KeyRotation &) const = default;
};

/// What is to be done next.
enum class RotationStep {
    Make, ///< the new one
    Making, ///< it is under way, or what became of it is being found out
    HandOver, ///< to whoever sets up the encoder; the new one has not been seen live
    Delete, ///< the old one: the new one is live
    MoveAlong, ///< the old one is gone; its label and its place in scenes go to the new one
};

/// By what the plant knows. A new one that was deleted meanwhile is to be made anew.
RotationStep stepOf(const KeyRotation &rotation, const Plant &plant);

QJsonObject written(const KeyRotation &rotation);
/// Nothing: it is none.
std::optional<KeyRotation> keyRotationOf(const QJsonObject &object);

} // namespace patchbay
