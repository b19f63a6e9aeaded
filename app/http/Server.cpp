// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/Server.h"

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace http {
namespace {

/// No more connections than half of what this process may open: without a descriptor left, Qt's listener stops for good
/// or spins (QNativeSocketEngine reports its first error for ever, and that is mostly "nobody there").
qsizetype affordable(qsizetype connections)
{
#ifdef Q_OS_UNIX
    rlimit descriptors = {};
    if (getrlimit(RLIMIT_NOFILE, &descriptors) == 0)
        return std::min(connections, static_cast<qsizetype>(std::min<rlim_t>(descriptors.rlim_cur, 1'000'000) / 2));
#endif
    return connections;
}

} // namespace

Server::Server(Handler handler, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_limits(limits)
{
    m_limits.connections = affordable(limits.connections);
    connect(&m_listener, &QTcpServer::newConnection, this, &Server::accept);
}

tl::expected<quint16, QString> Server::listen(quint16 port)
{
    if (!m_listener.listen(QHostAddress::LocalHost, port))
        return tl::unexpected(m_listener.errorString());
    return m_listener.serverPort();
}

void Server::accept()
{
    while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
        if (m_connections.size() >= m_limits.connections && !makeRoom()) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto *connection = new Connection(socket, m_handler, m_limits, this);
        m_connections.append(connection);
        connect(connection, &Connection::ended, this, [this, connection] {
            m_connections.removeOne(connection);
            connection->deleteLater();
        });
    }
}

/// Drops whoever has waited longest without asking for anything; false when all are being answered.
bool Server::makeRoom()
{
    Connection *idlest = nullptr;
    for (Connection *connection : std::as_const(m_connections)) {
        const auto since = connection->waitingSince();
        if (since && (!idlest || *since < *idlest->waitingSince()))
            idlest = connection;
    }
    if (idlest)
        idlest->drop();
    return idlest != nullptr;
}

} // namespace http
