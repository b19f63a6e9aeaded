// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Opening.h"

#include <functional>

namespace aws {

/// One connection through the tunnel (see ProxyTunnel): it reads the client's CONNECT, opens the way, and then passes
/// the bytes both ways, of which it holds 1 MiB for a side that is slow. Deletes itself when it is over.
class Passage final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Passage)

public:
    /// Which way a client may take, by the headers of its CONNECT; nothing: none.
    using Gate = std::function<std::optional<Route>(const HttpHeaders &headers)>;

    Passage(std::unique_ptr<QTcpSocket> client, Gate gate, ProxyLogins &logins, QObject *parent);
    ~Passage() override;

Q_SIGNALS:
    /// The way to `route` could not be opened; the client is about to be refused.
    void failed(const aws::Route &route, const aws::Error &error);

private:
    void readRequest();
    void open(const Route &route);
    void onOpened(const Route &route);
    void join();
    void onClosed(QTcpSocket &closed);

    std::unique_ptr<QTcpSocket> m_client;
    std::unique_ptr<QTcpSocket> m_far; ///< once the way is open
    Gate m_gate;
    ProxyLogins &m_logins;
    HttpHead m_request;
    QTimer m_patience; ///< with a client that doesn't say where to
    std::unique_ptr<Opening> m_opening;
};

} // namespace aws
