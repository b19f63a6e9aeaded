// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/RefusalWords.h"

#include "text/Isolate.h"
#include "ui/words/ErrorDetails.h"
#include "ui/words/ErrorTerms.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::refusals {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RefusalWords)
};

/// Where accounts are tested there is no list to refresh.
QString lookAgain(const ErrorContext &context)
{
    return context.act == ErrorContext::Act::Testing ? Words::tr("Try again in a moment.")
                                                     : Words::tr("Refresh to see what is there now.");
}

} // namespace

ErrorText notFound(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("No longer exists");
    if (context.encoder.isEmpty())
        text.whatHappened =
            text::filled(Words::tr("%1 does not find what was asked for."), terms::speaker(error, context));
    else if (context.missing == ErrorContext::Missing::Encoder)
        text.whatHappened = text::filled(Words::tr("%1 is not in this account and region any more."), context.encoder);
    else if (context.missing == ErrorContext::Missing::Stage)
        text.whatHappened =
            text::filled(Words::tr("%1 is not among the stages of this account and region any more."), context.toStage);
    else if (context.act == ErrorContext::Act::Rebinding)
        text.whatHappened = text::filled(Words::tr("%1 does not find %2 or %3."), terms::speaker(error, context),
                                         context.encoder, terms::stage(context.toStage));
    else if (context.act == ErrorContext::Act::Making)
        text.whatHappened = text::filled(Words::tr("%1 does not find what %2 is to be made with."),
                                         terms::speaker(error, context), context.encoder);
    else
        text.whatHappened =
            text::filled(Words::tr("%1 does not find %2."), terms::speaker(error, context), context.encoder);
    text.advice = Words::tr("It may have been deleted.") + u' ' + lookAgain(context);
    text.remedies = {Remedy::Refresh};
    if (context.missing == ErrorContext::Missing::Stage)
        text.remedies.push_back(Remedy::ChooseStage);
    return text;
}

ErrorText rejectedValue(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = text::filled(Words::tr("%1 rejected a value"), terms::speaker(error, context));
    if (context.act == ErrorContext::Act::Rebinding) {
        text.whatHappened =
            text::filled(Words::tr("%1 did not accept %2 as a stage for %3."), terms::speaker(error, context),
                         terms::stage(context.toStage), context.encoder);
        text.advice =
            Words::tr("Choose a stage in the same region and AWS account.") + u' ' + terms::ownWords(error, context);
        text.remedies = {Remedy::ChooseStage};
    } else if (const QString deed = terms::deed(context); !deed.isEmpty()) {
        text.whatHappened = text::filled(Words::tr("%1 refused to %2: it did not accept a value."),
                                         terms::speaker(error, context), deed);
        text.advice = terms::ownWords(error, context);
    } else {
        text.whatHappened =
            text::filled(Words::tr("%1 did not accept a value of this request."), terms::speaker(error, context));
        text.advice = terms::ownWords(error, context) + u' ' + terms::checkTheEndpoint(context);
        text.remedies = {Remedy::EditAccount};
    }
    return text;
}

ErrorText notAllowed(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("Not allowed");
    const QString action = u"ivs:"_s + error.operation;
    if (error.operation.isEmpty())
        text.whatHappened = text::filled(Words::tr("%1 may not do this."), terms::accountAsSubject(context));
    else if (context.encoder.isEmpty())
        text.whatHappened = text::filled(Words::tr("%1 may not use %2."), terms::accountAsSubject(context), action);
    else if (const QString deed = terms::deed(context); !deed.isEmpty())
        text.whatHappened = text::filled(Words::tr("%1 may not %2: it lacks the permission %3."),
                                         terms::accountAsSubject(context), deed, action);
    else
        text.whatHappened = text::filled(Words::tr("%1 may not use %2 on %3."), terms::accountAsSubject(context),
                                         action, context.encoder);
    text.advice = Words::tr("Whoever manages the AWS account can allow it. Another account may be allowed already.");
    text.remedies = terms::accountRemedies(context);
    text.remedies.insert(text.remedies.begin(), Remedy::CopyPolicy);
    if (context.act != ErrorContext::Act::Listing)
        text.remedies.push_back(Remedy::Retry); // whoever manages it may be quick
    text.policy = policyFor(error.operation.isEmpty() ? u"*"_s : error.operation, context.configurationArn);
    return text;
}

