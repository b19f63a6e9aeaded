// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/QuietWheel.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QToolBar>

namespace ui {

namespace {

/// The combo or spin box that an object is; nullptr when it is neither.
QWidget *boxOf(QObject *object)
{
    if (auto *const combo = qobject_cast<QComboBox *>(object))
        return combo;
    return qobject_cast<QAbstractSpinBox *>(object);
}

bool isInToolBar(const QWidget &box)
{
    for (const QWidget *above = box.parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const QToolBar *>(above))
            return true;
    }
    return false;
}

} // namespace

QuietWheel::QuietWheel(QApplication &application)
{
    application.installEventFilter(this);
}

bool QuietWheel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish)
        return false;
    QWidget *const box = boxOf(watched);
    if (!box)
        return false;
    if (event->type() == QEvent::Polish) {
        // Qt gives the focus before anybody can look at the event.
        if (box->focusPolicy() == Qt::WheelFocus)
            box->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    if (box->hasFocus() && !isInToolBar(*box))
        return false;
    event->ignore(); // it goes on to what lies around the box
    return true;
}

} // namespace ui
