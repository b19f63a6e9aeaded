// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Inventory.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/RowOrder.h"

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

using namespace std::chrono_literals;
constexpr auto pause = 100ms;
/// Its rows come below those in sight.
constexpr auto pauseInFirstList = 250ms;

/// Where rows are after some were removed; -1 for those.
std::vector<int> rowsAfterRemoval(int count, const std::vector<int> &removed)
{
    std::vector<int> after(static_cast<std::size_t>(count));
    auto next = removed.begin();
    int row = 0;
    for (int i = 0; i < count; ++i) {
        const bool gone = next != removed.end() && *next == i;
        after[std::size_t(i)] = gone ? -1 : row++;
        if (gone)
            ++next;
    }
    return after;
}

} // namespace

/// One exchange of the whole order with all held indexes moved along: much faster than row by row, and invisible to
/// selections. The hint lets selections remember rows instead of cells, and leaves the horizontal header alone.
class InventoryModel::LayoutChange {
public:
    /// While the order of before still stands.
    LayoutChange(InventoryModel &model, Cause cause)
        : m_model(model)
    {
        model.m_cause = cause;
        Q_EMIT model.layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        m_held = model.persistentIndexList();
        m_rows.reserve(std::size_t(m_held.size()));
        for (const QModelIndex &index : std::as_const(m_held))
            m_rows.push_back(model.sourceRow(index));
    }

    /// Once the new one stands. `after` tells where rows are now; it is empty when none was renumbered.
    void finish(const std::vector<int> &after)
    {
        QModelIndexList moved;
        moved.reserve(m_held.size());
        for (qsizetype i = 0; i < m_held.size(); ++i) {
            const int row = m_rows[std::size_t(i)];
            const int position = m_model.positionOf(after.empty() ? row : after[std::size_t(row)]);
            moved.append(position < 0 ? QModelIndex() : m_model.index(position, m_held[i].column()));
        }
        m_model.changePersistentIndexList(m_held, moved);
        Q_EMIT m_model.layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

private:
    InventoryModel &m_model;
    QModelIndexList m_held;
    std::vector<int> m_rows; ///< of those indexes
};

InventoryModel::InventoryModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_filter(m_rows.searchIndex())
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_updateWanted)
            update();
    });
}

InventoryModel::~InventoryModel() = default;

void InventoryModel::setInventory(const patchbay::Inventory *inventory)
{
    using patchbay::Inventory;
    if (m_inventory)
        m_inventory->disconnect(this);
    beginResetModel();
    m_inventory = inventory;
    m_rows.setInventory(inventory);
    m_filter.clear();
    m_order.clear();
    m_removal.reset();
    m_resort = m_refilter = m_namesReshown = m_updateWanted = false;
    m_firstList = inventory && inventory->loading() == Inventory::Loading::First;
    const auto count = inventory ? inventory->configurations().size() : 0;
    for (qsizetype row = 0; row < count; ++row)
        m_rows.append();
    listAll(true);
    endResetModel();
    if (inventory)
        connectInventory();
}

void InventoryModel::connectInventory()
{
    using patchbay::Inventory;
    connect(m_inventory.data(), &QObject::destroyed, this, [this] { setInventory(nullptr); });
    connect(m_inventory.data(), &Inventory::configurationsAppended, this, &InventoryModel::append);
    connect(m_inventory.data(), &Inventory::configurationsChanged, this, &InventoryModel::change);
    connect(m_inventory.data(), &Inventory::configurationsAboutToBeRemoved, this,
            [this] { m_removal = std::make_unique<LayoutChange>(*this, Cause::Data); });
    connect(m_inventory.data(), &Inventory::configurationsRemoved, this, &InventoryModel::remove);
    connect(m_inventory.data(), &Inventory::sharedNamesChanged, this, [this] {
        m_namesReshown = true;
        requestUpdate();
    });
    connect(m_inventory.data(), &Inventory::stagesChanged, this, &InventoryModel::updateStages);
    connect(m_inventory.data(), &Inventory::loadingChanged, this, &InventoryModel::updateLoading);
}

void InventoryModel::append(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_rows.append();
    requestUpdate();
}

void InventoryModel::change(const std::vector<patchbay::ConfigurationChange> &changes)
{
    int top = rowCount();
    int bottom = -1;
    Columns all;
    for (const patchbay::ConfigurationChange &change : changes) {
        const int row = change.row;
        const Columns changed = m_rows.update(change);
        noteChange(row, changed);
        all.add(changed);
        if (!changed.isEmpty() && positionOf(row) >= 0) {
            top = std::min(top, positionOf(row));
            bottom = std::max(bottom, positionOf(row));
        }
    }
    if (all.isEmpty())
        return;
    if (bottom >= 0)
        Q_EMIT dataChanged(index(top, 0), index(bottom, columnCount() - 1));
    requestUpdate();
}

