// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "aws/Http.h"
#include "aws/ProxyTunnel.h"
#include "aws/TlsTrust.h"
#include "aws/TransportLimits.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QSslCertificate>
#include <QUrl>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

class QNetworkAccessManager;

namespace aws {

/// One HTTP/1.1 exchange: one send, one answer. It verifies TLS always, follows no redirect, knows no cookies and sends
/// a request once (QNetworkAccessManager would repeat even a POST when a server closes without an answer). Errors are
/// of the "on the way" kinds, UnsendableHeader and Cancelled; any HTTP status from 200 on is an answer, not an error.
/// GUI thread only.
///
/// What QNetworkAccessManager (Qt 6.4) does with a connection after trouble is not to be relied on: one that hangs in
/// the handshake counts as under way for ever, and it never opens another after six of them; an interim answer other
/// than 100 it takes for the answer, and what follows for the next request's; and so it does with whatever a server
/// says unasked while nothing is under way. So each manager has one request at a time, and therefore one connection to
/// use: however many requests a slow host leaves unanswered, the next one finds no queue. After every failure all that
/// wait on the same route are let go of, and before one that has rested is used again, it is made to look whether
/// something has come meanwhile. What is still on its way then, and comes before the answer, is taken for it: nothing
/// in HTTP/1.1 tells them apart. Proxies it meets through the ProxyTunnel only.
///
/// Nothing can be done about the length of an answer's head, which Qt reads into memory before it tells. It is no
/// activity, so that `inactivity` ends it. Measured over loopback on 2 cores with lines of 1 KiB: until then a server
/// that sent as fast as Qt reads had 200 MB taken, one that dripped a line every 10 ms 2 MB.
class Transport {
public:
    explicit Transport(TransportLimits limits = {});
    ~Transport();
    Q_DISABLE_COPY_MOVE(Transport)

    QCoro::Task<Result<HttpResponse>> send(HttpRequest request, std::stop_token stop);

    /// Trusts these on top of the system's authorities (the file that AWS_CA_BUNDLE names), for connections to come.
    void addCertificateAuthorities(const QList<QSslCertificate> &authorities);
    /// That file is not used: an issuer nobody knows is told with the reason.
    void setCaBundleFault(const CaBundleFault &fault) { m_trust.setBundleFault(fault); }

    /// Answers the proxy from now on; it is asked for after an error ProxyNeedsPassword.
    void setProxyPassword(const QString &user, const Secret &password);

private:
    using Network = std::shared_ptr<QNetworkAccessManager>;

    /// A manager whose connection waits for its next request.
    struct Idle {
        Route route;
        Network network;
        QElapsedTimer since;
    };

    std::optional<Idle> takeIdle(const Route &route);
    void leaveIdle(const Route &route);
    void keep(const Route &route, const Network &network);
    Network newNetwork(const QNetworkProxy &proxy);
    /// Whether its connection, with nothing in it that nobody asked for, or a new one in its place is there.
    QCoro::Task<bool> isConnected(Network network, QUrl url, std::stop_token stop);
    QNetworkProxy networkProxy(const QUrl &url, const Route &route);

    TransportLimits m_limits;
    TlsTrust m_trust;
    ProxyLogins m_logins;
    ProxyTunnel m_tunnel{m_logins};
    QObject m_networks; ///< the parent of all, those included that have been let go of and wait for their end
    std::vector<Idle> m_idle;
};

} // namespace aws
