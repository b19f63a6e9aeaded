// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Transport.h"

#include "aws/ContentCoding.h"
#include "aws/OneTimeBody.h"
#include "aws/ReplyErrors.h"

#include <QCoroNetworkReply>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QTimer>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

constexpr int requestTimeout = 408; // RFC 9110 section 15.5.9

QString hostAndPort(const QUrl &url)
{
    return url.port() < 0 ? url.host() : url.host() + u':' + QString::number(url.port());
}

QUrl origin(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

/// Tells QNetworkAccessManager, which asks later, what send() has decided.
class DecidedProxies final : public QNetworkProxyFactory {
public:
    explicit DecidedProxies(const QHash<QUrl, QNetworkProxy> &proxies)
        : m_proxies(proxies)
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {m_proxies.value(origin(query.url()))};
    }

private:
    const QHash<QUrl, QNetworkProxy> &m_proxies;
};

/// Where plain http needs no proxy, "the application's proxy", which is none either, is named: only for NoProxy does Qt
/// open the socket unbuffered, and reads each byte of an answer's head with a system call
/// (qhttpnetworkconnectionchannel.cpp, ensureConnection; measured at 190 calls an answer).
QNetworkProxy noProxy(const QUrl &url)
{
    if (url.scheme() == "http"_L1) {
        const QNetworkProxyQuery socket(url.host(), url.port(80));
        const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(socket);
        if (proxies.size() == 1 && proxies.first().type() == QNetworkProxy::NoProxy)
            return QNetworkProxy(QNetworkProxy::DefaultProxy);
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

QNetworkRequest networkRequest(const HttpRequest &request, const TransportLimits &limits, TlsTrust &trust)
{
    QNetworkRequest network(request.url);
    for (const HttpHeader &header : request.headers)
        network.setRawHeader(header.name, header.value);
    network.setRawHeader("User-Agent"_ba, "IVS-Patchbay/" PATCHBAY_VERSION ""_ba);
    // No compressed answers: the cap on their size is then the size on the wire. One that comes all the same, Qt leaves
    // packed when this header is ours.
    network.setRawHeader("Accept-Encoding"_ba, "identity"_ba);
    network.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    network.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    network.setTransferTimeout(static_cast<int>(limits.inactivity.count()));
    if (request.url.scheme() == "https"_L1)
        network.setSslConfiguration(trust.configuration());
    return network;
}

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

/// One request under way, and all that is known of it.
class Exchange final {
    Q_DISABLE_COPY_MOVE(Exchange)

public:
    Exchange(std::shared_ptr<QNetworkAccessManager> network, const QNetworkRequest &head, const HttpRequest &request,
             const TransportLimits &limits, std::stop_token stop)
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
    }
    ~Exchange()
    {
        if (m_reply)
            m_reply->deleteLater();
    }

    QNetworkReply *reply() const { return m_reply; }

    /// Which way its connection needs, and how to hear of one that was not opened.
    void goesThrough(const ProxyTunnel &tunnel, const Route &route)
    {
        m_hasTunnel = true;
        QObject::connect(&tunnel, &ProxyTunnel::failed, &m_context,
                         [this, route](const Route &other, const Error &error) {
                             if (other == route)
                                 m_wayFailure = error;
                         });
    }

    /// After it has ended.
    Result<HttpResponse> outcome(const TlsTrust &trust)
    {
        if (m_reply->isOpen())
            m_received += m_reply->readAll();
        if (m_stopped == Stopped::No && isAnswer(m_reply->error(), status()))
            return response();
        Error error = failure(trust);
        error.httpStatus = status();
        error.safeToRetry = nothingWasSent(error.kind);
        return tl::unexpected(error);
    }

private:
    /// Why an exchange was ended from our side. QNetworkReply reports all of them as OperationCanceledError.
    enum class Stopped { No, ByCaller, ByDeadline, NotConnected, TooLarge };

    /// abort() emits finished() at once and would resume the coroutine inside request_stop(): so from the event loop.
    struct Stop {
        QTimer *cancel;
        void operator()() const { cancel->start(0); }
    };

    void listen()
    {
        // Read as it arrives: what was read stays readable after an abort, and the cap holds before the memory is
        // taken.
        QObject::connect(m_reply, &QNetworkReply::readyRead, &m_context, [this] {
            m_received += m_reply->readAll();
            if (m_received.size() > m_limits.responseBytes)
                end(Stopped::TooLarge);
        });
        // The manager names one reply of all that wait for the connection.
        QObject::connect(m_network.get(), &QNetworkAccessManager::sslErrors, &m_context,
                         [this](const QNetworkReply *other, const QList<QSslError> &faults) {
                             if (origin(other->url()) == origin(m_reply->url()))
                                 m_faults = faults;
                         });
        QObject::connect(m_reply, &QNetworkReply::requestSent, &m_connecting, &QTimer::stop);
        QObject::connect(m_reply, &QNetworkReply::uploadProgress, &m_connecting,
                         &QTimer::stop); // where there is no body
        m_cancel.setSingleShot(true);
        QObject::connect(&m_cancel, &QTimer::timeout, &m_context, [this] { end(Stopped::ByCaller); });
    }

    void limit(QTimer &timer, std::chrono::milliseconds time, Stopped why)
    {
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, &m_context, [this, why] { end(why); });
        timer.start(time);
    }

    void end(Stopped why)
    {
        if (m_stopped != Stopped::No || !m_reply || !m_reply->isRunning())
            return;
        m_stopped = why;
        m_reply->abort(); // the coroutine goes on in here, and this is gone
    }

    int status() const { return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }

    HttpResponse response()
    {
        HttpResponse response;
        response.status = status();
        for (const auto &[name, value] : m_reply->rawHeaderPairs())
            response.headers.push_back({name, value});
        response.body = std::move(m_received);
        return response;
    }

    Error failure(const TlsTrust &trust) const
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
            return errorOf(ErrorKind::UnexpectedAnswer,
                           u"The answer has more than %1 bytes"_s.arg(m_limits.responseBytes));
        }
        Q_UNREACHABLE();
    }

    Error networkFailure(const TlsTrust &trust) const
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
    bool nothingWasSent(ErrorKind kind) const { return m_hasBody ? m_body->isUntouched() : neverConnects(kind); }

    std::shared_ptr<QNetworkAccessManager> m_network; ///< lives as long as its replies
    TransportLimits m_limits;
    bool m_hasBody;
    OneTimeBody *m_body;
    QPointer<QNetworkReply> m_reply; ///< none where the Transport has gone meanwhile
    bool m_hasTunnel = false;
    Stopped m_stopped = Stopped::No;
    QByteArray m_received;
    QList<QSslError> m_faults;
    std::optional<Error> m_wayFailure;
    QTimer m_deadline;
    QTimer m_connecting;
    QTimer m_cancel;
    QObject m_context; ///< of what is heard: goes first, because deleteLater() keeps the reply alive a little longer
    std::stop_callback<Stop> m_onStop;
};

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

