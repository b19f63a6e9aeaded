// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/PreviewModel.h"

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/Plant.h"
#include "ui/tally/Tally.h"
#include "ui/words/Names.h"

namespace ui {

using patchbay::CheckedRebind;
using patchbay::Verdict;

PreviewModel::PreviewModel(patchbay::Patch patch, const patchbay::Plant &plant, const patchbay::PatchRuns &runs,
                           QObject *parent)
    : QAbstractTableModel(parent)
    , m_patch(std::move(patch))
    , m_plant(plant)
    , m_runs(runs)
    , m_ticks(m_patch.items.size(), Tick::AsProposed)
{
    using patchbay::Plant;
    connect(&plant, &Plant::rowsAppended, this, &PreviewModel::check);
    connect(&plant, &Plant::rowsChanged, this, &PreviewModel::check);
    connect(&plant, &Plant::rowsRemoved, this, &PreviewModel::check);
    connect(&plant, &Plant::namesChanged, this, &PreviewModel::check);
    connect(&plant, &Plant::sourceChanged, this, &PreviewModel::check);
    connect(&plant.sources(), &patchbay::Sources::silenceChanged, this, &PreviewModel::check);
    connect(&runs, &patchbay::PatchRuns::underWayChanged, this, &PreviewModel::check);
    check();
}

void PreviewModel::check()
{
    m_checked =
        patchbay::check(m_patch, m_plant,
                        {[this](const patchbay::EncoderId &encoder) { return m_runs.isUnderWay(encoder); },
                         [this](const patchbay::SourceId &source) { return m_plant.sources().isStale(source); }});
    count();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCountOf - 1));
    Q_EMIT changed();
}

/// Live ones stay as they are.
bool PreviewModel::isTickable(int row) const
{
    const CheckedRebind &checked = m_checked.items[std::size_t(row)];
    return checked.isPossible() && checked.verdict != Verdict::Live;
}

/// What was changed outside is not overwritten unless a person says so.
bool PreviewModel::isTicked(int row) const
{
    if (!isTickable(row))
        return false;
    switch (m_ticks[std::size_t(row)]) {
    case Tick::On:
        return true;
    case Tick::Off:
        return false;
    case Tick::AsProposed:
        return m_checked.items[std::size_t(row)].verdict != Verdict::ChangedOutside;
    }
    Q_UNREACHABLE();
}

/// What cannot be ticked has a mark of its own.
Qt::CheckState PreviewModel::tickOf(int row) const
{
    if (!isTickable(row))
        return Qt::PartiallyChecked;
    return isTicked(row) ? Qt::Checked : Qt::Unchecked;
}

void PreviewModel::count()
{
    m_counts = {};
    m_counts.all = rowCount();
    for (int row = 0; row < rowCount(); ++row) {
        const CheckedRebind &checked = m_checked.items[std::size_t(row)];
        if (isTicked(row)) {
            ++m_counts.taken;
            m_counts.needUrl += checked.address && checked.address->needsNewUrl();
        } else if (checked.verdict == Verdict::AlreadyThere) {
            ++m_counts.alreadyThere;
        } else if (checked.verdict == Verdict::Live) {
            ++m_counts.live;
        } else if (checked.verdict == Verdict::Gone) {
            ++m_counts.gone;
        } else if (!checked.isPossible()) {
            ++m_counts.impossible;
        } else if (checked.verdict == Verdict::ChangedOutside && m_ticks[std::size_t(row)] == Tick::AsProposed) {
            ++m_counts.changedOutside;
        } else {
            ++m_counts.leftOut;
        }
    }
}

patchbay::Patch PreviewModel::taken() const
{
    patchbay::Patch patch{m_patch.name, {}, m_patch.undoes, m_patch.redoes};
    for (int row = 0; row < rowCount(); ++row) {
        if (!isTicked(row))
            continue;
        patchbay::Rebind rebind = m_patch.items[std::size_t(row)];
        if (const auto &now = m_checked.items[std::size_t(row)].movedTo)
            rebind.from = *now; // a person has seen where it is, and ticked it
        patch.items.push_back(rebind);
    }
    return patch;
}

