// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appearance/Icon.h"

#include <QToolBar>

namespace ui {

/// A bar that stays where it is, whose buttons are reached by Tab, say their key, and why they are off.
class ToolBar final : public QToolBar {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ToolBar)

public:
    explicit ToolBar(const QString &title, QWidget *parent = nullptr);

    /// A button with an icon of its own size, which is not the menu's; `style` says whether its words are shown too.
    void addCommand(QAction &command, IconName name, Qt::ToolButtonStyle style = Qt::ToolButtonIconOnly);
    /// What is added next is at the right.
    void addSpring();
};

} // namespace ui
