// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/Pattern.h"

#include <QSortFilterProxyModel>

#include <vector>

namespace ui {

/// Those rows of a model in which all words of a search are, in any of its columns.
class FoundRows final : public QSortFilterProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FoundRows)

public:
    explicit FoundRows(QAbstractItemModel &model, QObject *parent = nullptr);

    void find(const QString &typed);

    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits,
                          Qt::MatchFlags flags) const override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    std::vector<text::Pattern> m_words;
};

} // namespace ui
