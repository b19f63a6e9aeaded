// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/// What the stages of the next show are called, by what those of this one are.
namespace ui {

/// The number at the end that all of these names have ("21" of main-a-21 and main-b-21); empty: they have none in
/// common.
QString commonEnding(const QStringList &names);
/// The next number, with as many digits ("22", "010"); of none "2".
QString nextEnding(const QString &ending);
/// With another ending; a name that has not that ending gets the new one behind it, with a hyphen. An empty new ending
/// leaves the old one away.
QString nextName(const QString &name, const QString &ending, const QString &next);

} // namespace ui