ErrorText live(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    if (context.encoder.isEmpty()) {
        text.title = Words::tr("In use");
        text.whatHappened =
            text::filled(Words::tr("%1 refused, because this is in use."), terms::speaker(error, context));
        text.advice = lookAgain(context);
        text.remedies = {Remedy::Refresh};
        return text;
    }
    if (const QString deed = terms::deed(context); !deed.isEmpty()) {
        text.title = text::filled(Words::tr("%1 is in use"), context.encoder);
        text.whatHappened =
            text::filled(Words::tr("%1 refused to %2 while it is in use."), terms::speaker(error, context), deed);
        text.advice = lookAgain(context);
        text.remedies = {Remedy::Retry};
        return text;
    }
    text.title = text::filled(Words::tr("%1 is live"), context.encoder);
    const QString now = context.fromStage.isEmpty()
        ? text::filled(Words::tr("%1 is live."), context.encoder)
        : text::filled(Words::tr("%1 is live on %2."), context.encoder, context.fromStage);
    const QString asked = context.toStage.isEmpty() ? Words::tr("You asked to detach it.")
                                                    : text::filled(Words::tr("You asked for %1."), context.toStage);
    text.whatHappened = now + u' ' + asked;
    text.advice = Words::tr("It can move once it has stopped.");
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText beingVerified(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("Account being verified");
    text.whatHappened = text::filled(Words::tr("%1 has not finished verifying %2."), terms::speaker(error, context),
                                     terms::account(context));
    text.advice = Words::tr("This can take minutes.");
    if (context.world.isAws())
        text.advice += u' ' + Words::tr("If it lasts, contact AWS support.");
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText limitReached(const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("Limit reached");
    text.whatHappened = context.region.isEmpty()
        ? Words::tr("A quota of the AWS account is used up.")
        : text::filled(Words::tr("A quota of the AWS account in %1 is used up."), context.region);
    text.advice = Words::tr("Delete what is unused, or ask for more in Service Quotas.");
    text.remedies = {context.act == ErrorContext::Act::Listing ? Remedy::Refresh : Remedy::Retry};
    text.page = {Words::tr("Open Service &Quotas"), u"https://console.aws.amazon.com/servicequotas/"_s};
    return text;
}

ErrorText slowDown(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = text::filled(Words::tr("%1 asked us to slow down"), terms::speaker(error, context));
    text.whatHappened = text::filled(Words::tr("Too many requests arrive at %1."), terms::speakerInside(error, context))
        + u' ' + Words::tr("Other programs may use the same account.");
    if (!terms::asksForAPause(error, context))
        text.advice = Words::tr("Wait a few seconds.");
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText serverFault(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = text::filled(Words::tr("%1 had a problem"), terms::speaker(error, context));
    text.whatHappened = text::filled(Words::tr("%1 answered with a fault of its own."), terms::speaker(error, context));
    if (context.world.isAws()) {
        text.advice = Words::tr("If it lasts, AWS Health may know more.");
        text.page = {Words::tr("Open AWS &Health"), u"https://health.aws.amazon.com/"_s};
    }
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText refused(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    const QString who = terms::speaker(error, context);
    text.title = text::filled(Words::tr("%1 refused"), who);
    if (context.encoder.isEmpty())
        text.whatHappened = text::filled(Words::tr("%1 refused for a reason this program does not know."), who);
    else if (context.act == ErrorContext::Act::Rebinding)
        text.whatHappened = text::filled(Words::tr("%1 refused to change %2. This program does not know the reason."),
                                         who, context.encoder);
    else if (const QString deed = terms::deed(context); !deed.isEmpty())
        text.whatHappened =
            text::filled(Words::tr("%1 refused to %2. This program does not know the reason."), who, deed);
    else
        text.whatHappened = text::filled(Words::tr("%1 refused to show %2. This program does not know the reason."),
                                         who, context.encoder);
    text.advice = terms::ownWords(error, context);
    text.remedies = {Remedy::Retry};
    return text;
}

} // namespace ui::refusals
