// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/InventoryModel.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/widgets/NameMatch.h"

#include <algorithm>

namespace ui {

int InventoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_visible.size());
}

int InventoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ui::columnCount;
}

QVariant InventoryModel::data(const QModelIndex &index, int role) const
{
    if (!hasRows() || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = sourceRow(index);
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, column);
    case Qt::AccessibleTextRole:
        return accessibleText(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case ArnRole:
        return m_rows.summary(row).arn;
    case RawRole:
        return rawValue(row, column);
    case TallyRole:
        return int(shownTally(row));
    case MutedRole:
        return isMuted(row, column);
    case AccountMarkRole:
        return mark(row);
    default:
        return {};
    }
}

QModelIndexList InventoryModel::match(const QModelIndex &start, int role, const QVariant &value, int hits,
                                      Qt::MatchFlags flags) const
{
    const auto names = nameMatch(start, role, value, hits, flags);
    return names ? *names : QAbstractTableModel::match(start, role, value, hits, flags);
}

QVariant InventoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ui::columnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::State:
        return tr("State");
    case Column::Name:
        return tr("Name");
    case Column::Stage:
        return tr("Stage");
    case Column::Protocol:
        return tr("Protocol");
    case Column::User:
        return tr("User");
    case Column::Participant:
        return tr("Participant");
    case Column::Redundant:
        return tr("Redundant");
    case Column::Arn:
        return tr("ARN");
    case Column::Account:
        return tr("Account");
    case Column::Region:
        return tr("Region");
    }
    Q_UNREACHABLE();
}

int InventoryModel::activeCount() const
{
    return int(std::ranges::count_if(m_visible, [this](int row) { return m_rows.summary(row).isActive(); }));
}

patchbay::EncoderId InventoryModel::encoderAt(int row) const
{
    return hasRows() && row >= 0 && row < rowCount() ? m_plant.idAt(m_visible[std::size_t(row)])
                                                     : patchbay::EncoderId();
}

int InventoryModel::rowOf(const patchbay::EncoderId &encoder) const
{
    return positionOf(m_plant.rowOf(encoder));
}

/// Not while rows go: the plant has lost them already.
bool InventoryModel::hasRows() const
{
    return !m_removal;
}

QString InventoryModel::shownName(const patchbay::EncoderId &encoder) const
{
    const int row = m_plant.rowOf(encoder);
    return row >= 0 && row < m_rows.size() ? m_rows.text(row, Column::Name) : QString();
}

bool InventoryModel::isStale() const
{
    return std::ranges::any_of(m_shown.open(),
                               [this](const patchbay::Source *source) { return m_stale.contains(source->id()); });
}

int InventoryModel::positionOf(int row) const
{
    return row >= 0 && row < int(m_position.size()) ? m_position[std::size_t(row)] : -1;
}

QString InventoryModel::displayText(int row, Column column) const
{
    const QString text = m_rows.text(row, column);
    return column == Column::State && isPast(row) ? shortPastWord(text) : text;
}

QString InventoryModel::accessibleText(int row, Column column) const
{
    const QString text = m_rows.text(row, column);
    return column == Column::State && isPast(row) ? pastWord(text) : text;
}

QString InventoryModel::toolTip(int row, Column column) const
{
    if (column == Column::Stage)
        return m_rows.summary(row).stageArn;
    if (column != Column::State)
        return m_rows.text(row, column);
    switch (shownTally(row)) {
    case Tally::Live:
        return tr("An encoder publishes.");
    case Tally::Idle:
        return tr("Nothing arrives now.");
    case Tally::Moving:
        return tr("It is being changed from here.");
    case Tally::Unknown:
        return isPast(row) ? tr("There is no answer now. This is the last state that was told.")
                           : tr("This program does not know the state that was told.");
    }
    Q_UNREACHABLE();
}

QVariant InventoryModel::rawValue(int row, Column column) const
{
    const auto &summary = m_rows.summary(row);
    switch (column) {
    case Column::State:
        return summary.state.text();
    case Column::Name:
        return summary.name;
    case Column::Stage:
        return summary.stageArn;
    case Column::Protocol:
        return summary.ingestProtocol.text();
    case Column::User:
        return summary.userId;
    case Column::Participant:
        return summary.participantId;
    case Column::Redundant:
        return summary.redundantIngest;
    case Column::Arn:
        return summary.arn;
    case Column::Account:
    case Column::Region:
        return m_rows.text(row, column);
    }
    Q_UNREACHABLE();
}

bool InventoryModel::isOfStale(int row) const
{
    return !m_stale.isEmpty() && m_stale.contains(m_plant.sourceAt(row).id());
}

/// What this program does itself is known without AWS' answer.
bool InventoryModel::isPast(int row) const
{
    return isOfStale(row) && m_rows.tally(row) != Tally::Moving;
}

Tally InventoryModel::shownTally(int row) const
{
    return isPast(row) ? Tally::Unknown : m_rows.tally(row);
}

QVariant InventoryModel::mark(int row) const
{
    const auto mark = m_markOf ? m_markOf(m_plant.sourceAt(row).id().account) : std::nullopt;
    return mark ? QVariant::fromValue(*mark) : QVariant();
}

bool InventoryModel::isMuted(int row, Column column) const
{
    if (isOfStale(row))
        return true;
    const auto &summary = m_rows.summary(row);
    switch (column) {
    case Column::State:
        return shownTally(row) == Tally::Idle || shownTally(row) == Tally::Unknown;
    case Column::Name:
        return summary.name.isEmpty();
    case Column::Stage:
        return summary.stageArn.isEmpty();
    case Column::Protocol:
    case Column::Participant:
    case Column::Arn:
        return true;
    case Column::User:
    case Column::Redundant:
    case Column::Account:
    case Column::Region:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace ui
