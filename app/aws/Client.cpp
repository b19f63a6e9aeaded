// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Client.h"

#include "async/Sleep.h"
#include "aws/Attempt.h"
#include "aws/ErrorParser.h"
#include "aws/RequestLog.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

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
    case Service::Protocol::Query:
        return "application/x-www-form-urlencoded; charset=utf-8"_ba;
    }
    Q_UNREACHABLE();
}

bool hasProvenEnd(const Attempt &attempt)
{
    return !attempt.result && attempt.result.error().kind == ErrorKind::CredentialsExpired
        && isProvenRefusal(attempt.result.error());
}

/// Overwrites a body at the end of its use.
struct Wiping {
    QByteArray &body;
    ~Wiping() { wipe(body); }
};

Error localError(ErrorKind kind, const Operation &operation)
{
    Error error;
    error.kind = kind;
    error.operation = QString::fromLatin1(operation.name);
    error.safeToRetry = true;
    return error;
}

} // namespace

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
    const Wiping wiping{request.body};
    bool clockCorrected = false;
    bool signedAnew = false;
    int tokens = 0;
    for (int attemptNumber = 1;; ++attemptNumber) {
        Attempt attempt = co_await this->attempt(request, stop);
        if (attempt.result) {
            m_shared->retries.succeeded(tokens);
            co_return std::move(attempt.result);
        }
        const Error error = attempt.result.error();
        if (error.kind == ErrorKind::Throttled)
            m_limits->noteThrottle();
        if (error.kind == ErrorKind::ClockSkewed && error.safeToRetry && !clockCorrected && error.clockOffset) {
            clockCorrected = true;
            m_shared->clockOffset = *error.clockOffset;
            --attemptNumber;
            continue;
        }
        if (attempt.maySignAnew && request.isRepeatable && !signedAnew) {
            signedAnew = true;
            --attemptNumber;
            continue;
        }
        const bool isWorthIt = request.isRepeatable && attemptNumber < RetryQuota::maxAttempts && attempt.mayPass
            && error.safeToRetry && isWorthWaiting(request.operation, attempt.askedPause) && !stop.stop_requested();
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

QCoro::Task<Attempt> Client::attempt(Request request, std::stop_token stop)
{
    // The turn comes last: what waited for a locked keychain must not leave all at once.
    Result<Credentials> credentials;
    const bool isSigned = std::holds_alternative<Signed>(request.sender);
    if (isSigned && !m_credentials)
        credentials = tl::unexpected(localError(ErrorKind::NoCredentials, request.operation));
    else if (isSigned)
        credentials = co_await m_credentials->credentials(stop);
    const QByteArray name(request.operation.name);
    if (credentials)
        co_await m_limits->turn(name, request.operation.requestsPerSecond, m_urgency, stop);
    if (credentials && !stop.stop_requested() && request.onTry)
        request.onTry();
    if (!credentials || stop.stop_requested()) {
        Error error = credentials ? localError(ErrorKind::Cancelled, request.operation) : credentials.error();
        error.operation = QString::fromLatin1(request.operation.name);
        co_return Attempt::notMade(error);
    }
    HttpRequest http = httpRequest(request);
    // Another request may correct the clock meanwhile: what counts is what this one was signed with.
    const auto signedWith = m_shared->clockOffset;
    if (isSigned)
        m_shared->signer.addTo(http, *credentials, QDateTime::currentDateTimeUtc().addSecs(signedWith.count()));
    else if (const Bearer *bearer = std::get_if<Bearer>(&request.sender))
        http.headers.push_back({bearer->header, m_shared->bearer.of(bearer->token)});

    QElapsedTimer clock;
    clock.start();
    const auto response = co_await m_transport.send(http, stop);
    const std::chrono::milliseconds took(clock.elapsed());
    if (response && request.onAnswer)
        request.onAnswer(requestIdOf(*response));
    Attempt attempt = Attempt::of(request, response, m_settings.endpoint.authority(), signedWith);
    if (isSigned && hasProvenEnd(attempt))
        attempt.maySignAnew = m_credentials->haveEnded(*credentials);
    m_limits->count(name, !attempt.result && attempt.result.error().kind == ErrorKind::Throttled);
    logAttempt(request.operation, attempt, took, http.body.size(), response ? response->body.size() : 0);
    co_return std::move(attempt);
}

} // namespace aws
