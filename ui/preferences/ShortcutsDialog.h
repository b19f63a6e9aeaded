// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Dialog.h"
#include "ui/widgets/Shortcut.h"

#include <vector>

class QAction;

namespace ui {

/// Where keys do something, and what.
struct ShortcutGroup {
    QString title; ///< "In the list"
    QList<Shortcut> shortcuts;
};

/// The keys of those actions that are to be seen and have one, in the order given.
QList<Shortcut> shortcutsOf(const QList<QAction *> &actions);

/// Lists what keys do, group by group.
class ShortcutsDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutsDialog)

public:
    explicit ShortcutsDialog(const std::vector<ShortcutGroup> &groups, QWidget *parent = nullptr);
};

} // namespace ui
