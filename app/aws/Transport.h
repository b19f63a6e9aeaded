// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "aws/Http.h"
#include "aws/ProxyTunnel.h"
#include "aws/TlsTrust.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QHash>
#include <QSslCertificate>
#include <QUrl>

#include <chrono>
#include <memory>
#include <stop_token>

class QNetworkAccessManager;

namespace aws {

struct TransportLimits {
    std::chrono::milliseconds inactivity{15'000}; ///< nothing arrives or leaves for so long
    std::chrono::milliseconds deadline{30'000}; ///< the whole exchange
    qint64 responseBytes = qint64(8) * 1024 * 1024; ///< a larger body, packed or unpacked, is refused
    std::chrono::milliseconds connecting{8'000}; ///< until the request can be sent: three attempts end within 30 s
    /// Connections unused for so long are left: shorter than any way between forgets one.
    std::chrono::milliseconds idle{30'000};
};

/// One HTTP/1.1 exchange: one send, one answer. It verifies TLS always, follows no redirect, knows no cookies and sends
/// a request once (QNetworkAccessManager would repeat even a POST when a server closes without an answer). Errors are
/// of the "on the way" kinds, UnsendableHeader and Cancelled; any HTTP status from 200 on is an answer, not an error.
/// GUI thread only.
///
/// What QNetworkAccessManager (Qt 6.4) does with a connection after trouble is not to be relied on: one that hangs in
/// the handshake counts as under way for ever, and it never opens another after six of them; an interim answer other
/// than 100 it takes for the answer, and what follows for the next request's. So after every failure its manager is
/// let go of, and the next request has a new one. Proxies it meets through the ProxyTunnel only.
///
/// Nothing can be done about two things: it reads the head of an answer of any length into memory before it tells (the
/// deadline ends it), and what a server says unasked on an idle connection it takes for the next answer. Of a 408,
/// which is said so, no more than that one answer is believed.
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

    Network network();
    Network newNetwork();
    QNetworkProxy networkProxy(const QUrl &url, const Route &route);

    TransportLimits m_limits;
    TlsTrust m_trust;
    ProxyLogins m_logins;
    ProxyTunnel m_tunnel{m_logins};
    QHash<QUrl, QNetworkProxy> m_proxies; ///< what send() has decided for a scheme, host and port
    QObject m_networks; ///< the parent of all, those included that have been let go of and wait for their end
    Network m_network;
    QElapsedTimer m_sinceUse;
};

} // namespace aws
