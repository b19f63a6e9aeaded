// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/IconButton.h"

#include <QStyle>
#include <QToolButton>

namespace ui {

QToolButton *iconButton(IconName name, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    const int side = button->style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, button);
    button->setIconSize({side, side});
    setIconButton(*button, name, text);
    return button;
}

void setIconButton(QToolButton &button, IconName name, const QString &text)
{
    button.setIcon(icon(name));
    button.setToolTip(text);
    button.setAccessibleName(text);
}

} // namespace ui
