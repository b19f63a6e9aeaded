// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/InventoryTable.h"

#include "ui/appearance/Density.h"
#include "ui/inventory/ColumnWidths.h"
#include "ui/inventory/InventoryDelegate.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/OrderKeeper.h"
#include "ui/inventory/RowKeeper.h"

#include <QDataStream>
#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace ui {

namespace {

/// Wide enough for this many ordinary characters.
int charactersFor(Column column)
{
    switch (column) {
    case Column::State:
        return 11;
    case Column::Name:
        return 18;
    case Column::Stage:
        return 15;
    case Column::Protocol:
        return 8;
    case Column::User:
        return 12;
    case Column::Participant:
        return 13;
    case Column::Redundant:
        return 9;
    case Column::Account:
        return 11;
    case Column::Region:
        return 9;
    case Column::Arn:
        return 40; // hidden at first: the details and the tooltip of the name have it
    }
    Q_UNREACHABLE();
}

} // namespace

InventoryTable::InventoryTable(InventoryModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setAccessibleName(tr("Ingest configurations"));
    setItemDelegate(new InventoryDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setUpHeader();
    m_widths = new ColumnWidths(
        *horizontalHeader(), [this](int column) { return defaultWidth(column); }, this);
    setModel(&model);
    setUpActions();
    setRowHeight();
    resetColumns();
    // The header had its mark before there was a model to sort.
    sortByColumn(int(Column::Name), Qt::AscendingOrder);

    const auto post = [this] {
        if (!std::exchange(m_updatePosted, true))
            QMetaObject::invokeMethod(this, &InventoryTable::updateCurrent, Qt::QueuedConnection);
    };
    new OrderKeeper(*this, model, this);
    auto *keeper = new RowKeeper(*this, model, this);
    connect(keeper, &RowKeeper::settled, this, post);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, post);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, post);
    connect(this, &QTableView::doubleClicked, this, &InventoryTable::requestRebind);
}

void InventoryTable::setUpHeader()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setTextElideMode(Qt::ElideRight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &InventoryTable::openHeaderMenu);
    header->setSortIndicator(int(Column::Name), Qt::AscendingOrder);
    setSortingEnabled(true);
}

QByteArray InventoryTable::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QDataStream::WriteOnly);
    stream << m_widths->areOwn() << horizontalHeader()->saveState() << quint32(m_unwished.bits());
    return state;
}

bool InventoryTable::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    bool ownWidths = false;
    QByteArray header;
    stream >> ownWidths >> header;
    if (stream.status() != QDataStream::Ok || !horizontalHeader()->restoreState(header))
        return false;
    quint32 unwished = 0;
    stream >> unwished;
    const bool isOfBefore = stream.status() != QDataStream::Ok; // there were no columns that are shown when needed
    m_unwished = Columns::of(isOfBefore ? 0 : unwished);
    if (isOfBefore)
        placeNewColumns();
    for (int column = 0; column < columnCount; ++column) {
        if (staysShown(Column(column)))
            setColumnHidden(column, false);
    }
    showWhatIsNeeded();
    m_widths->setOwn(ownWidths);
    m_widths->fit(roomForColumns());
    return true;
}

/// Beside the stage, as in the first order: behind all others nobody would see them.
void InventoryTable::placeNewColumns()
{
    QHeaderView *const header = horizontalHeader();
    Column before = Column::Stage;
    for (const Column column : {Column::Account, Column::Region}) {
        const int from = header->visualIndex(int(column));
        const int left = header->visualIndex(int(before));
        header->moveSection(from, from < left ? left : left + 1);
        header->resizeSection(int(column), defaultWidth(int(column)));
        before = column;
    }
}

void InventoryTable::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    for (int position = 0; position < columnCount; ++position) {
        const Column column = firstOrder[std::size_t(position)];
        setColumnHidden(int(column), column == Column::Arn);
        header->moveSection(header->visualIndex(int(column)), position);
    }
    m_unwished = {};
    showWhatIsNeeded();
    m_widths->setOwn(false);
    m_widths->fit(roomForColumns());
}

void InventoryTable::setShownWhenNeeded(Column column, bool isNeeded)
{
    if (isNeeded)
        m_needed.add(column);
    else
        m_needed.remove(column);
    showWhatIsNeeded();
    m_widths->fit(roomForColumns());
}

