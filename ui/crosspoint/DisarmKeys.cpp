// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/DisarmKeys.h"

#include "ui/crosspoint/CrosspointTable.h"

#include <QKeyEvent>

namespace ui {

DisarmKeys::DisarmKeys(CrosspointTable &table)
    : QObject(&table)
    , m_table(table)
{
    table.installEventFilter(this);
}

/// What the window would undo is a patch that was taken: while something is armed, that is not what is meant.
bool DisarmKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_table || !m_table.arming().isAnythingArmed())
        return false;
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        event->accept();
        return true;
    }
    return event->type() == QEvent::KeyPress && disarm(*static_cast<QKeyEvent *>(event));
}

bool DisarmKeys::disarm(const QKeyEvent &event)
{
    const bool isAll = event.key() == Qt::Key_Escape && event.modifiers() == Qt::NoModifier;
    if (!isAll && !event.matches(QKeySequence::Undo))
        return false;
    Q_EMIT disarmed(isAll ? m_table.arming().clear() : m_table.arming().takeBack());
    return true;
}

} // namespace ui
