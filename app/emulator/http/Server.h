// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/http/Message.h"

#include <QAbstractHttpServer>

#include <functional>

namespace emulator {

/// HTTP/1.1 by Qt HTTP Server. It is not a QHttpServer, because a route is matched against the decoded path: the
/// encoded slash of an ARN under /tags/ would not match.
class Server final : public QAbstractHttpServer {
    Q_OBJECT

public:
    using Handler = std::function<Answer(const Request &)>;

    explicit Server(Handler handler, QObject *parent = nullptr);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    Handler m_handler;
};

} // namespace emulator