std::vector<patchbay::StageThen> PreviewModel::stagesAfter() const
{
    return patchbay::check(taken(), m_plant, {[](const auto &) { return false; }, [](const auto &) { return false; }})
        .stages;
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_patch.items.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOf;
}

QString PreviewModel::text(int row, Column column) const
{
    const CheckedRebind &checked = m_checked.items[std::size_t(row)];
    const patchbay::Configuration *const known = m_plant.find(checked.rebind.encoder);
    const auto stage = [this](const patchbay::StageId &id) {
        return id.isNone() ? tr("no stage") : stageName(m_plant, id);
    };
    switch (column) {
    case Column::Encoder:
        return known ? encoderName(m_plant, known->summary) : checked.rebind.encoder.arn;
    case Column::From:
        return stage(checked.rebind.from);
    case Column::To:
        return stage(checked.rebind.to);
    case Column::Now:
        return known ? stateWord(known->summary, known->moving, m_plant.markOf(known->summary.stageArn)) : QString();
    case Column::WhatHappens:
        return whatHappens(checked, checked.movedTo ? stageName(m_plant, *checked.movedTo) : QString());
    }
    Q_UNREACHABLE();
}

/// What it does now; and where it is ticked, that the taking changes it.
QVariant PreviewModel::tally(int row, Column column) const
{
    if (column == Column::WhatHappens && isTicked(row))
        return int(Tally::Next);
    const patchbay::Configuration *const known = m_plant.find(m_checked.items[std::size_t(row)].rebind.encoder);
    if (column != Column::Now || !known)
        return {};
    return int(tallyOf(known->summary, known->moving, m_plant.markOf(known->summary.stageArn)));
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case Qt::ToolTipRole:
        if (column == Column::Encoder)
            return m_checked.items[std::size_t(row)].rebind.encoder.arn;
        return column == Column::To && isKnown(row)
            ? text(row, column) + u'\n' + tr("F2 or a double click chooses another stage")
            : text(row, column);
    case TallyRole:
        return tally(row, column);
    case Qt::CheckStateRole:
        return column == Column::Encoder ? QVariant(tickOf(row)) : QVariant();
    case Qt::EditRole:
        return column == Column::To ? QVariant(m_patch.items[std::size_t(row)].to.arn) : QVariant();
    case SourceRole:
        return QVariant::fromValue(m_patch.items[std::size_t(row)].encoder.source);
    case RemarkableRole:
        return isRemarkable(m_checked.items[std::size_t(row)]);
    default:
        return {};
    }
}

/// Of one that is gone, or whose account is not open, nothing can be chosen.
bool PreviewModel::isKnown(int row) const
{
    return m_plant.find(m_patch.items[std::size_t(row)].encoder);
}

bool PreviewModel::setStage(int row, const QString &arn)
{
    if (!isKnown(row))
        return false;
    patchbay::StageId &to = m_patch.items[std::size_t(row)].to;
    if (to.arn != arn) {
        to.arn = arn;
        m_ticks[std::size_t(row)] = Tick::AsProposed;
        check();
    }
    return true;
}

bool PreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool isInside = checkIndex(index, CheckIndexOption::IndexIsValid);
    if (role == Qt::EditRole && isInside && Column(index.column()) == Column::To)
        return setStage(index.row(), value.toString());
    if (role != Qt::CheckStateRole || !isInside || !isTickable(index.row()))
        return false;
    m_ticks[std::size_t(index.row())] = value.toInt() == Qt::Checked ? Tick::On : Tick::Off;
    count();
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCountOf - 1));
    Q_EMIT changed();
    return true;
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Encoder:
        return tr("Encoder");
    case Column::From:
        return tr("From");
    case Column::To:
        return tr("To");
    case Column::Now:
        return tr("Now");
    case Column::WhatHappens:
        return tr("What happens");
    }
    return {};
}

Qt::ItemFlags PreviewModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && Column(index.column()) == Column::Encoder && isTickable(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    if (index.isValid() && Column(index.column()) == Column::To && isKnown(index.row()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace ui
