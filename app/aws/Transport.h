// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "aws/Http.h"
#include "aws/Opening.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QSslCertificate>

#include <chrono>
#include <memory>
#include <stop_token>
#include <vector>

namespace aws {

struct TransportLimits {
    std::chrono::milliseconds inactivity{15'000}; ///< nothing arrives or leaves for so long
    std::chrono::milliseconds deadline{30'000}; ///< the whole exchange
    qint64 responseBytes = qint64(8) * 1024 * 1024; ///< a larger body, packed or unpacked, is refused
    qint64 headBytes = qint64(64) * 1024; ///< status line and headers
    std::chrono::milliseconds connecting{8'000}; ///< until the request can be sent: three attempts end within 30 s
};

/// One HTTP/1.1 exchange: one send, one answer. It verifies TLS always, follows no redirect, knows no cookies and
/// writes a request once. Errors are of the "on the way" kinds, UnsendableHeader and Cancelled; any HTTP status is an
/// answer, not an error. GUI thread only.
///
/// It speaks HTTP itself, over QSslSocket. QNetworkAccessManager (Qt 6.4) sends even a POST a second time when a server
/// closes without an answer; counts connections that hang in the handshake for ever, and never opens another after six
/// of them; takes an interim answer for the answer, and that for the next request's; reads a head of any length into
/// memory; doesn't tell whether a request was sent; and lets a proxy that refuses NTLM be asked without end.
class Transport {
public:
    explicit Transport(TransportLimits limits = {});
    ~Transport();
    Q_DISABLE_COPY_MOVE(Transport)

    QCoro::Task<Result<HttpResponse>> send(HttpRequest request, std::stop_token stop);

    /// Trusts these on top of the system's authorities (the file that AWS_CA_BUNDLE names), for connections to come.
    void addCertificateAuthorities(const QList<QSslCertificate> &authorities);

    /// Answers the proxy from now on; it is asked for after an error ProxyNeedsPassword.
    void setProxyPassword(const QString &user, const QString &password);

private:
    struct Idle {
        Route route;
        std::unique_ptr<QSslSocket> socket;
        QElapsedTimer since;
    };

    std::unique_ptr<QSslSocket> takeIdle(const Route &route);
    void keep(const Route &route, std::unique_ptr<QSslSocket> socket);

    TransportLimits m_limits;
    TlsTrust m_trust;
    ProxyLogins m_logins;
    std::vector<Idle> m_idle; ///< the one used last is the last
};

} // namespace aws