void InventoryModel::remove(const std::vector<int> &rows)
{
    const std::vector<int> after = rowsAfterRemoval(m_rows.size(), rows);
    m_rows.remove(rows);
    std::vector<int> listed = rows;
    std::erase_if(listed, [this](int row) { return row >= m_filter.size(); });
    m_filter.removeRows(listed);
    std::erase_if(m_order, [&](int row) { return after[std::size_t(row)] < 0; });
    for (int &row : m_order)
        row = after[std::size_t(row)];
    listVisible();
    std::exchange(m_removal, nullptr)->finish(after);
    requestUpdate();
}

void InventoryModel::updateStages()
{
    const std::vector<int> rows = m_rows.updateStageNames();
    if (rows.empty())
        return;
    Columns stage;
    stage.add(Column::Stage);
    for (const int row : rows)
        noteChange(row, stage);
    emitChanged(Column::Stage, Column::Stage);
    requestUpdate();
}

/// The end of the first list is where it is sorted, once.
void InventoryModel::updateLoading()
{
    const bool wasFirst = m_firstList;
    m_firstList = m_inventory->loading() == patchbay::Inventory::Loading::First;
    if (wasFirst && !m_firstList) {
        m_resort = true;
        update();
    }
}

void InventoryModel::noteChange(int row, const Columns &changed)
{
    if (changed.isEmpty())
        return;
    m_refilter |= m_filter.retest(row);
    m_resort |= m_sortColumn >= 0 && (changed.has(Column(m_sortColumn)) || changed.has(Column::Name));
}

void InventoryModel::requestUpdate()
{
    if (m_pause.isActive())
        m_updateWanted = true;
    else
        update();
}

void InventoryModel::update()
{
    m_updateWanted = false;
    m_pause.start(m_firstList ? pauseInFirstList : pause);
    const bool pending = m_filter.size() < m_rows.size();
    if (m_firstList) {
        if (pending)
            listPending();
        if (m_refilter)
            rearrange(Cause::Data, false);
    } else if (pending || (!m_isHeld && (m_refilter || m_resort))) {
        rearrange(Cause::Data, pending || m_resort);
    }
    if (std::exchange(m_namesReshown, false))
        emitChanged(Column::Name, Column::Name);
    Q_EMIT updated();
}

/// At the end and unsorted: a sorted list would jump under the operator's eyes with each page.
void InventoryModel::listPending()
{
    const int first = m_filter.size();
    m_filter.appendRows(m_rows.size());
    m_position.resize(std::size_t(m_rows.size()), -1);
    std::vector<int> accepted;
    for (int row = first; row < m_rows.size(); ++row) {
        m_order.push_back(row);
        if (m_filter.accepts(row))
            accepted.push_back(row);
    }
    if (accepted.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(accepted.size()) - 1);
    for (const int row : accepted) {
        m_position[std::size_t(row)] = int(m_visible.size());
        m_visible.push_back(row);
    }
    endInsertRows();
}

void InventoryModel::sort(int column, Qt::SortOrder order)
{
    if (column >= columnCount() || (column == m_sortColumn && order == m_sortOrder))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    rearrange(Cause::Sort, true);
}

void InventoryModel::expectFilter()
{
    m_rows.makeSearchable();
}

void InventoryModel::setFilter(const QString &filter)
{
    if (!filter.isEmpty())
        expectFilter();
    if (m_filter.setText(filter))
        rearrange(Cause::Filter, false);
}

void InventoryModel::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) != stale)
        emitChanged(Column::State, Column::Arn);
}

void InventoryModel::setHeld(bool held)
{
    if (std::exchange(m_isHeld, held) && !held && (m_refilter || m_resort))
        requestUpdate();
}

void InventoryModel::rearrange(Cause cause, bool resort)
{
    LayoutChange change(*this, cause);
    listAll(resort);
    change.finish({});
}

void InventoryModel::listAll(bool resort)
{
    const int listed = m_filter.size();
    m_filter.appendRows(m_rows.size());
    for (int row = listed; row < m_rows.size(); ++row)
        m_order.push_back(row);
    if (resort && m_sortColumn >= 0)
        m_order = sortedRows(m_rows, Column(m_sortColumn), m_sortOrder);
    else if (resort)
        std::iota(m_order.begin(), m_order.end(), 0);
    listVisible();
    m_refilter = false;
    m_resort = m_resort && !resort;
}

void InventoryModel::listVisible()
{
    m_visible.clear();
    m_position.assign(std::size_t(m_rows.size()), -1);
    for (const int row : m_order) {
        if (!m_filter.accepts(row))
            continue;
        m_position[std::size_t(row)] = int(m_visible.size());
        m_visible.push_back(row);
    }
}

void InventoryModel::emitChanged(Column first, Column last)
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, int(first)), index(rowCount() - 1, int(last)));
}

} // namespace ui
