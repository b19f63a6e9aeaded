// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/InventoryModel.h"

#include "patchbay/plant/Plant.h"
#include "ui/widgets/NameMatch.h"

#include <algorithm>
#include <utility>

namespace ui {

InventoryModel::InventoryModel(const ShownSources &shown, QObject *parent)
    : RearrangedModel(parent)
    , m_shown(shown)
    , m_plant(shown.plant())
    , m_rows(m_plant)
    , m_cells(m_rows)
    , m_listed(m_rows, shown)
    , m_firstLists(shown)
{
    m_listed.search().setAccountsSearched(shown.haveManyAccounts());
    m_cells.setWorldsNamed(shown.haveManyWorlds());
    for (int row = 0; row < m_plant.rowCount(); ++row)
        take();
    m_listed.list(true);
    m_firstLists.update();
    connect(&m_firstLists, &FirstLists::ended, this, &InventoryModel::sortFirstLists);
    connect(&m_pace, &UpdatePace::due, this, &InventoryModel::update);
    connectPlant();
}

void InventoryModel::connectPlant()
{
    connect(&m_plant, &patchbay::Plant::rowsAppended, this, &InventoryModel::append);
    connect(&m_plant, &patchbay::Plant::rowsChanged, this, &InventoryModel::change);
    connect(&m_plant, &patchbay::Plant::rowsAboutToBeRemoved, this, &InventoryModel::beginRemoval);
    connect(&m_plant, &patchbay::Plant::rowsRemoved, this, &InventoryModel::remove);
    connect(&m_plant, &patchbay::Plant::namesChanged, this, &InventoryModel::updateNames);
    connect(&m_plant, &patchbay::Plant::sourceChanged, &m_firstLists, &FirstLists::update);
    connect(&m_plant.sources(), &patchbay::Sources::silenceChanged, this,
            [this] { emitChanged(Column(0), Column(ui::columnCount - 1)); });
    connect(&m_rows.tags(), &ListedTags::changed, this,
            [this](const std::vector<int> &rows) { noteOthers(rows, Columns::between(Column::Tag1, Column::Tag3)); });
    connect(&m_rows.moves(), &ListedMoves::changed, this,
            [this](const std::vector<int> &rows) { noteOthers(rows, Columns::between(Column::State, Column::Stage)); });
    connect(&m_rows.plan(), &ListedPlan::changed, this,
            [this](const std::vector<int> &rows) { noteOthers(rows, Columns::both(Column::State, Column::Plan)); });
    connect(&m_rows.outside(), &ListedOutside::changed, this,
            [this](const std::vector<int> &rows) { noteOthers(rows, Columns::both(Column::Stage, Column::Outside)); });
    connect(&m_shown, &ShownSources::changed, this, &InventoryModel::showOthers);
}

/// Nothing while rows go: the plant has lost them already.
QVariant InventoryModel::data(const QModelIndex &index, int role) const
{
    if (isRearranging() || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = m_listed.rowAt(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return m_cells.shown(row, column);
    case Qt::AccessibleTextRole:
        return m_cells.readOut(row, column);
    case Qt::ToolTipRole:
        return m_cells.toolTip(row, column);
    case ArnRole:
        return m_rows.summary(row).arn;
    case RawRole:
        return m_cells.raw(row, column);
    case TallyRole:
        return int(m_cells.tally(row));
    case MutedRole:
        return m_cells.isMuted(row, column);
    case LegMissingRole:
        return m_cells.isLegMissing(row);
    case MoveRole:
        return m_cells.moveTally(row);
    case AccountMarkRole:
        return m_cells.mark(row);
    default:
        return {};
    }
}

QVariant InventoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isColumn = orientation == Qt::Horizontal && section >= 0 && section < ui::columnCount;
    if (isColumn && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    return isColumn && role == Qt::DisplayRole ? m_cells.heading(Column(section)) : QVariant();
}

QModelIndexList InventoryModel::match(const QModelIndex &start, int role, const QVariant &value, int hits,
                                      Qt::MatchFlags flags) const
{
    const auto names = nameMatch(start, role, value, hits, flags);
    return names ? *names : RearrangedModel::match(start, role, value, hits, flags);
}

void InventoryModel::sort(int column, Qt::SortOrder order)
{
    if (m_listed.setOrder(column, order))
        rearrange(Cause::Sort, true);
}

void InventoryModel::setFilter(const QString &filter)
{
    if (m_listed.search().setText(filter))
        rearrange(Cause::Filter, false);
}

void InventoryModel::setHeld(bool held)
{
    if (std::exchange(m_isHeld, held) && !held && (m_listed.isOutdated() || m_listed.isUnsorted()))
        m_pace.request();
}

patchbay::EncoderId InventoryModel::encoderAt(int row) const
{
    return !isRearranging() && row >= 0 && row < rowCount() ? m_plant.idAt(m_listed.rowAt(row)) : patchbay::EncoderId();
}

void InventoryModel::setOnlyProblems(bool only)
{
    m_listed.setOnlyProblems(only);
    rearrange(Cause::Filter, true);
}

void InventoryModel::setArmed(const QSet<QString> &arns)
{
    if (m_cells.setArmed(arns))
        emitChanged(Column::State, Column::State);
}

void InventoryModel::take()
{
    m_rows.append();
    m_listed.append();
}

void InventoryModel::append(int first, int last)
{
    for (int row = first; row <= last; ++row)
        take();
    m_firstLists.noteRows();
    m_pace.request();
}

void InventoryModel::change(const std::vector<patchbay::ConfigurationChange> &changes)
{
    int top = rowCount();
    int bottom = -1;
    Columns all;
    bool comesOrGoes = false;
    for (const patchbay::ConfigurationChange &change : changes) {
        const int row = change.row;
        const int position = m_listed.positionOf(row);
        const Columns changed = m_rows.update(change);
        m_listed.noteChange(row, changed);
        if (change.before.summary.isActive() != m_rows.summary(row).isActive())
            m_listed.noteLive(row);
        all.add(changed);
        comesOrGoes |= m_listed.noteShown(row);
        if (!changed.isEmpty() && position >= 0) {
            top = std::min(top, position);
            bottom = std::max(bottom, position);
        }
    }
    if (all.isEmpty() && !comesOrGoes)
        return;
    if (bottom >= 0)
        Q_EMIT dataChanged(index(top, 0), index(bottom, columnCount() - 1));
    m_pace.request();
}

void InventoryModel::beginRemoval()
{
    m_cause = Cause::Data;
    beginRearranging();
    m_before = m_listed.all();
}

void InventoryModel::remove(const std::vector<int> &rows)
{
    m_rows.remove(rows);
    const std::vector<int> after = m_listed.remove(rows);
    endRearranging([&](int position) {
        const int row = m_before[std::size_t(position)];
        return m_listed.positionOf(after[std::size_t(row)]);
    });
    m_before.clear();
    m_pace.request();
}

/// Of no source: a name that one had is shared now, or has one again.
void InventoryModel::updateNames(const patchbay::SourceId &source)
{
    m_areNamesReshown |= source.isNull();
    m_listed.noteOthers();
    noteOthers(m_rows.updateStageNames(source), Columns::between(Column::Stage, Column::Stage));
}

void InventoryModel::noteOthers(const std::vector<int> &rows, const Columns &columns)
{
    for (const int row : rows)
        m_listed.noteChange(row, columns);
    if (!rows.empty())
        emitChanged(Column(0), Column(ui::columnCount - 1));
    m_pace.request();
}

void InventoryModel::sortFirstLists()
{
    m_listed.noteUnsorted();
    update();
}

/// What was current or selected stays so, where it is still shown.
void InventoryModel::showOthers()
{
    if (isRearranging())
        return;
    m_listed.search().setAccountsSearched(m_shown.haveManyAccounts());
    m_cells.setWorldsNamed(m_shown.haveManyWorlds());
    m_firstLists.update();
    m_listed.noteOthers();
    rearrange(Cause::Filter, false);
    Q_EMIT updated();
}

void InventoryModel::update()
{
    const bool inFirstList = m_firstLists.areArriving();
    if (m_shown.encoders() > 0) // the first rows wait for nothing
        m_pace.rest(inFirstList ? UpdatePace::inFirstList : UpdatePace::usual);
    if (inFirstList)
        listWaiting();
    else
        m_listed.updateProblems();
    if (inFirstList) {
        if (m_listed.isOutdated())
            rearrange(Cause::Data, false);
    } else if (m_listed.isAnyWaiting()) {
        rearrange(Cause::Data, true);
    } else if (!m_isHeld && (m_listed.isOutdated() || m_listed.isUnsorted())) {
        rearrange(Cause::Data, m_listed.isUnsorted());
    }
    if (std::exchange(m_areNamesReshown, false))
        emitChanged(Column::Name, Column::Name);
    Q_EMIT updated();
}

/// At the end and unsorted: a sorted list would jump under the operator's eyes with each page.
void InventoryModel::listWaiting()
{
    const std::vector<int> rows = m_listed.takeWaiting();
    if (rows.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
    m_listed.listLast(rows);
    endInsertRows();
}

void InventoryModel::rearrange(Cause cause, bool sorted)
{
    m_cause = cause;
    beginRearranging();
    const std::vector<int> before = m_listed.all();
    m_listed.list(sorted || (m_listed.isAnyWaiting() && !m_firstLists.areArriving()));
    endRearranging([&](int position) { return m_listed.positionOf(before[std::size_t(position)]); });
}

void InventoryModel::emitChanged(Column first, Column last)
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, int(first)), index(rowCount() - 1, int(last)));
}

} // namespace ui
