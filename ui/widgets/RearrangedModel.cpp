// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/RearrangedModel.h"

#include <utility>

namespace ui {

namespace {

/// Lets selections remember rows instead of cells, and leaves the horizontal header alone.
constexpr auto hint = QAbstractItemModel::VerticalSortHint;

} // namespace

void RearrangedModel::beginRearranging()
{
    Q_EMIT layoutAboutToBeChanged({}, hint);
    m_held = persistentIndexList();
    m_isRearranging = true;
}

void RearrangedModel::endRearranging(const std::function<int(int before)> &now)
{
    m_isRearranging = false;
    const QModelIndexList held = std::exchange(m_held, {});
    QModelIndexList moved;
    moved.reserve(held.size());
    for (const QModelIndex &each : held) {
        const int row = now(each.row());
        moved.append(row < 0 ? QModelIndex() : index(row, each.column()));
    }
    changePersistentIndexList(held, moved);
    Q_EMIT layoutChanged({}, hint);
}

} // namespace ui
