// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "aws/Http.h"

#include <QCoroTask>
#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <chrono>
#include <optional>
#include <stop_token>

namespace aws {

struct TransportLimits {
    std::chrono::milliseconds inactivity{15'000}; ///< nothing arrives or leaves for so long
    std::chrono::milliseconds deadline{45'000}; ///< the whole exchange
    qint64 responseBytes = qint64(8) * 1024 * 1024; ///< a larger body is cut off and refused
};

/// One HTTP exchange: one send, one answer. It verifies TLS always, follows no redirect, stays with HTTP/1.1 and
/// sends a request once (QNetworkAccessManager would repeat even a POST when a server closes without an answer).
/// Errors are of the "on the way" kinds and Cancelled; any HTTP status is an answer, not an error. GUI thread only.
class Transport {
public:
    explicit Transport(TransportLimits limits = {});
    ~Transport();
    Q_DISABLE_COPY_MOVE(Transport)

    QCoro::Task<Result<HttpResponse>> send(HttpRequest request, std::stop_token stop);

    /// Trusts these on top of the system's authorities (the file that AWS_CA_BUNDLE names).
    void addCertificateAuthorities(const QList<QSslCertificate> &authorities);

    /// Answers the proxy from now on; it is asked for after an error ProxyNeedsPassword.
    void setProxyPassword(const QString &user, const QString &password);

private:
    QNetworkRequest networkRequest(const HttpRequest &request) const;

    TransportLimits m_limits;
    QNetworkAccessManager m_network;
    std::optional<QSslConfiguration> m_tls; ///< where more than the system's authorities are trusted
    QString m_proxyUser;
    QString m_proxyPassword;
    QStringList m_answeredProxies;
};

} // namespace aws
