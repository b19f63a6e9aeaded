// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Locality.h"
#include "patchbay/plant/Plant.h"
#include "ui/crosspoint/GridRows.h"
#include "ui/crosspoint/GridStages.h"
#include "ui/tally/ShownMoves.h"
#include "ui/tally/Tally.h"

#include <optional>

namespace patchbay {
class Armed;
class LiveMoves;
class OutsideChanges;
class Plan;
struct CheckedRebind;
} // namespace patchbay

namespace ui {

/// What is shown where an encoder and a stage meet.
struct GridCell {
    std::optional<Tally> sign; ///< nothing: the encoder has nothing to do with this stage
    bool isPossible = true; ///< it could be moved there, or is there
    bool isStray = false; ///< it is live there and is not bound there
    bool operator==(const GridCell &) const = default;
};

/// What all cells of a row have in common: found once, then each is a few comparisons. Valid until anything changes.
struct GridEncoder {
    patchbay::EncoderId id;
    const patchbay::Configuration *known = nullptr; ///< nullptr: it went a moment ago
    Tally tally = Tally::Unknown; ///< of what it does
    bool isStale = false; ///< as AWS said last
    bool isReadOnly = false;
    patchbay::Locality locality = {};
    const QString *armedFor = nullptr; ///< the ARN; nullptr: it is not armed
    const patchbay::LiveMove *move = nullptr;
    const QString *planned = nullptr; ///< the ARN, where it is planned and is not as planned
    const QString *liveOn = nullptr; ///< the ARN, where it was seen live; nullptr: where it is bound, if at all
};

/// What the cells of the grid show and say. Asks nobody.
class GridCells final {
    Q_DISABLE_COPY_MOVE(GridCells)

public:
    /// All of it outlives this.
    GridCells(const patchbay::Plant &plant, const patchbay::Armed &armed, const patchbay::Plan &plan,
              const ShownMoves &moves, const patchbay::OutsideChanges *outside)
        : m_plant(plant)
        , m_armed(armed)
        , m_plan(plan)
        , m_moves(moves)
        , m_outside(outside)
    {
    }

    GridEncoder encoderOf(const patchbay::EncoderId &encoder) const;
    static GridCell cellOf(const GridEncoder &encoder, const GridStage &stage);

    /// "LIVE", "idle", "was LIVE": beside the encoder's name.
    QString stateWord(const GridEncoder &encoder) const;
    /// "next", "LIVE", "not possible"; empty where there is no sign.
    QString word(const GridEncoder &encoder, const GridStage &stage) const;
    /// As it is read out: "cam-03, main-a, next".
    QString spoken(const GridRow &row, const GridStage &stage) const;
    /// What is and what would be: "cam-03: rehearsal → main-a, idle."
    QString sentence(const GridRow &row, const GridStage &stage) const;

private:
    QString stageNameOf(const GridEncoder &encoder) const;
    QString liveStageNameOf(const GridEncoder &encoder) const;
    QString whatIsAndWouldBe(const GridRow &row, const GridStage &stage) const;
    QString whyNot(const GridEncoder &encoder, const GridRow &row, const GridStage &stage) const;

    const patchbay::Plant &m_plant;
    const patchbay::Armed &m_armed;
    const patchbay::Plan &m_plan;
    const ShownMoves &m_moves;
    const patchbay::OutsideChanges *m_outside;
};

} // namespace ui
