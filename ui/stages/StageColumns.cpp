// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/StageColumns.h"

#include "ui/stages/StagesModel.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>
#include <utility>

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
    case Column::Planned:
        return 13;
    case Column::Live:
        return 10;
    case Column::Account:
    case Column::Protected:
        return 18;
    case Column::Region:
        return 14;
    }
    Q_UNREACHABLE();
}

} // namespace

StageColumns::StageColumns(QTableView &table, StagesModel &model)
    : QObject(&table)
    , m_table(table)
    , m_model(model)
{
    setUpHeader();
    layOut();
}

void StageColumns::setUpHeader()
{
    QHeaderView *const header = m_table.horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSectionResizeMode(StagesModel::Name, QHeaderView::Stretch);
    header->setSortIndicator(StagesModel::Name, Qt::AscendingOrder);
    m_table.setSortingEnabled(true);
    connect(header, &QWidget::customContextMenuRequested, this, &StageColumns::openMenu);
}

/// As they are at first.
void StageColumns::layOut()
{
    QHeaderView *const header = m_table.horizontalHeader();
    for (int column = 0; column < StagesModel::columnCountOf; ++column) {
        m_table.setColumnHidden(column, !isOffered(column));
        header->moveSection(header->visualIndex(column), column);
        const int width = m_table.fontMetrics().averageCharWidth() * charactersFor(column);
        header->resizeSection(column, std::max(width, header->sectionSizeHint(column)));
    }
}

bool StageColumns::isOffered(int column) const
{
    return (column != StagesModel::Account || m_isAccountNeeded) && (column != StagesModel::Region || m_isRegionNeeded)
        && (column != StagesModel::Planned || m_isPlanNeeded)
        && (column != StagesModel::Protected || m_isProtectionNeeded);
}

void StageColumns::setShownWhenNeeded(bool account, bool region)
{
    if (m_isAccountNeeded != account)
        m_table.setColumnHidden(StagesModel::Account, !account);
    if (m_isRegionNeeded != region)
        m_table.setColumnHidden(StagesModel::Region, !region);
    m_isAccountNeeded = account;
    m_isRegionNeeded = region;
}

void StageColumns::setPlanShown(bool isShown)
{
    if (std::exchange(m_isPlanNeeded, isShown) != isShown)
        m_table.setColumnHidden(StagesModel::Planned, !isShown);
}

void StageColumns::setProtectionShownWhenNeeded(bool isNeeded)
{
    if (m_isProtectionNeeded != isNeeded)
        m_table.setColumnHidden(StagesModel::Protected, !isNeeded);
    m_isProtectionNeeded = isNeeded;
}

QByteArray StageColumns::saveState() const
{
    return m_table.horizontalHeader()->saveState();
}

void StageColumns::restoreState(const QByteArray &state)
{
    if (state.isEmpty() || !m_table.horizontalHeader()->restoreState(state))
        return;
    m_table.setColumnHidden(StagesModel::Name, false);
    m_table.horizontalHeader()->setSectionResizeMode(StagesModel::Name, QHeaderView::Stretch);
    for (int column = 0; column < StagesModel::columnCountOf; ++column) {
        if (!isOffered(column))
            m_table.setColumnHidden(column, true);
    }
    m_model.sort(m_table.horizontalHeader()->sortIndicatorSection(), m_table.horizontalHeader()->sortIndicatorOrder());
}

void StageColumns::openMenu(const QPoint &at)
{
    auto *const menu = new QMenu(&m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumns(*menu);
    menu->popup(m_table.horizontalHeader()->viewport()->mapToGlobal(at));
}

void StageColumns::addTo(QMenu &menu)
{
    fillColumns(*menu.addMenu(tr("&Columns")));
    fillOrders(*menu.addMenu(tr("&Sort by")));
}

void StageColumns::fillColumns(QMenu &menu)
{
    for (int column = 0; column < StagesModel::columnCountOf; ++column) {
        if (!isOffered(column))
            continue;
        QAction *const action = menu.addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_table.isColumnHidden(column));
        action->setEnabled(column != StagesModel::Name); // a row is known by it
        connect(action, &QAction::toggled, this,
                [this, column](bool isShown) { m_table.setColumnHidden(column, !isShown); });
    }
    menu.addSeparator();
    menu.addAction(tr("&Default columns"), this, &StageColumns::layOut);
}

/// What a click on a heading does.
void StageColumns::fillOrders(QMenu &menu)
{
    const QHeaderView *const header = m_table.horizontalHeader();
    auto *const columns = new QActionGroup(&menu);
    for (int column = 0; column < StagesModel::columnCountOf; ++column) {
        if (m_table.isColumnHidden(column))
            continue;
        QAction *const action =
            columns->addAction(menu.addAction(m_model.headerData(column, Qt::Horizontal).toString()));
        action->setCheckable(true);
        action->setChecked(column == header->sortIndicatorSection());
        connect(action, &QAction::triggered, this,
                [this, column, header] { m_table.sortByColumn(column, header->sortIndicatorOrder()); });
    }
    menu.addSeparator();
    auto *const orders = new QActionGroup(&menu);
    for (const auto &[text, order] :
         {std::pair(tr("&Ascending"), Qt::AscendingOrder), {tr("&Descending"), Qt::DescendingOrder}}) {
        QAction *const action = orders->addAction(menu.addAction(text));
        action->setCheckable(true);
        action->setChecked(order == header->sortIndicatorOrder());
        connect(action, &QAction::triggered, this,
                [this, order = order, header] { m_table.sortByColumn(header->sortIndicatorSection(), order); });
    }
}

} // namespace ui
