// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"

#include <QWidget>

class QTreeView;

namespace patchbay {
class Plant;
}

namespace ui {

class FoundRows;
class SearchField;
class StageTicksModel;

/// The stages of a source, to be ticked, and above them the field that finds some. Space ticks all that are selected.
/// GUI thread only.
class StageTickList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageTickList)

public:
    /// The plant outlives it.
    StageTickList(const patchbay::Plant &plant, const patchbay::SourceId &source, QWidget *parent = nullptr);

    /// What is ticked, and tells of it.
    StageTicksModel &model() const { return *m_stages; }
    /// Ticks one and brings it into sight.
    void tick(const QString &stageArn);
    /// Brings the keyboard to the rows.
    void takeFocus();
    /// For a label's mnemonic.
    QWidget *field() const;
    /// How many rows are in sight at least.
    void setRowsInSight(int rows);

private:
    void layOutTable();
    void tickSelected();

    StageTicksModel *m_stages;
    FoundRows *m_found;
    SearchField *m_field;
    QTreeView *m_table;
};

} // namespace ui
