// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Client.h"

#include "async/Sleep.h"
#include "aws/ErrorParser.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

Q_LOGGING_CATEGORY(requests, "patchbay.requests", QtInfoMsg)

/// "Signature Version 4 requests expire 5 minutes after their time" (AWS IAM User Guide): a smaller difference is
/// harmless.
constexpr std::chrono::seconds toleratedSkew{240};

/// Stricter than the standard mode on purpose: a write was checked against what is true just before, so it is not
/// repeated where the service wants to be left alone for longer.
constexpr std::chrono::milliseconds longestPauseOfAWrite{3'000};

bool isWorthWaiting(const Operation &operation, std::chrono::milliseconds asked)
{
    return operation.access == Operation::Access::Read || asked <= longestPauseOfAWrite;
}

QByteArray contentType(Service::Protocol protocol)
{
    switch (protocol) {
    case Service::Protocol::RestJson:
        return "application/json"_ba;
    }
    Q_UNREACHABLE();
}

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

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 section 5.6.7); invalid when it is none. Qt's parser doesn't know "GMT".
QDateTime httpDate(const QByteArray &value)
{
    QString text = QString::fromLatin1(value);
    if (text.endsWith(" GMT"_L1))
        text.replace(text.size() - 3, 3, u"+0000"_s);
    return QDateTime::fromString(text, Qt::RFC2822Date);
}

std::optional<std::chrono::seconds> serverTime(const HttpResponse &response)
{
    const QDateTime time = httpDate(headerValue(response.headers, "date"));
    return time.isValid() ? std::optional(std::chrono::seconds(time.toSecsSinceEpoch())) : std::nullopt;
}

/// Retry-After: seconds or an HTTP date (RFC 9110 section 10.2.3), a date by the clock of the one who gave it.
/// x-amz-retry-after: milliseconds. Nothing when it is none of these.
std::optional<std::chrono::milliseconds> askedPause(const HttpResponse &response)
{
    bool isNumber = false;
    const int milliseconds = headerValue(response.headers, "x-amz-retry-after").toInt(&isNumber);
    if (isNumber && milliseconds >= 0)
        return std::chrono::milliseconds(milliseconds);
    const QByteArray value = headerValue(response.headers, "retry-after");
    const int seconds = value.split(',').first().trimmed().toInt(&isNumber); // it may have come twice
    if (isNumber && seconds >= 0)
        return std::chrono::seconds(seconds);
    const QDateTime time = httpDate(value);
    if (!time.isValid())
        return std::nullopt;
    const std::chrono::seconds now =
        serverTime(response).value_or(std::chrono::seconds(QDateTime::currentSecsSinceEpoch()));
    return std::max(std::chrono::seconds(0), std::chrono::seconds(time.toSecsSinceEpoch()) - now);
}

/// Codes and request IDs come from the answer, and an answer can echo a secret: only what is shaped like nothing else
/// gets into the log. An error code is known, or letters that end as codes do.
QString loggableCode(const QString &code)
{
    static const QRegularExpression shape(u"\\A[A-Za-z]{1,55}(Exception|Fault|Error)\\z"_s);
    if (code.isEmpty())
        return u"without a code"_s;
    return isKnownCode(code) || shape.match(code).hasMatch() ? code : u"(not a code)"_s;
}

/// A UUID, or shorter.
QString loggableRequestId(const QString &id)
{
    static const QRegularExpression shape(u"\\A[0-9A-Fa-f-]{1,36}\\z"_s);
    if (id.isEmpty())
        return u"without an ID"_s;
    return shape.match(id).hasMatch() ? id : u"(of another form)"_s;
}

/// An allow-list: nothing else of a request or an answer is ever written down.
void logAttempt(const Operation &operation, qint64 milliseconds, qsizetype sent, qsizetype received, const Error *error,
                const QString &notUnderstood)
{
    if (!error) {
        qCInfo(requests).nospace() << operation.name << " 200 " << milliseconds << " ms, sent " << sent << ", received "
                                   << received;
        return;
    }
    if (error->kind == ErrorKind::Cancelled) {
        qCInfo(requests).nospace() << operation.name << " stopped after " << milliseconds << " ms";
        return;
    }
    const QString reason = notUnderstood.isEmpty() ? QString() : u", not understood: "_s + notUnderstood;
    qCWarning(requests).nospace().noquote()
        << operation.name << ' ' << error->httpStatus << ' ' << loggableCode(error->code) << " kind "
        << int(error->kind) << ", request " << loggableRequestId(error->requestId) << ", " << milliseconds
        << " ms, sent " << sent << ", received " << received << reason;
}

Error localError(ErrorKind kind, const Operation &operation)
{
    Error error;
    error.kind = kind;
    error.operation = QString::fromLatin1(operation.name);
    error.safeToRetry = true;
    return error;
}

} // namespace

struct Client::Attempt {
    Result<QByteArray> result;
    std::chrono::milliseconds askedPause{0}; ///< what the service asked for
    bool mayPass = false; ///< another attempt may succeed
    QString notUnderstood; ///< what is wrong with an answer that is none of the service's; quotes nothing of it
};

Client::Client(Transport &transport, std::shared_ptr<CredentialsSource> credentials, ClientSettings settings,
               std::shared_ptr<RateLimits> limits)
    : m_transport(transport)
    , m_credentials(std::move(credentials))
    , m_settings(std::move(settings))
    , m_limits(std::move(limits))
    , m_shared(std::make_shared<Shared>(
          Shared{sigv4::Signer({m_settings.region, QByteArray(m_settings.service.signingName)})}))
{
}

