// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "ivs/NewResources.h"
#include "ivs/Types.h"
#include "patchbay/journal/EntryDetails.h"
#include "patchbay/patch/Hold.h"
#include "patchbay/patch/Patch.h"
#include "patchbay/plant/Ids.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace patchbay {

/// A configuration that is to be made. AWS chooses its key, its ARN and its participant.
struct Creation {
    SourceId source;
    ivs::NewIngestConfiguration settings;
};

/// A configuration that is to be removed.
struct Deletion {
    EncoderId encoder;
    QString name; ///< as the operator saw it, like its stage
    StageId stage;
    bool isForced = false; ///< also while an encoder publishes with it, which is cut off then
};

/// What is tagged otherwise: a configuration or a stage. Tags that are not named stay as they are.
struct Tagging {
    SourceId source;
    QString arn;
    QString name; ///< as the operator saw it
    TagChange change;
    /// All there were, as the operator saw them; nothing: that is not known, and what is changed may be anything.
    std::optional<QMap<QString, QString>> before = {};
    QString why = {}; ///< what somebody gave as the reason; empty: they were not asked
};

/// A configuration that two encoders may feed, or one again: its keys appear or are lost with that.
struct PairSwitch {
    EncoderId encoder;
    QString name; ///< as the operator saw it, like its stage
    StageId stage;
    bool isOn = false;
};

/// A stage that is to be made. AWS chooses its ARN and its addresses.
struct StageCreation {
    SourceId source;
    ivs::NewStage settings;
};

/// A stage that is to be called otherwise; its ARN stays.
struct StageRenaming {
    StageId stage;
    QString from; ///< as the operator saw it
    QString to;
};

/// A stage that is to be removed. Who is on it is cut off, and what is bound to it and idle keeps its ARN.
struct StageDeletion {
    StageId stage;
    QString name; ///< as the operator saw it
    bool isForced = false; ///< also while somebody publishes on it, who is cut off then
};

/// Somebody who is to leave a stage. The binding of the encoder that publishes as this participant is emptied with it.
struct Disconnection {
    StageId stage;
    QString stageName; ///< as the operator saw it
    QString participantId;
    std::optional<EncoderId> encoder = {}; ///< that publishes as this participant
    QString name; ///< of the encoder, or of who it is otherwise, as the operator saw it
    bool isLeg = false; ///< of a pair one leg: the other may go on, whatever becomes of the binding
};

/// What begins or ends the life of a configuration or a stage, or changes of it what is no binding.
using Act =
    std::variant<Creation, Deletion, Tagging, PairSwitch, StageCreation, StageRenaming, StageDeletion, Disconnection>;

/// With what another one like it can be made: everything but its key, its ARN and its participant, and the tags that
/// AWS alone sets.
ivs::NewIngestConfiguration settingsOf(const ivs::IngestConfiguration &configuration);

const SourceId &sourceOf(const Act &act);
/// Of the configuration or stage that it is about; empty: there is none yet.
QString arnOf(const Act &act);

/// What became of an act. Each says whether the service was changed.
enum class ActOutcome {
    Done, ///< changed
    AlreadyDone, ///< nothing to do: what was to be removed is gone
    Live, ///< not changed: an encoder publishes, or somebody does on the stage
    ChangedOutside, ///< not changed: it is on another stage, or has another name or tags, than the operator saw
    BeingChanged, ///< not changed: another change of it is under way
    Refused, ///< not changed, of a tagging no more than `tagsDone`: `error` says why, as that it is gone
    NotArrived, ///< the answer got lost, and so far nothing was changed: it may still take effect
    Unknown, ///< the answer got lost and AWS could not be asked: `error` says why
    Ambiguous, ///< the answer got lost, and `candidates` may each be what was made
    Cancelled, ///< not changed: stopped before it was sent, or what `error` or `unrecorded` says concerns all
};

/// Whether the answer got lost, and nobody knows for certain what became of it.
constexpr bool isLost(ActOutcome outcome)
{
    return outcome == ActOutcome::NotArrived || outcome == ActOutcome::Unknown || outcome == ActOutcome::Ambiguous;
}

/// Something that may be what was made.
struct ActCandidate {
    QString arn;
    QString name; ///< may be empty

    bool operator==(const ActCandidate &) const = default;
};

struct ActResult {
    Act act;
    ActOutcome outcome = ActOutcome::Cancelled;
    std::optional<aws::Error> error = {}; ///< what AWS or the network said, where something did
    std::optional<ivs::IngestConfigurationSummary> made = {}; ///< of a creation that is done
    std::optional<ivs::StageSummary> madeStage = {}; ///< of a stage's creation that is done
    std::vector<ActCandidate> candidates = {}; ///< of one that is Ambiguous
    std::optional<TagChange> tagsDone = {}; ///< of a tagging that is not done: what of it is so, as far as was read
    /// Of a tagging before which somebody else was: all tags there were when that was seen.
    std::optional<QMap<QString, QString>> tagsOfOthers = {};
    QStringList twins = {}; ///< ARNs of what was there before a creation and looks the same
    bool settledByReading = false; ///< the answer got lost; the outcome is what a later reading showed
    QString requestId = {}; ///< that AWS gave it, where it answered
    std::optional<RecordId> record = {}; ///< where it is written down; nothing: it was not sent
    std::optional<RecordError> unrecorded = {}; ///< why it could not be written down, and was not sent for that reason

    /// Nothing was changed, for a reason that concerns every other act in the source as well.
    bool isHeldUp() const
    {
        return outcome == ActOutcome::Cancelled && (unrecorded || (error && concernsAll(error->kind)));
    }
};

} // namespace patchbay
