// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/StagesTable.h"

#include "text/TabSeparated.h"
#include "ui/appearance/Colors.h"
#include "ui/appearance/Density.h"
#include "ui/stages/StagesModel.h"
#include "ui/tally/TallyDelegate.h"
#include "ui/widgets/Clipboard.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace ui {

namespace {

using Column = StagesModel::Column;

/// Wide enough for this many ordinary characters; all of them fit a window of 1280 pixels beside the details.
int charactersFor(int column)
{
    switch (Column(column)) {
    case Column::Mark:
    case Column::Encoders:
    case Column::Places:
    case Column::Recording:
        return 13;
    case Column::Name: // and all that is left
        return 20;
    case Column::Live:
        return 10;
    case Column::Account:
        return 18;
    case Column::Region:
        return 14;
    }
    Q_UNREACHABLE();
}

/// What matters less is quieter.
class StageCells final : public TallyDelegate {
public:
    explicit StageCells(QObject *parent)
        : TallyDelegate(StagesModel::TallyRole, parent)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        TallyDelegate::initStyleOption(option, index);
        const bool isAlternate = option->features & QStyleOptionViewItem::Alternate;
        const auto ground = isAlternate ? QPalette::AlternateBase : QPalette::Base;
        if (!(option->state & QStyle::State_Selected) && index.data(StagesModel::WeakRole).toBool())
            option->palette.setColor(QPalette::Text, secondaryText(option->palette, ground));
    }
};

} // namespace

StagesTable::StagesTable(StagesModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_copyRows(tr("Copy &rows"))
    , m_copyArns(tr("Copy &ARN"))
{
    setAccessibleName(tr("Stages"));
    setUpRows();
    setModel(&model);
    setUpHeader();
    layOutColumns();
    m_copyRows.setShortcut(QKeySequence::Copy);
    m_copyRows.setShortcutContext(Qt::WidgetShortcut);
    addAction(&m_copyRows);
    connect(&m_copyRows, &QAction::triggered, this, &StagesTable::copyRows);
    connect(&m_copyArns, &QAction::triggered, this, &StagesTable::copyArns);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &StagesTable::scrolled);
}

void StagesTable::setUpRows()
{
    setItemDelegate(new StageCells(this));
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

void StagesTable::setUpHeader()
{
    QHeaderView *const header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSectionResizeMode(StagesModel::Name, QHeaderView::Stretch);
    header->setSortIndicator(StagesModel::Name, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(header, &QWidget::customContextMenuRequested, this, &StagesTable::openHeaderMenu);
}

/// As they are at first.
void StagesTable::layOutColumns()
{
    QHeaderView *const header = horizontalHeader();
    for (int column = 0; column < StagesModel::columnCountOf; ++column) {
        setColumnHidden(column, !isOffered(column));
        header->moveSection(header->visualIndex(column), column);
        header->resizeSection(column, fontMetrics().averageCharWidth() * charactersFor(column));
    }
}

bool StagesTable::isOffered(int column) const
{
    return (column != StagesModel::Account || m_isAccountNeeded) && (column != StagesModel::Region || m_isRegionNeeded);
}

void StagesTable::setShownWhenNeeded(bool account, bool region)
{
    if (m_isAccountNeeded != account)
        setColumnHidden(StagesModel::Account, !account);
    if (m_isRegionNeeded != region)
        setColumnHidden(StagesModel::Region, !region);
    m_isAccountNeeded = account;
    m_isRegionNeeded = region;
}

QByteArray StagesTable::saveColumns() const
{
    return horizontalHeader()->saveState();
}

void StagesTable::restoreColumns(const QByteArray &state)
{
    if (state.isEmpty() || !horizontalHeader()->restoreState(state))
        return;
    setColumnHidden(StagesModel::Name, false);
    horizontalHeader()->setSectionResizeMode(StagesModel::Name, QHeaderView::Stretch);
    for (int column = 0; column < StagesModel::columnCountOf; ++column) {
        if (!isOffered(column))
            setColumnHidden(column, true);
    }
    m_model.sort(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
}

void StagesTable::setRowHeight()
{
    const int height = listRowHeight(fontMetrics());
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    verticalScrollBar()->setSingleStep(height);
}

void StagesTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setRowHeight();
}

void StagesTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    Q_EMIT scrolled();
}

std::vector<int> StagesTable::rowsInSight() const
{
    std::vector<int> rows;
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    for (int row = first; first >= 0 && row <= (last < 0 ? m_model.rowCount() - 1 : last); ++row)
        rows.push_back(row);
    return rows;
}

int StagesTable::currentRow() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() && selectionModel()->isRowSelected(current.row()) ? current.row() : -1;
}

void StagesTable::select(const patchbay::StageId &stage)
{
    const int row = m_model.rowOf(stage);
    if (row < 0)
        return;
    const QModelIndex index = m_model.index(row, StagesModel::Name);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void StagesTable::takeFocus()
{
    setFocus(Qt::ShortcutFocusReason);
    if (currentRow() >= 0 || m_model.rowCount() == 0)
        return;
    // Not setCurrentIndex() of the view: that minds the Ctrl of the shortcut that led here.
    selectionModel()->setCurrentIndex(m_model.index(std::max(0, currentIndex().row()), StagesModel::Name),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

std::vector<int> StagesTable::selectedRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

QList<patchbay::StageId> StagesTable::selectedStages() const
{
    QList<patchbay::StageId> stages;
    for (const int row : selectedRows())
        stages += m_model.at(row).id;
    return stages;
}

/// The selected rows' shown columns under their headings, as a spreadsheet pastes them.
void StagesTable::copyRows()
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

void StagesTable::copyArns()
{
    QStringList arns;
    for (const patchbay::StageId &stage : selectedStages())
        arns += stage.arn;
    if (arns.isEmpty())
        return;
    clipboard::put(arns.join(u'\n'));
    Q_EMIT copied(tr("%Ln ARNs copied.", nullptr, int(arns.size())));
}

void StagesTable::keyPressEvent(QKeyEvent *event)
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

void StagesTable::contextMenuEvent(QContextMenuEvent *event)
{
    openRowMenu(event->reason() == QContextMenuEvent::Keyboard
                    ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                    : event->globalPos());
    event->accept();
}

void StagesTable::openRowMenu(const QPoint &globalAt)
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
    const bool isAnySelected = !selectedRows().empty();
    m_copyRows.setEnabled(isAnySelected);
    m_copyArns.setEnabled(isAnySelected);
    menu->addAction(&m_copyRows);
    menu->addAction(&m_copyArns);
    menu->popup(globalAt);
}

void StagesTable::openHeaderMenu(const QPoint &at)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < StagesModel::columnCountOf; ++column) {
        if (!isOffered(column))
            continue;
        QAction *const action = menu->addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != StagesModel::Name); // a row is known by it
        connect(action, &QAction::toggled, this, [this, column](bool isShown) { setColumnHidden(column, !isShown); });
    }
    menu->addSeparator();
    menu->addAction(tr("&Default columns"), this, &StagesTable::layOutColumns);
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(at));
}

QList<Shortcut> StagesTable::shortcuts()
{
    return {
        {tr("Details of the stage"), keyName(Qt::Key_Enter)},
        {tr("Menu of the stage"), anyOf({tr("Menu key"), keyName(Qt::SHIFT | Qt::Key_F10)})},
        {tr("Copy rows"), keyName(QKeySequence::Copy)},
    };
}

} // namespace ui