Client Client::within(double share) const
{
    Client client(*this);
    client.m_limits = RateLimits::within(m_limits, share);
    return client;
}

Client Client::with(async::Urgency urgency) const
{
    Client client(*this);
    client.m_urgency = urgency;
    return client;
}

QCoro::Task<Result<QByteArray>> Client::send(Request request, std::stop_token stop)
{
    if (m_settings.readOnly && request.operation.access == Operation::Access::Write) {
        const Error error = localError(ErrorKind::ReadOnly, request.operation);
        co_return tl::unexpected(error);
    }
    bool clockCorrected = false;
    int tokens = 0;
    for (int attemptNumber = 1;; ++attemptNumber) {
        Attempt attempt = co_await this->attempt(request, stop);
        if (attempt.result) {
            m_shared->retries.succeeded(tokens);
            co_return std::move(attempt.result);
        }
        const Error error = attempt.result.error();
        if (error.kind == ErrorKind::ClockSkewed && error.safeToRetry && !clockCorrected && error.clockOffset) {
            clockCorrected = true;
            m_shared->clockOffset = *error.clockOffset;
            --attemptNumber;
            continue;
        }
        const bool isWorthIt = attemptNumber < RetryQuota::maxAttempts && attempt.mayPass && error.safeToRetry
            && isWorthWaiting(request.operation, attempt.askedPause) && !stop.stop_requested();
        tokens = isWorthIt ? m_shared->retries.take(error.kind) : 0;
        if (tokens == 0)
            co_return std::move(attempt.result);
        const auto backOff =
            RetryQuota::backOff(error.kind, attemptNumber, QRandomGenerator::global()->generateDouble());
        co_await async::sleepFor(RetryQuota::delay(backOff, attempt.askedPause), stop);
    }
}

HttpRequest Client::httpRequest(const Request &request) const
{
    HttpRequest http;
    http.method = request.method;
    http.url = m_settings.endpoint;
    QString base = m_settings.endpoint.path(QUrl::FullyEncoded);
    while (base.endsWith(u'/'))
        base.chop(1);
    // The default mode of setPath() would encode a percent sign again.
    http.url.setPath(base + QString::fromLatin1(request.path), QUrl::StrictMode);
    if (!request.query.isEmpty())
        http.url.setQuery(QString::fromLatin1(request.query), QUrl::StrictMode);
    http.headers = {{"Content-Type"_ba, contentType(m_settings.service.protocol)}};
    http.body = request.body;
    return http;
}

QCoro::Task<Client::Attempt> Client::attempt(Request request, std::stop_token stop)
{
    // The turn comes last: what waited for a locked keychain must not leave all at once.
    const auto credentials = co_await m_credentials->credentials(stop);
    const QByteArray name(request.operation.name);
    if (credentials)
        co_await m_limits->turn(name, request.operation.requestsPerSecond, m_urgency, stop);
    if (!credentials || stop.stop_requested()) {
        Error error = credentials ? localError(ErrorKind::Cancelled, request.operation) : credentials.error();
        error.operation = QString::fromLatin1(request.operation.name);
        co_return refused(error);
    }
    HttpRequest http = httpRequest(request);
    // Another request may correct the clock meanwhile: what counts is what this one was signed with.
    const auto signedWith = m_shared->clockOffset;
    m_shared->signer.addTo(http, *credentials, QDateTime::currentDateTimeUtc().addSecs(signedWith.count()));

    if (request.onTry)
        request.onTry();
    QElapsedTimer clock;
    clock.start();
    const auto response = co_await m_transport.send(http, stop);
    Attempt attempt = outcomeOf(request, response, signedWith);
    const Error *const error = attempt.result ? nullptr : &attempt.result.error();
    logAttempt(request.operation, clock.elapsed(), http.body.size(), response ? response->body.size() : 0, error,
               attempt.notUnderstood);
    co_return std::move(attempt);
}

Client::Attempt Client::refused(const Error &error)
{
    Attempt attempt;
    attempt.result = tl::unexpected(error);
    return attempt;
}

Client::Attempt Client::outcomeOf(const Request &request, const Result<HttpResponse> &response,
                                  std::chrono::seconds signedWith) const
{
    if (response && response->status >= 200 && response->status < 300)
        return success(request, *response);
    Error error = response ? parseError(*response) : response.error();
    Attempt attempt;
    error.operation = QString::fromLatin1(request.operation.name);
    if (response) {
        error.host = m_settings.endpoint.authority();
        error.safeToRetry = isProvenRefusal(error);
        correctForSkew(error, *response, signedWith);
        if (const auto asked = askedPause(*response); asked && isTransient(error.kind)) {
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

/// After a write, a 2xx that cannot be read leaves open whether the service acted.
Client::Attempt Client::success(const Request &request, const HttpResponse &response) const
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
    error.host = m_settings.endpoint.authority();
    error.safeToRetry = request.operation.access == Operation::Access::Read;
    attempt.mayPass = true; // cut short or garbled on the way: the next one may be whole
    attempt.result = tl::unexpected(error);
    return attempt;
}

/// A wrong clock is refused under several codes, "InvalidSignatureException", "AuthFailure" and "AccessDeniedException"
/// among them (as AWS's own SDK for JavaScript has it): the `Date` of the answer tells whether it was the clock. A
/// request that was signed for the right time is not too old: then "RequestExpired" means the session.
void Client::correctForSkew(Error &error, const HttpResponse &response, std::chrono::seconds signedWith)
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

} // namespace aws
