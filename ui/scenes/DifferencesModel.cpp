// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/DifferencesModel.h"

#include "text/Isolate.h"
#include "ui/words/SceneWords.h"

namespace ui {

namespace {

using patchbay::SceneBinding;
using patchbay::SceneDifference;
using Kind = SceneDifference::Kind;

QString stageOf(const SceneBinding &binding)
{
    return binding.stageArn.isEmpty() ? DifferencesModel::tr("no stage")
                                      : savedName(binding.stageName, binding.stageArn);
}

const SceneBinding &encoderOf(const SceneDifference &difference)
{
    return difference.kind == Kind::OnlyAfter ? difference.after : difference.before;
}

QString text(const SceneDifference &difference, DifferencesModel::Column column)
{
    switch (column) {
    case DifferencesModel::Column::Encoder:
        return savedName(encoderOf(difference).encoderName, encoderOf(difference).encoderArn);
    case DifferencesModel::Column::Before:
        return difference.kind == Kind::OnlyAfter ? DifferencesModel::tr("not there") : stageOf(difference.before);
    case DifferencesModel::Column::After:
        return difference.kind == Kind::OnlyBefore ? DifferencesModel::tr("not there") : stageOf(difference.after);
    }
    Q_UNREACHABLE();
}

} // namespace

DifferencesModel::DifferencesModel(std::vector<SceneDifference> differences, Headings headings, QObject *parent)
    : QAbstractTableModel(parent)
    , m_differences(std::move(differences))
    , m_headings(std::move(headings))
{
}

int DifferencesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_differences.size());
}

int DifferencesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOf;
}

QVariant DifferencesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SceneDifference &difference = m_differences[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return text(difference, Column(index.column()));
    if (role != Qt::ToolTipRole)
        return {};
    return Column(index.column()) == Column::Encoder ? encoderOf(difference).encoderArn
                                                     : text::isolated(text(difference, Column(index.column())));
}

QVariant DifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Encoder:
        return tr("Encoder");
    case Column::Before:
        return text::isolated(m_headings.before);
    case Column::After:
        return text::isolated(m_headings.after);
    }
    return {};
}

} // namespace ui
