// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/UnsentWords.h"

#include "text/Isolate.h"
#include "ui/words/ErrorTerms.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::unsent {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(UnsentWords)
};

} // namespace

ErrorText regionMissing(const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("Region missing");
    if (!context.region.isEmpty())
        text.whatHappened = text::filled(Words::tr("%1 is not the name of a region."), context.region);
    else
        text.whatHappened = context.isEnvironment
            ? Words::tr("AWS_REGION is not set.")
            : text::filled(Words::tr("No region is chosen for %1."), terms::account(context));
    text.advice = context.isEnvironment ? Words::tr("Set AWS_REGION to a region.") + u' ' + terms::startAgain()
                                        : Words::tr("Choose a region in the account.");
    text.remedies = {Remedy::EditAccount};
    return text;
}

ErrorText endpointUnusable(const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("Endpoint cannot be used");
    text.whatHappened = context.isEnvironment
        ? text::filled(Words::tr("What AWS_REGION and %1 say does not work."), terms::endpointVariable())
        : text::filled(Words::tr("The region or the endpoint URL of %1 does not work."), terms::account(context));
    text.advice = Words::tr("Use https, or http on this computer only. An own URL excludes dual-stack and FIPS.");
    if (context.isEnvironment)
        text.advice += u' ' + terms::startAgain();
    text.remedies = {Remedy::EditAccount};
    return text;
}

ErrorText unsendableHeader(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("Request cannot be sent");
    text.whatHappened = error.culprit.isEmpty()
        ? Words::tr("A header has a name that cannot be sent.")
        : text::filled(Words::tr("The header %1 has a line break or another control character in it."), error.culprit);
    const bool isEntered = !context.isEnvironment && !context.isProfile;
    text.advice = isEntered && error.culprit.compare("X-Amz-Security-Token"_L1, Qt::CaseInsensitive) == 0
        ? Words::tr("Enter the session token again, in one line.")
        : Words::tr("Look at the access key, the region and the session token.");
    text.remedies = {Remedy::EditAccount};
    return text;
}

ErrorText readOnly(const ErrorContext &context)
{
    ErrorText text;
    text.title = Words::tr("Account is read-only");
    text.whatHappened =
        text::filled(Words::tr("%1 is set to read-only in this program."), terms::accountAsSubject(context));
    text.advice = Words::tr("Nothing was sent. Change the account to allow changes.");
    text.remedies = {Remedy::EditAccount};
    return text;
}

ErrorText stopped()
{
    ErrorText text;
    text.title = Words::tr("Stopped");
    text.whatHappened = Words::tr("The request was stopped before it had an answer.");
    text.remedies = {Remedy::Retry};
    return text;
}

} // namespace ui::unsent
