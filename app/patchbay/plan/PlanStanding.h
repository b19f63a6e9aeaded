// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QSet>
#include <QString>

namespace patchbay {

class Plant;
struct SceneBinding;

/// What an encoder does, against what the plan says of it.
enum class PlanStanding {
    NotPlanned, ///< nothing is planned for it, and it is live on no stage of the plan
    AsPlanned, ///< live on its stage; or on no stage, if that is the plan
    OneLeg, ///< on its stage, but of a pair one of two
    Missing, ///< bound to its stage, and nothing arrives from it
    WrongStage, ///< bound to another stage than planned, live or not
    Unexpected, ///< live on a stage of the plan, which says nothing of it
    Gone, ///< planned, and not in the list of its account and region, which was read whole
    Unknown, ///< planned, and not known: no answer for a while, not read yet, or its account is not open
};

/// Whether a person has to do something about it.
constexpr bool isProblem(PlanStanding standing)
{
    return standing != PlanStanding::NotPlanned && standing != PlanStanding::AsPlanned
        && standing != PlanStanding::Unknown;
}

/// One that is not as planned.
struct PlanProblem {
    QString encoderArn;
    QString encoderName; ///< as listed, or of one that is gone as the plan has it
    PlanStanding standing = PlanStanding::Missing;
    QString plannedStage; ///< the ARN; empty: none
    QString stage; ///< where it is now; empty: nowhere
    QDateTime since; ///< UTC: when it was first seen so; an answer that is late in between changes nothing

    bool operator==(const PlanProblem &) const = default;
};

/// How an encoder stands now. `planned`: what the plan says of it; nullptr: nothing. `stages`: all of the plan.
PlanStanding standingOf(const QString &encoderArn, const SceneBinding *planned, const QSet<QString> &stages,
                        const Plant &plant);

/// Of one that is in no list: its own account and region was read whole. Else nobody knows whether it is gone. Unlike
/// isGone() it stays so while the next list is read.
bool isNoMoreListed(const QString &encoderArn, const Plant &plant);

} // namespace patchbay
