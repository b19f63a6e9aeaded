// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Types.h"
#include "patchbay/labels/LabelSet.h"
#include "patchbay/plant/Ids.h"
#include "patchbay/plant/Problems.h"
#include "ui/inventory/Column.h"
#include "ui/inventory/ListedMoves.h"
#include "ui/inventory/ListedOutside.h"
#include "ui/inventory/ListedPlan.h"
#include "ui/inventory/ListedTags.h"
#include "ui/tally/Tally.h"

#include <QCoreApplication>
#include <QHash>
#include <QString>

#include <vector>

namespace patchbay {
class Plant;
class Source;
struct ConfigurationChange;
} // namespace patchbay

namespace ui {

/// The texts of the list's rows. Rows are those of the plant, which keeps what AWS told of them; what is kept here is
/// what their stages are called.
class InventoryRows {
    Q_DECLARE_TR_FUNCTIONS(ui::InventoryRows)

public:
    struct Stage {
        patchbay::StageId id;
        QString name;
    };

    /// Has none yet; the plant outlives it.
    explicit InventoryRows(const patchbay::Plant &plant);

    int size() const { return int(m_stageOfRow.size()); }
    /// Takes the plant's next row.
    void append();
    /// Which columns of the row show something else now.
    Columns update(const patchbay::ConfigurationChange &change);
    /// `rows` are ascending.
    void remove(const std::vector<int> &rows);
    /// Asks for the names of a source's stages again, or of all where it is null; the rows that show another one now.
    std::vector<int> updateStageNames(const patchbay::SourceId &source);

    const ivs::IngestConfigurationSummary &summary(int row) const;
    const patchbay::Source &source(int row) const;
    /// What people say of it.
    patchbay::EncoderLabel label(int row) const;
    patchbay::Problems problems(int row) const;
    /// Missing where it is idle, and planned to be live on the stage it has.
    Tally tally(int row) const;
    const patchbay::Plant &plant() const { return m_plant; }
    ListedTags &tags() { return m_tags; }
    const ListedTags &tags() const { return m_tags; }
    ListedMoves &moves() { return m_moves; }
    const ListedMoves &moves() const { return m_moves; }
    ListedPlan &plan() { return m_plan; }
    const ListedPlan &plan() const { return m_plan; }
    ListedOutside &outside() { return m_outside; }
    const ListedOutside &outside() const { return m_outside; }
    /// The cell's text, on one line, as it is shown, read out and copied.
    QString text(int row, Column column) const;

    /// Those that rows were seen bound to; the first is "no stage".
    const std::vector<Stage> &stages() const { return m_stages; }
    /// Which of them the row is bound to.
    int stageOf(int row) const { return m_stageOfRow[std::size_t(row)]; }

private:
    int numberOf(const patchbay::Source &source, const QString &stageArn);

    const patchbay::Plant &m_plant;
    ListedTags m_tags;
    ListedMoves m_moves;
    ListedPlan m_plan;
    ListedOutside m_outside;
    std::vector<int> m_stageOfRow;
    std::vector<Stage> m_stages;
    QHash<patchbay::StageId, int> m_numbers; ///< of stages in m_stages
};

} // namespace ui
