// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/RowTable.h"

#include "text/TabSeparated.h"
#include "ui/appearance/Density.h"
#include "ui/widgets/Clipboard.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace ui {

RowTable::RowTable(int nameColumn, QWidget *parent)
    : QTableView(parent)
    , m_nameColumn(nameColumn)
    , m_copyRows(tr("Copy ro&ws"))
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTextElideMode(Qt::ElideMiddle);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setRowHeight();
    m_copyRows.setShortcut(QKeySequence::Copy);
    m_copyRows.setShortcutContext(Qt::WidgetShortcut);
    addAction(&m_copyRows);
    connect(&m_copyRows, &QAction::triggered, this, &RowTable::copyRows);
}

void RowTable::setRowHeight()
{
    const int height = listRowHeight(fontMetrics());
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    verticalScrollBar()->setSingleStep(height);
}

void RowTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setRowHeight();
}

int RowTable::currentRow() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() && selectionModel()->isRowSelected(current.row()) ? current.row() : -1;
}

std::vector<int> RowTable::selectedRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

void RowTable::selectOnly(int row)
{
    // Not setCurrentIndex() of the view: that minds the Ctrl of the shortcut that led here.
    const QModelIndex index = model()->index(row, m_nameColumn);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void RowTable::takeFocus()
{
    setFocus(Qt::ShortcutFocusReason);
    if (currentRow() < 0 && model()->rowCount() > 0)
        selectOnly(std::max(0, currentIndex().row()));
}

/// The selected rows' shown columns under their headings, as a spreadsheet pastes them.
void RowTable::copyRows()
{
    const std::vector<int> rows = selectedRows();
    if (rows.empty())
        return;
    const QHeaderView *const header = horizontalHeader();
    QList<int> columns;
    QStringList headings;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column))
            continue;
        columns.append(column);
        headings.append(model()->headerData(column, Qt::Horizontal).toString());
    }
    QString lines = text::tabSeparated(headings);
    for (const int row : rows) {
        QStringList cells;
        for (const int column : std::as_const(columns))
            cells.append(model()->index(row, column).data().toString());
        lines += text::tabSeparated(cells);
    }
    clipboard::put(lines);
    Q_EMIT copied(tr("%Ln rows copied.", nullptr, int(rows.size())));
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT detailsRequested();
        event->accept();
        return;
    }
    // Qt's own copies the current cell only.
    if (event->matches(QKeySequence::Copy)) {
        copyRows();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        openRowMenu(viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void RowTable::contextMenuEvent(QContextMenuEvent *event)
{
    openRowMenu(event->reason() == QContextMenuEvent::Keyboard
                    ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                    : event->globalPos());
    event->accept();
}

void RowTable::openRowMenu(const QPoint &globalAt)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (QAction *const act : std::as_const(m_acts)) {
        if (act)
            menu->addAction(act);
        else
            menu->addSeparator();
    }
    menu->addSeparator();
    m_copyRows.setEnabled(!selectedRows().empty());
    menu->addAction(&m_copyRows);
    addToRowMenu(*menu);
    menu->popup(globalAt);
}

void RowTable::addToRowMenu(QMenu &) { }

} // namespace ui
