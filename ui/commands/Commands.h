// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/commands/Situation.h"

#include <QObject>

#include <map>

class QAction;
class QWidget;

namespace ui {

/// Every act of the program as one QAction: its words, its icon in menus, its key, and whether it is possible now.
/// Menus, tool bars and lists show these and make none of their own; who carries one out connects to it.
class Commands final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Commands)

public:
    /// The keys work in the window, which outlives this.
    explicit Commands(QWidget &window);

    QAction &operator[](Command command) const { return *m_actions.at(command); }

    /// Makes possible what is so now, and off with its reason what is not. "Undo" and "Redo" say what they would do,
    /// "Problems" how many there are.
    void follow(const Situation &situation);

private:
    std::map<Command, QAction *> m_actions;
};

} // namespace ui
