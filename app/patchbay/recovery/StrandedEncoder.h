// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalEntry.h"
#include "patchbay/patch/Patch.h"
#include "patchbay/plant/Locality.h"

#include <QDateTime>
#include <QMetaType>

#include <optional>

namespace patchbay {

/// An encoder that was cut to be moved, and of which nobody has seen yet that it has a stage again.
struct StrandedEncoder {
    enum class State {
        NotKnown, ///< AWS has not said whether it has one
        HasStage, ///< it has, and nothing arrives from it yet: the end of the cut may still take that away
        Stranded, ///< it has none, and a person has to say what becomes of it
        BeingRescued, ///< it is being given one
    };

    JournalId record = {}; ///< of the cut; null: it was not written down
    JournalRun run = {}; ///< that it was cut for
    JournalThing encoder;
    JournalThing from; ///< where it was live
    JournalThing to; ///< where it was to go
    QDateTime cutAt; ///< UTC
    Locality where = {};
    QString accountName = {}; ///< what the entry of the accounts was called that it was cut through
    State state = State::NotKnown;
    EncoderId reached = {}; ///< through which open source; its ARN is always there, a null source: through none
    JournalThing wanted = {}; ///< where a person wants it to go
    bool hasFailed = false; ///< of Stranded: the last rescue came to nothing
    /// Of NotKnown: why AWS could not be asked the last time; of Stranded: why the last rescue failed, where that is
    /// known.
    std::optional<aws::Error> error = {};
    bool isToGone = false; ///< there is no such stage any more
    bool isFromGone = false;

    /// To where it was to go.
    bool canBeRebound() const
    {
        return state == State::Stranded && !reached.source.isNull() && !isToGone && !to.arn.isEmpty();
    }
};

/// What became of an encoder that was cut.
enum class CutEnding {
    Moved, ///< it is on the stage that it was cut for
    PutBack, ///< it had no stage, and is on its former one again
    Elsewhere, ///< it is on another one
    NotCut, ///< it is live where it was
    Idle, ///< it is where it was, and nothing arrives from it
    Gone, ///< it does not exist any more
};

/// How the journal tells it.
JournalOutcome outcomeOf(CutEnding ending);

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::StrandedEncoder)
Q_DECLARE_METATYPE(patchbay::CutEnding)
