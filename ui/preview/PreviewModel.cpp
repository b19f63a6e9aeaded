// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/PreviewModel.h"

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/words/LiveRowWords.h"
#include "ui/words/LiveWords.h"
#include "ui/words/Names.h"
#include "ui/words/OutsideWords.h"
#include "ui/words/ProtectionWords.h"
#include "ui/words/Severity.h"

#include <utility>

namespace ui {

using patchbay::CheckedRebind;

PreviewModel::PreviewModel(patchbay::Patch patch, const patchbay::Plant &plant, const patchbay::PatchRuns &runs,
                           QObject *parent)
    : QAbstractTableModel(parent)
    , m_plant(plant)
    , m_items(std::move(patch), plant, runs)
    , m_names(std::size_t(m_items.count()))
{
    using patchbay::Plant;
    connect(&plant, &Plant::rowsAppended, this, &PreviewModel::check);
    connect(&plant, &Plant::rowsChanged, this, &PreviewModel::check);
    connect(&plant, &Plant::rowsRemoved, this, &PreviewModel::check);
    connect(&plant, &Plant::namesChanged, this, &PreviewModel::check);
    connect(&plant, &Plant::sourceChanged, this, &PreviewModel::check);
    connect(&plant.sources(), &patchbay::Sources::silenceChanged, this, &PreviewModel::check);
    connect(&runs, &patchbay::PatchRuns::underWayChanged, this, &PreviewModel::check);
    connect(&m_items.live().addresses(), &LiveAddresses::compared, this, &PreviewModel::check);
    rememberNames();
}

void PreviewModel::setHere(const QString &here)
{
    m_items.setHere(here);
    m_names.assign(m_names.size(), QString()); // rows are others now
    check();
}

void PreviewModel::check()
{
    m_items.check();
    rememberNames();
    tellRows();
}

/// All of them: one that is taken, or not, leaves others less room, or more.
void PreviewModel::tellRows()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCountOf - 1));
    Q_EMIT changed();
}

void PreviewModel::setTicks(const std::vector<int> &rows, bool on)
{
    if (rows.empty())
        return;
    m_items.setTicks(rows, on);
    tellRows();
}

void PreviewModel::setIfLiveForAll(patchbay::IfLive ifLive)
{
    m_items.setIfLiveForAll(ifLive);
    tellRows();
}

void PreviewModel::rememberNames()
{
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        if (const patchbay::Configuration *const known = m_plant.find(m_items.patch().items[i].encoder))
            m_names[i] = encoderName(m_plant, known->summary);
    }
}

const patchbay::Source::Identity *PreviewModel::sourceOf(int row) const
{
    const patchbay::Source *const source = m_plant.source(m_items.patch().items[std::size_t(row)].encoder.source);
    return source ? &source->identity() : nullptr;
}

/// What cannot be ticked has a mark of its own.
Qt::CheckState PreviewModel::tickOf(int row) const
{
    if (!m_items.isTickable(row))
        return Qt::PartiallyChecked;
    return m_items.isTicked(row) ? Qt::Checked : Qt::Unchecked;
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_items.count();
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOf;
}

QString PreviewModel::text(int row, Column column) const
{
    const CheckedRebind &checked = m_items.at(row);
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
        return stage(checked.movedTo.value_or(checked.rebind.from)); // where it is now
    case Column::To:
        return m_plant.markOf(checked.rebind.to.arn) == patchbay::StageMark::OnAir
            ? text::filled(tr("%1 · ON AIR", "a stage"), stage(checked.rebind.to))
            : stage(checked.rebind.to);
    case Column::Now:
        return shortState(row);
    case Column::WhatHappens:
        return whatHappens(row);
    }
    Q_UNREACHABLE();
}

QString PreviewModel::whatHappens(int row) const
{
    const CheckedRebind &checked = m_items.at(row);
    if (m_items.isTickable(row) && !m_items.isTicked(row) && !m_items.isLeftOut(row) && checked.protectedByOthers
        && (m_items.isLive(row) || !checked.movedTo))
        return staysProtected(checked);
    if (m_items.isLive(row)) {
        const auto why = m_items.whyNotCut(row);
        if (m_items.ifLive(row) == patchbay::IfLive::WaitForReconnect
            && m_items.live().obstacle(checked) == patchbay::CutObstacle::OtherAddress)
            return movesAtReconnectElsewhere();
        if (m_items.ifLive(row) == patchbay::IfLive::Leave && m_items.live().staysOnAir(checked))
            return staysOnAir();
        return why ? whyNotCut(*why) : whatHappensLive(m_items.ifLive(row), m_items.wasCut(row));
    }
    if (m_items.isLeftOut(row))
        return tr("left out");
    return ui::whatHappens(checked, checked.movedTo ? stageName(m_plant, *checked.movedTo) : QString(), outside(row));
}

