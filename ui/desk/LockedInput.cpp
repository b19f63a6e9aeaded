// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/LockedInput.h"

#include "ui/widgets/Dialog.h"
#include "ui/widgets/ReadingOnly.h"
#include "ui/widgets/StageMarkMenu.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

bool isPressing(int key)
{
    return key == Qt::Key_Space || key == Qt::Key_Select || key == Qt::Key_Return || key == Qt::Key_Enter;
}

void closeMenus()
{
    while (QWidget *const menu = QApplication::activePopupWidget())
        menu->close();
}

/// Nothing is done by it alone.
bool isHarmless(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr
        || key == Qt::Key_Meta || key == Qt::Key_CapsLock || key == Qt::Key_NumLock;
}

} // namespace

LockedInput::LockedInput(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
}

void LockedInput::hold()
{
    qApp->installEventFilter(this);
    closeMenus();
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget *const each : windows) {
        if (each->isVisible())
            hold(*each);
    }
}

/// Qt's own dialogs ask for files and printers, for one that may be used. One that is over another is off with that
/// one, and still held for itself.
void LockedInput::hold(QWidget &window)
{
    if (!qobject_cast<Dialog *>(&window) || isReadingOnly(window) || window.testAttribute(Qt::WA_ForceDisabled))
        return;
    m_held.emplace_back(&window);
    window.setEnabled(false);
}

void LockedInput::release()
{
    qApp->removeEventFilter(this);
    for (const QPointer<QWidget> &each : std::exchange(m_held, {})) {
        if (each)
            each->setEnabled(true);
    }
}

bool LockedInput::isHeld(const QWidget &window) const
{
    return std::ranges::any_of(m_held, [&window](const QPointer<QWidget> &each) { return each == &window; });
}

/// Commands are tool buttons, and are off where they have to be.
bool LockedInput::actsInWindow(const QWidget &widget) const
{
    const bool onlyReads = widget.parentWidget() && isReadingOnly(*widget.parentWidget());
    return qobject_cast<const StageMarkMenu *>(&widget)
        || (!onlyReads && widget.window() == &m_window
            && (qobject_cast<const QPushButton *>(&widget) || isChanging(widget)));
}

bool LockedInput::eventFilter(QObject *watched, QEvent *event)
{
    auto *const widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return false;
    switch (event->type()) {
    case QEvent::Show:
        if (widget->isWindow())
            hold(*widget);
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        if (!isHeld(*widget->window()) && !actsInWindow(*widget))
            return false;
        tell(*widget->window());
        return true;
    case QEvent::MouseButtonRelease: // takes an entry of a menu
        return actsInWindow(*widget);
    case QEvent::KeyPress:
        return takesKey(*widget, static_cast<QKeyEvent *>(event)->key());
    case QEvent::Shortcut: // its letter, with Alt
        if (!isHeld(*widget->window()) && !actsInWindow(*widget))
            return false;
        tell(*widget->window());
        return true;
    default:
        return false;
    }
}

/// Whoever leaves a dialog changes nothing.
bool LockedInput::takesKey(QWidget &widget, int key)
{
    if (isHeld(*widget.window())) {
        if (key == Qt::Key_Escape)
            static_cast<Dialog *>(widget.window())->reject();
        else if (!isHarmless(key))
            tell(*widget.window());
        return true;
    }
    if (!actsInWindow(widget) || !isPressing(key))
        return false;
    tell(*widget.window());
    return true;
}

/// A menu that is open would lie over the question.
void LockedInput::tell(QWidget &window)
{
    closeMenus();
    Q_EMIT tried(qobject_cast<Dialog *>(&window) ? window : m_window);
}

} // namespace ui
