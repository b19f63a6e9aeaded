// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/SignOnWords.h"

#include "text/Isolate.h"
#include "ui/words/ErrorText.h"
#include "ui/words/FileWords.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SignOnWords)
};

using Kind = accounts::SsoSignInError::Kind;

QString whatFailed(const aws::Error &cause)
{
    ErrorContext context;
    context.act = ErrorContext::Act::Testing;
    return describe(cause, context).brief();
}

} // namespace

QString signOnSentence(const QString &host, const QString &company)
{
    if (company.isEmpty() || company == host)
        return text::filled(Words::tr("Your browser opens %1. Sign in there, and allow IVS Patchbay."), host);
    return text::filled(Words::tr("Your browser opens %1, which leads to %2. Sign in there, and allow IVS Patchbay."),
                        host, company);
}

QString noSignOnSentence()
{
    return Words::tr("The sign-in’s region or address cannot be used. Correct the AWS config file.");
}

QString askingSentence()
{
    return Words::tr("Asking AWS…");
}

QString waitingForBrowserSentence()
{
    return Words::tr("Waiting for your browser. What waits here goes on after that.");
}

QString noBrowserSentence()
{
    return Words::tr("No browser could be opened. Use a code instead.");
}

QString waitingForCodeSentence()
{
    return Words::tr("Open the address in any browser, and compare the code there. Waiting…");
}

QString noAccountsSentence()
{
    return Words::tr("No AWS account is assigned to you. Ask whoever manages the single sign-on.");
}

QString signOnFailedSentence(const accounts::SsoSignInError &error)
{
    switch (error.kind) {
    case Kind::Cancelled:
        return {};
    case Kind::Declined:
        return Words::tr("The sign-in was declined in the browser. Nothing was changed. You can try again.");
    case Kind::NobodyCame:
        return Words::tr("The browser did not come back within 10 min. You can try again.");
    case Kind::CodeExpired:
        return Words::tr("The code was not used in time. You can try again.");
    case Kind::NoPort:
        return Words::tr("The browser cannot come back to this computer. Use a code instead.");
    case Kind::Refused:
        return whatFailed(error.cause) + u' ' + Words::tr("You can try again.");
    case Kind::NotKept:
        return text::filled(Words::tr("You are signed in, but that cannot be kept: %1."), fileReason(error.file));
    }
    Q_UNREACHABLE();
}

} // namespace ui
