// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Exchange.h"

#include "aws/ContentCoding.h"
#include "aws/OneTimeBody.h"
#include "aws/ReplyErrors.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <utility>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

/// No connection was made, whatever a request has of a body.
bool neverConnects(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::HostNotFound:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::TlsUntrusted:
    case ErrorKind::ProxyFailed:
    case ErrorKind::ProxyNeedsPassword:
    case ErrorKind::ProxySignInUnknown:
        return true;
    default:
        return false;
    }
}

Error errorOf(ErrorKind kind, const QString &message)
{
    Error error;
    error.kind = kind;
    error.message = message;
    return error;
}

std::optional<Error> packingProblem(HttpResponse &response, qint64 limit)
{
    switch (unpack(response, limit)) {
    case Unpacked::Done:
        return std::nullopt;
    case Unpacked::UnknownCoding:
        return errorOf(ErrorKind::UnexpectedAnswer, u"The answer came packed in a way that nobody asked for"_s);
    case Unpacked::Damaged:
        return errorOf(ErrorKind::UnexpectedAnswer, u"The answer came packed and cannot be unpacked"_s);
    case Unpacked::TooLarge:
        return errorOf(ErrorKind::UnexpectedAnswer,
                       u"The answer has more than %1 bytes when it is unpacked"_s.arg(limit));
    }
    Q_UNREACHABLE();
}

} // namespace

Exchange::Exchange(std::shared_ptr<QNetworkAccessManager> network, const QNetworkRequest &head,
                   const HttpRequest &request, const TransportLimits &limits, std::stop_token stop)
    : m_network(std::move(network))
    , m_limits(limits)
    , m_hasBody(!request.body.isEmpty())
    , m_body(new OneTimeBody(request.body))
    , m_reply(m_network->sendCustomRequest(head, request.method, m_body))
    , m_onStop(std::move(stop), Stop{&m_cancel})
{
    // A reply that is aborted at once still reads from its body before it is deleted: they go together.
    m_body->setParent(m_reply);
    listen();
    limit(m_deadline, limits.deadline, Stopped::ByDeadline);
    limit(m_connecting, limits.connecting, Stopped::NotConnected);
    m_connecting.start();
}

Exchange::~Exchange()
{
    if (m_reply)
        m_reply->deleteLater();
}

void Exchange::goesThrough(const ProxyTunnel &tunnel, const Route &route)
{
    m_hasTunnel = true;
    QObject::connect(&tunnel, &ProxyTunnel::failed, &m_context, [this, route](const Route &other, const Error &error) {
        if (other == route)
            m_wayFailure = error;
    });
}

Result<HttpResponse> Exchange::outcome(const TlsTrust &trust)
{
    if (m_reply->isOpen())
        m_received += m_reply->readAll();
    if (m_stopped == Stopped::No && isAnswer(m_reply->error(), status())) {
        HttpResponse answer = response();
        if (const auto problem = packingProblem(answer, m_limits.responseBytes))
            return tl::unexpected(*problem);
        return answer;
    }
    Error error = failure(trust);
    error.httpStatus = status();
    error.safeToRetry = nothingWasSent(error.kind);
    return tl::unexpected(error);
}

bool Exchange::hasSucceeded() const
{
    return m_stopped == Stopped::No && m_reply->error() == QNetworkReply::NoError;
}

void Exchange::listen()
{
    // Read as it arrives: what was read stays readable after an abort, and the cap holds before the memory is
    // taken.
    QObject::connect(m_reply, &QNetworkReply::readyRead, &m_context, [this] {
        m_received += m_reply->readAll();
        if (m_received.size() > m_limits.responseBytes)
            end(Stopped::TooLarge);
    });
    QObject::connect(m_reply, &QNetworkReply::sslErrors, &m_context,
                     [this](const QList<QSslError> &faults) { m_faults = faults; });
    QObject::connect(m_reply, &QNetworkReply::requestSent, &m_context, [this] { onLeft(); });
    // Where there is no body.
    QObject::connect(m_reply, &QNetworkReply::uploadProgress, &m_context, [this] { onLeft(); });
    m_cancel.setSingleShot(true);
    QObject::connect(&m_cancel, &QTimer::timeout, &m_context, [this] { end(Stopped::ByCaller); });
}

void Exchange::limit(QTimer &timer, std::chrono::milliseconds time, Stopped why)
{
    timer.setSingleShot(true);
    timer.setInterval(time);
    QObject::connect(&timer, &QTimer::timeout, &m_context, [this, why] { end(why); });
}

void Exchange::onLeft()
{
    if (!m_connecting.isActive())
        return;
    m_connecting.stop();
    m_deadline.start();
}

void Exchange::end(Stopped why)
{
    if (m_stopped != Stopped::No || !m_reply || !m_reply->isRunning())
        return;
    m_stopped = why;
    m_reply->abort(); // the coroutine goes on in here, and this is gone
}

int Exchange::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

HttpResponse Exchange::response()
{
    HttpResponse response;
    response.status = status();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        response.headers.push_back({name, value});
    response.body = std::move(m_received);
    return response;
}

Error Exchange::failure(const TlsTrust &trust) const
{
    switch (m_stopped) {
    case Stopped::No:
        return networkFailure(trust);
    case Stopped::ByCaller:
        return errorOf(ErrorKind::Cancelled, u"Stopped"_s);
    case Stopped::ByDeadline:
        return errorOf(ErrorKind::TimedOut, u"The answer was not complete in time"_s);
    case Stopped::NotConnected:
        return errorOf(ErrorKind::TimedOut, u"There was no connection in time"_s);
    case Stopped::TooLarge:
        return errorOf(ErrorKind::UnexpectedAnswer, u"The answer has more than %1 bytes"_s.arg(m_limits.responseBytes));
    }
    Q_UNREACHABLE();
}

Error Exchange::networkFailure(const TlsTrust &trust) const
{
    const QNetworkReply::NetworkError cause = m_reply->error();
    if (status() > 0 && status() < 200)
        return errorOf(ErrorKind::UnexpectedAnswer, u"Only an interim answer came: %1"_s.arg(status()));
    if (m_hasTunnel && m_body->isUntouched() && isProxys(cause))
        return m_wayFailure.value_or(errorOf(ErrorKind::ProxyFailed, reasonOf(*m_reply)));
    Error error = errorOf(kindOf(cause, !m_body->isUntouched()), reasonOf(*m_reply));
    if (error.kind == ErrorKind::TlsUntrusted) {
        error.tlsProblem = m_faults.isEmpty() ? handshakeProblem(error.message) : trust.problemOf(m_faults);
        if (error.tlsProblem == TlsProblem::UnknownIssuer)
            error.caBundleFault = trust.bundleFault();
        if (!m_faults.isEmpty())
            error.message = describe(m_faults);
    }
    return error;
}

/// Qt doesn't tell when it has sent a request without a body.
bool Exchange::nothingWasSent(ErrorKind kind) const
{
    return m_hasBody ? m_body->isUntouched() : neverConnects(kind);
}

} // namespace aws
