// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Opening.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

/// A proxy's head has no business to be longer.
constexpr AnswerLimits proxyLimits{.headBytes = qint64(64) * 1024, .bodyBytes = 0};
constexpr qint64 pieceBytes = qint64(16) * 1024;

ErrorKind directKind(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return ErrorKind::HostNotFound;
    case QAbstractSocket::ConnectionRefusedError:
    case QAbstractSocket::NetworkError:
        return ErrorKind::ConnectionRefused;
    case QAbstractSocket::SocketTimeoutError:
        return ErrorKind::TimedOut;
    default:
        return ErrorKind::ConnectionLost;
    }
}

} // namespace

Route Route::to(const QUrl &url, Proxy proxy)
{
    const int defaultPort = url.scheme() == "https"_L1 ? 443 : 80;
    return {url.scheme(), url.host(), static_cast<quint16>(url.port(defaultPort)), std::move(proxy)};
}

QByteArray Route::authority() const
{
    const QByteArray name = QUrl::toAce(host);
    const QByteArray address = host.contains(u':') ? '[' + host.toLatin1() + ']' : name;
    return address + ':' + QByteArray::number(port);
}

Opening::Opening(Route route, const TlsTrust &trust, ProxyLogins &logins)
    : m_route(std::move(route))
    , m_trust(trust)
    , m_logins(logins)
{
    begin();
}

Opening::~Opening() = default;

void Opening::begin()
{
    const auto login = m_logins.loginFor(m_route.proxy);
    const bool isSocks = m_route.proxy.kind == Proxy::Kind::Socks5;
    if (isSocks && login && m_logins.standing(m_route.proxy, *login) != ProxyLogins::Standing::Refused)
        tryLogin();
    else
        dial();
}

void Opening::dial()
{
    const bool asksProxy = m_route.proxy.kind == Proxy::Kind::Http;
    if (m_dial)
        m_left.push_back(std::move(m_dial));
    m_dial = std::make_unique<Dial>(asksProxy ? m_route.proxy.host : m_route.host,
                                    asksProxy ? m_route.proxy.port : m_route.port, socks());
    connect(m_dial.get(), &Dial::connected, this, &Opening::onDialled);
    connect(m_dial.get(), &Dial::failed, this, &Opening::onDialFailed);
}

/// Qt signs in to it, once for each connection.
QNetworkProxy Opening::socks() const
{
    const Proxy &proxy = m_route.proxy;
    if (proxy.kind != Proxy::Kind::Socks5)
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const ProxyLogin login = m_try ? m_try->login() : ProxyLogin();
    return {QNetworkProxy::Socks5Proxy, proxy.host, proxy.port, login.user, login.password.reveal()};
}

void Opening::onDialled()
{
    if (hasEnded())
        return;
    Q_EMIT moved();
    m_socket = m_dial->takeSocket();
    watch();
    if (m_route.proxy.kind == Proxy::Kind::Http) {
        askProxy();
        return;
    }
    if (m_try)
        m_try->end(ProxyLogins::Standing::Accepted);
    encrypt();
}

void Opening::onDialFailed(QAbstractSocket::SocketError error, const QString &reason)
{
    if (error == QAbstractSocket::ProxyAuthenticationRequiredError) {
        if (m_try)
            m_try->end(ProxyLogins::Standing::Refused);
        failLogin(m_logins.loginFor(m_route.proxy).has_value(), reason);
        return;
    }
    fail(m_route.proxy.kind == Proxy::Kind::None ? directKind(error) : ErrorKind::ProxyFailed, reason);
}

void Opening::watch()
{
    QSslSocket *const socket = m_socket.get();
    connect(socket, &QAbstractSocket::readyRead, this, &Opening::onBytes);
    connect(socket, &QAbstractSocket::errorOccurred, this, &Opening::onSocketError);
    connect(socket, &QSslSocket::sslErrors, this, &Opening::onTlsFaults);
    connect(socket, &QSslSocket::encrypted, this, &Opening::succeed);
}

void Opening::askProxy()
{
    m_proxyAnswer.emplace(proxyLimits, AnswerReader::Body::None);
    const QByteArray authority = m_route.authority();
    QByteArray head = "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority
        + "\r\nUser-Agent: IVS-Patchbay/" PATCHBAY_VERSION "\r\n";
    if (m_try && m_challenge)
        head += "Proxy-Authorization: " + m_challenge->answer(m_try->login(), authority) + "\r\n";
    m_socket->write(head + "\r\n");
}

