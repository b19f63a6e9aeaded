// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
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

/// An encoder or a stage, as it was called then. No ARN: no stage.
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
};

/// What became of it; those of patchbay::Outcome that can follow an intent. In the file as words, which stay.
enum class JournalOutcome {
    Moved,
    AlreadyThere,
    Live,
    ChangedOutside,
    Gone,
    Refused, ///< by AWS, or it could not be sent: not changed
    NotArrived, ///< the answer got lost and it had not taken effect when last seen
    Unknown, ///< the answer got lost and nobody could be asked
    Cancelled,
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

    bool operator==(const JournalEntry &) const = default;
};

struct JournalConclusion {
    JournalOutcome outcome = JournalOutcome::Unknown;
    bool settledByReading = false; ///< the answer got lost, and a later reading showed the outcome
    QString requestId = {};
    QString errorCode = {}; ///< the service's, or this program's name of what failed
    QDateTime at = {}; ///< invalid: now

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
    std::optional<JournalConclusion> conclusion = {}; ///< nothing before it is known, and of what was seen from outside

    /// Whether what became of the change is still to be found out, as after a crash.
    bool isOpen() const { return entry.kind != JournalKind::SeenOutside && (!conclusion || conclusion->isOpen()); }
};

QString wordOf(JournalKind kind);
QString wordOf(JournalOutcome outcome);
/// Nothing for a word that no version up to this one writes.
std::optional<JournalKind> journalKindOf(const QString &word);
std::optional<JournalOutcome> journalOutcomeOf(const QString &word);

} // namespace patchbay
