// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

/// Names that are counted through, as people name cameras: "cam-01" to "cam-24". The last number in a name is what
/// counts, and it keeps its width.
namespace patchbay::series {

/// So many names from this one on. One without a number gets one for each, from 1 on, all of one width.
QStringList names(const QString &first, int count);

/// How many names there are from one to the other, both included; nothing: the two are not of one series.
std::optional<int> count(const QString &first, const QString &last);

/// What another one like it can be called: the next number that is not taken, or without a number "main-copy".
QString nextFree(const QString &name, const std::function<bool(const QString &name)> &isTaken);

} // namespace patchbay::series
