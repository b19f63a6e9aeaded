// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Isolate.h"
#include "ui/words/CredentialsWords.h"
#include "ui/words/ErrorWords.h"
#include "ui/words/Redaction.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Problem = aws::CredentialsProblem;

ErrorText variableUnusable(const aws::KeyFault &fault, const QString &variable)
{
    ErrorText text;
    text.title = ErrorWords::tr("No access key");
    text.whatHappened = variableSentence(fault, variable);
    text.advice = text::filled(ErrorWords::tr("Set %1."), variable) + u' ' + ErrorWords::startAgain();
    text.remedies = {Remedy::Retry};
    return text;
}

QString meaningOf(const Problem &problem, const ErrorContext &context)
{
    if (context.act == ErrorContext::Act::Testing)
        return ErrorWords::tr("Nothing was sent.");
    return problem.kind == Problem::Kind::NotKept
        ? text::filled(ErrorWords::tr("The access key of %1 was for one run only."), ErrorWords::account(context))
        : text::filled(ErrorWords::tr("The access key of %1 cannot be read."), ErrorWords::account(context));
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
        text.advice = ErrorWords::tr("Unlock the keychain, or enter the key again.");
        text.remedies = {Remedy::UnlockKeychain, Remedy::EnterKey};
    } else if (problem.kind == Problem::Kind::NotInKeychain || problem.kind == Problem::Kind::NotKept) {
        text.advice = ErrorWords::tr("Enter the key again.");
        text.remedies = {Remedy::EnterKey};
    } else {
        text.advice = ErrorWords::tr("If that goes on, enter the key again.");
        text.remedies = {Remedy::AskKeychain, Remedy::EnterKey};
    }
    if (!canEnterKey(context))
        text.remedies = {Remedy::EditAccount, Remedy::Retry};
    return text;
}

} // namespace

ErrorText ErrorWords::signatureRefused(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("Signature refused");
    text.whatHappened =
        text::filled(tr("%1 knows %2, but not this signature."), speaker(error, context), accessKey(context));
    const QString secret = context.isEnvironment
        ? tr("Then set AWS_SECRET_ACCESS_KEY again, without blanks.") + u' ' + startAgain()
        : tr("Then enter the secret access key again, without blanks.");
    text.advice = tr("Check this computer’s clock first.") + u' ' + secret + u' '
        + tr("A proxy that changes requests can be the cause too.");
    text.remedies = accountRemedies(context);
    return text;
}

ErrorText ErrorWords::clockOff(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("Computer clock is off");
    text.whatHappened = text::filled(tr("%1 refused the time of the request."), speaker(error, context));
    if (error.clockOffset) {
        const auto seconds = error.clockOffset->count();
        const auto apart = std::abs(seconds);
        const QString time =
            apart < 60 ? text::filled(tr("%1 s"), apart) : text::filled(tr("%1 min"), (apart + 30) / 60);
        text.title = text::filled(tr("Computer clock is off by %1"), time);
        text.whatHappened = seconds > 0
            ? text::filled(tr("This computer’s clock is %1 behind %2."), time, speakerInside(error, context))
            : text::filled(tr("This computer’s clock is %1 ahead of %2."), time, speakerInside(error, context));
    }
    text.advice = tr("Set the clock, or let the system set it from the network.");
    text.remedies = {Remedy::Retry};
    return text;
}

ErrorText ErrorWords::signInExpired(const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("Sign-in expired");
    text.whatHappened = context.isEnvironment ? tr("The session of the token in AWS_SESSION_TOKEN has ended.")
                                              : text::filled(tr("The session of %1 has ended."), account(context));
    text.advice = context.isEnvironment ? tr("Set AWS_SESSION_TOKEN and its key to new ones.") + u' ' + startAgain()
                                        : tr("Get a new session token and enter it in the account.");
    text.remedies = accountRemedies(context);
    return text;
}

