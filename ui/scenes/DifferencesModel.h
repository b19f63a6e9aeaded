// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/SceneDifferences.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

/// Encoders that are elsewhere in one scene than in another, or now. It is as it was made. GUI thread only.
class DifferencesModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DifferencesModel)

public:
    enum class Column { Encoder, Before, After };
    static constexpr int columnCountOf = 3;

    /// What before and after are called.
    struct Headings {
        QString before;
        QString after;
    };

    DifferencesModel(std::vector<patchbay::SceneDifference> differences, Headings headings, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<patchbay::SceneDifference> m_differences;
    Headings m_headings;
};

} // namespace ui
