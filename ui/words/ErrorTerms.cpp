// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ErrorTerms.h"

#include "text/Isolate.h"
#include "ui/words/WorldWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::terms {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ErrorTerms)
};

/// Who answers in AWS's stead matters; any other service has no name but its host's.
bool isSurelyTheService(const aws::Error &error, const ErrorContext &context)
{
    return error.origin != aws::Origin::Anybody || !context.world.isAws();
}

QString whatAnswered(const aws::Error &error)
{
    return error.host.isEmpty() ? Words::tr("What answered") : error.host;
}

} // namespace

QString speaker(const aws::Error &error, const ErrorContext &context)
{
    return isSurelyTheService(error, context) ? subjectOf(context.world) : whatAnswered(error);
}

QString speakerInside(const aws::Error &error, const ErrorContext &context)
{
    return isSurelyTheService(error, context) ? nameOf(context.world) : whatAnswered(error);
}

QString ownWords(const aws::Error &error, const ErrorContext &context)
{
    return error.origin == aws::Origin::Anybody || !context.world.isAws()
        ? Words::tr("Details has the answer’s own words.")
        : Words::tr("Details has AWS’s own words.");
}

bool asksForAPause(const aws::Error &error, const ErrorContext &context)
{
    constexpr qint64 felt = 1'500; // ms: of the 2 s that are asked for in whole seconds, less what passed since
    return error.askAgainAt.isValid() && context.at.msecsTo(error.askAgainAt) >= felt;
}

QString pause(const aws::Error &error, const ErrorContext &context)
{
    return text::filled(Words::tr("%1 asks for a pause until %2."), speaker(error, context),
                        error.askAgainAt.toLocalTime().toString(u"HH:mm:ss"_s));
}

QString account(const ErrorContext &context)
{
    return context.account.isEmpty() ? Words::tr("this account") : context.account;
}

QString accountAsSubject(const ErrorContext &context)
{
    return context.account.isEmpty() ? Words::tr("This account") : context.account;
}

QString accessKey(const ErrorContext &context)
{
    return context.isEnvironment ? Words::tr("the key in AWS_ACCESS_KEY_ID")
                                 : text::filled(Words::tr("the access key of %1"), account(context));
}

std::vector<Remedy> accountRemedies(const ErrorContext &context)
{
    std::vector<Remedy> remedies{Remedy::EditAccount};
    if (context.act == ErrorContext::Act::Listing)
        remedies.push_back(Remedy::Refresh);
    return remedies;
}

QString endpointVariable()
{
    const QString own = u"AWS_ENDPOINT_URL_IVS_REALTIME"_s;
    return qEnvironmentVariableIsEmpty(qUtf8Printable(own)) ? u"AWS_ENDPOINT_URL"_s : own;
}

QString checkTheEndpoint(const ErrorContext &context)
{
    return context.isEnvironment ? text::filled(Words::tr("Check AWS_REGION and %1."), endpointVariable())
                                 : Words::tr("Check the region and the endpoint URL.");
}

QString startAgain()
{
    return Words::tr("Then start this program again.");
}

QString stage(const QString &name)
{
    return name.isEmpty() ? Words::tr("no stage") : name;
}

QString deed(const ErrorContext &context)
{
    using Act = ErrorContext::Act;
    switch (context.act) {
    case Act::Listing:
    case Act::Reading:
    case Act::Rebinding:
    case Act::Testing:
        return {};
    case Act::Making:
        return text::filled(Words::tr("make %1", "what was tried"), context.encoder);
    case Act::Removing:
        return text::filled(Words::tr("delete %1", "what was tried"), context.encoder);
    case Act::Tagging:
        return text::filled(Words::tr("change the tags of %1", "what was tried"), context.encoder);
    case Act::Switching:
        return text::filled(Words::tr("switch the redundancy of %1", "what was tried"), context.encoder);
    case Act::Renaming:
        return text::filled(Words::tr("rename %1", "what was tried"), context.encoder);
    case Act::Disconnecting:
        return text::filled(Words::tr("disconnect %1", "what was tried"), context.encoder);
    }
    Q_UNREACHABLE();
}

} // namespace ui::terms
