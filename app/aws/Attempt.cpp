// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Attempt.h"

#include "aws/AnswerTimes.h"
#include "aws/ErrorParser.h"

using namespace Qt::StringLiterals;

namespace aws {

namespace {

/// "Signature Version 4 requests expire 5 minutes after their time" (AWS IAM User Guide): a smaller difference is
/// harmless.
constexpr std::chrono::seconds toleratedSkew{240};

/// What passes by itself within moments. Reads are repeated after any of these; a write, stricter than the standard
/// mode, only when it surely was not acted on as well.
bool isTransient(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Throttled:
    case ErrorKind::ServerFault:
    case ErrorKind::GatewayFault:
    case ErrorKind::ConnectionLost:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::TimedOut:
    case ErrorKind::HostNotFound:
        return true;
    default:
        return false;
    }
}

bool mayBeTheClock(const Error &error)
{
    return error.kind == ErrorKind::ClockSkewed || error.kind == ErrorKind::SignatureRefused
        || error.code == "AuthFailure"_L1 || (error.kind == ErrorKind::AccessDenied && error.origin == Origin::Aws);
}

/// A wrong clock is refused under several codes, "InvalidSignatureException", "AuthFailure" and "AccessDeniedException"
/// among them (as AWS's own SDK for JavaScript has it): the `Date` of the answer tells whether it was the clock. A
/// request that was signed for the right time is not too old: then "RequestExpired" means the session.
void correctForSkew(Error &error, const HttpResponse &response, std::chrono::seconds signedWith)
{
    const auto server = serverTime(response);
    if (!mayBeTheClock(error) || !server)
        return;
    const auto offset = *server - std::chrono::seconds(QDateTime::currentSecsSinceEpoch());
    if (std::chrono::abs(offset - signedWith) >= toleratedSkew)
        error.kind = ErrorKind::ClockSkewed;
    else if (error.code.startsWith("RequestExpired"_L1))
        error.kind = ErrorKind::CredentialsExpired;
    if (error.kind == ErrorKind::ClockSkewed && std::chrono::abs(offset) >= toleratedSkew)
        error.clockOffset = offset;
}

/// After a write, a 2xx that cannot be read leaves open whether the service acted.
Attempt success(const Request &request, const HttpResponse &response, const QString &host)
{
    Attempt attempt;
    attempt.result = response.body;
    attempt.notUnderstood = request.read ? request.read(response.body) : QString();
    if (attempt.notUnderstood.isEmpty())
        return attempt;
    Error error;
    error.kind = ErrorKind::UnexpectedAnswer;
    error.message = attempt.notUnderstood;
    error.requestId = requestIdOf(response);
    error.httpStatus = response.status;
    error.origin = originOf(response);
    error.operation = QString::fromLatin1(request.operation.name);
    error.host = host;
    error.safeToRetry = request.operation.access == Operation::Access::Read;
    attempt.mayPass = true; // cut short or garbled on the way: the next one may be whole
    attempt.result = tl::unexpected(error);
    return attempt;
}

} // namespace

Attempt Attempt::notMade(const Error &error)
{
    Attempt attempt;
    attempt.result = tl::unexpected(error);
    return attempt;
}

Attempt Attempt::of(const Request &request, const Result<HttpResponse> &response, const QString &host,
                    std::chrono::seconds signedWith)
{
    if (response && response->status >= 200 && response->status < 300)
        return success(request, *response, host);
    Error error = response ? parseError(*response) : response.error();
    Attempt attempt;
    error.operation = QString::fromLatin1(request.operation.name);
    if (response) {
        error.host = host;
        error.safeToRetry = isProvenRefusal(error);
        if (std::holds_alternative<Signed>(request.sender))
            correctForSkew(error, *response, signedWith);
        if (const auto asked = aws::askedPause(*response); asked && isTransient(error.kind)) {
            attempt.askedPause = *asked;
            error.askAgainAt = QDateTime::currentDateTimeUtc().addMSecs(asked->count());
        }
        if (error.kind == ErrorKind::UnexpectedAnswer || error.kind == ErrorKind::GatewayFault)
            attempt.notUnderstood = describeBody(*response);
    }
    if (request.operation.access == Operation::Access::Read)
        error.safeToRetry = true;
    attempt.mayPass = isTransient(error.kind);
    attempt.result = tl::unexpected(error);
    return attempt;
}

} // namespace aws
