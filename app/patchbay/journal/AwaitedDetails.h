// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace patchbay {

/// Of an alarm about several of a plan that were not live: how many, of how many that are planned on a stage.
struct AwaitedNote {
    QString plan; ///< its name
    int count = 0;
    int planned = 0;

    bool operator==(const AwaitedNote &) const = default;
};

/// Beside what the alarm is, which says of one encoder that it is missing.
void noteAwaited(const AwaitedNote &note, QJsonObject &details);
/// Nothing: the alarm is not of several.
std::optional<AwaitedNote> awaitedIn(const QJsonObject &details);

} // namespace patchbay
