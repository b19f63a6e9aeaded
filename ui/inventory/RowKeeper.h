// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"

#include <QObject>
#include <QPersistentModelIndex>
#include <QStringList>

class QItemSelection;

namespace ui {

class InventoryModel;
class InventoryTable;

/// Keeps where the operator is in a table while its rows change: the current configuration (also through a filter that
/// hides it for a while), the selection and what is in sight. Whatever selects a row, the mouse, a key, a search or
/// assistive technology, takes the keyboard there. Nothing gets selected that the operator didn't choose.
class RowKeeper final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowKeeper)

public:
    /// After `table` has got `model`.
    RowKeeper(InventoryTable &table, InventoryModel &model, QObject *parent = nullptr);

Q_SIGNALS:
    /// The rows have changed and where the operator was is found again.
    void settled();

private:
    void followCurrent(const QModelIndex &current, const QModelIndex &previous);
    void followSelection(const QItemSelection &selected);
    void noteLedTo(int row);
    bool isCurrentSelected() const;
    bool isCurrentInSight() const;
    void remember();
    void settle();
    void reselectAll();
    void settleCurrent();
    void settleScroll();
    bool isEverythingSelected() const;

    InventoryTable &m_table;
    InventoryModel &m_model;
    patchbay::EncoderId m_ledTo; ///< the encoder that the keyboard was led to last; null: nobody has led it anywhere
    bool m_isChosen = false; ///< it was selected there
    int m_currentRow = -1;
    int m_currentColumn = 0;
    int m_sideways = 0; ///< of the scroll bar
    bool m_wasInSight = false; ///< the current row, selected
    QList<patchbay::EncoderId> m_selected; ///< only when everything was selected
    QPersistentModelIndex m_top;
    int m_topOffset = 0;
    bool m_settling = false;
};

} // namespace ui
