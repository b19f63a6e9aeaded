// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Plant.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/RowOrder.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ui {

namespace {

using namespace std::chrono_literals;
constexpr auto pause = 100ms;
/// Its rows come below those in sight.
constexpr auto pauseInFirstList = 250ms;
/// A source that is slow or dead does not keep the others' rows unsorted.
constexpr auto longestFirstSilence = 1s;

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

InventoryModel::InventoryModel(const ShownSources &shown, QObject *parent)
    : QAbstractTableModel(parent)
    , m_shown(shown)
    , m_plant(shown.plant())
    , m_filter(m_rows.searchIndex())
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_updateWanted)
            update();
    });
    m_nothingComes.setSingleShot(true);
    m_nothingComes.setInterval(longestFirstSilence);
    connect(&m_nothingComes, &QTimer::timeout, this, [this] {
        if (m_rows.size() == 0)
            return; // nothing to sort yet
        m_wasSortedMeanwhile = true;
        endFirstLists();
    });
    m_rows.setPlant(&m_plant);
    searchAccounts();
    for (int row = 0; row < m_plant.rowCount(); ++row)
        m_rows.append();
    listAll(true);
    updateLoading();
    connectPlant();
}

InventoryModel::~InventoryModel() = default;

void InventoryModel::connectPlant()
{
    using patchbay::Plant;
    connect(&m_plant, &Plant::rowsAppended, this, &InventoryModel::append);
    connect(&m_plant, &Plant::rowsChanged, this, &InventoryModel::change);
    connect(&m_plant, &Plant::rowsAboutToBeRemoved, this,
            [this] { m_removal = std::make_unique<LayoutChange>(*this, Cause::Data); });
    connect(&m_plant, &Plant::rowsRemoved, this, &InventoryModel::remove);
    connect(&m_plant, &Plant::namesChanged, this, &InventoryModel::updateNames);
    connect(&m_plant, &Plant::sourceChanged, this, &InventoryModel::updateLoading);
    connect(&m_shown, &ShownSources::changed, this, &InventoryModel::showOthers);
}

void InventoryModel::append(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_rows.append();
    if (m_isFirstList)
        m_nothingComes.start();
    requestUpdate();
}

void InventoryModel::change(const std::vector<patchbay::ConfigurationChange> &changes)
{
    int top = rowCount();
    int bottom = -1;
    Columns all;
    bool comesOrGoes = false;
    for (const patchbay::ConfigurationChange &change : changes) {
        const int row = change.row;
        const Columns changed = m_rows.update(change);
        noteChange(row, changed);
        all.add(changed);
        comesOrGoes |= row < m_filter.size() && accepts(row) != (positionOf(row) >= 0);
        if (!changed.isEmpty() && positionOf(row) >= 0) {
            top = std::min(top, positionOf(row));
            bottom = std::max(bottom, positionOf(row));
        }
    }
    m_refilter |= comesOrGoes;
    if (all.isEmpty() && !comesOrGoes)
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

/// Of no source: a name that one had is shared now, or has one again.
void InventoryModel::updateNames(const patchbay::SourceId &source)
{
    m_namesReshown |= source.isNull();
    const std::vector<int> rows = m_rows.updateStageNames();
    if (!rows.empty()) {
        Columns stage;
        stage.add(Column::Stage);
        for (const int row : rows)
            noteChange(row, stage);
        emitChanged(Column::Stage, Column::Stage);
    }
    requestUpdate();
}

/// The end of the first lists is where they are sorted, once.
void InventoryModel::updateLoading()
{
    if (!m_shown.areReadingFirstList()) {
        m_nothingComes.stop();
        m_wasSortedMeanwhile = false;
        endFirstLists();
    } else if (!m_wasSortedMeanwhile && !std::exchange(m_isFirstList, true)) {
        m_nothingComes.start();
    }
}

void InventoryModel::endFirstLists()
{
    if (!std::exchange(m_isFirstList, false))
        return;
    m_resort = true;
    update();
}

/// What was current or selected stays so, where it is still shown.
void InventoryModel::showOthers()
{
    if (m_removal)
        return;
    searchAccounts();
    updateLoading();
    rearrange(Cause::Filter, false);
    Q_EMIT updated();
}

/// Where all rows have the same one, a word of its name would find them all.
void InventoryModel::searchAccounts()
{
    if (!m_rows.setAccountsSearched(m_shown.haveManyAccounts()))
        return;
    for (int row = 0; row < m_filter.size(); ++row)
        m_filter.retest(row);
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
    m_pause.start(m_isFirstList ? pauseInFirstList : pause);
    const bool pending = m_filter.size() < m_rows.size();
    if (m_isFirstList) {
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
        if (accepts(row))
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

void InventoryModel::setStale(const patchbay::SourceId &source, bool stale)
{
    if (m_stale.contains(source) == stale)
        return;
    if (stale)
        m_stale.insert(source);
    else
        m_stale.remove(source);
    emitChanged(Column(0), Column(ui::columnCount - 1));
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
    resort = resort || (listed < m_rows.size() && !m_isFirstList);
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
        if (!accepts(row))
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
