// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "patchbay/journal/JournalEntry.h"
#include "patchbay/patch/ChangeRecord.h"
#include "patchbay/plant/LiveMoves.h"

#include <optional>
#include <utility>

namespace patchbay {

/// An encoder that was cut from here, and has not been seen back.
struct CutEncoder {
    LiveMove move; ///< how far it is, as LiveMoves has it
    std::optional<aws::Error> error = {}; ///< of Stranded: what a person has to do something about, where AWS said so
    /// Its entry in the journal: open as long as it has no stage, or may lose that again by the cut, which came late.
    std::optional<RecordId> record = {};
    RecordedRun run = {}; ///< that it was cut for
    bool isOfEarlierStart = false; ///< nobody has asked for anything since: it waits for a person
    /// It was seen without a stage: who empties its binding from here on is somebody else.
    bool wasEmptied = false;
    StageId wanted = {}; ///< what was asked for last: no other stage is given to it by itself
    StageId sentTo = {}; ///< by an update whose answer got lost: it may have that stage
    /// It was Stranded before: while an error goes on that may pass, it is so again soon.
    bool wasTold = false;
    bool isSure = true; ///< false: the answer to the disconnection got lost, and it may never have been cut
    JournalOutcome outcome = JournalOutcome::Moved; ///< how its entry ends, once it has a stage for good
    /// Its entry, once that has ended so: what becomes of its picture is added.
    std::optional<std::pair<RecordId, JournalConclusion>> concluded = {};

    const QString &arn() const { return move.encoder.arn; }
    /// It surely has been cut.
    bool wasCut() const { return isSure || wasEmptied; }
    bool isStranded() const { return move.phase == LiveMove::Phase::Stranded; }
    /// It has none, as far as is known, or nobody knows yet.
    bool isWithoutStage() const { return move.phase == LiveMove::Phase::Cut || isStranded(); }
};

} // namespace patchbay
