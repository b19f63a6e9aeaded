// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/preferences/ShortcutsDialog.h"

namespace ui {

/// Every key that does something in this program: those of the window's actions, and what each place adds.
std::vector<ShortcutGroup> shortcutGroups(const QList<QAction *> &windowActions);

} // namespace ui
