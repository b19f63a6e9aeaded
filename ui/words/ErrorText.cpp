// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ErrorText.h"

#include "text/Isolate.h"
#include "ui/words/ErrorDetails.h"
#include "ui/words/ErrorWords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

ErrorText particularsOf(const aws::Error &error, const ErrorContext &context)
{
    switch (error.kind) {
    case aws::ErrorKind::ResourceNotFound:
        return ErrorWords::notFound(error, context);
    case aws::ErrorKind::Validation:
        return ErrorWords::rejectedValue(error, context);
    case aws::ErrorKind::AccessDenied:
        return ErrorWords::notAllowed(error, context);
    case aws::ErrorKind::Conflict:
        return ErrorWords::live(error, context);
    case aws::ErrorKind::PendingVerification:
        return ErrorWords::beingVerified(error, context);
    case aws::ErrorKind::QuotaExceeded:
        return ErrorWords::limitReached(context);
    case aws::ErrorKind::Throttled:
        return ErrorWords::slowDown(error, context);
    case aws::ErrorKind::ServerFault:
        return ErrorWords::serverFault(error, context);
    case aws::ErrorKind::SignatureRefused:
        return ErrorWords::signatureRefused(error, context);
    case aws::ErrorKind::ClockSkewed:
        return ErrorWords::clockOff(error, context);
    case aws::ErrorKind::CredentialsExpired:
        return ErrorWords::signInExpired(context);
    case aws::ErrorKind::KeyNotRecognised:
        return ErrorWords::keyNotRecognised(error, context);
    case aws::ErrorKind::RequestDamaged:
        return ErrorWords::damaged(error, context);
    case aws::ErrorKind::RegionDisabled:
        return ErrorWords::regionNotEnabled(context);
    case aws::ErrorKind::WrongRegion:
        return ErrorWords::wrongRegion(context);
    case aws::ErrorKind::RefusedOtherwise:
        return ErrorWords::refused(error, context);
    case aws::ErrorKind::HostNotFound:
        return ErrorWords::hostNotFound(error, context);
    case aws::ErrorKind::ConnectionRefused:
        return ErrorWords::notReached(error, context);
    case aws::ErrorKind::ConnectionLost:
        return ErrorWords::connectionLost(error, context);
    case aws::ErrorKind::TimedOut:
        return ErrorWords::timedOut(error, context);
    case aws::ErrorKind::TlsUntrusted:
        return ErrorWords::notTrusted(error, context);
    case aws::ErrorKind::ProxyFailed:
        return ErrorWords::proxyFailed(error);
    case aws::ErrorKind::ProxyNeedsPassword:
        return ErrorWords::proxyNeedsPassword(error);
    case aws::ErrorKind::GatewayFault:
        return ErrorWords::gatewayFault(error, context);
    case aws::ErrorKind::ProxySignInUnknown:
        return ErrorWords::proxySignInUnknown(error);
    case aws::ErrorKind::ProxyUnusable:
        return ErrorWords::proxyUnusable(error);
    case aws::ErrorKind::UnsendableHeader:
        return ErrorWords::unsendableHeader(error);
    case aws::ErrorKind::UnexpectedAnswer:
        return ErrorWords::unexpected(error, context);
    case aws::ErrorKind::NoCredentials:
        return ErrorWords::noCredentials(error, context);
    case aws::ErrorKind::RegionMissing:
        return ErrorWords::regionMissing(context);
    case aws::ErrorKind::InvalidEndpoint:
        return ErrorWords::endpointUnusable(context);
    case aws::ErrorKind::ReadOnly:
        return ErrorWords::readOnly(context);
    case aws::ErrorKind::Cancelled:
        return ErrorWords::stopped();
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
        return ErrorWords::askFirst(context);
    const bool listsAgain = context.act == ErrorContext::Act::Listing && offers(text, Remedy::Refresh);
    if (!offers(text, Remedy::Retry) && !offers(text, Remedy::AskKeychain) && !listsAgain)
        return ErrorWords::notBeforeThat();
    const Remedy best = text.remedies.front();
    return best == Remedy::Retry || best == Remedy::AskKeychain ? ErrorWords::retry() : ErrorWords::retryAfterThat();
}

} // namespace

bool nothingWasChanged(const aws::Error &error, const ErrorContext &context)
{
    if (context.known != ErrorContext::Known::FromError)
        return context.known != ErrorContext::Known::NotKnown;
    return context.act != ErrorContext::Act::Rebinding || error.safeToRetry;
}

QString ErrorText::brief() const
{
    return text::filled(ErrorWords::tr("%1. %2", "an error: its title and what happened"), title, whatHappened);
}

ErrorText describe(const aws::Error &error, const ErrorContext &context)
{
    ErrorText text = particularsOf(error, context);
    if (ErrorWords::asksForAPause(error, context))
        text.whatHappened += u' ' + ErrorWords::pause(error, context);
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
    text.whatChanged = isSaid ? ErrorWords::nothingChanged() : ErrorWords::changed(nothing, context);
    const bool isGone =
        error.kind == aws::ErrorKind::ResourceNotFound && context.missing != ErrorContext::Missing::NotKnown;
    text.retrySafe = nothing && isGone ? ErrorWords::retryDoesNotHelp() : again(text, nothing, context);
    if (context.known == ErrorContext::Known::SoFarUnchanged) {
        text.whatChanged = ErrorWords::unchangedSoFar(context);
        text.retrySafe = ErrorWords::retryWhileItMayArrive(retry);
    }
    text.leaveLabel = ErrorWords::leave(context);
    text.details = detailsOf(error, context);
    text.world = context.world;
    return text;
}

ErrorText describeUnreadable(int encoders, int stages, const QStringList &why, const ErrorContext &context)
{
    ErrorText text = ErrorWords::unreadable(encoders, stages);
    text.whatChanged = ErrorWords::nothingChanged();
    text.leaveLabel = ErrorWords::leave(context);
    text.world = context.world;
    text.details = (QStringList(detailsOf(context)) + why).join(u'\n');
    return text;
}

} // namespace ui
