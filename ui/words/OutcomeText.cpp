// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/OutcomeText.h"

#include "patchbay/plant/Plant.h"
#include "ui/words/ErrorDetails.h"
#include "ui/words/Names.h"
#include "ui/words/OutcomeWords.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using patchbay::Outcome;

ErrorContext contextOf(const patchbay::RebindResult &result, const RebindNames &names)
{
    ErrorContext context;
    context.act = ErrorContext::Act::Rebinding;
    context.encoder = names.encoder;
    context.fromStage = result.now ? names.now : names.from;
    context.toStage = names.to;
    context.world = names.world;
    context.account = names.account;
    context.isEnvironment = names.isEnvironment;
    context.isProfile = names.isProfile;
    context.region = names.region;
    context.configurationArn = result.rebind.encoder.arn;
    context.fromStageArn = result.rebind.from.arn;
    context.toStageArn = result.rebind.to.arn;
    context.known = result.outcome == Outcome::Unknown ? ErrorContext::Known::NotKnown
        : result.outcome == Outcome::NotArrived        ? ErrorContext::Known::SoFarUnchanged
                                                       : ErrorContext::Known::NothingChanged;
    context.isFromStageRead = result.now.has_value();
    context.missing = result.outcome == Outcome::Gone ? ErrorContext::Missing::Encoder
        : result.now                                  ? ErrorContext::Missing::Stage
                                                      : ErrorContext::Missing::NotKnown;
    return context;
}

/// A refusal that is not AWS's own proves nothing about the encoder or the account: it is told as somebody's refusal.
aws::Error asHeard(aws::Error error, Outcome outcome)
{
    using Kind = aws::ErrorKind;
    const bool isAboutAws =
        error.kind == Kind::Conflict || error.kind == Kind::ResourceNotFound || error.kind == Kind::AccessDenied;
    if (patchbay::mayStillArrive(outcome) && isAboutAws && error.origin != aws::Origin::Aws)
        error.kind = Kind::RefusedOtherwise;
    return error;
}

/// What AWS said, or the error that fits where only a reading told.
aws::Error errorOf(const patchbay::RebindResult &result, aws::ErrorKind otherwise)
{
    if (result.error)
        return asHeard(*result.error, result.outcome);
    aws::Error error;
    error.kind = otherwise;
    return error;
}

OutcomeText dialog(const patchbay::RebindResult &result, const RebindNames &names, Severity severity, ErrorText text)
{
    OutcomeText outcome;
    outcome.form = OutcomeText::Form::Dialog;
    outcome.severity = severity;
    outcome.dialog = std::move(text);
    outcome.dialog.world = names.world;
    if (result.wasCut)
        outcome.dialog.whatChanged = OutcomeWords::wasCut(names);
    if (result.settledByReading)
        outcome.dialog.whatHappened += u' ' + OutcomeWords::settledByReading(result.error, names);
    if (!result.changedUnasked.empty())
        outcome.dialog.whatHappened += u' ' + OutcomeWords::changedUnasked(result.changedUnasked);
    if (result.now)
        outcome.dialog.details += u'\n' + OutcomeWords::readingForDetails(*result.now);
    return outcome;
}

OutcomeText moved(const patchbay::RebindResult &result, const RebindNames &names, const QString &howItIsKnown)
{
    OutcomeText outcome;
    outcome.message = (howItIsKnown + u' ' + OutcomeWords::moved(names)).trimmed();
    if (!result.changedUnasked.empty()) {
        outcome.message += u' ' + OutcomeWords::changedUnasked(result.changedUnasked);
        outcome.severity = Severity::Attention;
    }
    outcome.address = OutcomeWords::address(names);
    outcome.newAddress = names.address;
    outcome.undo = result.rebind.inverse();
    outcome.undoHint = OutcomeWords::undoHint(names.encoder, names.from);
    return outcome;
}

OutcomeText message(const QString &text)
{
    OutcomeText outcome;
    outcome.message = text;
    return outcome;
}

