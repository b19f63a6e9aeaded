// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/RawServer.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QVariant>

#include <optional>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr const char *unread = "unread";

/// Takes one whole request from the front of `bytes`, or nothing while it isn't all there.
std::optional<RawRequest> takeRequest(QByteArray &bytes)
{
    const qsizetype endOfHead = bytes.indexOf("\r\n\r\n");
    if (endOfHead < 0)
        return {};
    RawRequest request;
    const QByteArrayList lines = bytes.first(endOfHead).split('\n');
    const QByteArrayList first = lines.first().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    const qsizetype length = request.header("Content-Length").toLongLong();
    if (bytes.size() < endOfHead + 4 + length)
        return {};
    request.body = bytes.sliced(endOfHead + 4, length);
    bytes.remove(0, endOfHead + 4 + length);
    return request;
}

} // namespace

QByteArray RawRequest::header(QByteArrayView name) const
{
    for (const auto &[headerName, value] : headers) {
        if (name.compare(headerName, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray answer(int status, const QByteArray &body, const QByteArrayList &headerLines)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n";
    for (const QByteArray &line : headerLines)
        bytes += line + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void tunnel(QTcpSocket &client, quint16 port, const QByteArray &agreed)
{
    QObject::disconnect(&client, &QTcpSocket::readyRead, nullptr, nullptr);
    auto *const server = new QTcpSocket(&client);
    // What is passed on is not kept back until what went before is acknowledged.
    client.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QObject::connect(server, &QTcpSocket::connected, &client, [&client, server, agreed] {
        server->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        client.write(agreed);
    });
    QObject::connect(&client, &QTcpSocket::readyRead, server, [&client, server] { server->write(client.readAll()); });
    QObject::connect(server, &QTcpSocket::readyRead, &client, [&client, server] { client.write(server->readAll()); });
    QObject::connect(server, &QTcpSocket::disconnected, &client, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress::LocalHost, port);
}

RawServer::RawServer(Behaviour behaviour, QObject *parent)
    : QTcpServer(parent)
    , m_behaviour(std::move(behaviour))
{
    m_clock.start();
    if (!listen(QHostAddress::LocalHost))
        qFatal("cannot listen on 127.0.0.1: %s", qPrintable(errorString()));
}

RawServer::RawServer(QByteArrayList answers, QObject *parent)
    : RawServer(
        [this, answers = std::move(answers)](QTcpSocket &socket, const RawRequest &) {
            socket.write(answers.at(qMin(m_requests.size(), answers.size()) - 1));
        },
        parent)
{
}

void RawServer::speakTls(const QSslCertificate &certificate, const QSslKey &key)
{
    m_certificate = certificate;
    m_key = key;
}

void RawServer::closeConnections()
{
    // Half of each connection only: the other half ends when the client has noticed.
    for (QTcpSocket *socket : std::as_const(m_sockets))
        ::shutdown(static_cast<int>(socket->socketDescriptor()), SHUT_WR);
}

QUrl RawServer::url(const QByteArray &target) const
{
    const QByteArray base = m_key.isNull() ? "http://127.0.0.1:"_ba : "https://localhost:"_ba;
    return QUrl::fromEncoded(base + QByteArray::number(serverPort()) + target, QUrl::StrictMode);
}

void RawServer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    auto *socket = m_key.isNull() ? new QTcpSocket(this) : new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    m_sockets.append(socket);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_sockets.removeOne(socket);
        socket->deleteLater();
    });
    if (m_mute)
        return;
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    if (auto *tls = qobject_cast<QSslSocket *>(socket)) {
        QSslConfiguration configuration = tls->sslConfiguration();
        configuration.setLocalCertificate(m_certificate);
        configuration.setPrivateKey(m_key);
        configuration.setAllowedNextProtocols(m_protocols);
        tls->setSslConfiguration(configuration);
        tls->startServerEncryption();
    }
    Q_EMIT connected(socket);
}

void RawServer::read(QTcpSocket *socket)
{
    QByteArray bytes = socket->property(unread).toByteArray() + socket->readAll();
    while (auto request = takeRequest(bytes)) {
        request->arrivedAt = m_clock.elapsed();
        m_requests.append(*request);
        m_behaviour(*socket, *request);
    }
    socket->setProperty(unread, bytes);
}

} // namespace support
