// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Dialog.h"

#include "ui/widgets/FocusRing.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace ui {

namespace {

/// What is pressed; a check box and a radio button are chosen, which Space does.
QAbstractButton *pressable(QWidget *widget)
{
    if (auto *const button = qobject_cast<QPushButton *>(widget))
        return button;
    return qobject_cast<QToolButton *>(widget);
}

} // namespace

Dialog::Dialog(QWidget *parent)
    : QDialog(parent)
{
    new FocusRing(*this);
}

void Dialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // A key that is held down presses once, be it in this dialog or in the one before it.
    if (isEnter && event->isAutoRepeat())
        return;
    QAbstractButton *const focused = pressable(focusWidget());
    if (!isEnter || !focused) {
        QDialog::keyPressEvent(event);
        return;
    }
    if (mayEnterPress(*focused))
        focused->click();
}

/// Qt hands the focus on to whatever is next when it is taken from something: Cancel, mostly.
bool Dialog::focusNextPrevChild(bool next)
{
    QWidget *const focused = focusWidget();
    if (!focused || focused == this || focused->isEnabledTo(this))
        return QDialog::focusNextPrevChild(next);
    m_heldFor = focused;
    focused->installEventFilter(this);
    setFocus(Qt::OtherFocusReason);
    return true;
}

bool Dialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_heldFor && event->type() == QEvent::EnabledChange && m_heldFor->isEnabled()) {
        watched->removeEventFilter(this);
        if (focusWidget() == this || !focusWidget())
            m_heldFor->setFocus(Qt::OtherFocusReason);
        m_heldFor.clear();
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ui