void InventoryTable::setColumnWished(Column column, bool isWished)
{
    if (isOnlyShownWhenNeeded(column)) {
        if (isWished)
            m_unwished.remove(column);
        else
            m_unwished.add(column);
    }
    setColumnHidden(int(column), !isWished);
}

void InventoryTable::showWhatIsNeeded()
{
    for (const Column column : {Column::Account, Column::Region})
        setColumnHidden(int(column), !m_needed.has(column) || m_unwished.has(column));
}

bool InventoryTable::isOnlyShownWhenNeeded(Column column)
{
    return column == Column::Account || column == Column::Region;
}

bool InventoryTable::staysShown(Column column)
{
    return column == Column::State || column == Column::Name;
}

/// Whether there is a scroll bar or not: columns keep their places while a filter is typed.
int InventoryTable::roomForColumns() const
{
    return contentsRect().width() - verticalScrollBar()->sizeHint().width();
}

/// The heading must fit, with the mark of the sorting beside it.
int InventoryTable::defaultWidth(int column) const
{
    const int text = fontMetrics().averageCharWidth() * charactersFor(Column(column));
    return std::max(text, horizontalHeader()->sectionSizeHint(column)) + fontMetrics().height();
}

void InventoryTable::setRowHeight()
{
    const int height = listRowHeight(fontMetrics());
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    verticalScrollBar()->setSingleStep(height);
}

/// A message above the list takes room from it: rows stay where they are on the screen, under the mouse, but for a
/// current one that it would cover.
void InventoryTable::resizeEvent(QResizeEvent *event)
{
    const QRect current = visualRect(currentIndex());
    const bool wasInSight = current.isValid() && current.top() >= 0 && current.bottom() < event->oldSize().height();
    QTableView::resizeEvent(event);
    m_widths->fit(roomForColumns());
    const int top = mapTo(window(), QPoint()).y();
    const auto before = std::exchange(m_top, top);
    if (before && isVisible())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + top - *before);
    if (wasInSight)
        scrollToRow(currentIndex().row());
}

/// Up or down only: scrollTo() goes sideways as well.
void InventoryTable::scrollToRow(int row)
{
    const int top = rowViewportPosition(row);
    const int below = top + rowHeight(row) - viewport()->height();
    QScrollBar *const bar = verticalScrollBar();
    if (top < 0)
        bar->setValue(bar->value() + top);
    else if (below > 0)
        bar->setValue(bar->value() + below);
}

void InventoryTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setRowHeight();
}

std::vector<int> InventoryTable::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QList<patchbay::EncoderId> InventoryTable::selectedEncoders() const
{
    QList<patchbay::EncoderId> encoders;
    for (const int row : selectedRows())
        encoders.append(m_model.encoderAt(row));
    return encoders;
}

void InventoryTable::takeFocus()
{
    setFocus(Qt::ShortcutFocusReason);
    if (selectionModel()->hasSelection() || m_model.rowCount() == 0)
        return;
    const int row = std::max(0, currentIndex().row());
    // Not setCurrentIndex() of the view: that minds the Ctrl of the shortcut that led here.
    selectionModel()->setCurrentIndex(m_model.index(row, int(Column::Name)),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void InventoryTable::keyboardSearch(const QString &search)
{
    const QModelIndex name = m_model.index(std::max(0, currentIndex().row()), int(Column::Name));
    if (name.isValid() && currentIndex().column() != name.column())
        selectionModel()->setCurrentIndex(name, QItemSelectionModel::NoUpdate);
    QTableView::keyboardSearch(search);
}

/// The current row and the selection change one after the other; what is current is told once both have.
void InventoryTable::updateCurrent()
{
    m_updatePosted = false;
    const QModelIndex current = currentIndex();
    const bool chosen = current.isValid() && selectionModel()->isRowSelected(current.row());
    const std::vector<int> selected = selectedRows();
    const int row = chosen ? current.row() : selected.size() == 1 ? selected.front() : -1;
    const patchbay::EncoderId encoder = m_model.encoderAt(row);
    updateActions();
    if (m_current != encoder) {
        m_current = encoder;
        Q_EMIT currentEncoderChanged(encoder);
    }
}

} // namespace ui
