// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/SignInWords.h"

#include "text/Isolate.h"
#include "ui/words/CredentialsWords.h"
#include "ui/words/ErrorTerms.h"

#include <QCoreApplication>

#include <cstdlib>

namespace ui::signin {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SignInWords)
};

using Problem = aws::CredentialsProblem;

ErrorText variableUnusable(const aws::KeyFault &fault, const QString &variable)
{
    ErrorText text;
    text.title = Words::tr("No access key");
    text.whatHappened = variableSentence(fault, variable);
    text.advice = variableAdvice(variable);
    text.remedies = {Remedy::Retry};
    return text;
}

QString meaningOf(const Problem &problem, const ErrorContext &context)
{
    if (context.act == ErrorContext::Act::Testing)
        return Words::tr("Nothing was sent.");
    return problem.kind == Problem::Kind::NotKept
        ? text::filled(Words::tr("The access key of %1 was for one run only."), terms::account(context))
        : text::filled(Words::tr("The access key of %1 cannot be read."), terms::account(context));
}

/// Where a key can be entered: a rebind's dialog leads to the account instead.
bool canEnterKey(const ErrorContext &context)
{
    return context.act == ErrorContext::Act::Listing || context.act == ErrorContext::Act::Testing;
}

ErrorText keyNotRead(const Problem &problem, const ErrorContext &context)
{
    ErrorText text;
    text.title = keychainHeading(problem);
    text.whatHappened = meaningOf(problem, context);
    if (problem.kind == Problem::Kind::KeychainSilent)
        text.whatHappened = keychainMayAsk() + u' ' + text.whatHappened;
    if (problem.kind == Problem::Kind::KeychainLocked) {
        text.advice = Words::tr("Unlock the keychain, or enter the key again.");
        text.remedies = {Remedy::UnlockKeychain, Remedy::EnterKey};
    } else if (problem.kind == Problem::Kind::NotInKeychain || problem.kind == Problem::Kind::NotKept) {
        text.advice = Words::tr("Enter the key again.");
        text.remedies = {Remedy::EnterKey};
    } else {
        text.advice = Words::tr("If that goes on, enter the key again.");
        text.remedies = {Remedy::AskKeychain, Remedy::EnterKey};
    }
    if (!canEnterKey(context))
        text.remedies = {Remedy::EditAccount, Remedy::Retry};
    return text;
}

} // namespace

ErrorText signatureRefused(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("Signature refused");
    text.whatHappened = text::filled(Words::tr("%1 knows %2, but not this signature."), terms::speaker(error, context),
                                     terms::accessKey(context));
    const QString secret = context.isEnvironment
        ? Words::tr("Then set AWS_SECRET_ACCESS_KEY again, without blanks.") + u' ' + terms::startAgain()
        : context.isProfile ? Words::tr("Then look at the secret access key where the profile has it from.")
                            : Words::tr("Then enter the secret access key again, without blanks.");
    text.advice = Words::tr("Check this computer’s clock first.") + u' ' + secret + u' '
        + Words::tr("A proxy that changes requests can be the cause too.");
    text.remedies = terms::accountRemedies(context);
    return text;
}

ErrorText clockOff(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("Computer clock is off");
    text.whatHappened = text::filled(Words::tr("%1 refused the time of the request."), terms::speaker(error, context));
    if (error.clockOffset) {
        const auto seconds = error.clockOffset->count();
        const auto apart = std::abs(seconds);
        const QString time =
            apart < 60 ? text::filled(Words::tr("%1 s"), apart) : text::filled(Words::tr("%1 min"), (apart + 30) / 60);
        text.title = text::filled(Words::tr("Computer clock is off by %1"), time);
        text.whatHappened = seconds > 0 ? text::filled(Words::tr("This computer’s clock is %1 behind %2."), time,
                                                       terms::speakerInside(error, context))
                                        : text::filled(Words::tr("This computer’s clock is %1 ahead of %2."), time,
                                                       terms::speakerInside(error, context));
    }
    text.advice = Words::tr("Set the clock, or let the system set it from the network.");
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText signInExpired(const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("Sign-in expired");
    text.whatHappened = context.isEnvironment
        ? Words::tr("The session of the token in AWS_SESSION_TOKEN has ended.")
        : text::filled(Words::tr("The session of %1 has ended."), terms::account(context));
    text.advice = context.isEnvironment
        ? Words::tr("Set AWS_SESSION_TOKEN and its key to new ones.") + u' ' + terms::startAgain()
        : context.isProfile ? Words::tr("Get new credentials where the profile has them from. This program notices.")
                            : Words::tr("Get a new session token and enter it in the account.");
    text.remedies = terms::accountRemedies(context);
    return text;
}

ErrorText keyNotRecognised(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("Access key not recognised");
    text.whatHappened =
        text::filled(Words::tr("%1 does not know %2."), terms::speaker(error, context), terms::accessKey(context));
    text.advice = Words::tr("It may be deleted, switched off, or of another AWS partition.") + u' '
        + (context.isEnvironment ? Words::tr("A temporary key also needs AWS_SESSION_TOKEN.")
                                 : Words::tr("A temporary key also needs its session token."));
    text.remedies = terms::accountRemedies(context);
    return text;
}

ErrorText damaged(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("Request damaged on the way");
    text.whatHappened = error.host.isEmpty()
        ? Words::tr("The signature did not arrive.")
        : text::filled(Words::tr("The signature did not arrive at %1."), error.host);
    text.advice = context.isEnvironment
        ? text::filled(Words::tr("A proxy or gateway may remove headers. Check the proxy and %1."),
                       terms::endpointVariable())
        : Words::tr("A proxy or gateway may remove headers. Check the proxy and the endpoint URL.");
    text.remedies = {Remedy::EditAccount};
    return text;
}

ErrorText regionNotEnabled(const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("Region not enabled");
    text.whatHappened = context.region.isEmpty()
        ? Words::tr("The AWS account has not enabled this region.")
        : text::filled(Words::tr("The AWS account has not enabled %1."), context.region);
    text.advice = context.isEnvironment
        ? Words::tr("Set AWS_REGION to another one, or enable this one in the AWS account.")
        : Words::tr("Choose another region, or enable this one in the AWS account.");
    text.remedies = {Remedy::EditAccount};
    return text;
}

ErrorText wrongRegion(const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("Wrong region");
    text.whatHappened = context.region.isEmpty()
        ? Words::tr("What answered is in another region than the one of this account.")
        : text::filled(Words::tr("What answered is in another region than %1."), context.region);
    text.advice = Words::tr("Key and clock are not at fault.") + u' ' + terms::checkTheEndpoint(context);
    text.remedies = {Remedy::EditAccount};
    return text;
}

ErrorText noCredentials(const aws::Error &error, const ErrorContext &context)
{
    const auto &problem = error.credentialsProblem;
    if (problem && problem->fault)
        return variableUnusable(*problem->fault, error.culprit);
    if (problem)
        return keyNotRead(*problem, context);
    ErrorText text;
    text.title = Words::tr("No access key");
    text.whatHappened =
        text::filled(Words::tr("There is no access key to sign in with for %1."), terms::account(context));
    text.advice = context.isEnvironment
        ? Words::tr("Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.") + u' ' + terms::startAgain()
        : Words::tr("Enter one in the account, or unlock the keychain.");
    text.remedies = {Remedy::EditAccount, Remedy::Retry};
    return text;
}

} // namespace ui::signin
