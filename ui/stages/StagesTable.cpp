// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/StagesTable.h"

#include "text/TabSeparated.h"
#include "ui/appearance/Colors.h"
#include "ui/appearance/Density.h"
#include "ui/stages/StageColumns.h"
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
    , m_copyRows(tr("Copy ro&ws"))
    , m_copyArns(tr("C&opy ARN"))
{
    setAccessibleName(tr("Stages"));
    setUpRows();
    setModel(&model);
    m_columns = new StageColumns(*this, model);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_place = current.row();
    });
    connect(&model, &QAbstractItemModel::layoutChanged, this, &StagesTable::keepPlace);
    m_copyRows.setShortcut(QKeySequence::Copy);
    m_copyRows.setShortcutContext(Qt::WidgetShortcut);
    addAction(&m_copyRows);
    connect(&m_copyRows, &QAction::triggered, this, &StagesTable::copyRows);
    connect(&m_copyArns, &QAction::triggered, this, &StagesTable::copyArns);
}

/// Who has deleted a stage goes on where it was; nothing is selected for it.
void StagesTable::keepPlace()
{
    if (currentIndex().isValid() || m_place < 0 || m_model.rowCount() == 0)
        return;
    selectionModel()->setCurrentIndex(m_model.index(std::min(m_place, m_model.rowCount() - 1), StagesModel::Name),
                                      QItemSelectionModel::NoUpdate);
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

void StagesTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
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
    menu->addSeparator();
    m_columns->addTo(*menu);
    menu->popup(globalAt);
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
