// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/World.h"
#include "ivs/Types.h"
#include "ui/rebind/StageChoice.h"
#include "ui/words/Severity.h"

#include <optional>

namespace ui {

/// Everything that decides whether a rebind makes sense, as far as it is known before the service is asked.
struct RebindQuestion {
    ivs::IngestConfigurationSummary configuration; ///< its state as last read, its stage as when the person looked
    aws::World world; ///< who is asked
    bool isStale = false; ///< it has not answered for a while
    bool isGone = false; ///< it is not in the inventory any more
    bool isMoving = false; ///< this program is changing it now
    std::optional<QString> movedTo; ///< as shown: it is on another stage by now (empty: on none)
    QString encoder; ///< as shown
    QString fromStage; ///< as shown; empty: no stage
    StageChoice choice;
    QString toStage; ///< as shown
    bool isListed = true; ///< the chosen stage is one of those that were read
    int boundToTarget = 0; ///< how many configurations are bound to it already
};

/// What the dialog says about it, and what its button does.
struct RebindVerdict {
    std::optional<QString> stageArn; ///< where to; empty: no stage; nothing: not decided or not possible
    QString sentence;
    Severity severity = Severity::Note;
    bool isDefault = false; ///< Enter may press Rebind

    bool isPossible() const { return stageArn.has_value(); }
};

RebindVerdict judge(const RebindQuestion &question);

} // namespace ui
