// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QNetworkProxy>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <memory>
#include <vector>

class QHostInfo;

namespace aws {

/// Connects to the first address of a host that answers: the next one is tried after a quarter of a second or as soon
/// as one fails, IPv6 and IPv4 in turn (RFC 8305). QAbstractSocket by itself waits 30 s for each.
/// Ends with one of its signals, from the event loop, or is deleted before.
class Dial final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Dial)

public:
    /// `socks`: a SOCKS proxy, which looks the name up itself, or NoProxy.
    Dial(const QString &host, quint16 port, const QNetworkProxy &socks);
    /// To a host whose addresses are known.
    Dial(const QList<QHostAddress> &addresses, quint16 port);
    ~Dial() override;

    std::unique_ptr<QTcpSocket> takeSocket() { return std::move(m_connected); }

Q_SIGNALS:
    void connected();
    void failed(QAbstractSocket::SocketError error, const QString &reason);

private:
    void start();
    void onLookedUp(const QHostInfo &info);
    void begin(const QList<QHostAddress> &addresses);
    void tryNext();
    void tryAddress(const QString &address);
    void onConnected(const QTcpSocket *socket);
    void onFailed(QTcpSocket *socket);

    QString m_host;
    quint16 m_port;
    QNetworkProxy m_socks;
    std::vector<QString> m_addresses; ///< not yet tried, the next one last
    std::vector<std::unique_ptr<QTcpSocket>> m_trying;
    std::unique_ptr<QTcpSocket> m_connected;
    QTimer m_next;
    bool m_isOver = false;
};

} // namespace aws
