// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ErrorText.h"

#include "accounts/providers/HeldCredentials.h"
#include "text/Isolate.h"
#include "ui/words/AftermathWords.h"
#include "ui/words/ConnectionWords.h"
#include "ui/words/ErrorDetails.h"
#include "ui/words/ErrorTerms.h"
#include "ui/words/ProviderWords.h"
#include "ui/words/ProxyWords.h"
#include "ui/words/ReadingWords.h"
#include "ui/words/RefusalWords.h"
#include "ui/words/SignInWords.h"
#include "ui/words/UnsentWords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

ErrorText particularsOf(const aws::Error &error, const ErrorContext &context)
{
    if (const auto *const why = accounts::providerErrorOf(error); why && providers::isBetterSaid(*why, error))
        return providers::failed(*why, error, context);
    switch (error.kind) {
    case aws::ErrorKind::ResourceNotFound:
        return refusals::notFound(error, context);
    case aws::ErrorKind::Validation:
        return refusals::rejectedValue(error, context);
    case aws::ErrorKind::AccessDenied:
        return refusals::notAllowed(error, context);
    case aws::ErrorKind::Conflict:
        return refusals::live(error, context);
    case aws::ErrorKind::PendingVerification:
        return refusals::beingVerified(error, context);
    case aws::ErrorKind::QuotaExceeded:
        return refusals::limitReached(context);
    case aws::ErrorKind::Throttled:
        return refusals::slowDown(error, context);
    case aws::ErrorKind::ServerFault:
        return refusals::serverFault(error, context);
    case aws::ErrorKind::SignatureRefused:
        return signin::signatureRefused(error, context);
    case aws::ErrorKind::ClockSkewed:
        return signin::clockOff(error, context);
    case aws::ErrorKind::CredentialsExpired:
        return signin::signInExpired(context);
    case aws::ErrorKind::KeyNotRecognised:
        return signin::keyNotRecognised(error, context);
    case aws::ErrorKind::RequestDamaged:
        return signin::damaged(error, context);
    case aws::ErrorKind::RegionDisabled:
        return signin::regionNotEnabled(context);
    case aws::ErrorKind::WrongRegion:
        return signin::wrongRegion(context);
    case aws::ErrorKind::RefusedOtherwise:
        return refusals::refused(error, context);
    case aws::ErrorKind::HostNotFound:
        return connections::hostNotFound(error, context);
    case aws::ErrorKind::ConnectionRefused:
        return connections::notReached(error, context);
    case aws::ErrorKind::ConnectionLost:
        return connections::connectionLost(error, context);
    case aws::ErrorKind::TimedOut:
        return connections::timedOut(error, context);
    case aws::ErrorKind::TlsUntrusted:
        return connections::notTrusted(error, context);
    case aws::ErrorKind::ProxyFailed:
        return proxies::failed(error);
    case aws::ErrorKind::ProxyNeedsPassword:
        return proxies::needsPassword(error);
    case aws::ErrorKind::GatewayFault:
        return connections::gatewayFault(error, context);
    case aws::ErrorKind::ProxySignInUnknown:
        return proxies::signInUnknown(error);
    case aws::ErrorKind::ProxyUnusable:
        return proxies::unusable(error);
    case aws::ErrorKind::UnsendableHeader:
        return unsent::unsendableHeader(error, context);
    case aws::ErrorKind::UnexpectedAnswer:
        return connections::unexpected(error, context);
    case aws::ErrorKind::NoCredentials:
        return signin::noCredentials(error, context);
    case aws::ErrorKind::RegionMissing:
        return unsent::regionMissing(context);
    case aws::ErrorKind::InvalidEndpoint:
        return unsent::endpointUnusable(context);
    case aws::ErrorKind::ReadOnly:
        return unsent::readOnly(context);
    case aws::ErrorKind::Cancelled:
        return unsent::stopped();
    }
    Q_UNREACHABLE();
}

bool offers(const ErrorText &text, Remedy remedy)
{
    return std::find(text.remedies.cbegin(), text.remedies.cend(), remedy) != text.remedies.cend();
}

/// Says that one can try again only where there is a button for it.
QString again(const ErrorText &text, bool nothingChanged, const ErrorContext &context)
{
    if (!nothingChanged)
        return aftermath::askFirst(context);
    const bool listsAgain = context.act == ErrorContext::Act::Listing && offers(text, Remedy::Refresh);
    if (!offers(text, Remedy::Retry) && !offers(text, Remedy::AskKeychain) && !offers(text, Remedy::SignIn)
        && !listsAgain)
        return aftermath::notBeforeThat();
    const Remedy best = text.remedies.front();
    return best == Remedy::Retry || best == Remedy::AskKeychain ? aftermath::retry() : aftermath::retryAfterThat();
}

} // namespace

bool nothingWasChanged(const aws::Error &error, const ErrorContext &context)
{
    if (context.known != ErrorContext::Known::FromError)
        return context.known != ErrorContext::Known::NotKnown;
    return !isWrite(context.act) || error.safeToRetry;
}

bool isWrite(ErrorContext::Act act)
{
    using Act = ErrorContext::Act;
    switch (act) {
    case Act::Listing:
    case Act::Reading:
    case Act::Testing:
        return false;
    case Act::Rebinding:
    case Act::Making:
    case Act::Removing:
    case Act::Tagging:
    case Act::Switching:
    case Act::Renaming:
    case Act::Disconnecting:
        return true;
    }
    Q_UNREACHABLE();
}

QString ErrorText::brief() const
{
    return text::filled(Words::tr("%1. %2", "an error: its title and what happened"), title, whatHappened);
}

ErrorText describe(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text = particularsOf(error, context);
    if (terms::asksForAPause(error, context))
        text.whatHappened += u' ' + terms::pause(error, context);
    const bool nothing = nothingWasChanged(error, context);
    if (context.isEnvironment)
        std::erase(text.remedies, Remedy::EditAccount);
    if (!nothing) {
        std::erase(text.remedies, Remedy::Retry);
        text.remedies.insert(text.remedies.begin(), Remedy::AskAgain);
    }
    if (context.act == ErrorContext::Act::Testing)
        std::replace(text.remedies.begin(), text.remedies.end(), Remedy::Refresh, Remedy::Retry);
    const bool retry = offers(text, Remedy::Retry);
    // "Is live" has just named the encoder and both stages.
    const bool isSaid = nothing && error.kind == aws::ErrorKind::Conflict;
    text.whatChanged = isSaid ? aftermath::nothingChanged() : aftermath::changed(nothing, context);
    const bool isGone =
        error.kind == aws::ErrorKind::ResourceNotFound && context.missing != ErrorContext::Missing::NotKnown;
    text.retrySafe = nothing && isGone ? aftermath::retryDoesNotHelp() : again(text, nothing, context);
    if (context.known == ErrorContext::Known::SoFarUnchanged) {
        text.whatChanged = aftermath::unchangedSoFar(context);
        text.retrySafe = aftermath::retryWhileItMayArrive(retry);
    }
    text.leaveLabel = aftermath::leave(context);
    text.details = detailsOf(error, context);
    text.world = context.world;
    return text;
}

ErrorText describeUnreadable(int encoders, int stages, const QStringList &why, const ErrorContext &context)
{
    ErrorText text = unreadableItems(encoders, stages);
    text.whatChanged = aftermath::nothingChanged();
    text.leaveLabel = aftermath::leave(context);
    text.world = context.world;
    text.details = (QStringList(detailsOf(context)) + why).join(u'\n');
    return text;
}

} // namespace ui
