// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Transport.h"

#include "aws/Exchange.h"

#include <QCoroNetworkReply>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

constexpr int requestTimeout = 408; // RFC 9110 section 15.5.9

/// Schemes of QNetworkAccessManager's own, as its connectToHost() uses them: Qt then does with a connection that is
/// open what it does after an answer, and closes it where there are bytes that nobody asked for
/// (qhttpnetworkconnectionchannel.cpp in Qt 6.4, allDone()). It sends nothing.
const QString preconnect = u"preconnect-"_s;
/// On an open connection it takes a fraction of a millisecond; where it has to be opened first, a new one is as good.
constexpr std::chrono::milliseconds longestLook{1'000};

QString hostAndPort(const QUrl &url)
{
    return url.port() < 0 ? url.host() : url.host() + u':' + QString::number(url.port());
}

/// Tells QNetworkAccessManager, which asks for each connection, what send() has decided. Set as its proxy, the default
/// one would not be taken as it is.
class DecidedProxy final : public QNetworkProxyFactory {
public:
    explicit DecidedProxy(QNetworkProxy proxy)
        : m_proxy(std::move(proxy))
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override { return {m_proxy}; }

private:
    QNetworkProxy m_proxy;
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

/// Whether the connection may be trusted with the next request. A server that says 408 ends it.
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
    m_idle.clear(); // they keep what they began with
}

void Transport::setProxyPassword(const QString &user, const Secret &password)
{
    m_logins.enter({user, password});
}

QNetworkProxy Transport::networkProxy(const QUrl &url, const Route &route)
{
    return route.proxy.kind == Proxy::Kind::None ? noProxy(url) : m_tunnel.to(route);
}

/// The one that was used last.
std::optional<Transport::Idle> Transport::takeIdle(const Route &route)
{
    std::erase_if(m_idle, [this](const Idle &one) { return one.since.hasExpired(m_limits.idle.count()); });
    const auto found =
        std::find_if(m_idle.rbegin(), m_idle.rend(), [&route](const Idle &one) { return one.route == route; });
    if (found == m_idle.rend())
        return std::nullopt;
    Idle taken = std::move(*found);
    m_idle.erase(std::next(found).base());
    return taken;
}

void Transport::leaveIdle(const Route &route)
{
    std::erase_if(m_idle, [&route](const Idle &one) { return one.route == route; });
}

void Transport::keep(const Route &route, const Network &network)
{
    Idle idle{route, network, {}};
    idle.since.start();
    m_idle.push_back(std::move(idle));
}

Transport::Network Transport::newNetwork(const QNetworkProxy &proxy)
{
    auto *const manager = new QNetworkAccessManager(&m_networks);
    // The exchange that holds it may be inside a signal of its reply.
    const Network network(manager, [guard = QPointer(manager)](auto *) {
        if (guard)
            guard->deleteLater();
    });
    network->setAutoDeleteReplies(false);
    network->setProxyFactory(new DecidedProxy(proxy)); // the manager deletes it
    network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    return network;
}

QCoro::Task<bool> Transport::isConnected(Network network, QUrl url, std::stop_token stop)
{
    const HttpRequest nothing{"GET", url, {}, {}};
    QNetworkRequest head = networkRequest(nothing, m_limits, m_trust);
    url.setScheme(preconnect + url.scheme());
    head.setUrl(url);
    TransportLimits limits = m_limits;
    limits.connecting = std::min(limits.connecting, longestLook);
    Exchange look(network, head, nothing, limits, stop);
    QNetworkReply *const reply = look.reply();
    if (reply->isRunning())
        co_await reply;
    co_return look.hasSucceeded();
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
    const std::optional<Idle> idle = takeIdle(route);
    Network network = idle ? idle->network : Network();
    const bool hasRested = idle && idle->since.hasExpired(m_limits.rest.count());
    // The first look may be before Qt has read what has come; by the second it has.
    for (int look = 0; network && hasRested && look < 2; ++look) {
        const bool isStillThere = co_await isConnected(network, request.url, stop);
        if (!isStillThere)
            network.reset();
        if (stop.stop_requested())
            co_return refusedHere(ErrorKind::Cancelled, request);
    }
    if (!network)
        network = newNetwork(networkProxy(request.url, route));
    Exchange exchange(network, networkRequest(request, m_limits, m_trust), request, m_limits, stop);
    if (route.proxy.kind != Proxy::Kind::None)
        exchange.goesThrough(m_tunnel, route);
    QNetworkReply *const reply = exchange.reply();
    if (reply->isRunning())
        co_await reply;

    Result<HttpResponse> result = exchange.outcome(m_trust);
    if (mayGoOn(result))
        keep(route, network);
    else
        leaveIdle(route); // what is open beside it may be as dead
    if (!result)
        co_return failed(result.error(), request, result.error().safeToRetry);
    co_return std::move(*result);
}

} // namespace aws
