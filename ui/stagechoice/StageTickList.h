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
class SecondaryLabel;
class StageTicksModel;

/// The stages of a source, to be ticked, and above them the field that finds some. Space and Enter tick all that are
/// selected; Enter in the field ticks the only one that is found, or goes to the rows. GUI thread only.
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
    void find(const QString &typed);
    void takeFound();
    void tickSelected();

    StageTicksModel *m_stages;
    FoundRows *m_found;
    SearchField *m_field;
    SecondaryLabel *m_nothing; ///< is found
    QTreeView *m_table;
};

} // namespace ui
