// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/PreviewTable.h"

#include "ui/preview/LiveDelegate.h"
#include "ui/preview/PreviewModel.h"
#include "ui/preview/StageDelegate.h"

#include <QHeaderView>
#include <QSet>
#include <QShortcut>
#include <QUuid>

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

using Column = PreviewModel::Column;

/// In characters. Names share what is left of the others, which are read in full.
constexpr std::array wholes{std::pair(Column::Account, 16), std::pair(Column::Region, 14), std::pair(Column::Now, 12),
                            std::pair(Column::WhatHappens, 42)};
constexpr std::array names{std::pair(Column::Encoder, 28), std::pair(Column::From, 22), std::pair(Column::To, 22)};
constexpr int fewestCharacters = 12;

} // namespace

PreviewTable::PreviewTable(PreviewModel &model, const patchbay::Plant &plant, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_stages(new StageDelegate(plant, PreviewModel::TallyRole, PreviewModel::SourceRole, this))
    , m_ifLive(new LiveDelegate(PreviewModel::TallyRole, PreviewModel::ObstacleRole, this))
{
    setModel(&model);
    setItemDelegate(m_stages);
    setItemDelegateForColumn(int(Column::WhatHappens), m_ifLive);
    setAccessibleName(tr("Changes"));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked);
    setTextElideMode(Qt::ElideMiddle);
    header()->setStretchLastSection(true);
    QSet<QUuid> accounts;
    QSet<QString> regions;
    const QList<patchbay::SourceId> sources = model.items().sources();
    for (const patchbay::SourceId &source : sources) {
        accounts.insert(source.account);
        regions.insert(source.region);
    }
    setColumnHidden(int(Column::Account), accounts.size() < 2);
    setColumnHidden(int(Column::Region), regions.size() < 2);
    fit();
    connect(header(), &QHeaderView::sectionResized, this, [this](int section, int, int) {
        m_isArranged |= !m_isFitting && section != int(Column::WhatHappens); // that one takes what is left
    });
    addKeys();
    connect(&model, &PreviewModel::changed, this, &PreviewTable::hideOthers);
}

int PreviewTable::wishedWidth() const
{
    int characters = 0;
    for (const auto &[column, width] : wholes)
        characters += isColumnHidden(int(column)) ? 0 : width;
    for (const auto &[column, width] : names)
        characters += width;
    return characters * fontMetrics().averageCharWidth();
}

void PreviewTable::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fit();
}

/// Until a person has arranged the columns.
void PreviewTable::fit()
{
    if (m_isArranged)
        return;
    const int character = fontMetrics().averageCharWidth();
    int left = viewport()->width();
    m_isFitting = true;
    for (const auto &[column, width] : wholes) {
        left -= isColumnHidden(int(column)) ? 0 : width * character;
        if (column != Column::WhatHappens)
            header()->resizeSection(int(column), width * character);
    }
    int all = 0;
    for (const auto &[column, width] : names)
        all += width;
    for (const auto &[column, width] : names)
        header()->resizeSection(int(column), std::max(left * width / all, fewestCharacters * character));
    m_isFitting = false;
}

void PreviewTable::addKeys()
{
    // The current cell is the encoder's while nobody has clicked elsewhere.
    connect(new QShortcut(Qt::Key_F2, this, {}, {}, Qt::WidgetShortcut), &QShortcut::activated, this,
            [this] { edit(currentIndex().siblingAtColumn(int(PreviewModel::Column::To))); });
    connect(new QShortcut(Qt::Key_F4, this, {}, {}, Qt::WidgetShortcut), &QShortcut::activated, this,
            [this] { edit(currentIndex().siblingAtColumn(int(PreviewModel::Column::WhatHappens))); });
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (Column(index.column()) == Column::WhatHappens && index.flags().testFlag(Qt::ItemIsEditable))
            edit(index);
    });
    // A tree ticks the current row alone.
    connect(new QShortcut(Qt::Key_Space, this, {}, {}, Qt::WidgetShortcut), &QShortcut::activated, this,
            &PreviewTable::tickSelected);
}

void PreviewTable::setShow(PreviewShow show)
{
    if (std::exchange(m_show, show) == show)
        return;
    hideOthers();
    clearSelection();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!isRowHidden(row, {}))
            return setCurrentIndex(m_model.index(row, 0));
    }
}

void PreviewTable::hideOthers()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const bool isHidden = !m_model.items().belongsTo(row, m_show);
        if (isHidden != isRowHidden(row, {}))
            setRowHidden(row, {}, isHidden);
    }
}

void PreviewTable::commitOpen()
{
    m_stages->commitOpen();
    m_ifLive->commitOpen();
}

void PreviewTable::tickSelected()
{
    QModelIndexList selected = selectionModel()->selectedRows();
    selected.removeIf([this](const QModelIndex &row) { return isRowHidden(row.row(), {}); });
    if (selected.size() == 1) {
        const QModelIndex row = selected.constFirst();
        const bool isOn = row.data(Qt::CheckStateRole) == Qt::Checked;
        m_model.setData(row, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return;
    }
    std::vector<int> rows;
    for (const QModelIndex &row : std::as_const(selected))
        rows.push_back(row.row());
    m_model.setTicks(rows, !m_model.items().areTicked(rows));
}

} // namespace ui
