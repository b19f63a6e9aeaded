// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/labels/Labels.h"
#include "patchbay/plant/Plant.h"

#include <QObject>

class QMenu;

namespace ui {

class InventoryTable;
class MessageBar;
class StageMarkMenu;

/// Where people say in the list what encoders and stages are to them, and where they hear of what is wrong with the
/// file that keeps it. GUI thread only.
class LabelsRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelsRoom)

public:
    /// The plant, which has labels, outlives this; what is wrong is told in `bar`. Its dialogs belong to the table's
    /// window.
    LabelsRoom(const patchbay::Plant &plant, InventoryTable &table, MessageBar &bar, QObject *parent = nullptr);

    /// Asks what the selected encoders are called; does nothing where there is none.
    void labelSelected();
    /// For what is selected.
    QMenu &markMenu() const;

private:
    void followSelection();
    void tellProblem();
    void tellReplaced(const QStringList &arns);

    const patchbay::Plant &m_plant;
    const patchbay::Labels &m_labels;
    InventoryTable &m_table;
    MessageBar &m_bar;
    StageMarkMenu *m_marks;
};

} // namespace ui
