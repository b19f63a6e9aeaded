// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Isolate.h"
#include "ui/words/ErrorDetails.h"
#include "ui/words/ErrorWords.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Where accounts are tested there is no list to refresh.
QString lookAgain(const ErrorContext &context)
{
    return context.act == ErrorContext::Act::Testing ? ErrorWords::tr("Try again in a moment.")
                                                     : ErrorWords::tr("Refresh to see what is there now.");
}

} // namespace

ErrorText ErrorWords::notFound(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("No longer exists");
    if (context.encoder.isEmpty())
        text.whatHappened = text::filled(tr("%1 does not find what was asked for."), speaker(error, context));
    else if (context.missing == ErrorContext::Missing::Encoder)
        text.whatHappened = text::filled(tr("%1 is not in this account and region any more."), context.encoder);
    else if (context.missing == ErrorContext::Missing::Stage)
        text.whatHappened =
            text::filled(tr("%1 is not among the stages of this account and region any more."), context.toStage);
    else if (context.act == ErrorContext::Act::Rebinding)
        text.whatHappened = text::filled(tr("%1 does not find %2 or %3."), speaker(error, context), context.encoder,
                                         stage(context.toStage));
    else
        text.whatHappened = text::filled(tr("%1 does not find %2."), speaker(error, context), context.encoder);
    text.advice = tr("It may have been deleted.") + u' ' + lookAgain(context);
    text.remedies = {Remedy::Refresh};
    if (context.missing == ErrorContext::Missing::Stage)
        text.remedies.push_back(Remedy::ChooseStage);
    return text;
}

ErrorText ErrorWords::rejectedValue(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = text::filled(tr("%1 rejected a value"), speaker(error, context));
    if (context.act == ErrorContext::Act::Rebinding) {
        text.whatHappened = text::filled(tr("%1 did not accept %2 as a stage for %3."), speaker(error, context),
                                         stage(context.toStage), context.encoder);
        text.advice = tr("Choose a stage in the same region and AWS account.") + u' ' + ownWords(error, context);
        text.remedies = {Remedy::ChooseStage};
    } else {
        text.whatHappened = text::filled(tr("%1 did not accept a value of this request."), speaker(error, context));
        text.advice = ownWords(error, context) + u' ' + checkTheEndpoint(context);
        text.remedies = {Remedy::EditAccount};
    }
    return text;
}

ErrorText ErrorWords::notAllowed(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("Not allowed");
    const QString action = u"ivs:"_s + error.operation;
    if (error.operation.isEmpty())
        text.whatHappened = text::filled(tr("%1 may not do this."), accountAsSubject(context));
    else if (context.encoder.isEmpty())
        text.whatHappened = text::filled(tr("%1 may not use %2."), accountAsSubject(context), action);
    else
        text.whatHappened =
            text::filled(tr("%1 may not use %2 on %3."), accountAsSubject(context), action, context.encoder);
    text.advice = tr("Whoever manages the AWS account can allow it. Another account may be allowed already.");
    text.remedies = accountRemedies(context);
    text.remedies.insert(text.remedies.begin(), Remedy::CopyPolicy);
    if (context.act != ErrorContext::Act::Listing)
        text.remedies.push_back(Remedy::Retry); // whoever manages it may be quick
    text.policy = policyFor(error.operation.isEmpty() ? u"*"_s : error.operation, context.configurationArn);
    return text;
}

ErrorText ErrorWords::live(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    if (context.encoder.isEmpty()) {
        text.title = tr("In use");
        text.whatHappened = text::filled(tr("%1 refused, because this is in use."), speaker(error, context));
        text.advice = lookAgain(context);
        text.remedies = {Remedy::Refresh};
        return text;
    }
    text.title = text::filled(tr("%1 is live"), context.encoder);
    const QString now = context.fromStage.isEmpty()
        ? text::filled(tr("%1 is live."), context.encoder)
        : text::filled(tr("%1 is live on %2."), context.encoder, context.fromStage);
    const QString asked = context.toStage.isEmpty() ? tr("You asked to detach it.")
                                                    : text::filled(tr("You asked for %1."), context.toStage);
    text.whatHappened = now + u' ' + asked;
    text.advice = tr("It can move once it has stopped.");
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText ErrorWords::beingVerified(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("Account being verified");
    text.whatHappened =
        text::filled(tr("%1 has not finished verifying %2."), speaker(error, context), account(context));
    text.advice = tr("This can take minutes.");
    if (context.world.isAws())
        text.advice += u' ' + tr("If it lasts, contact AWS support.");
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText ErrorWords::limitReached(const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("Limit reached");
    text.whatHappened = context.region.isEmpty()
        ? tr("A quota of the AWS account is used up.")
        : text::filled(tr("A quota of the AWS account in %1 is used up."), context.region);
    text.advice = tr("Delete what is unused, or ask for more in Service Quotas.");
    text.remedies = {context.act == ErrorContext::Act::Listing ? Remedy::Refresh : Remedy::Retry};
    text.page = {tr("Open Service &Quotas"), u"https://console.aws.amazon.com/servicequotas/"_s};
    return text;
}

ErrorText ErrorWords::slowDown(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = text::filled(tr("%1 asked us to slow down"), speaker(error, context));
    text.whatHappened = text::filled(tr("Too many requests arrive at %1."), speakerInside(error, context)) + u' '
        + tr("Other programs may use the same account.");
    if (!asksForAPause(error, context))
        text.advice = tr("Wait a few seconds.");
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText ErrorWords::serverFault(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = text::filled(tr("%1 had a problem"), speaker(error, context));
    text.whatHappened = text::filled(tr("%1 answered with a fault of its own."), speaker(error, context));
    if (context.world.isAws()) {
        text.advice = tr("If it lasts, AWS Health may know more.");
        text.page = {tr("Open AWS &Health"), u"https://health.aws.amazon.com/"_s};
    }
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText ErrorWords::refused(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    const QString who = speaker(error, context);
    text.title = text::filled(tr("%1 refused"), who);
    if (context.encoder.isEmpty())
        text.whatHappened = text::filled(tr("%1 refused for a reason this program does not know."), who);
    else if (context.act == ErrorContext::Act::Rebinding)
        text.whatHappened =
            text::filled(tr("%1 refused to change %2. This program does not know the reason."), who, context.encoder);
    else
        text.whatHappened =
            text::filled(tr("%1 refused to show %2. This program does not know the reason."), who, context.encoder);
    text.advice = ownWords(error, context);
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText ErrorWords::unreadable(int encoders, int stages)
{
    ErrorText text;
    const QString odd = tr("%Ln encoders could not be read", nullptr, encoders);
    const QString oddStages = tr("%Ln stages could not be read", nullptr, stages);
    text.title = encoders > 0 ? odd : oddStages;
    text.whatHappened = tr("What was known before is still shown.");
    if (encoders > 0 && stages > 0)
        text.whatHappened = oddStages + u". "_s + text.whatHappened;
    text.advice = tr("Details says what was odd in the answer.");
    text.remedies = {Remedy::Refresh};
    return text;
}

ErrorText ErrorWords::gatewayFault(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("A gateway had a problem");
    text.whatHappened = error.host.isEmpty()
        ? tr("Something in front of AWS answered with a fault.")
        : text::filled(tr("What answered at %1 does not bear AWS’s marks."), error.host);
    text.advice = tr("A proxy, a gateway or a sign-in page may be in between.") + u' ' + checkTheEndpoint(context);
    text.remedies = {Remedy::Retry, Remedy::EditAccount};
    return text;
}

} // namespace ui
