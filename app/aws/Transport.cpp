// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Transport.h"

#include "aws/ContentCoding.h"
#include "aws/Exchange.h"

#include <QCoroSignal>
#include <QPointer>
#include <QSslSocket>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

using namespace std::chrono_literals;

constexpr size_t mostIdle = 6;
/// Shorter than any way between forgets a connection that is not used.
constexpr std::chrono::milliseconds longestIdle = 30s;

QString hostAndPort(const QUrl &url)
{
    return url.port() < 0 ? url.host() : url.host() + u':' + QString::number(url.port());
}

/// Ends the step that is under way when its time is over, or when it is asked to.
class Limits final {
    Q_DISABLE_COPY_MOVE(Limits)

public:
    Limits(const TransportLimits &limits, std::stop_token stop)
        : m_onStop(std::move(stop), Stop{this})
    {
        for (QTimer *const timer : {&m_deadline, &m_inactivity, &m_connecting})
            timer->setSingleShot(true);
        m_inactivity.setInterval(limits.inactivity);
        ends(m_deadline, u"The answer was not complete in time"_s);
        ends(m_inactivity, u"Nothing arrived for too long"_s);
        ends(m_connecting, u"There was no connection in time"_s);
        m_deadline.start(limits.deadline);
        m_connecting.start(limits.connecting);
    }

    void watch(Step &step)
    {
        m_step = &step;
        QObject::connect(&step, &Step::moved, &m_inactivity, qOverload<>(&QTimer::start));
        m_inactivity.start();
    }

    /// A request is being sent: now only the answer is waited for.
    void isConnected() { m_connecting.stop(); }

    /// What has ended the exchange, while no step was under way as well.
    const std::optional<Error> &over() const { return m_over; }

private:
    /// The step tells of its end from the event loop, never within request_stop().
    struct Stop {
        Limits *limits;
        void operator()() const { limits->end(ErrorKind::Cancelled, u"Stopped"_s); }
    };

    void ends(const QTimer &timer, const QString &reason)
    {
        QObject::connect(&timer, &QTimer::timeout, &timer, [this, reason] { end(ErrorKind::TimedOut, reason); });
    }

    void end(ErrorKind kind, const QString &reason)
    {
        m_over.emplace();
        m_over->kind = kind;
        m_over->message = reason;
        if (m_step)
            m_step->fail(*m_over);
    }

    std::optional<Error> m_over;
    QPointer<Step> m_step;
    QTimer m_deadline;
    QTimer m_inactivity;
    QTimer m_connecting;
    std::stop_callback<Stop> m_onStop;
};

/// Not closed, and nothing came unasked, which would be taken for the answer.
bool isReady(const QSslSocket &socket)
{
    return socket.state() == QAbstractSocket::ConnectedState && socket.bytesAvailable() == 0;
}

/// Everything on the wire, exactly once.
QByteArray bytesOf(const HttpRequest &request)
{
    QByteArray target = request.url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (request.url.hasQuery())
        target += '?' + request.url.query(QUrl::FullyEncoded).toLatin1();
    HttpHeaders headers = request.headers;
    if (headerValue(headers, "Host").isNull())
        headers.push_back({"Host"_ba, request.url.authority(QUrl::FullyEncoded).toLatin1()});
    headers.push_back({"User-Agent"_ba, "IVS-Patchbay/" PATCHBAY_VERSION ""_ba});
    headers.push_back({"Accept-Encoding"_ba, "identity"_ba});
    headers.push_back({"Content-Length"_ba, QByteArray::number(request.body.size())});
    QByteArray bytes = request.method + ' ' + target + " HTTP/1.1\r\n";
    for (const HttpHeader &header : headers)
        bytes += header.name + ": " + header.value + "\r\n";
    return bytes + "\r\n" + request.body;
}

