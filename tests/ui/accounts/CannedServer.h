// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTcpServer>
#include <QTcpSocket>

namespace tests {

/// Answers every request with one canned response, and counts them.
class CannedServer final : public QTcpServer {
public:
    QByteArray status = "200 OK";
    QByteArray headers;
    QByteArray body = "{}";
    int requests = 0;

    CannedServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(*socket); });
        });
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(serverPort()); }

private:
    void answer(QTcpSocket &socket)
    {
        if (!socket.peek(65536).contains("\r\n\r\n"))
            return;
        socket.readAll();
        ++requests;
        socket.write("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers
                     + "Content-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
        socket.disconnectFromHost();
    }
};

} // namespace tests
