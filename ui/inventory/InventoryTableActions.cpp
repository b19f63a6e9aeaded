// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Isolate.h"
#include "text/TabSeparated.h"
#include "ui/inventory/ColumnMenu.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/SortMenu.h"
#include "ui/widgets/ActionHint.h"
#include "ui/widgets/Clipboard.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

void InventoryTable::setUpActions()
{
    m_rebind = new QAction(tr("Re&bind…"), this);
    m_rebind->setShortcut(Qt::Key_Enter); // to be read in the menu: what it does is in keyPressEvent()
    m_rebind->setShortcutContext(Qt::WidgetShortcut);
    connect(m_rebind, &QAction::triggered, this, &InventoryTable::requestRebind);
    m_copyRows = new QAction(tr("Copy &rows"), this);
    m_copyRows->setShortcut(QKeySequence::Copy);
    m_copyRows->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copyRows, &QAction::triggered, this, &InventoryTable::copyRows);
    addAction(m_copyRows);
    m_copyName = new QAction(tr("Copy &name"), this);
    connect(m_copyName, &QAction::triggered, this, &InventoryTable::copyNames);
    m_copyArn = new QAction(tr("Copy &ARN"), this);
    connect(m_copyArn, &QAction::triggered, this, &InventoryTable::copyArns);
    m_copyUrl = new QAction(tr("Copy &URL"), this);
    connect(m_copyUrl, &QAction::triggered, this, [this] { Q_EMIT copyUrlRequested(selectedEncoders().constFirst()); });
    m_copyKey = new QAction(tr("Copy &key"), this);
    connect(m_copyKey, &QAction::triggered, this, [this] { Q_EMIT copyKeyRequested(selectedEncoders().constFirst()); });
    updateActions();
}

void InventoryTable::updateActions()
{
    const QString obstacle = obstacleToRebind();
    setObstacle(*m_rebind, obstacle);
    for (QAction *action : {m_copyRows, m_copyName, m_copyArn})
        setObstacle(*action, selectionModel()->hasSelection() ? QString() : obstacle);
    setObstacle(*m_copyUrl, obstacle);
    setObstacle(*m_copyKey, obstacle);
    if (!obstacle.isEmpty())
        return;
    if (rawValueOfSelected(Column::Stage).toString().isEmpty())
        setObstacle(*m_copyUrl, tr("It has no stage, so it has no URL."));
    if (rawValueOfSelected(Column::Redundant).toBool())
        setObstacle(*m_copyKey, tr("It has a key for each leg. Copy them in the details."));
}

QVariant InventoryTable::rawValueOfSelected(Column column) const
{
    return m_model.index(selectedRows().front(), int(column)).data(InventoryModel::RawRole);
}

QString InventoryTable::obstacleToRebind() const
{
    const auto rows = selectedRows().size();
    if (rows == 1)
        return {};
    return rows == 0 ? tr("Select one encoder first.") : tr("It moves one encoder at a time. Select one.");
}

void InventoryTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        requestRebind();
        event->accept();
        return;
    }
    // Qt's own copies the current cell only.
    if (event->matches(QKeySequence::Copy)) {
        copyRows();
        event->accept();
        return;
    }
    // Qt itself knows the Menu key only; where a platform knows this one too, its menu is open already.
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        if (!QApplication::activePopupWidget())
            openRowMenu(pointOfCurrentRow());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void InventoryTable::contextMenuEvent(QContextMenuEvent *event)
{
    openRowMenu(event->reason() == QContextMenuEvent::Keyboard ? pointOfCurrentRow() : event->globalPos());
    event->accept();
}

/// Below the name of the current row, which is scrolled to.
QPoint InventoryTable::pointOfCurrentRow()
{
    const QModelIndex name = m_model.index(currentIndex().row(), int(Column::Name));
    if (!name.isValid())
        return viewport()->mapToGlobal(QPoint());
    scrollTo(name);
    return viewport()->mapToGlobal(visualRect(name).bottomLeft());
}

void InventoryTable::openHeaderMenu(const QPoint &at)
{
    auto *menu = new ColumnMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->follow(this);
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(at));
}

void InventoryTable::openRowMenu(const QPoint &globalAt)
{
    updateActions();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addAction(m_rebind);
    menu->addSeparator();
    menu->addActions({m_copyUrl, m_copyKey});
    menu->addSeparator();
    menu->addActions({m_copyRows, m_copyName, m_copyArn});
    menu->addSeparator();
    auto *columns = new ColumnMenu(menu);
    columns->follow(this);
    menu->addMenu(columns);
    auto *sorting = new SortMenu(menu);
    sorting->follow(this);
    menu->addMenu(sorting);
    menu->popup(globalAt);
}

QList<Shortcut> InventoryTable::shortcuts()
{
    return {
        {tr("Rebind"), text::filled(tr("%1 or double click"), keyName(Qt::Key_Enter))},
        {tr("Menu of the row"), anyOf({tr("Menu key"), keyName(Qt::SHIFT | Qt::Key_F10)})},
        {tr("Copy rows"), keyName(QKeySequence::Copy)},
        {tr("Select all rows"), keyName(QKeySequence::SelectAll)},
        {tr("Select more rows"), anyOf({keyName(Qt::SHIFT | Qt::Key_Up), keyName(Qt::SHIFT | Qt::Key_Down)})},
    };
}

void InventoryTable::requestRebind()
{
    const auto encoders = selectedEncoders();
    if (encoders.size() == 1)
        Q_EMIT rebindRequested(encoders.first());
}

QString InventoryTable::selectedText() const
{
    QList<int> columns;
    QStringList headings;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (isColumnHidden(column))
            continue;
        columns.append(column);
        headings.append(m_model.headerData(column, Qt::Horizontal).toString());
    }
    QString lines = text::tabSeparated(headings);
    for (const int row : selectedRows()) {
        QStringList cells;
        for (const int column : std::as_const(columns))
            cells.append(m_model.index(row, column).data().toString());
        lines += text::tabSeparated(cells);
    }
    return lines;
}

void InventoryTable::copyRows()
{
    if (!selectionModel()->hasSelection())
        return;
    clipboard::put(selectedText());
    Q_EMIT copied(tr("%Ln rows copied.", nullptr, static_cast<int>(selectedRows().size())));
}

void InventoryTable::copyNames() const
{
    QStringList names;
    for (const int row : selectedRows())
        names.append(m_model.index(row, int(Column::Name)).data().toString());
    clipboard::put(names.join(u'\n'));
}

void InventoryTable::copyArns() const
{
    QStringList arns;
    for (const patchbay::EncoderId &encoder : selectedEncoders())
        arns.append(encoder.arn);
    clipboard::put(arns.join(u'\n'));
}

} // namespace ui