/// Whether the connections that are open may be trusted with the next request. A 408 ends an idle connection: what was
/// asked meanwhile may still be answered on it.
bool mayGoOn(const Result<HttpResponse> &result)
{
    return result && result->status != requestTimeout;
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
    m_network.reset(); // it keeps what it began with
}

void Transport::setProxyPassword(const QString &user, const Secret &password)
{
    m_logins.enter({user, password});
}

QNetworkProxy Transport::networkProxy(const QUrl &url, const Route &route)
{
    return route.proxy.kind == Proxy::Kind::None ? noProxy(url) : m_tunnel.to(route);
}

Transport::Network Transport::network()
{
    if (m_network && m_sinceUse.hasExpired(m_limits.idle.count()))
        m_network.reset();
    if (!m_network)
        m_network = newNetwork();
    m_sinceUse.start();
    return m_network;
}

Transport::Network Transport::newNetwork()
{
    auto *const manager = new QNetworkAccessManager(&m_networks);
    // The last exchange that holds it may be inside a signal of its reply.
    const Network network(manager, [guard = QPointer(manager)](auto *) {
        if (guard)
            guard->deleteLater();
    });
    network->setAutoDeleteReplies(false);
    network->setProxyFactory(new DecidedProxies(m_proxies)); // the manager deletes it
    network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    return network;
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
    m_proxies.insert(origin(request.url), networkProxy(request.url, route));
    const Network used = network();
    Exchange exchange(used, networkRequest(request, m_limits, m_trust), request, m_limits, stop);
    if (route.proxy.kind != Proxy::Kind::None)
        exchange.goesThrough(m_tunnel, route);
    QNetworkReply *const reply = exchange.reply();
    if (reply->isRunning())
        co_await reply;

    Result<HttpResponse> result = exchange.outcome(m_trust);
    if (!mayGoOn(result) && m_network == used)
        m_network.reset();
    if (!result)
        co_return failed(result.error(), request, result.error().safeToRetry);
    if (const auto problem = packingProblem(*result, m_limits.responseBytes))
        co_return failed(*problem, request, false);
    co_return std::move(*result);
}

} // namespace aws
