// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/MappedEncodersModel.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/words/Names.h"
#include "ui/words/SceneWords.h"

#include <algorithm>

namespace ui {

using patchbay::MappedEncoder;
using patchbay::Refound;

MappedEncodersModel::MappedEncodersModel(patchbay::SceneMapping &mapping, const patchbay::Plant &plant,
                                         const patchbay::Labels &labels, QObject *parent)
    : RearrangedModel(parent)
    , m_mapping(mapping)
    , m_plant(plant)
    , m_labels(labels)
{
}

bool MappedEncodersModel::isTickable(int row) const
{
    return !m_mapping.encoders()[std::size_t(row)].use.isNull();
}

void MappedEncodersModel::follow()
{
    beginRearranging();
    const std::vector<MappedEncoder> before = m_mapping.encoders();
    m_mapping.look(m_plant, m_labels);
    endRearranging([this, &before](int row) {
        const auto &now = m_mapping.encoders();
        const auto found = std::ranges::find(now, before[std::size_t(row)].arn, &MappedEncoder::arn);
        return found == now.end() ? -1 : int(found - now.begin());
    });
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCountOf - 1));
}

void MappedEncodersModel::take(const QModelIndexList &rows, bool areTaken)
{
    QStringList arns;
    for (const QModelIndex &row : rows)
        arns.append(m_mapping.encoders()[std::size_t(row.row())].arn);
    m_mapping.takeEncoders(arns, areTaken);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCountOf - 1));
}

int MappedEncodersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_mapping.encoders().size());
}

int MappedEncodersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOf;
}

QString MappedEncodersModel::text(int row, Column column) const
{
    const MappedEncoder &encoder = m_mapping.encoders()[std::size_t(row)];
    switch (column) {
    case Column::Saved:
        return savedName(encoder.name, encoder.arn);
    case Column::SavedIn:
        return localityName(patchbay::Locality::of(encoder.arn), m_plant);
    case Column::Use:
        if (!encoder.use.isNull())
            return encoderName(m_plant, encoder.use);
        return encoder.refound == Refound::NotListed ? tr("Choose… (its account is not open, or not read yet)")
                                                     : tr("Choose… (no longer exists)");
    case Column::In:
        return encoder.use.isNull() ? QString() : localityName(patchbay::Locality::of(encoder.use.arn), m_plant);
    }
    Q_UNREACHABLE();
}

QVariant MappedEncodersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case Qt::ToolTipRole:
        return column == Column::Saved ? m_mapping.encoders()[std::size_t(index.row())].arn
                                       : text::isolated(text(index.row(), column));
    case savedRole:
        return m_mapping.encoders()[std::size_t(index.row())].arn;
    case Qt::EditRole:
        return column == Column::Use ? QVariant::fromValue(m_mapping.encoders()[std::size_t(index.row())].use)
                                     : QVariant(text(index.row(), column));
    case Qt::CheckStateRole:
        if (column != Column::Saved)
            return {};
        return m_mapping.encoders()[std::size_t(index.row())].isTaken ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

bool MappedEncodersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    if (role == Qt::CheckStateRole && isTickable(index.row())) {
        take({index}, value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || Column(index.column()) != Column::Use)
        return false;
    const auto use = value.value<patchbay::EncoderId>();
    const QString arn = m_mapping.encoders()[std::size_t(index.row())].arn;
    m_mapping.setEncoder(arn, use, !use.isNull(), m_plant, m_labels);
    Q_EMIT replaced();
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCountOf - 1));
    return true;
}

QVariant MappedEncodersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Saved:
        return tr("Encoder");
    case Column::SavedIn:
        return tr("Saved in");
    case Column::Use:
        return tr("Use instead");
    case Column::In:
        return tr("Is in");
    }
    return {};
}

Qt::ItemFlags MappedEncodersModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RearrangedModel::flags(index);
    if (index.isValid() && Column(index.column()) == Column::Saved && isTickable(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    if (index.isValid() && Column(index.column()) == Column::Use)
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace ui
