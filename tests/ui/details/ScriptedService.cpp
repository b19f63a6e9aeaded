// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ScriptedService.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace {

void send(QTcpSocket *socket, const QByteArray &status, const QByteArray &headers, const QJsonObject &object)
{
    const QByteArray body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    socket->write("HTTP/1.1 "_ba + status + "\r\nContent-Type: application/json\r\n"_ba + headers
                  + "Content-Length: "_ba + QByteArray::number(body.size()) + "\r\n\r\n"_ba + body);
}

} // namespace

ScriptedService::ScriptedService(QObject *parent)
    : QTcpServer(parent)
{
    listen(QHostAddress::LocalHost, 0);
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *const socket = nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this] { ++closedConnections; });
    });
}

QUrl ScriptedService::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort()));
}

void ScriptedService::read(QTcpSocket *socket)
{
    // Whole requests only: what is incomplete stays in the socket.
    const QByteArray received = socket->peek(socket->bytesAvailable());
    const qsizetype headerEnd = received.indexOf("\r\n\r\n");
    if (headerEnd < 0)
        return;
    const QByteArray head = received.left(headerEnd).toLower();
    const qsizetype lengthAt = head.indexOf("content-length:");
    const qsizetype length = lengthAt < 0 ? 0 : head.mid(lengthAt + 15, 12).split('\r').first().trimmed().toLongLong();
    if (received.size() < headerEnd + 4 + length)
        return;
    socket->skip(headerEnd + 4 + length);
    const QString operation = QString::fromLatin1(received.split(' ').value(1).mid(1));
    answer(socket, operation, QJsonDocument::fromJson(received.mid(headerEnd + 4, length)).object());
}

void ScriptedService::answer(QTcpSocket *socket, const QString &operation, const QJsonObject &parameters)
{
    const QString arn = parameters[u"arn"_s].toString();
    asked.append(operation);
    askedArns.append(arn);
    if (isMute)
        return;
    if (isBusy) {
        send(socket, "503 Service Unavailable"_ba, "Retry-After: 20\r\n"_ba, {});
    } else if (refusals.contains(operation)) {
        const QByteArray type =
            "x-amzn-RequestId: 1-2-3\r\nx-amzn-ErrorType: "_ba + refusals[operation].toLatin1() + "\r\n"_ba;
        send(socket, "403 Forbidden"_ba, type, {{u"message"_s, u"not today"_s}});
    } else if (operation.startsWith(u"List"_s)) {
        QJsonArray stages;
        QJsonArray configurations;
        for (auto each = resources.cbegin(); each != resources.cend(); ++each)
            (each.key().contains(u":stage/"_s) ? stages : configurations).append(each.value());
        send(socket, "200 OK"_ba, {},
             {{u"stages"_s, stages}, {u"ingestConfigurations"_s, configurations}, {u"stageSessions"_s, QJsonArray()}});
    } else if (!resources.contains(arn)) {
        send(socket, "404 Not Found"_ba,
             "x-amzn-RequestId: 1-2-3\r\nx-amzn-ErrorType: ResourceNotFoundException\r\n"_ba, {{u"message"_s, arn}});
    } else {
        const QString member = operation == u"GetStage"_s ? u"stage"_s : u"ingestConfiguration"_s;
        send(socket, "200 OK"_ba, {}, {{member, resources[arn]}});
    }
}
