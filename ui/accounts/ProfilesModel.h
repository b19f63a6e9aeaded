// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/profiles/Profile.h"

#include <QAbstractTableModel>

namespace accounts {
class ProfileFiles;
}

namespace ui {

/// The profiles of AWS's shared files, a row each, by name, as the files are now.
class ProfilesModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfilesModel)

public:
    enum Column { Name, Way, Region, Problem, ColumnCount };

    /// `files` outlives it.
    explicit ProfilesModel(const accounts::ProfileFiles &files, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const accounts::Profile &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

private:
    void follow();

    const accounts::ProfileFiles &m_files;
    std::vector<accounts::Profile> m_rows;
};

} // namespace ui
