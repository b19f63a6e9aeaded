// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace support {

/// A request as its bytes arrived.
struct RawRequest {
    QByteArray method;
    QByteArray target; ///< path and query, untouched
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    qint64 arrivedAt = 0; ///< milliseconds since the server started

    /// The value of the first header of that name (any case), or a null array.
    QByteArray header(QByteArrayView name) const;
};

/// An HTTP/1.1 answer with its Content-Length.
QByteArray answer(int status, const QByteArray &body = {}, const QByteArrayList &headerLines = {});

/// Joins the connection with one to `port` on this computer, as a proxy does, and says so with `agreed`.
void tunnel(QTcpSocket &client, quint16 port, const QByteArray &agreed = "HTTP/1.1 200 Connection established\r\n\r\n");

/// A server that is only a socket: it reads whole requests, remembers each one, and the test's function does with the
/// socket what it likes: answer, answer wrongly, close, reset, or nothing at all. Listens on 127.0.0.1, any port.
class RawServer final : public QTcpServer {
    Q_OBJECT

public:
    using Behaviour = std::function<void(QTcpSocket &socket, const RawRequest &request)>;

    /// `behaviour` sees each request after it was added to requests().
    explicit RawServer(Behaviour behaviour, QObject *parent = nullptr);
    /// Answers the n-th request with the n-th of `answers`, and all later ones with the last.
    explicit RawServer(QByteArrayList answers, QObject *parent = nullptr);

    /// From now on the server speaks TLS with this certificate.
    void speakTls(const QSslCertificate &certificate, const QSslKey &key);
    /// What it offers by ALPN when it speaks TLS, the preferred one first.
    void offerProtocols(const QByteArrayList &protocols) { m_protocols = protocols; }
    /// Accepts connections but doesn't read from them; those that came then are never read.
    void stayMute(bool mute = true) { m_mute = mute; }

    const QList<RawRequest> &requests() const { return m_requests; }
    int connections() const { return m_connections; }
    int openConnections() const { return static_cast<int>(m_sockets.size()); }
    /// Ends every open connection, as a server does with idle ones; openConnections() is 0 when the client noticed.
    void closeConnections();

    /// "http://127.0.0.1:port"
    QByteArray address() const { return "http://127.0.0.1:" + QByteArray::number(serverPort()); }
    /// "http://127.0.0.1:port/…", or https://localhost after speakTls().
    QUrl url(const QByteArray &target = "/") const;

Q_SIGNALS:
    void connected(QTcpSocket *socket);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QTcpSocket *socket);

    Behaviour m_behaviour;
    QList<RawRequest> m_requests;
    QList<QTcpSocket *> m_sockets;
    QSslCertificate m_certificate;
    QSslKey m_key;
    QByteArrayList m_protocols;
    QElapsedTimer m_clock;
    int m_connections = 0;
    bool m_mute = false;
};

} // namespace support
