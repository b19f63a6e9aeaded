// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/ToolBar.h"

#include "ui/widgets/ActionHint.h"

#include <QAction>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

ToolBar::ToolBar(const QString &title, QWidget *parent)
    : QToolBar(title, parent)
{
    setObjectName(u"tools"_s);
    setMovable(false);
    setFloatable(false);
}

void ToolBar::addCommand(QAction &command, IconName name, Qt::ToolButtonStyle style)
{
    addAction(&command);
    auto *const button = qobject_cast<QToolButton *>(widgetForAction(&command));
    // A button takes over its action's icon, the menu's, at each change.
    const auto showOwn = [button, &command, own = icon(name)] {
        button->setIcon(own);
        button->setAccessibleName(QString(command.text()).remove(u'&'));
    };
    showOwn();
    connect(&command, &QAction::changed, button, showOwn);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(style);
    keepHint(*button, command);
}

void ToolBar::addSpring()
{
    auto *const spring = new QWidget(this);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(spring);
}

} // namespace ui
