// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Error.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

/// Without the suffix "Exception": some services write it, some don't.
QStringView stem(QStringView code)
{
    constexpr auto suffix = "Exception"_L1;
    return code.endsWith(suffix) ? code.chopped(suffix.size()) : code;
}

const QHash<QStringView, ErrorKind> &kinds()
{
    using enum ErrorKind;
    static const QHash<QStringView, ErrorKind> table{
        // The IVS Real-Time service model
        {u"ResourceNotFound", ResourceNotFound},
        {u"Validation", Validation},
        {u"AccessDenied", AccessDenied},
        {u"Conflict", Conflict},
        {u"PendingVerification", PendingVerification},
        {u"ServiceQuotaExceeded", QuotaExceeded},
        {u"InternalServer", ServerFault},
        // "Common Errors" of the AWS API references
        {u"ValidationError", Validation},
        {u"AuthorizationError", AccessDenied},
        {u"UnauthorizedAccess", AccessDenied},
        {u"UnauthorizedOperation", AccessDenied},
        {u"Forbidden", AccessDenied},
        {u"InternalFailure", ServerFault},
        {u"InternalError", ServerFault},
        {u"ServiceUnavailable", ServerFault},
        {u"InvalidSignature", SignatureRefused},
        {u"SignatureDoesNotMatch", SignatureRefused},
        {u"RequestExpired", ClockSkewed},
        {u"RequestTimeTooSkewed", ClockSkewed},
        {u"RequestInTheFuture", ClockSkewed},
        {u"ExpiredToken", CredentialsExpired},
        {u"TokenRefreshRequired", CredentialsExpired},
        {u"UnrecognizedClient", KeyNotRecognised},
        {u"InvalidClientTokenId", KeyNotRecognised},
        {u"InvalidAccessKeyId", KeyNotRecognised},
        {u"InvalidToken", KeyNotRecognised},
        {u"AuthFailure", KeyNotRecognised},
        {u"NotAuthorized", AccessDenied},
        {u"RequestTimeout", TimedOut},
        {u"IncompleteSignature", RequestDamaged},
        {u"MissingAuthenticationToken", RequestDamaged},
        {u"MalformedHttpRequest", RequestDamaged},
        {u"OptInRequired", RegionDisabled},
        {u"RegionDisabled", RegionDisabled},
        // The throttling codes of the standard retry mode (AWS SDKs and Tools Reference Guide, "Retry behavior")
        {u"Throttling", Throttled},
        {u"Throttled", Throttled},
        {u"RequestThrottled", Throttled},
        {u"TooManyRequests", Throttled},
        {u"ProvisionedThroughputExceeded", Throttled},
        {u"TransactionInProgress", Throttled},
        {u"RequestLimitExceeded", Throttled},
        {u"BandwidthLimitExceeded", Throttled},
        {u"LimitExceeded", Throttled},
        {u"SlowDown", Throttled},
        {u"PriorRequestNotComplete", Throttled},
        {u"EC2Throttled", Throttled},
    };
    return table;
}

} // namespace

bool isKnownCode(QStringView code)
{
    return kinds().contains(stem(code));
}

ErrorKind errorKindOf(QStringView code, int httpStatus)
{
    if (const auto known = kinds().constFind(stem(code)); known != kinds().cend())
        return *known;
    if (httpStatus == 429)
        return ErrorKind::Throttled;
    if (httpStatus >= 500)
        return ErrorKind::ServerFault;
    return httpStatus >= 400 && !code.isEmpty() ? ErrorKind::RefusedOtherwise : ErrorKind::UnexpectedAnswer;
}

bool isProvenRefusal(const Error &error)
{
    // Of "RequestTimeout" nobody knows how far the request had come, and a fault is none although a 4xx says so.
    return error.origin == Origin::Aws && isKnownCode(error.code) && error.httpStatus >= 400 && error.httpStatus < 500
        && error.kind != ErrorKind::ServerFault && error.kind != ErrorKind::TimedOut;
}

bool mayPass(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Throttled:
    case ErrorKind::ServerFault:
    case ErrorKind::GatewayFault:
    case ErrorKind::UnexpectedAnswer:
    case ErrorKind::ClockSkewed:
    case ErrorKind::HostNotFound:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::ConnectionLost:
    case ErrorKind::TimedOut:
    case ErrorKind::ProxyFailed:
        return true;
    case ErrorKind::ResourceNotFound:
    case ErrorKind::Validation:
    case ErrorKind::AccessDenied:
    case ErrorKind::Conflict:
    case ErrorKind::PendingVerification:
    case ErrorKind::QuotaExceeded:
    case ErrorKind::SignatureRefused:
    case ErrorKind::CredentialsExpired:
    case ErrorKind::KeyNotRecognised:
    case ErrorKind::RequestDamaged:
    case ErrorKind::RegionDisabled:
    case ErrorKind::WrongRegion:
    case ErrorKind::RefusedOtherwise:
    case ErrorKind::TlsUntrusted:
    case ErrorKind::ProxyNeedsPassword:
    case ErrorKind::ProxySignInUnknown:
    case ErrorKind::ProxyUnusable:
    case ErrorKind::UnsendableHeader:
    case ErrorKind::NoCredentials:
    case ErrorKind::RegionMissing:
    case ErrorKind::InvalidEndpoint:
    case ErrorKind::ReadOnly:
    case ErrorKind::Cancelled:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace aws
