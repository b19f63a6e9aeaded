// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Opening.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace aws {

Opening::Opening(Route route, ProxyLogins &logins)
    : m_route(std::move(route))
    , m_logins(logins)
{
    QTimer::singleShot(0, this, &Opening::begin);
}

Opening::~Opening()
{
    if (m_socket)
        m_socket->disconnect(this); // it speaks when it closes
}

std::unique_ptr<QTcpSocket> Opening::takeSocket()
{
    m_socket->disconnect(this);
    return std::move(m_socket);
}

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
    if (m_hasEnded)
        return;
    m_socket = m_dial->takeSocket();
    if (m_route.proxy.kind == Proxy::Kind::Http) {
        askProxy();
        return;
    }
    if (m_try)
        m_try->end(ProxyLogins::Standing::Accepted);
    end({});
}

void Opening::onDialFailed(QAbstractSocket::SocketError error, const QString &reason)
{
    if (error == QAbstractSocket::ProxyAuthenticationRequiredError) {
        if (m_try)
            m_try->end(ProxyLogins::Standing::Refused);
        failLogin(m_logins.loginFor(m_route.proxy).has_value(), reason);
        return;
    }
    fail(ErrorKind::ProxyFailed, reason);
}

void Opening::askProxy()
{
    connect(m_socket.get(), &QAbstractSocket::readyRead, this, &Opening::onBytes);
    connect(m_socket.get(), &QAbstractSocket::errorOccurred, this, &Opening::onSocketError);
    m_answer = {};
    const QByteArray authority = m_route.authority();
    m_socket->write("CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority
                    + "\r\nUser-Agent: IVS-Patchbay/" PATCHBAY_VERSION "\r\n");
    if (m_try && m_challenge) {
        QByteArray login = m_challenge->answer(m_try->login(), authority);
        m_socket->write("Proxy-Authorization: ");
        m_socket->write(login.constData(), login.size()); // or the socket would share what is wiped here
        m_socket->write("\r\n");
        wipe(login);
    }
    m_socket->write("\r\n");
}

void Opening::onBytes()
{
    while (!m_hasEnded) {
        switch (m_answer.readFrom(*m_socket)) {
        case HttpHead::State::Reading:
            return;
        case HttpHead::State::Malformed:
            fail(ErrorKind::ProxyFailed, u"The proxy does not answer as one"_s);
            return;
        case HttpHead::State::Complete:
            if (m_answer.status() < 100 || m_answer.status() >= 200) {
                onProxyAnswer();
                return;
            }
            m_answer = {}; // the answer follows the interim one
            break;
        }
    }
}

void Opening::onProxyAnswer()
{
    const int status = m_answer.status();
    if (status == 407) {
        onLoginWanted(m_answer.headers());
        return;
    }
    if (m_try)
        m_try->end(ProxyLogins::Standing::Accepted);
    m_try.reset();
    // Whoever is at the other end speaks only after we did.
    if (status >= 200 && status < 300 && m_socket->bytesAvailable() == 0)
        end({});
    else
        fail(ErrorKind::ProxyFailed, u"The proxy answered %1"_s.arg(status));
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
    if (m_hasEnded)
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
    m_logins.noteAsking(m_route.proxy);
    Error error;
    error.kind = ErrorKind::ProxyNeedsPassword;
    error.isLoginRefused = isRefused;
    error.message = reason;
    end(error);
}

void Opening::onSocketError()
{
    const QString reason = m_socket->errorString();
    onBytes(); // a proxy may have answered before it closed
    if (m_socket)
        fail(ErrorKind::ProxyFailed, reason);
}

void Opening::fail(ErrorKind kind, const QString &reason)
{
    Error error;
    error.kind = kind;
    error.message = reason;
    end(error);
}

void Opening::end(std::optional<Error> failure)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_failure = std::move(failure);
    Q_EMIT ended();
}

} // namespace aws
