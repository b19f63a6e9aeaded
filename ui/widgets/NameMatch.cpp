// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/NameMatch.h"

#include "text/Folding.h"

#include <QAbstractItemModel>

namespace ui {

std::optional<QModelIndexList> nameMatch(const QModelIndex &start, int role, const QVariant &typed, int hits,
                                         Qt::MatchFlags flags)
{
    if (!start.isValid() || role != Qt::DisplayRole || hits != 1 || flags != (Qt::MatchStartsWith | Qt::MatchWrap))
        return {};
    const std::string wanted = text::folded(typed.toString());
    const int rows = start.model()->rowCount(start.parent());
    for (int i = 0; i < rows; ++i) {
        const QModelIndex index = start.siblingAtRow((start.row() + i) % rows);
        const std::string name = text::folded(index.data(role).toString());
        if (name.starts_with(wanted) || name.find(" · " + wanted) != std::string::npos)
            return QModelIndexList{index};
    }
    return QModelIndexList();
}

} // namespace ui
