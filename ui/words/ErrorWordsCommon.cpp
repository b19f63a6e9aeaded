// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Isolate.h"
#include "ui/words/ErrorWords.h"
#include "ui/words/WorldWords.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Where the encoder is now, in a rebind that changed nothing.
QString unchanged(const ErrorContext &context)
{
    const bool detaches = context.toStage.isEmpty();
    if (!context.isFromStageRead) {
        return detaches ? text::filled(ErrorWords::tr("%1 was not detached."), context.encoder)
                        : text::filled(ErrorWords::tr("%1 did not move to %2."), context.encoder, context.toStage);
    }
    if (context.fromStage.isEmpty())
        return text::filled(ErrorWords::tr("%1 still has no stage."), context.encoder);
    return detaches
        ? text::filled(ErrorWords::tr("%1 stays on %2 and was not detached."), context.encoder, context.fromStage)
        : text::filled(ErrorWords::tr("%1 stays on %2 and did not move to %3."), context.encoder, context.fromStage,
                       context.toStage);
}

/// Who answers in AWS's stead matters; any other service has no name but its host's.
bool isSurelyTheService(const aws::Error &error, const ErrorContext &context)
{
    return error.origin != aws::Origin::Anybody || !context.world.isAws();
}

QString whatAnswered(const aws::Error &error)
{
    return error.host.isEmpty() ? ErrorWords::tr("What answered") : error.host;
}

} // namespace

QString ErrorWords::nothingChanged()
{
    return tr("Nothing was changed.");
}

QString ErrorWords::changed(bool nothing, const ErrorContext &context)
{
    if (nothing) {
        const bool names = context.act == ErrorContext::Act::Rebinding && !context.encoder.isEmpty()
            && context.missing != ErrorContext::Missing::Encoder;
        return names ? nothingChanged() + u' ' + unchanged(context) : nothingChanged();
    }
    if (context.encoder.isEmpty())
        return tr("It is not known whether anything was changed.");
    return context.toStage.isEmpty()
        ? text::filled(tr("It is not known whether %1 was detached."), context.encoder)
        : text::filled(tr("It is not known whether %1 moved to %2."), context.encoder, context.toStage);
}

QString ErrorWords::unchangedSoFar(const ErrorContext &context)
{
    const QString stays = context.fromStage.isEmpty()
        ? text::filled(tr("%1 still has no stage."), context.encoder)
        : text::filled(tr("%1 is still on %2."), context.encoder, context.fromStage);
    return tr("So far nothing was changed.") + u' ' + stays;
}

QString ErrorWords::retryWhileItMayArrive(bool offered)
{
    const QString watched = tr("The change may still take effect. You are told if it does.");
    return offered ? watched + u' ' + retry() : watched;
}

QString ErrorWords::askFirst(const ErrorContext &context)
{
    return text::filled(tr("Ask %1 first, before you try again."), nameOf(context.world));
}

QString ErrorWords::retry()
{
    return tr("You can try again.");
}

QString ErrorWords::retryAfterThat()
{
    return tr("You can try again after that.");
}

QString ErrorWords::notBeforeThat()
{
    return tr("Before that, trying again does not help.");
}

QString ErrorWords::retryDoesNotHelp()
{
    return tr("Trying again does not help.");
}

QString ErrorWords::leave(const ErrorContext &context)
{
    return context.act == ErrorContext::Act::Rebinding ? tr("&Leave as it is") : tr("&Close");
}

QString ErrorWords::speaker(const aws::Error &error, const ErrorContext &context)
{
    return isSurelyTheService(error, context) ? subjectOf(context.world) : whatAnswered(error);
}

QString ErrorWords::speakerInside(const aws::Error &error, const ErrorContext &context)
{
    return isSurelyTheService(error, context) ? nameOf(context.world) : whatAnswered(error);
}

QString ErrorWords::ownWords(const aws::Error &error, const ErrorContext &context)
{
    return error.origin == aws::Origin::Anybody || !context.world.isAws() ? tr("Details has the answer’s own words.")
                                                                          : tr("Details has AWS’s own words.");
}

