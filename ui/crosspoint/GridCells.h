// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plan/PlanStanding.h"
#include "patchbay/plant/Locality.h"
#include "patchbay/plant/Plant.h"
#include "ui/crosspoint/GridRows.h"
#include "ui/crosspoint/GridStages.h"
#include "ui/crosspoint/TakeCheck.h"
#include "ui/tally/ShownMoves.h"
#include "ui/tally/Tally.h"

#include <QHash>

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
    bool isOffPlan = false; ///< it is there, and the plan has it elsewhere or says nothing of it
    bool isArmed = false; ///< it is taken there next
    bool isAsked = false; ///< and not at once
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
    std::optional<TakeHindrance> hindrance = {}; ///< what speaks against taking it at once
    patchbay::PlanStanding standing = patchbay::PlanStanding::NotPlanned;
    const patchbay::LiveMove *move = nullptr;
    const QString *planned = nullptr; ///< the ARN, where it is planned and is not as planned
    const QString *liveOn = nullptr; ///< the ARN, where it was seen live; nullptr: where it is bound, if at all

    /// On another stage than planned, or live where nothing is planned for it.
    bool isOffPlan() const
    {
        return !isStale
            && (standing == patchbay::PlanStanding::WrongStage || standing == patchbay::PlanStanding::Unexpected);
    }
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

    /// Of encoders that are armed, by their ARN.
    void setHindrances(const QHash<QString, TakeHindrance> &hindrances) { m_hindrances = hindrances; }
    const QHash<QString, TakeHindrance> &hindrances() const { return m_hindrances; }

    GridEncoder encoderOf(const patchbay::EncoderId &encoder) const;
    static GridCell cellOf(const GridEncoder &encoder, const GridStage &stage);

    /// "LIVE", "idle", "was LIVE", "missing": beside the encoder's name.
    QString stateWord(const GridEncoder &encoder) const;
    /// "wrong stage", "unexpected": what is to be said behind it; empty: nothing.
    static QString offPlanWord(const GridEncoder &encoder);
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
    QHash<QString, TakeHindrance> m_hindrances;
};

} // namespace ui
