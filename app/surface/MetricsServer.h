// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace http {
class Server;
}

namespace surface {

/// Serves numbers to other programs on this computer: `GET /metrics` on 127.0.0.1, as OpenMetrics text, and nothing
/// else. A page that a browser shows cannot read them: who asks for another host, or comes from a web site, is refused.
/// It changes nothing, whatever is asked. GUI thread only.
class MetricsServer final {
    Q_DISABLE_COPY_MOVE(MetricsServer)

public:
    /// The text is made anew for each request.
    explicit MetricsServer(std::function<QByteArray()> text);
    ~MetricsServer();

    /// Begins, at this port from now on; 0: any that is free. Why not, as the system says; empty: it does.
    QString start(quint16 port);
    void stop();
    /// 0: it does not serve.
    quint16 port() const { return m_port; }

private:
    std::function<QByteArray()> m_text;
    std::unique_ptr<http::Server> m_server;
    quint16 m_port = 0;
};

} // namespace surface
