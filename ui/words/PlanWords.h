// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"
#include "patchbay/plan/Plan.h"

#include <QString>

#include <chrono>
#include <optional>

/// What encoders do against the plan, in words. Names are given as they are shown.
namespace ui {

/// "as planned", "missing", "wrong stage"; empty where nothing is planned.
QString planWord(patchbay::PlanStanding standing);
/// The same for a row that says where the encoder is now: of one on the wrong stage where it belongs.
QString planCell(patchbay::PlanStanding standing, const QString &plannedStage);

/// What a sentence about one names; an empty stage is no stage.
struct PlanNames {
    QString plannedStage;
    QString stage; ///< where it is now
};
/// "Planned on main-a. Missing for 29 s."; empty where nothing is planned. Since when is only said of a problem.
QString planSentence(patchbay::PlanStanding standing, const PlanNames &names,
                     const std::optional<std::chrono::seconds> &since);

/// Said of the stage where it is planned, as a clause: "cam-18 is missing", "cam-15 is on weather".
QString amissWherePlanned(patchbay::PlanStanding standing, const QString &encoder, const PlanNames &names);
/// Said of the stage where it is: "cam-15 is planned on training", "cam-10 is not planned".
QString amissWhereItIs(patchbay::PlanStanding standing, const QString &encoder, const PlanNames &names);

/// "58 of 60 as planned", "All 60 as planned"; how many are not known follows.
QString planCount(const patchbay::Plan::Counts &counts);
/// How many of what, the most first to be looked at: "2 missing · 1 on the wrong stage"; empty: nothing is wrong.
QString planProblemCounts(const std::vector<patchbay::PlanProblem> &problems);
/// Of a stage, in a narrow cell: "11 of 12"; empty where nothing is planned on it.
QString planCountShort(const patchbay::Plan::Counts &counts);

/// A scene that would become the plan.
struct NextPlan {
    QString scene;
    QString now; ///< the plan as it is; empty: there is none, or it is of the same name
    bool isPlan = false; ///< it is the plan already
    int planned = 0; ///< how many encoders it has on a stage
    int notLive = 0; ///< of them
};
/// "After this, Evening is the plan instead of Show. 32 of its 60 encoders are not live now."
QString planAfterTaking(const NextPlan &next);
/// The same where nothing is to be taken: what a button beside it would do.
QString planWithoutTaking(const NextPlan &next);
/// Once a run is taken back: which plan there is again, and which one not any more. Either may be empty: no plan.
QString planAfterUndo(const QString &again, const QString &now);
/// The same when it was done.
QString planIsAgain(const QString &again);
/// What taking what the plan needs leaves as it is, since nothing can be moved for it: "2 more are not as planned and
/// cannot be moved: cam-18 is not sending, cam-10 is not planned."; empty: nothing.
QString planBeyondMoves(const std::vector<patchbay::PlanProblem> &problems);
/// Which scene it is will not be known after a restart, and why.
QString planNotKept(const files::Error &error);

} // namespace ui
