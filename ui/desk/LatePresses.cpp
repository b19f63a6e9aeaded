// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/LatePresses.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMoveEvent>
#include <QWidget>

#include <utility>

namespace ui {

LatePresses::LatePresses(QWidget &rows, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
{
    qApp->installEventFilter(this); // what stands around the rows moves with them, and is not known here
}

/// The heads of rows are views too.
bool LatePresses::isInRows(const QWidget &widget) const
{
    return qobject_cast<const QAbstractItemView *>(widget.parentWidget()) && m_rows.isAncestorOf(&widget);
}

bool LatePresses::isLate(const QWidget &widget) const
{
    return m_moved && async::Clock::now() - *m_moved < moment && isInRows(widget);
}

bool LatePresses::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move: {
        const auto *const widget = qobject_cast<QWidget *>(watched);
        const auto *const move = static_cast<QMoveEvent *>(event);
        const bool movesRows =
            widget && !widget->isWindow() && m_rows.isVisible() && (widget == &m_rows || widget->isAncestorOf(&m_rows));
        if (movesRows && move->pos().y() != move->oldPos().y())
            m_moved = async::Clock::now();
        return false;
    }
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: {
        const auto *const widget = qobject_cast<QWidget *>(watched);
        m_isReleaseAwaited = widget && isLate(*widget);
        if (m_isReleaseAwaited)
            Q_EMIT ignored();
        return m_isReleaseAwaited;
    }
    case QEvent::ContextMenu: { // it comes also where its press did nothing
        const auto *const widget = qobject_cast<QWidget *>(watched);
        return widget && static_cast<QContextMenuEvent *>(event)->reason() == QContextMenuEvent::Mouse
            && isLate(*widget);
    }
    case QEvent::MouseButtonRelease: {
        const auto *const widget = qobject_cast<QWidget *>(watched);
        return widget && isInRows(*widget) && std::exchange(m_isReleaseAwaited, false);
    }
    default:
        return false;
    }
}

} // namespace ui
