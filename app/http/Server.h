// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/Connection.h"

#include <QTcpServer>

namespace http {

/// HTTP/1.1 on loopback, with limits. It serves in the thread it lives in.
class Server final : public QObject {
    Q_OBJECT

public:
    Server(Handler handler, const Limits &limits, QObject *parent = nullptr);

    /// On 127.0.0.1; 0 is any free port. The port, or why there is none.
    tl::expected<quint16, QString> listen(quint16 port);

private:
    void accept();
    bool makeRoom();

    Handler m_handler;
    Limits m_limits;
    QTcpServer m_listener;
    QList<Connection *> m_connections;
};

} // namespace http
