// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

#include <functional>

namespace ui {

/// A flat table of which all rows may come, go and change places at once, without a reset: indexes that someone holds
/// (selection, current row) move along. Much faster than row by row, and invisible to selections.
class RearrangedModel : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RearrangedModel)

protected:
    using QAbstractTableModel::QAbstractTableModel;

    /// While the order of before still stands.
    void beginRearranging();
    /// Once the new one stands. `now` tells where a row of before is, or -1 where it has gone; it is asked for those
    /// rows only that someone holds.
    void endRearranging(const std::function<int(int before)> &now);
    /// Between the two: neither order stands.
    bool isRearranging() const { return m_isRearranging; }

private:
    QModelIndexList m_held;
    bool m_isRearranging = false;
};

} // namespace ui
