// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPersistentModelIndex>
#include <QStringList>

class QTableView;

namespace ui {

class InventoryModel;

/// Keeps the operator's place in a table while its rows change: the current configuration (also through a filter that
/// hides it for a while), the selection and what is in sight. Nothing gets selected that the operator didn't choose.
class PlaceKeeper final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlaceKeeper)

public:
    /// After `table` has got `model`.
    PlaceKeeper(QTableView &table, InventoryModel &model, QObject *parent = nullptr);

Q_SIGNALS:
    /// The rows have changed and the place is found again.
    void settled();

private:
    void remember();
    void settle();
    void reselectAll();
    void settleCurrent();
    void settleScroll();
    bool isEverythingSelected() const;

    QTableView &m_table;
    InventoryModel &m_model;
    QString m_chosen; ///< ARN of the configuration the operator made current last
    int m_currentRow = -1;
    QStringList m_selected; ///< ARNs, only when everything was selected
    QPersistentModelIndex m_top;
    int m_topOffset = 0;
    bool m_settling = false;
};

} // namespace ui
