// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace patchbay {

/// An entry's number; a null one is none.
struct JournalId {
    qint64 value = 0;

    bool isNull() const { return value == 0; }
    auto operator<=>(const JournalId &) const = default;
};

/// An encoder or a stage, as it was called then. No ARN: no stage, or with a name one that is to be made.
struct JournalThing {
    QString arn;
    QString name = {};

    bool operator==(const JournalThing &) const = default;
};

/// Which changes were made as one. Its ID is of no other run of any computer; empty: of none.
struct JournalRun {
    QString id;
    QString name = {}; ///< what a person calls it; may be empty
    QString undoes = {}; ///< the ID of the run that it takes back

    bool operator==(const JournalRun &) const = default;
};

/// What was asked for. In the file as words, which stay.
enum class JournalKind {
    Rebind,
    Detach, ///< a rebind to no stage
    SeenOutside, ///< not from here: another program or computer did it, and a reading showed it
    Create, ///< an encoder, on the stage `to`
    Delete, ///< an encoder, from the stage `from`
    SetTags, ///< of an encoder, or of the stage `to`
    SetRedundancy, ///< of an encoder
    CreateStage, ///< as all that is done to a stage it is about `to`, and about no encoder
    RenameStage, ///< from the name of `from` to that of `to`
    DeleteStage,
    Disconnect, ///< an encoder, or somebody else who has no ARN, from the stage `from`
    Cut, ///< an encoder that is disconnected and rebound: open from before the cut until it has a stage again
    Alarm, ///< something is wrong with an encoder that is on `from` and planned on `to`; or, with none, AWS is silent
    Acknowledge, ///< of such an alarm: a person says that they saw it
};

/// Whether nothing was asked of AWS: there is nothing that could become of it.
constexpr bool isNoted(JournalKind kind)
{
    return kind == JournalKind::SeenOutside || kind == JournalKind::Alarm || kind == JournalKind::Acknowledge;
}

/// Whether an encoder gets another stage, or none: what a patch is made of. It and a cut that has moved are what is
/// taken back.
constexpr bool isRebind(JournalKind kind)
{
    return kind == JournalKind::Rebind || kind == JournalKind::Detach;
}

/// What became of it. In the file as words, which stay.
enum class JournalOutcome {
    Moved, ///< a rebind or a detach
    AlreadyThere, ///< nothing to do: as where it was deleted before
    Live,
    ChangedOutside,
    Gone,
    Refused, ///< by AWS, or it could not be sent: not changed
    NotArrived, ///< the answer got lost and it had not taken effect when last seen
    Unknown, ///< the answer got lost and nobody could be asked
    Cancelled,
    Done, ///< anything but a rebind or a detach: what was asked for is so; of a cut: it has another stage than `to`
    Ambiguous, ///< the answer of a create got lost, and what there is now may be it twice: neither was taken for it
};

/// A change that is about to be asked for. It has no member for a secret, and none that only this computer understands.
struct JournalEntry {
    JournalKind kind = JournalKind::Rebind;
    QDateTime at = {}; ///< invalid: now
    QString callerArn = {}; ///< whom AWS takes the caller for; empty where that is not known
    QString accountName = {}; ///< what the entry of the accounts is called here
    QString awsAccount = {}; ///< the number
    QString region = {};
    JournalThing encoder;
    JournalThing from;
    JournalThing to;
    JournalRun run = {};
    QJsonObject details = {}; ///< what was asked for beyond that (EntryDetails.h)

    bool operator==(const JournalEntry &) const = default;
};

struct JournalConclusion {
    JournalOutcome outcome = JournalOutcome::Unknown;
    bool settledByReading = false; ///< the answer got lost, and a later reading showed the outcome
    QString requestId = {};
    QString errorCode = {}; ///< the service's, or this program's name of what failed
    QDateTime at = {}; ///< invalid: now
    /// Of what was made, whose entry had none: it becomes that of the encoder, or of the stage `to` of a CreateStage.
    /// To be written only: what is read has it there.
    QString madeArn = {};
    /// What is to be known of the details beside what was asked for: each takes the place of what was there by its
    /// name. To be written only: what is read has it in the details of its entry.
    QJsonObject moreDetails = {};

    /// Whether what became of the change is still to be found out.
    bool isOpen() const
    {
        return !settledByReading && (outcome == JournalOutcome::Unknown || outcome == JournalOutcome::NotArrived);
    }
    bool operator==(const JournalConclusion &) const = default;
};

/// An entry as it is kept. Times are UTC, to the millisecond.
struct JournalRecord {
    JournalId id;
    JournalEntry entry;
    QString osUser; ///< who was signed in at the computer: a shared role is no person. Empty: seen from outside
    QString computer; ///< its name
    bool isOfUndo = false; ///< its run takes back one that is no undo itself
    std::optional<JournalConclusion> conclusion = {}; ///< nothing before it is known, and of what is only noted

    /// Whether what became of the change is still to be found out, as after a crash.
    bool isOpen() const { return !isNoted(entry.kind) && (!conclusion || conclusion->isOpen()); }
};

/// Empty: there is no such kind.
QLatin1StringView wordOf(JournalKind kind);
QLatin1StringView wordOf(JournalOutcome outcome);
/// All there are.
const std::vector<JournalKind> &journalKinds();
const std::vector<JournalOutcome> &journalOutcomes();
/// Nothing for a word that no version up to this one writes.
std::optional<JournalKind> journalKindOf(const QString &word);
std::optional<JournalOutcome> journalOutcomeOf(const QString &word);

} // namespace patchbay
