// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QStringList>

namespace ui {

/// What a key does, for the list of shortcuts. Menu actions have theirs in QAction; these are the others.
struct Shortcut {
    QString action; ///< "Copy rows"
    QString keys; ///< "Ctrl+C", "Menu key or Shift+F10"
};

/// As it is written on the keyboard.
QString keyName(const QKeySequence &keys);

/// "Up or Down"
QString anyOf(const QStringList &keys);

} // namespace ui