std::optional<QDateTime> PreviewModel::outside(int row) const
{
    return m_outsideOf ? m_outsideOf(m_items.at(row).rebind.encoder.arn) : std::nullopt;
}

QString PreviewModel::obstacle(int row) const
{
    const CheckedRebind &checked = m_items.at(row);
    const auto why = m_items.isLive(row) ? m_items.live().obstacle(checked) : std::nullopt;
    return why ? LiveWords::whyNotCut(*why, {text(row, Column::Encoder), {}, stageName(m_plant, checked.rebind.to)})
               : QString();
}

QString PreviewModel::toolTip(int row, Column column) const
{
    QStringList lines{column == Column::Encoder ? m_items.at(row).rebind.encoder.arn : text(row, column)};
    if (const auto when = column == Column::From ? outside(row) : std::nullopt)
        lines += changedOutside(*when);
    if (column == Column::To && isEditable(row, column))
        lines += tr("F2 or a double click chooses another stage");
    if (column == Column::WhatHappens && isEditable(row, column))
        lines += tr("F4 or a click chooses what happens");
    if (const QString why = column == Column::WhatHappens ? obstacle(row) : QString(); !why.isEmpty())
        lines += why;
    return lines.join(u'\n');
}

QVariant PreviewModel::edited(int row, Column column) const
{
    if (column == Column::To)
        return m_items.patch().items[std::size_t(row)].to.arn;
    return column == Column::WhatHappens ? QVariant(int(m_items.ifLive(row))) : QVariant();
}

bool PreviewModel::isEditable(int row, Column column) const
{
    return column == Column::To ? m_items.isKnown(row) : column == Column::WhatHappens && m_items.isLive(row);
}

/// What it does now, as far as that is known; nothing of one that is gone.
std::optional<ShownState> PreviewModel::state(int row) const
{
    const CheckedRebind &checked = m_items.at(row);
    const patchbay::Configuration *const known = m_plant.find(checked.rebind.encoder);
    if (!known)
        return std::nullopt;
    return shownState(known->summary, known->moving, checked.isSilent, m_plant.markOf(known->publishesOn()));
}

/// Beside its sign.
QString PreviewModel::shortState(int row) const
{
    const CheckedRebind &checked = m_items.at(row);
    const patchbay::Configuration *const known = m_plant.find(checked.rebind.encoder);
    if (!known)
        return {};
    const QString word = stateWord(known->summary, known->moving, m_plant.markOf(known->publishesOn()));
    return checked.isSilent && !known->moving ? shortPastWord(word) : word;
}

/// And where it is ticked, that the taking changes it.
QVariant PreviewModel::tally(int row, Column column) const
{
    if (column == Column::WhatHappens && m_items.isTicked(row))
        return int(isWait(m_items.ifLive(row))                        ? Tally::Waits
                       : m_items.ifLive(row) == patchbay::IfLive::Cut ? Tally::Moving // as the list shows it then
                                                                      : Tally::Next);
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
        return toolTip(row, column);
    case TallyRole:
        return tally(row, column);
    case Qt::DecorationRole:
        return column == Column::WhatHappens && m_items.isRemarkable(row) ? QVariant(iconOf(Severity::Attention))
                                                                          : QVariant();
    case Qt::CheckStateRole:
        return column == Column::Encoder ? QVariant(tickOf(row)) : QVariant();
    case Qt::EditRole:
        return edited(row, column);
    case ObstacleRole:
        return obstacle(row);
    case SourceRole:
        return QVariant::fromValue(m_items.patch().items[std::size_t(row)].encoder.source);
    default:
        return {};
    }
}

bool PreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const int row = index.row();
    const auto column = Column(index.column());
    if (role == Qt::EditRole && isEditable(row, column)) {
        if (edited(row, column) == value)
            return true;
        if (column == Column::To)
            m_items.setStage(row, value.toString());
        else
            m_items.setIfLive(row, patchbay::IfLive(value.toInt()));
        tellRows();
        return true;
    }
    if (role != Qt::CheckStateRole || !m_items.isTickable(row))
        return false;
    m_items.setTick(row, value.toInt() == Qt::Checked);
    tellRows();
    return true;
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
    if (index.isValid() && Column(index.column()) == Column::Encoder && m_items.isTickable(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    if (index.isValid() && isEditable(index.row(), Column(index.column())))
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace ui