std::optional<Error> packingProblem(HttpResponse &response, qint64 limit)
{
    Error error;
    error.kind = ErrorKind::UnexpectedAnswer;
    switch (unpack(response, limit)) {
    case Unpacked::Done:
        return std::nullopt;
    case Unpacked::UnknownCoding:
        error.message = u"The answer came packed in a way that nobody asked for"_s;
        return error;
    case Unpacked::Damaged:
        error.message = u"The answer came packed and cannot be unpacked"_s;
        return error;
    case Unpacked::TooLarge:
        error.message = u"The answer has more than %1 bytes when it is unpacked"_s.arg(limit);
        return error;
    }
    Q_UNREACHABLE();
}

tl::unexpected<Error> failed(Error error, const HttpRequest &request, bool isSafe)
{
    error.host = hostAndPort(request.url);
    error.safeToRetry = isSafe;
    return tl::unexpected(error);
}

tl::unexpected<Error> refusedHere(ErrorKind kind, const HttpRequest &request, const QString &culprit = {})
{
    Error error;
    error.kind = kind;
    error.culprit = culprit;
    return failed(error, request, true);
}

} // namespace

Transport::Transport(TransportLimits limits)
    : m_limits(limits)
{
}

Transport::~Transport() = default;

void Transport::addCertificateAuthorities(const QList<QSslCertificate> &authorities)
{
    m_trust.add(authorities);
}

void Transport::setProxyPassword(const QString &user, const QString &password)
{
    m_logins.enter({user, Secret(password)});
}

std::unique_ptr<QSslSocket> Transport::takeIdle(const Route &route)
{
    std::erase_if(
        m_idle, [](const Idle &idle) { return !isReady(*idle.socket) || idle.since.hasExpired(longestIdle.count()); });
    for (auto idle = m_idle.rbegin(); idle != m_idle.rend(); ++idle) {
        if (idle->route == route) {
            auto socket = std::move(idle->socket);
            m_idle.erase(std::next(idle).base());
            return socket;
        }
    }
    return nullptr;
}

void Transport::keep(const Route &route, std::unique_ptr<QSslSocket> socket)
{
    if (!socket)
        return;
    if (m_idle.size() >= mostIdle)
        m_idle.erase(m_idle.begin());
    m_idle.push_back({route, std::move(socket), {}});
    m_idle.back().since.start();
}

QCoro::Task<Result<HttpResponse>> Transport::send(HttpRequest request, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return refusedHere(ErrorKind::Cancelled, request);
    if (const auto header = unsendableHeader(request.headers))
        co_return refusedHere(ErrorKind::UnsendableHeader, request, QString::fromLatin1(*header));
    const Result<Proxy> proxy = proxyFor(request.url);
    if (!proxy)
        co_return failed(proxy.error(), request, true);

    const Route route = Route::to(request.url, *proxy);
    Limits limits(m_limits, stop);
    std::unique_ptr<QSslSocket> socket = takeIdle(route);
    if (!socket) {
        Opening opening(route, m_trust, m_logins);
        limits.watch(opening);
        if (!opening.hasEnded())
            co_await qCoro(&opening, &Step::ended);
        if (opening.failure())
            co_return failed(*opening.failure(), request, true);
        socket = opening.takeSocket();
    }

    if (limits.over())
        co_return failed(*limits.over(), request, true);
    if (!isReady(*socket)) {
        Error error;
        error.kind = ErrorKind::ConnectionLost;
        error.message = u"The connection was lost before anything was sent"_s;
        co_return failed(error, request, true);
    }
    limits.isConnected();
    Exchange exchange(std::move(socket), bytesOf(request), {m_limits.headBytes, m_limits.responseBytes});
    limits.watch(exchange);
    if (!exchange.hasEnded())
        co_await qCoro(&exchange, &Step::ended);
    if (exchange.failure()) {
        // What else stands open may lead to the same nowhere.
        if (exchange.failure()->kind != ErrorKind::Cancelled)
            std::erase_if(m_idle, [&route](const Idle &idle) { return idle.route == route; });
        co_return failed(*exchange.failure(), request, false);
    }
    HttpResponse response = exchange.takeResponse();
    keep(route, exchange.takeReusableSocket());
    if (const auto problem = packingProblem(response, m_limits.responseBytes))
        co_return failed(*problem, request, false);
    co_return response;
}

} // namespace aws
