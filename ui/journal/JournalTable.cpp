// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/journal/JournalTable.h"

#include "text/TabSeparated.h"
#include "ui/appearance/Density.h"
#include "ui/journal/JournalModel.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/NameDelegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace ui {

namespace {

using Column = JournalModel::Column;

/// Wide enough for this many ordinary characters; all of them fit a window of 1280 pixels beside the details.
int charactersFor(Column column)
{
    switch (column) {
    case Column::Time:
        return 20; // with a day
    case Column::Who:
        return 12;
    case Column::Encoder:
    case Column::From:
    case Column::To:
        return 14;
    case Column::Result:
        return 37;
    case Column::Account:
    case Column::Region:
        return 11;
    case Column::Run:
        return 22;
    }
    Q_UNREACHABLE();
}

/// What a row is known by.
bool staysShown(int column)
{
    return Column(column) == Column::Time || Column(column) == Column::Encoder;
}

} // namespace

JournalTable::JournalTable(JournalModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_copy(tr("Copy &rows"))
{
    setAccessibleName(tr("Journal"));
    setUpRows();
    setModel(&model);
    setUpHeader();
    layOutColumns();
    m_copy.setShortcut(QKeySequence::Copy);
    m_copy.setShortcutContext(Qt::WidgetShortcut);
    addAction(&m_copy);
    connect(&m_copy, &QAction::triggered, this, &JournalTable::copyRows);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { keepPlace(first, last); });
}

void JournalTable::setUpRows()
{
    setItemDelegate(new NameDelegate(this));
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
}

void JournalTable::setUpHeader()
{
    QHeaderView *const header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setTextElideMode(Qt::ElideRight);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &JournalTable::openHeaderMenu);
}

/// As they are at first.
void JournalTable::layOutColumns()
{
    QHeaderView *const header = horizontalHeader();
    for (int column = 0; column < JournalModel::columnCountOf; ++column) {
        setColumnHidden(column, false);
        header->moveSection(header->visualIndex(column), column);
        header->resizeSection(column, fontMetrics().averageCharWidth() * charactersFor(Column(column)));
    }
}

QByteArray JournalTable::saveColumns() const
{
    return horizontalHeader()->saveState();
}

void JournalTable::restoreColumns(const QByteArray &state)
{
    if (state.isEmpty() || !horizontalHeader()->restoreState(state))
        return;
    for (int column = 0; column < JournalModel::columnCountOf; ++column) {
        if (staysShown(column))
            setColumnHidden(column, false);
    }
}

void JournalTable::setRowHeight()
{
    const int height = listRowHeight(fontMetrics());
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    verticalScrollBar()->setSingleStep(height);
}

void JournalTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setRowHeight();
}

/// Who is at the top sees what is new; who reads further down goes on reading.
void JournalTable::keepPlace(int first, int last)
{
    QScrollBar *const bar = verticalScrollBar();
    if (first > 0 || bar->value() == 0)
        return;
    const int place = bar->value() + (last + 1) * verticalHeader()->defaultSectionSize();
    updateGeometries(); // the bar knows of the new rows only then
    bar->setValue(place);
}

int JournalTable::currentRow() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() && selectionModel()->isRowSelected(current.row()) ? current.row() : -1;
}

void JournalTable::takeFocus()
{
    setFocus(Qt::ShortcutFocusReason);
    if (currentRow() >= 0 || m_model.rowCount() == 0)
        return;
    // Not setCurrentIndex() of the view: that minds the Ctrl of the shortcut that led here.
    selectionModel()->setCurrentIndex(m_model.index(std::max(0, currentIndex().row()), 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

std::vector<int> JournalTable::selectedRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

/// The selected rows' shown columns under their headings, as a spreadsheet pastes them.
void JournalTable::copyRows()
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
        headings.append(m_model.headerData(column, Qt::Horizontal).toString());
    }
    QString lines = text::tabSeparated(headings);
    for (const int row : rows) {
        QStringList cells;
        for (const int column : std::as_const(columns))
            cells.append(m_model.index(row, column).data().toString());
        lines += text::tabSeparated(cells);
    }
    clipboard::put(lines);
    Q_EMIT copied(tr("%Ln rows copied.", nullptr, int(rows.size())));
}

void JournalTable::keyPressEvent(QKeyEvent *event)
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

void JournalTable::contextMenuEvent(QContextMenuEvent *event)
{
    openRowMenu(event->reason() == QContextMenuEvent::Keyboard
                    ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                    : event->globalPos());
    event->accept();
}

void JournalTable::openRowMenu(const QPoint &globalAt)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions(m_acts);
    menu->addSeparator();
    m_copy.setEnabled(!selectedRows().empty());
    menu->addAction(&m_copy);
    menu->popup(globalAt);
}

void JournalTable::openHeaderMenu(const QPoint &at)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < JournalModel::columnCountOf; ++column) {
        QAction *const action = menu->addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(!staysShown(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) { setColumnHidden(column, !isShown); });
    }
    menu->addSeparator();
    menu->addAction(tr("&Default columns"), this, &JournalTable::layOutColumns);
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(at));
}

QList<Shortcut> JournalTable::shortcuts()
{
    return {
        {tr("Details of the row"), keyName(Qt::Key_Enter)},
        {tr("Menu of the row"), anyOf({tr("Menu key"), keyName(Qt::SHIFT | Qt::Key_F10)})},
        {tr("Copy rows"), keyName(QKeySequence::Copy)},
    };
}

} // namespace ui