OutcomeText live(const patchbay::RebindResult &result, const RebindNames &names)
{
    ErrorContext context = contextOf(result, names);
    aws::Error error = errorOf(result, aws::ErrorKind::Conflict);
    ErrorText text = describe(error, context);
    if (result.now && !result.now->isActive())
        return dialog(result, names, Severity::Attention, OutcomeWords::wasInUse(std::move(text), names));
    return dialog(result, names, Severity::Live, std::move(text));
}

OutcomeText changedOutside(const patchbay::RebindResult &result, const RebindNames &names)
{
    const ErrorContext context = contextOf(result, names);
    ErrorText text = OutcomeWords::changedOutside(names);
    if (result.settledByReading)
        text.whatChanged = OutcomeWords::mayHaveMoved(names);
    text.details = result.error ? detailsOf(*result.error, context) : detailsOf(context);
    OutcomeText outcome = dialog(result, names, Severity::Attention, std::move(text));
    if (result.now) {
        outcome.anyway = result.rebind;
        outcome.anyway->from.arn = result.now->stageArn;
        outcome.anyway->ifLive = patchbay::IfLive::Leave; // what was to become of it was said of another stage
        outcome.dialog.remedies = {Remedy::RebindAnyway};
    }
    return outcome;
}

} // namespace

RebindNames rebindNames(const patchbay::Plant &plant, const patchbay::Rebind &rebind)
{
    RebindNames names;
    names.encoder = encoderName(plant, rebind.encoder);
    names.from = stageName(plant, rebind.from);
    names.to = stageName(plant, rebind.to);
    if (const patchbay::Source *const source = plant.source(rebind.encoder.source)) {
        const patchbay::Source::Identity &identity = source->identity();
        names.account = identity.accountName;
        names.isEnvironment = identity.isEnvironment;
        names.isProfile = identity.isProfile;
        names.region = identity.id.region;
        names.world = identity.world;
    }
    return names;
}

OutcomeText describe(const patchbay::RebindResult &result, const RebindNames &names)
{
    const ErrorContext context = contextOf(result, names);
    switch (result.outcome) {
    case Outcome::Moved:
        return moved(result, names,
                     result.settledByReading ? OutcomeWords::settledByReading(result.error, names) : QString());
    case Outcome::AlreadyThere:
        return message(OutcomeWords::alreadyThere(names));
    case Outcome::Live:
        return live(result, names);
    case Outcome::ChangedOutside:
        return changedOutside(result, names);
    case Outcome::Gone:
        return dialog(result, names, Severity::Attention,
                      describe(errorOf(result, aws::ErrorKind::ResourceNotFound), context));
    case Outcome::Refused:
        return dialog(result, names, Severity::Attention,
                      describe(errorOf(result, aws::ErrorKind::RefusedOtherwise), context));
    case Outcome::NotArrived:
    case Outcome::Unknown:
        return dialog(result, names, Severity::NotKnown,
                      describe(errorOf(result, aws::ErrorKind::UnexpectedAnswer), context));
    case Outcome::Cancelled:
        return message(OutcomeWords::stopped(names));
    case Outcome::BeingMoved:
        return message(OutcomeWords::beingMoved(names));
    case Outcome::Stranded:
        return message(OutcomeWords::stranded(names));
    }
    Q_UNREACHABLE();
}

OutcomeText describeArrival(const patchbay::RebindResult &result, const RebindNames &names)
{
    OutcomeText outcome = moved(result, names, OutcomeWords::arrivedLate());
    outcome.dialog = OutcomeWords::afterAll(names);
    outcome.dialog.details = result.error ? detailsOf(*result.error, contextOf(result, names)) : QString();
    return outcome;
}

QString describeStart(const patchbay::Rebind &rebind, const RebindNames &names)
{
    return rebind.to.isNone() ? OutcomeWords::detaching(names) : OutcomeWords::moving(names);
}

} // namespace ui
