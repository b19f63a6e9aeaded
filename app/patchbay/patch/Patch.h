// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "ivs/Types.h"
#include "patchbay/patch/Hold.h"
#include "patchbay/patch/KeptFields.h"
#include "patchbay/plant/Ids.h"

#include <QString>

#include <optional>
#include <vector>

namespace patchbay {

/// What becomes of a rebind whose encoder turns out to be live: AWS changes none that publishes.
enum class IfLive {
    Leave, ///< it stays as it is
    WaitUntilIdle, ///< it is moved when it has been idle for a while
    WaitForReconnect, ///< it is moved the moment it stops, so that it comes back on its new stage
    Cut, ///< a person has said so in words: it is disconnected, then moved
};

/// Whether it goes on later, by itself.
constexpr bool isWait(IfLive ifLive)
{
    return ifLive == IfLive::WaitUntilIdle || ifLive == IfLive::WaitForReconnect;
}

/// One change: this encoder, from the stage the operator saw, to the stage they chose. Stages are always those of the
/// encoder's own account and region.
struct Rebind {
    EncoderId encoder;
    StageId from;
    StageId to;
    IfLive ifLive = IfLive::Leave;

    /// An empty ARN is no stage.
    static Rebind of(const EncoderId &encoder, const QString &fromStageArn, const QString &toStageArn)
    {
        return {encoder, {encoder.source, fromStageArn}, {encoder.source, toStageArn}};
    }

    /// What takes it back; one that is live then stays as it is.
    Rebind inverse() const { return {encoder, to, from}; }
    /// Whatever becomes of it when the encoder is live.
    bool goesAs(const Rebind &other) const { return encoder == other.encoder && from == other.from && to == other.to; }
    bool operator==(const Rebind &) const = default;
};

/// An ordered set of rebinds, prepared and taken as one. A dialog's rebind is a patch of one. One that names an encoder
/// twice cannot be taken.
struct Patch {
    QString name; ///< what a person calls it; empty: nothing
    std::vector<Rebind> items;
    QString undoes = {}; ///< the run that it takes back, as the record knows it; empty: none
    bool redoes = false; ///< that run was an undo itself
    bool hasWaited =
        false; ///< what it makes has waited for as long as it was to: it is made as soon as that is possible

    /// The first encoder that it names a second time, through whatever account entry; nothing: it can be taken.
    std::optional<EncoderId> repeated() const;
};

/// An entry of the record of changes.
enum class RecordId : qint64 {};

/// What became of a rebind. Each says whether the service was changed.
enum class Outcome {
    Moved, ///< changed
    AlreadyThere, ///< nothing to do
    Live, ///< not changed: an encoder publishes
    ChangedOutside, ///< not changed: it is on another stage than the operator saw
    Gone, ///< not changed: the configuration does not exist any more
    Refused, ///< not changed: `error` says why
    NotArrived, ///< the answer got lost, and so far nothing was changed: it may still take effect
    Unknown, ///< the answer got lost and AWS could not be asked: `error` says why
    Cancelled, ///< not changed: stopped before it was sent, or for what isHeldUp() tells
    BeingMoved, ///< not changed: another change of it is under way
    Stranded, ///< it was live and was cut for this, and has no stage now: `error` says why. LiveMover brings it back
};

/// Why an encoder that is live was not cut although that was asked for. It was left alone.
enum class NotCut {
    OtherAddress, ///< the new stage has one, where it would not come by itself
    AddressUnknown, ///< whether that is so could not be found out
    NoStage, ///< there is none to bring it back on
    NotFound, ///< none of its participants is seen on its stage
    AnotherOffAir, ///< one that was cut before is not back, as RebindResult::notBack names it; this one is alone
};

/// Whether the answer got lost, and nobody has seen the change take effect: it still may.
constexpr bool mayStillArrive(Outcome outcome)
{
    return outcome == Outcome::NotArrived || outcome == Outcome::Unknown;
}

struct RebindResult {
    Rebind rebind;
    Outcome outcome = Outcome::Cancelled;
    std::optional<aws::Error> error; ///< what AWS or the network said, where something did
    std::optional<ivs::IngestConfigurationSummary> now; ///< what was read last; nothing when it could not be read
    bool settledByReading = false; ///< the answer got lost; the outcome is what a later reading showed
    std::optional<KeptFields> before; ///< beside the stage, as it was read before the write
    std::vector<KeptField> changedUnasked;
    QString requestId; ///< that AWS gave the change, where it answered
    std::optional<RecordId> record; ///< where the change is written down; nothing: it was not sent
    std::optional<RecordError> unrecorded; ///< why it could not be written down, and was not sent for that reason
    bool wasCut = false; ///< it was live, and was cut for this
    std::optional<NotCut> notCut; ///< of Live
    std::optional<NotBack> notBack; ///< another encoder is off air, and it was not cut for that reason

    /// Nothing was changed, for a reason that concerns every other change in the source as well.
    bool isHeldUp() const { return outcome == Outcome::Cancelled && whyHeld(); }
    /// Nothing: it is not held up.
    std::optional<Hold::Why> whyHeld() const
    {
        if (unrecorded)
            return *unrecorded;
        if (notBack)
            return *notBack;
        return error && concernsAll(error->kind) ? std::optional<Hold::Why>(*error) : std::nullopt;
    }

    /// A reading has shown that the change, whose answer got lost, took effect.
    void arrived(const ivs::IngestConfigurationSummary &reading)
    {
        outcome = Outcome::Moved;
        settledByReading = true;
        now = reading;
        if (before)
            changedUnasked = differences(*before, reading);
    }
};

} // namespace patchbay