bool ErrorWords::asksForAPause(const aws::Error &error, const ErrorContext &context)
{
    constexpr qint64 felt = 1'500; // ms: of the 2 s that are asked for in whole seconds, less what passed since
    return error.askAgainAt.isValid() && context.at.msecsTo(error.askAgainAt) >= felt;
}

QString ErrorWords::pause(const aws::Error &error, const ErrorContext &context)
{
    return text::filled(tr("%1 asks for a pause until %2."), speaker(error, context),
                        error.askAgainAt.toLocalTime().toString(u"HH:mm:ss"_s));
}

std::vector<Remedy> ErrorWords::accountRemedies(const ErrorContext &context)
{
    std::vector<Remedy> remedies{Remedy::EditAccount};
    if (context.act == ErrorContext::Act::Listing)
        remedies.push_back(Remedy::Refresh);
    return remedies;
}

QString ErrorWords::account(const ErrorContext &context)
{
    return context.account.isEmpty() ? tr("this account") : context.account;
}

QString ErrorWords::accountAsSubject(const ErrorContext &context)
{
    return context.account.isEmpty() ? tr("This account") : context.account;
}

QString ErrorWords::accessKey(const ErrorContext &context)
{
    return context.isEnvironment ? tr("the key in AWS_ACCESS_KEY_ID")
                                 : text::filled(tr("the access key of %1"), account(context));
}

QString ErrorWords::endpointVariable()
{
    const QString own = u"AWS_ENDPOINT_URL_IVS_REALTIME"_s;
    return qEnvironmentVariableIsEmpty(qUtf8Printable(own)) ? u"AWS_ENDPOINT_URL"_s : own;
}

QString ErrorWords::checkTheEndpoint(const ErrorContext &context)
{
    return context.isEnvironment ? text::filled(tr("Check AWS_REGION and %1."), endpointVariable())
                                 : tr("Check the region and the endpoint URL.");
}

QString ErrorWords::startAgain()
{
    return tr("Then start this program again.");
}

QString ErrorWords::stage(const QString &name)
{
    return name.isEmpty() ? tr("no stage") : name;
}

RemedyWords wordsOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::Retry:
        return {ErrorWords::tr("&Retry"), ErrorWords::tr("Does the same once more")};
    case Remedy::AskAgain:
        return {ErrorWords::tr("&Ask again"), ErrorWords::tr("Asks what became of it, and changes nothing")};
    case Remedy::Refresh:
        return {ErrorWords::tr("Refre&sh"), ErrorWords::tr("Reads the list again")};
    case Remedy::EditAccount:
        return {ErrorWords::tr("Edit acco&unt"), ErrorWords::tr("Shows the account, where this can be corrected")};
    case Remedy::UnlockKeychain:
        return {ErrorWords::tr("&Unlock…"), ErrorWords::tr("Asks the keychain to be unlocked, and reads the key")};
    case Remedy::AskKeychain:
        return {ErrorWords::tr("Try aga&in"), ErrorWords::tr("Asks the keychain for the key once more")};
    case Remedy::EnterKey:
        return {ErrorWords::tr("Enter the &key…"),
                ErrorWords::tr("Asks for the access key, which is kept from then on")};
    case Remedy::ProxyPassword:
        return {ErrorWords::tr("Enter pass&word…"), ErrorWords::tr("Asks for the user name and password of the proxy")};
    case Remedy::CopyPolicy:
        return {ErrorWords::tr("Copy IA&M policy"),
                ErrorWords::tr("Copies the statement that would allow it to the clipboard")};
    case Remedy::ChooseStage:
        return {ErrorWords::tr("Ch&oose another stage…"), ErrorWords::tr("Goes back to the choice of stages")};
    case Remedy::RebindAnyway:
        return {ErrorWords::tr("Rebind an&yway"), ErrorWords::tr("Moves it from the stage where it is now")};
    }
    Q_UNREACHABLE();
}

} // namespace ui