void Opening::onBytes()
{
    if (hasEnded() || !m_proxyAnswer)
        return;
    Q_EMIT moved();
    while (m_proxyAnswer->state() == AnswerReader::State::Reading && m_socket->bytesAvailable() > 0) {
        const QByteArray piece = m_socket->read(pieceBytes);
        m_hasMore = m_proxyAnswer->feed(piece) < piece.size();
    }
    if (m_proxyAnswer->state() != AnswerReader::State::Reading)
        onProxyAnswer();
}

void Opening::onProxyAnswer()
{
    if (m_proxyAnswer->state() != AnswerReader::State::Complete) {
        fail(ErrorKind::ProxyFailed, u"The proxy does not answer as one"_s);
        return;
    }
    const HttpResponse answer = m_proxyAnswer->take();
    m_proxyAnswer.reset();
    if (answer.status == 407) {
        onLoginWanted(answer.headers);
        return;
    }
    if (m_try)
        m_try->end(ProxyLogins::Standing::Accepted);
    m_try.reset();
    // Whoever is at the other end speaks only after we did.
    if (answer.status < 300 && !m_hasMore && m_socket->bytesAvailable() == 0)
        encrypt();
    else
        fail(ErrorKind::ProxyFailed, u"The proxy answered %1"_s.arg(answer.status));
}

void Opening::onLoginWanted(const HttpHeaders &headers)
{
    // A new connection: this one may have a body to come, and many proxies close it.
    m_socket->disconnect(this);
    m_left.push_back(std::move(m_socket));
    m_challenge = ProxyChallenge::bestOf(headers);
    if (m_try) {
        m_try->end(ProxyLogins::Standing::Refused);
        m_try.reset();
    }
    if (!m_challenge) {
        const QString schemes = ProxyChallenge::schemesOf(headers).join(u", "_s);
        fail(ErrorKind::ProxySignInUnknown, u"The proxy offers to sign in with: %1"_s.arg(schemes));
        return;
    }
    tryLogin();
}

void Opening::tryLogin()
{
    disconnect(m_waiting);
    if (hasEnded())
        return;
    const auto login = m_logins.loginFor(m_route.proxy);
    using Standing = ProxyLogins::Standing;
    const Standing standing = login ? m_logins.standing(m_route.proxy, *login) : Standing::Refused;
    switch (standing) {
    case Standing::Refused:
        failLogin(login.has_value(),
                  login ? u"The proxy did not accept the user and the password"_s : u"The proxy asks for a user"_s);
        break;
    case Standing::BeingTried:
        m_waiting = connect(&m_logins, &ProxyLogins::settled, this, &Opening::tryLogin);
        break;
    case Standing::Untried:
    case Standing::Accepted:
        m_try.emplace(m_logins, m_route.proxy, *login);
        dial();
        break;
    }
}

void Opening::failLogin(bool isRefused, const QString &reason)
{
    Error error;
    error.kind = ErrorKind::ProxyNeedsPassword;
    error.isLoginRefused = isRefused;
    error.message = reason;
    fail(error);
}

void Opening::encrypt()
{
    if (m_route.scheme != "https"_L1) {
        succeed();
        return;
    }
    m_socket->setSslConfiguration(m_trust.configuration());
    m_socket->setPeerVerifyName(m_route.host);
    m_socket->startClientEncryption();
}

/// Nothing is ever ignored: QSslSocket closes the connection after this.
void Opening::onTlsFaults(const QList<QSslError> &faults)
{
    failTls(m_trust.problemOf(faults), describe(faults));
}

void Opening::onSocketError(QAbstractSocket::SocketError error)
{
    const QString reason = m_socket->errorString();
    const bool isProxys = m_proxyAnswer.has_value();
    onBytes(); // a proxy may have answered before it closed
    if (hasEnded() || !m_socket)
        return;
    if (isProxys)
        fail(ErrorKind::ProxyFailed, reason);
    else if (error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError)
        failTls(handshakeProblem(reason), reason);
    else
        fail(ErrorKind::ConnectionLost, reason);
}

void Opening::failTls(TlsProblem problem, const QString &reason)
{
    Error error;
    error.kind = ErrorKind::TlsUntrusted;
    error.tlsProblem = problem;
    error.message = reason;
    fail(error);
}

} // namespace aws
