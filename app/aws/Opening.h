// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/AnswerReader.h"
#include "aws/Dial.h"
#include "aws/ProxyChallenge.h"
#include "aws/Step.h"
#include "aws/TlsTrust.h"

#include <QUrl>

#include <optional>

namespace aws {

/// Where a connection leads: two requests with the same route may share one.
struct Route {
    QString scheme; ///< "https" or "http"
    QString host;
    quint16 port = 0;
    Proxy proxy;

    static Route to(const QUrl &url, Proxy proxy);
    /// "host:port", as CONNECT names it.
    QByteArray authority() const;
    bool operator==(const Route &) const = default;
};

/// Opens a connection: to the host or its proxy, through the proxy with CONNECT, and TLS over it. Nothing of a request
/// is sent, so whatever fails here is safe to try again.
///
/// A proxy is asked without a login first. Only when it wants one (407) a new connection brings the login, once for
/// each that somebody entered (see ProxyLogins).
class Opening final : public Step {
    Q_OBJECT

public:
    Opening(Route route, const TlsTrust &trust, ProxyLogins &logins);
    ~Opening() override;

    /// The open connection, after it has ended well.
    std::unique_ptr<QSslSocket> takeSocket() { return std::move(m_socket); }

private:
    void begin();
    void dial();
    QNetworkProxy socks() const;
    void onDialled();
    void onDialFailed(QAbstractSocket::SocketError error, const QString &reason);
    void watch();
    void askProxy();
    void onBytes();
    void onProxyAnswer();
    void onLoginWanted(const HttpHeaders &headers);
    void tryLogin();
    void failLogin(bool isRefused, const QString &reason);
    void encrypt();
    void onTlsFaults(const QList<QSslError> &faults);
    void onSocketError(QAbstractSocket::SocketError error);
    void failTls(TlsProblem problem, const QString &reason);

    Route m_route;
    const TlsTrust &m_trust;
    ProxyLogins &m_logins;
    std::unique_ptr<Dial> m_dial;
    std::unique_ptr<QSslSocket> m_socket;
    std::optional<AnswerReader> m_proxyAnswer; ///< while the proxy is asked
    bool m_hasMore = false; ///< the proxy said more than its answer
    std::optional<ProxyChallenge> m_challenge;
    std::optional<ProxyLoginTry> m_try;
    QMetaObject::Connection m_waiting; ///< for another connection's try of the login
    std::vector<std::unique_ptr<QObject>> m_left; ///< what has been replaced; its signals may be on the stack
};

} // namespace aws
