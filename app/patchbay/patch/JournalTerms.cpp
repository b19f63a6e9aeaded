// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/JournalTerms.h"

#include "patchbay/plant/Locality.h"
#include "patchbay/plant/Source.h"

namespace patchbay {

namespace {

JournalThing stageThing(const QString &arn, const Source *source)
{
    const ivs::StageSummary *const known = source ? source->inventory().stages().find(arn) : nullptr;
    return {arn, known ? known->name : QString()};
}

JournalThing encoderThing(const QString &arn, const Source *source)
{
    const Configuration *const known = source ? source->inventory().find(arn) : nullptr;
    return {arn, known ? known->summary.name : QString()};
}

JournalOutcome journalOutcomeOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Moved:
        return JournalOutcome::Moved;
    case Outcome::AlreadyThere:
        return JournalOutcome::AlreadyThere;
    case Outcome::Live:
        return JournalOutcome::Live;
    case Outcome::ChangedOutside:
        return JournalOutcome::ChangedOutside;
    case Outcome::Gone:
        return JournalOutcome::Gone;
    case Outcome::Refused:
        return JournalOutcome::Refused;
    case Outcome::NotArrived:
        return JournalOutcome::NotArrived;
    case Outcome::Unknown:
        return JournalOutcome::Unknown;
    case Outcome::Cancelled:
    case Outcome::BeingMoved:
        return JournalOutcome::Cancelled;
    case Outcome::Stranded:
        return JournalOutcome::Unknown;
    }
    Q_UNREACHABLE();
}

RecordErrorKind recordKindOf(JournalError::Kind kind)
{
    switch (kind) {
    case JournalError::Kind::DiskFull:
        return RecordErrorKind::DiskFull;
    case JournalError::Kind::ReadOnly:
        return RecordErrorKind::ReadOnly;
    case JournalError::Kind::Corrupt:
        return RecordErrorKind::Damaged;
    case JournalError::Kind::Locked:
    case JournalError::Kind::OpenElsewhere:
        return RecordErrorKind::InUse;
    case JournalError::Kind::NewerVersion:
        return RecordErrorKind::TooNew;
    case JournalError::Kind::NoDriver:
    case JournalError::Kind::CannotOpen:
    case JournalError::Kind::DiskFails:
    case JournalError::Kind::NoSuchEntry:
    case JournalError::Kind::Stopped:
    case JournalError::Kind::Ended:
    case JournalError::Kind::Other:
        return RecordErrorKind::Other;
    }
    Q_UNREACHABLE();
}

} // namespace

JournalEntry entryOf(const Rebind &change, const Source *source)
{
    JournalEntry entry;
    entry.kind = change.to.isNone() ? JournalKind::Detach : JournalKind::Rebind;
    if (source) {
        entry.callerArn = source->standing().callerArn();
        entry.accountName = source->identity().accountName;
    }
    const Locality locality = Locality::of(change.encoder.arn);
    entry.awsAccount = locality.awsAccount;
    entry.region = locality.region;
    entry.encoder = encoderThing(change.encoder.arn, source);
    entry.from = stageThing(change.from.arn, source);
    entry.to = stageThing(change.to.arn, source);
    return entry;
}

JournalConclusion conclusionOf(const RebindResult &result)
{
    JournalConclusion conclusion;
    conclusion.outcome = journalOutcomeOf(result.outcome);
    conclusion.settledByReading = result.settledByReading;
    conclusion.requestId = result.requestId;
    if (result.error) {
        conclusion.errorCode = result.error->code;
        if (conclusion.requestId.isEmpty())
            conclusion.requestId = result.error->requestId;
    }
    return conclusion;
}

RecordError recordErrorOf(const JournalError &error)
{
    return {recordKindOf(error.kind), error.detail};
}

} // namespace patchbay
