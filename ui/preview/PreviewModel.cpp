// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/PreviewModel.h"

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/Plant.h"
#include "ui/words/Names.h"

#include <algorithm>
#include <utility>

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
    , m_names(m_patch.items.size())
    , m_isNamedByStage(true)
{
    m_isNamedByStage = !m_patch.items.empty() && m_patch.name == nameOf(m_patch);
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
    const patchbay::CheckedPatch before = std::exchange(
        m_checked,
        patchbay::check(m_patch, m_plant,
                        {[this](const patchbay::EncoderId &encoder) { return m_runs.isUnderWay(encoder); },
                         [this](const patchbay::SourceId &source) { return m_plant.sources().isStale(source); }}));
    forgetOutdatedTicks(before);
    rememberNames();
    count();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCountOf - 1));
    Q_EMIT changed();
}

/// Who ticked one has seen where it was then. What was unticked is left alone.
void PreviewModel::forgetOutdatedTicks(const patchbay::CheckedPatch &before)
{
    for (std::size_t i = 0; i < before.items.size(); ++i) {
        if (m_ticks[i] == Tick::On && before.items[i].movedTo != m_checked.items[i].movedTo)
            m_ticks[i] = Tick::AsProposed;
    }
}

void PreviewModel::rememberNames()
{
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        if (const patchbay::Configuration *const known = m_plant.find(m_patch.items[i].encoder))
            m_names[i] = encoderName(m_plant, known->summary);
    }
}

/// Of one whose name only says how many go where, that is so of what is in it.
QString PreviewModel::nameOf(const patchbay::Patch &patch) const
{
    if (!m_isNamedByStage || patch.items.empty())
        return patch.name;
    const patchbay::StageId &stage = patch.items.front().to;
    const bool isOne =
        std::ranges::all_of(patch.items, [&stage](const patchbay::Rebind &each) { return each.to == stage; });
    const auto count = int(patch.items.size());
    return isOne ? patchName(count, stageName(m_plant, stage)) : patchName(count);
}

const patchbay::Source::Identity *PreviewModel::sourceOf(int row) const
{
    const patchbay::Source *const source = m_plant.source(m_patch.items[std::size_t(row)].encoder.source);
    return source ? &source->identity() : nullptr;
}

QList<patchbay::SourceId> PreviewModel::sources() const
{
    QList<patchbay::SourceId> sources;
    for (const patchbay::Rebind &rebind : m_patch.items) {
        if (!sources.contains(rebind.encoder.source))
            sources += rebind.encoder.source;
    }
    return sources;
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
            m_counts.detached += checked.rebind.to.isNone();
            m_counts.silent += checked.isSilent;
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
    patch.name = nameOf(patch);
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
    const auto stage = [this](const patchbay::StageId &id) {
        return id.isNone() ? tr("no stage") : stageName(m_plant, id);
    };
    switch (column) {
    case Column::Encoder:
        return m_names[std::size_t(row)].isEmpty() ? unreadEncoderName(m_plant, checked.rebind.encoder.arn)
                                                   : m_names[std::size_t(row)];
    case Column::Account:
        return sourceOf(row) ? sourceOf(row)->accountName : QString();
    case Column::Region:
        return checked.rebind.encoder.source.region;
    case Column::From:
        return stage(checked.rebind.from);
    case Column::To:
        return stage(checked.rebind.to);
    case Column::Now:
        return shortState(row);
    case Column::WhatHappens:
        return whatHappens(checked, checked.movedTo ? stageName(m_plant, *checked.movedTo) : QString());
    }
    Q_UNREACHABLE();
}

/// What it does now, as far as that is known; nothing of one that is gone.
std::optional<ShownState> PreviewModel::state(int row) const
{
    const CheckedRebind &checked = m_checked.items[std::size_t(row)];
    const patchbay::Configuration *const known = m_plant.find(checked.rebind.encoder);
    if (!known)
        return std::nullopt;
    return shownState(known->summary, known->moving, checked.isSilent, m_plant.markOf(known->summary.stageArn));
}

/// Beside its sign.
QString PreviewModel::shortState(int row) const
{
    const CheckedRebind &checked = m_checked.items[std::size_t(row)];
    const patchbay::Configuration *const known = m_plant.find(checked.rebind.encoder);
    if (!known)
        return {};
    const QString word = stateWord(known->summary, known->moving, m_plant.markOf(known->summary.stageArn));
    return checked.isSilent && !known->moving ? shortPastWord(word) : word;
}

/// And where it is ticked, that the taking changes it.
QVariant PreviewModel::tally(int row, Column column) const
{
    if (column == Column::WhatHappens && isTicked(row))
        return int(Tally::Next);
    const auto shown = column == Column::Now ? state(row) : std::nullopt;
    return shown ? QVariant(int(shown->tally)) : QVariant();
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const auto column = Column(index.column());
    switch (role) {
    case Qt::AccessibleTextRole:
        return column == Column::Now && state(row) ? state(row)->word : text(row, column);
    case Qt::DisplayRole:
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
    const auto row = std::size_t(index.row());
    const bool isProposed = m_checked.items[row].verdict != Verdict::ChangedOutside;
    m_ticks[row] = value.toInt() != Qt::Checked ? Tick::Off : isProposed ? Tick::AsProposed : Tick::On;
    tellTicks(index.row(), index.row());
    return true;
}

void PreviewModel::tellTicks(int first, int last)
{
    count();
    Q_EMIT dataChanged(index(first, 0), index(last, columnCountOf - 1));
    Q_EMIT changed();
}

bool PreviewModel::isTickedWithOthers(int row) const
{
    return isTickable(row) && m_checked.items[std::size_t(row)].verdict != Verdict::ChangedOutside;
}

void PreviewModel::setTicks(const std::vector<int> &rows, bool on)
{
    if (rows.empty())
        return;
    for (const int row : rows) {
        if (on ? isTickedWithOthers(row) : isTicked(row))
            m_ticks[std::size_t(row)] = on ? Tick::AsProposed : Tick::Off;
    }
    const auto [first, last] = std::ranges::minmax(rows);
    tellTicks(first, last);
}

bool PreviewModel::areTicked(const std::vector<int> &rows) const
{
    return std::ranges::none_of(rows, [this](int row) { return isTickedWithOthers(row) && !isTicked(row); });
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Encoder:
        return tr("Encoder");
    case Column::Account:
        return tr("Account");
    case Column::Region:
        return tr("Region");
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
