// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Client.h"

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

/// A service that asks for a longer pause is not waited for: a person should know. A write waits less, because it was
/// checked against what is true just before.
std::chrono::milliseconds longestWait(Operation::Access access)
{
    return access == Operation::Access::Write ? std::chrono::milliseconds(3'000) : std::chrono::milliseconds(20'000);
}

/// Reads are repeated when the next attempt may succeed; a write only when it surely was not acted on as well.
bool mayHelpToRepeat(ErrorKind kind)
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

/// Seconds or an HTTP date (RFC 9110 section 10.2.3); nothing when it is neither.
std::optional<std::chrono::milliseconds> retryAfter(const HttpResponse &response)
{
    const QByteArray value = headerValue(response.headers, "retry-after");
    bool isNumber = false;
    if (const int seconds = value.toInt(&isNumber); isNumber && seconds >= 0)
        return std::chrono::seconds(seconds);
    const QDateTime time = httpDate(value);
    if (!time.isValid())
        return std::nullopt;
    return std::chrono::milliseconds(std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(time)));
}

/// Codes and request IDs come from the answer: what is none must not get into the log.
QString loggable(const QString &word)
{
    static const QRegularExpression one(u"\\A[A-Za-z0-9._:=-]{0,64}\\z"_s);
    return one.match(word).hasMatch() ? word : u"(no word)"_s;
}

/// An allow-list: nothing else of a request or an answer is ever written down.
void logAttempt(const Operation &operation, qint64 milliseconds, qsizetype sent, qsizetype received, const Error *error)
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
    qCWarning(requests).nospace().noquote()
        << operation.name << ' ' << error->httpStatus << ' ' << loggable(error->code) << " kind " << int(error->kind)
        << ", request " << loggable(error->requestId) << ", " << milliseconds << " ms, sent " << sent << ", received "
        << received;
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
    std::optional<std::chrono::milliseconds> wait; ///< what the service asked for
};

Client::Client(Transport &transport, std::shared_ptr<CredentialsSource> credentials, ClientSettings settings,
               std::shared_ptr<RateLimits> limits)
    : m_transport(transport)
    , m_credentials(std::move(credentials))
    , m_settings(std::move(settings))
    , m_limits(std::move(limits))
    , m_signer({m_settings.region, m_settings.signingName})
{
}

Client Client::within(double share) const
{
    Client client(m_transport, m_credentials, m_settings, RateLimits::within(m_limits, share));
    client.m_clockOffset = m_clockOffset;
    return client;
}

QCoro::Task<Result<QByteArray>> Client::send(Request request, std::stop_token stop)
{
    if (m_settings.readOnly && request.operation.access == Operation::Access::Write) {
        const Error error = localError(ErrorKind::ReadOnly, request.operation);
        co_return tl::unexpected(error);
    }
    const auto longest = longestWait(request.operation.access);
    bool clockCorrected = false;
    for (int attemptNumber = 1;; ++attemptNumber) {
        Attempt attempt = co_await this->attempt(request, stop);
        if (attempt.result) {
            m_retries.succeeded();
            co_return std::move(attempt.result);
        }
        const Error error = attempt.result.error();
        if (error.kind == ErrorKind::ClockSkewed && error.safeToRetry && !clockCorrected && error.clockOffset) {
            clockCorrected = true;
            m_clockOffset = *error.clockOffset;
            --attemptNumber;
            continue;
        }
        const bool again = attemptNumber < RetryQuota::maxAttempts && mayHelpToRepeat(error.kind) && error.safeToRetry
            && attempt.wait.value_or(longest) <= longest && !stop.stop_requested() && m_retries.take(error.kind);
        if (!again)
            co_return std::move(attempt.result);
        const auto backOff = RetryQuota::backOff(attemptNumber, QRandomGenerator::global()->generateDouble());
        const auto wait = std::min(std::max(backOff, attempt.wait.value_or(backOff)), longest);
        co_await async::sleepFor(wait, stop);
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
    http.headers = {{"Content-Type"_ba, "application/json"_ba}};
    http.body = request.body;
    return http;
}

QCoro::Task<Client::Attempt> Client::attempt(Request request, std::stop_token stop)
{
    // The turn comes last: what waited for a locked keychain must not leave all at once.
    const auto credentials = co_await m_credentials->credentials(stop);
    const QByteArray name(request.operation.name);
    if (credentials)
        co_await m_limits->turn(name, request.operation.requestsPerSecond, stop);
    if (!credentials || stop.stop_requested()) {
        Error error = credentials ? localError(ErrorKind::Cancelled, request.operation) : credentials.error();
        error.operation = QString::fromLatin1(request.operation.name);
        co_return refused(error);
    }
    HttpRequest http = httpRequest(request);
    // Another request may correct the clock meanwhile: what counts is what this one was signed with.
    const auto signedWith = m_clockOffset;
    m_signer.addTo(http, *credentials, QDateTime::currentDateTimeUtc().addSecs(signedWith.count()));

    QElapsedTimer clock;
    clock.start();
    const auto response = co_await m_transport.send(http, stop);
    Attempt attempt = outcomeOf(request.operation, response, signedWith);
    const Error *const error = attempt.result ? nullptr : &attempt.result.error();
    logAttempt(request.operation, clock.elapsed(), http.body.size(), response ? response->body.size() : 0, error);
    co_return std::move(attempt);
}

Client::Attempt Client::refused(const Error &error)
{
    Attempt attempt;
    attempt.result = tl::unexpected(error);
    return attempt;
}

Client::Attempt Client::outcomeOf(const Operation &operation, const Result<HttpResponse> &response,
                                  std::chrono::seconds signedWith) const
{
    Attempt attempt;
    if (response && response->status >= 200 && response->status < 300) {
        attempt.result = response->body;
        return attempt;
    }
    Error error = response ? parseError(*response) : response.error();
    error.operation = QString::fromLatin1(operation.name);
    if (response) {
        error.host = m_settings.endpoint.authority();
        error.safeToRetry = isProvenRefusal(error);
        attempt.wait = retryAfter(*response);
        correctForSkew(error, *response, signedWith);
    }
    if (operation.access == Operation::Access::Read)
        error.safeToRetry = true;
    attempt.result = tl::unexpected(error);
    return attempt;
}

/// A signature is refused for a wrong clock under several codes, "InvalidSignatureException" and "AuthFailure" among
/// them: the `Date` of the answer tells whether it was the clock.
void Client::correctForSkew(Error &error, const HttpResponse &response, std::chrono::seconds signedWith)
{
    if (error.kind != ErrorKind::ClockSkewed && error.kind != ErrorKind::SignatureRefused
        && error.code != "AuthFailure"_L1)
        return;
    const auto server = serverTime(response);
    if (!server)
        return;
    const auto offset = *server - std::chrono::seconds(QDateTime::currentSecsSinceEpoch());
    if (std::chrono::abs(offset - signedWith) >= toleratedSkew)
        error.kind = ErrorKind::ClockSkewed;
    if (error.kind == ErrorKind::ClockSkewed)
        error.clockOffset = offset;
}

} // namespace aws
