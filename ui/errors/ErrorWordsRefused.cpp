// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/errors/ErrorDetails.h"
#include "ui/errors/ErrorWords.h"

using namespace Qt::StringLiterals;

namespace ui {

ErrorText ErrorWords::notFound(const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("No longer exists");
    if (context.encoder.isEmpty())
        text.whatHappened = tr("AWS does not find what was asked for.");
    else if (context.missing == ErrorContext::Missing::Encoder)
        text.whatHappened = tr("%1 is not in this account and region any more.").arg(context.encoder);
    else if (context.missing == ErrorContext::Missing::Stage)
        text.whatHappened = tr("The stage %1 is not in this account and region any more.").arg(context.toStage);
    else if (context.act == ErrorContext::Act::Rebinding)
        text.whatHappened = tr("AWS does not find %1 or %2.").arg(context.encoder, stage(context.toStage));
    else
        text.whatHappened = tr("AWS does not find %1.").arg(context.encoder);
    text.advice = tr("It may have been deleted. Refresh to see what is there now.");
    text.remedies = {Remedy::Refresh};
    if (context.missing == ErrorContext::Missing::Stage)
        text.remedies.push_back(Remedy::ChooseStage);
    return text;
}

ErrorText ErrorWords::rejectedValue(const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("AWS rejected a value");
    if (context.act == ErrorContext::Act::Rebinding) {
        text.whatHappened = tr("AWS did not accept %1 as a stage for %2.").arg(stage(context.toStage), context.encoder);
        text.advice = tr("Choose a stage in the same region and AWS account. Details has AWS’s own words.");
        text.remedies = {Remedy::ChooseStage};
    } else {
        text.whatHappened = tr("AWS did not accept a value of this request.");
        text.advice = tr("Details has AWS’s own words. Check the region and the endpoint URL.");
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
        text.whatHappened = tr("%1 may not do this.").arg(accountAsSubject(context));
    else if (context.encoder.isEmpty())
        text.whatHappened = tr("%1 may not use %2.").arg(accountAsSubject(context), action);
    else
        text.whatHappened = tr("%1 may not use %2 on %3.").arg(accountAsSubject(context), action, context.encoder);
    text.advice = tr("Whoever manages the AWS account can allow it. Another account may be allowed already.");
    text.remedies = accountRemedies(context);
    text.remedies.insert(text.remedies.begin(), Remedy::CopyPolicy);
    text.policy = policyFor(error.operation.isEmpty() ? u"*"_s : error.operation, context.configurationArn);
    return text;
}

ErrorText ErrorWords::live(const ErrorContext &context)
{
    ErrorText text;
    if (context.encoder.isEmpty()) {
        text.title = tr("In use");
        text.whatHappened = tr("AWS refused, because this is in use.");
        text.advice = tr("Refresh to see what is there now.");
        text.remedies = {Remedy::Refresh};
        return text;
    }
    text.title = tr("%1 is live").arg(context.encoder);
    const QString now = context.fromStage.isEmpty() ? tr("%1 is live.").arg(context.encoder)
                                                    : tr("%1 is live on %2.").arg(context.encoder, context.fromStage);
    const QString asked =
        context.toStage.isEmpty() ? tr("You asked to detach it.") : tr("You asked for %1.").arg(context.toStage);
    text.whatHappened = now + u' ' + asked;
    text.advice = tr("It can move when its encoder has stopped.");
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText ErrorWords::beingVerified(const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("Account being verified");
    text.whatHappened = tr("AWS has not finished verifying %1.").arg(account(context));
    text.advice = tr("This can take minutes. If it lasts, contact AWS support.");
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText ErrorWords::limitReached(const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("Limit reached");
    text.whatHappened = context.region.isEmpty()
        ? tr("A quota of the AWS account is used up.")
        : tr("A quota of the AWS account in %1 is used up.").arg(context.region);
    text.advice = tr("Delete what is unused, or ask for more in Service Quotas.");
    if (context.act == ErrorContext::Act::Listing)
        text.remedies = {Remedy::Refresh};
    text.page = {tr("Open Service Quotas"), u"https://console.aws.amazon.com/servicequotas/"_s};
    return text;
}

ErrorText ErrorWords::slowDown()
{
    ErrorText text;
    text.title = tr("AWS asked us to slow down");
    text.whatHappened = tr("Too many requests arrive at AWS. Other programs may use the same account.");
    text.advice = tr("Wait a few seconds.");
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText ErrorWords::serverFault()
{
    ErrorText text;
    text.title = tr("AWS had a problem");
    text.whatHappened = tr("AWS answered with a fault of its own.");
    text.advice = tr("If it lasts, AWS Health may know more.");
    text.page = {tr("Open AWS Health"), u"https://health.aws.amazon.com/"_s};
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText ErrorWords::refused(const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("AWS refused");
    text.whatHappened = context.encoder.isEmpty()
        ? tr("AWS refused for a reason this program does not know.")
        : tr("AWS refused to change %1. This program does not know the reason.").arg(context.encoder);
    if (!context.encoder.isEmpty() && context.act != ErrorContext::Act::Rebinding)
        text.whatHappened = tr("AWS refused to show %1. This program does not know the reason.").arg(context.encoder);
    text.advice = tr("Details has AWS’s own words.");
    text.remedies = {Remedy::Retry};
    return text;
}

} // namespace ui
