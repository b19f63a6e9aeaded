// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/ProfilesModel.h"

#include "accounts/profiles/ProfileFiles.h"
#include "ui/widgets/ElidedField.h"
#include "ui/words/ProfileWords.h"

#include <algorithm>

namespace ui {

namespace {

QString textOf(const accounts::Profile &profile, int column)
{
    switch (column) {
    case ProfilesModel::Name:
        return profile.name;
    case ProfilesModel::Way:
        return waysOf(profile);
    case ProfilesModel::Region:
        return regionOf(profile);
    case ProfilesModel::Problem:
        return profile.chain ? QString() : problemSentence(profile.chain.error());
    default:
        return {};
    }
}

} // namespace

ProfilesModel::ProfilesModel(const accounts::ProfileFiles &files, QObject *parent)
    : QAbstractTableModel(parent)
    , m_files(files)
    , m_rows(files.profiles())
{
    connect(&files, &accounts::ProfileFiles::changed, this, &ProfilesModel::follow);
}

int ProfilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProfilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ProfilesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString text = textOf(at(index.row()), index.column());
    if (role == Qt::DisplayRole)
        return text;
    return role == Qt::ToolTipRole ? QVariant(plainToolTip(text)) : QVariant();
}

QVariant ProfilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Profile");
    case Way:
        return tr("Signs in by");
    case Region:
        return tr("Region");
    case Problem:
        return tr("Problem");
    default:
        return {};
    }
}

/// Those that stay keep their rows, and what is chosen.
void ProfilesModel::follow()
{
    const auto now = m_files.profiles();
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::find(now, at(row).name, &accounts::Profile::name) != now.end())
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(now.size()); ++row) {
        const accounts::Profile &profile = now[static_cast<std::size_t>(row)];
        if (row < rowCount() && at(row).name == profile.name) {
            m_rows[static_cast<std::size_t>(row)] = profile;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        } else {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, profile);
            endInsertRows();
        }
    }
}

} // namespace ui
