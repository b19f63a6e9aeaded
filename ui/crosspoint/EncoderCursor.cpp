// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/EncoderCursor.h"

#include "ui/crosspoint/CrosspointModel.h"
#include "ui/crosspoint/CrosspointTable.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QItemSelectionModel>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace ui {

EncoderCursor::EncoderCursor(const CrosspointModel &model, CrosspointTable &table)
    : QObject(&table)
    , m_model(model)
    , m_table(table)
{
    connect(table.selectionModel(), &QItemSelectionModel::currentChanged, this, &EncoderCursor::follow);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &EncoderCursor::follow); // its row may have gone
    table.installEventFilter(this);
    table.viewport()->installEventFilter(this);
}

patchbay::EncoderId EncoderCursor::encoder() const
{
    const QModelIndex current = m_table.currentIndex();
    return current.isValid() ? m_model.row(current.row()).encoder : patchbay::EncoderId();
}

void EncoderCursor::goTo(const patchbay::EncoderId &encoder)
{
    const int row = encoder.isNull() ? -1 : m_model.rows().rowOf(encoder.arn);
    if (row < 0 || m_model.columnCount() == 0)
        return;
    const QModelIndex index = m_model.index(row, std::max(m_table.currentIndex().column(), 0));
    m_table.selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_table.scrollTo(index);
}

void EncoderCursor::follow()
{
    const patchbay::EncoderId now = encoder();
    if (std::exchange(m_told, now) != now)
        Q_EMIT changed();
}

bool EncoderCursor::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::ContextMenu)
        return false;
    openMenu(*static_cast<QContextMenuEvent *>(event));
    event->accept();
    return true;
}

/// Of the cell that is clicked, or of that where the keyboard is. Arming is a click of its own.
void EncoderCursor::openMenu(const QContextMenuEvent &event)
{
    QWidget *const viewport = m_table.viewport();
    const bool isByKey = event.reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index =
        isByKey ? m_table.currentIndex() : m_table.indexAt(viewport->mapFromGlobal(event.globalPos()));
    if (!index.isValid() || m_model.row(index.row()).isGroup() || m_acts.isEmpty())
        return;
    m_table.selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    auto *const menu = new QMenu(&m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions(m_acts);
    menu->popup(isByKey ? viewport->mapToGlobal(m_table.visualRect(index).bottomLeft()) : event.globalPos());
}

} // namespace ui
