// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/taking/TakingModel.h"

#include "patchbay/plant/Plant.h"
#include "ui/appearance/Icon.h"
#include "ui/tally/Tally.h"
#include "ui/words/Names.h"
#include "ui/words/PatchWords.h"
#include "ui/words/Severity.h"

#include <QGuiApplication>

namespace ui {

TakingModel::TakingModel(patchbay::PatchRun &run, const patchbay::Plant &plant, QObject *parent)
    : QAbstractTableModel(parent)
    , m_run(&run)
{
    const auto stage = [&plant](const patchbay::StageId &id) {
        return id.isNone() ? tr("no stage") : stageName(plant, id);
    };
    for (int i = 0; i < run.count(); ++i) {
        const patchbay::Rebind &rebind = run.item(i).rebind;
        m_names.push_back({encoderName(plant, rebind.encoder), stage(rebind.from), stage(rebind.to)});
    }
    connect(&run, &patchbay::PatchRun::itemChanged, this, &TakingModel::update);
}

void TakingModel::update(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, columnCountOf - 1));
}

int TakingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_names.size());
}

int TakingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOf;
}

QVariant TakingModel::icon(int row) const
{
    using State = patchbay::PatchRun::State;
    const patchbay::PatchRun::Item &item = m_run->item(row);
    if (item.state == State::Waiting)
        return tallyIcon(Tally::Next, QGuiApplication::palette());
    if (item.state == State::Asking)
        return tallyIcon(Tally::Unknown, QGuiApplication::palette());
    if (item.isUnderWay())
        return tallyIcon(Tally::Moving, QGuiApplication::palette());
    return iconOf(hasFailed(item) ? Severity::Attention : Severity::Note);
}

QString TakingModel::stateWord(const patchbay::PatchRun::Item &item)
{
    return item.state == patchbay::PatchRun::State::Moving ? tallyWord(Tally::Moving) : itemWord(item);
}

QVariant TakingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_run)
        return {};
    const Names &names = m_names[std::size_t(index.row())];
    const auto column = Column(index.column());
    if (role == Qt::DecorationRole)
        return column == Column::Encoder ? icon(index.row()) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Column::Encoder:
        return names.encoder;
    case Column::From:
        return names.from;
    case Column::To:
        return names.to;
    case Column::State:
        return stateWord(m_run->item(index.row()));
    }
    return {};
}

QVariant TakingModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Column::State:
        return tr("State");
    }
    return {};
}

} // namespace ui