ErrorText ErrorWords::keyNotRecognised(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("Access key not recognised");
    text.whatHappened = text::filled(tr("%1 does not know %2."), speaker(error, context), accessKey(context));
    text.advice = tr("It may be deleted, switched off, or of another AWS partition.") + u' '
        + (context.isEnvironment ? tr("A temporary key also needs AWS_SESSION_TOKEN.")
                                 : tr("A temporary key also needs its session token."));
    text.remedies = accountRemedies(context);
    return text;
}

ErrorText ErrorWords::damaged(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("Request damaged on the way");
    text.whatHappened = error.host.isEmpty() ? tr("The signature did not arrive.")
                                             : text::filled(tr("The signature did not arrive at %1."), error.host);
    text.advice = context.isEnvironment
        ? text::filled(tr("A proxy or gateway may remove headers. Check the proxy and %1."), endpointVariable())
        : tr("A proxy or gateway may remove headers. Check the proxy and the endpoint URL.");
    text.remedies = {Remedy::EditAccount};
    return text;
}

ErrorText ErrorWords::regionNotEnabled(const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("Region not enabled");
    text.whatHappened = context.region.isEmpty()
        ? tr("The AWS account has not enabled this region.")
        : text::filled(tr("The AWS account has not enabled %1."), context.region);
    text.advice = context.isEnvironment ? tr("Set AWS_REGION to another one, or enable this one in the AWS account.")
                                        : tr("Choose another region, or enable this one in the AWS account.");
    text.remedies = {Remedy::EditAccount};
    return text;
}

ErrorText ErrorWords::wrongRegion(const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("Wrong region");
    text.whatHappened = context.region.isEmpty()
        ? tr("What answered is in another region than the one of this account.")
        : text::filled(tr("What answered is in another region than %1."), context.region);
    text.advice = tr("Key and clock are not at fault.") + u' ' + checkTheEndpoint(context);
    text.remedies = {Remedy::EditAccount};
    return text;
}

ErrorText ErrorWords::noCredentials(const aws::Error &error, const ErrorContext &context)
{
    const auto &problem = error.credentialsProblem;
    if (problem && problem->fault)
        return variableUnusable(*problem->fault, error.culprit);
    if (problem)
        return keyNotRead(*problem, context);
    ErrorText text;
    text.title = tr("No access key");
    text.whatHappened = text::filled(tr("There is no access key to sign in with for %1."), account(context));
    text.advice = context.isEnvironment ? tr("Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.") + u' ' + startAgain()
                                        : tr("Enter one in the account, or unlock the keychain.");
    text.remedies = {Remedy::EditAccount, Remedy::Retry};
    return text;
}

ErrorText ErrorWords::regionMissing(const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("Region missing");
    if (!context.region.isEmpty())
        text.whatHappened = text::filled(tr("%1 is not the name of a region."), context.region);
    else
        text.whatHappened = context.isEnvironment ? tr("AWS_REGION is not set.")
                                                  : text::filled(tr("No region is chosen for %1."), account(context));
    text.advice = context.isEnvironment ? tr("Set AWS_REGION to a region.") + u' ' + startAgain()
                                        : tr("Choose a region in the account.");
    text.remedies = {Remedy::EditAccount};
    return text;
}

ErrorText ErrorWords::endpointUnusable(const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("Endpoint cannot be used");
    text.whatHappened = context.isEnvironment
        ? text::filled(tr("What AWS_REGION and %1 say does not work."), endpointVariable())
        : text::filled(tr("The region or the endpoint URL of %1 does not work."), account(context));
    text.advice = tr("Use https, or http on this computer only. An own URL excludes dual-stack and FIPS.");
    if (context.isEnvironment)
        text.advice += u' ' + startAgain();
    text.remedies = {Remedy::EditAccount};
    return text;
}

ErrorText ErrorWords::readOnly(const ErrorContext &context)
{
    ErrorText text;
    text.title = tr("Account is read-only");
    text.whatHappened = text::filled(tr("%1 is set to read-only in this program."), accountAsSubject(context));
    text.advice = tr("Nothing was sent. Change the account to allow changes.");
    text.remedies = {Remedy::EditAccount};
    return text;
}

} // namespace ui
