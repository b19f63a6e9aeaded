// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Dial.h"
#include "aws/HttpHead.h"
#include "aws/ProxyChallenge.h"
#include "aws/Route.h"

#include <optional>

namespace aws {

/// Opens the way through a proxy to a host: with CONNECT, or as SOCKS does. Nothing of a request is sent, so whatever
/// fails here is safe to try again. GUI thread only.
///
/// A proxy is asked without a login first. Only when it wants one (407) a new connection brings the login, once for
/// each that somebody entered (see ProxyLogins).
class Opening final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Opening)

public:
    Opening(Route route, ProxyLogins &logins);
    ~Opening() override;

    /// Nothing where it ended well. Its host and safeToRetry are the caller's to say.
    const std::optional<Error> &failure() const { return m_failure; }
    /// The open connection, after it has ended well: what is written goes to the host.
    std::unique_ptr<QTcpSocket> takeSocket();

Q_SIGNALS:
    /// Once, from the event loop. Whoever deletes this then does it later: the signal of a socket may be on the stack.
    void ended();

private:
    void begin();
    void dial();
    QNetworkProxy socks() const;
    void onDialled();
    void onDialFailed(QAbstractSocket::SocketError error, const QString &reason);
    void askProxy();
    void onBytes();
    void onProxyAnswer();
    void onLoginWanted(const HttpHeaders &headers);
    void tryLogin();
    void failLogin(bool isRefused, const QString &reason);
    void onSocketError();
    void fail(ErrorKind kind, const QString &reason);
    void end(std::optional<Error> failure);

    Route m_route;
    ProxyLogins &m_logins;
    bool m_hasEnded = false;
    std::optional<Error> m_failure;
    std::unique_ptr<Dial> m_dial;
    std::unique_ptr<QTcpSocket> m_socket;
    HttpHead m_answer;
    std::optional<ProxyChallenge> m_challenge;
    std::optional<ProxyLoginTry> m_try;
    QMetaObject::Connection m_waiting; ///< for another connection's try of the login
    std::vector<std::unique_ptr<QObject>> m_left; ///< what has been replaced; its signals may be on the stack
};

} // namespace aws
