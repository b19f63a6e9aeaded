// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Opening.h"

#include <QTcpServer>

#include <vector>

namespace aws {

/// A proxy on this computer that QNetworkAccessManager uses in the place of the real one, which it must not meet:
/// asked for a login, Qt asks a refusing proxy again without end, and it forgets why a proxy refused. The tunnel opens
/// the real way (see Opening) and passes on what comes; TLS goes through it from end to end. It listens on 127.0.0.1
/// once a proxy is in use, and serves only who knows a random token of this run. GUI thread only.
class ProxyTunnel final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProxyTunnel)

public:
    explicit ProxyTunnel(ProxyLogins &logins);
    ~ProxyTunnel() override;

    /// The proxy that leads to the end of `route`. Connections through two of them are never mixed by Qt.
    QNetworkProxy to(const Route &route);

Q_SIGNALS:
    /// A way could not be opened: without its host and safeToRetry. Whoever waits for it hears from Qt a little later.
    void failed(const aws::Route &route, const aws::Error &error);

private:
    struct Door {
        QByteArray token;
        Route route;
    };

    void admit();
    std::optional<Route> routeFor(const HttpHeaders &headers) const;

    ProxyLogins &m_logins;
    QTcpServer m_server;
    std::vector<Door> m_doors;
};

} // namespace aws
