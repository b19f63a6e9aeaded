// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/ProxyTunnel.h"

#include "aws/Passage.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace aws {

namespace {

const QByteArray tokenHeader = "X-Patchbay-Tunnel";

QByteArray newToken()
{
    std::array<quint32, 8> random;
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random).toHex();
}

} // namespace

ProxyTunnel::ProxyTunnel(ProxyLogins &logins)
    : m_logins(logins)
{
    m_server.setProxy(QNetworkProxy(QNetworkProxy::NoProxy)); // or a SOCKS proxy would be asked to listen
    connect(&m_server, &QTcpServer::newConnection, this, &ProxyTunnel::admit);
}

ProxyTunnel::~ProxyTunnel() = default;

QNetworkProxy ProxyTunnel::to(const Route &route)
{
    if (!m_server.isListening())
        m_server.listen(QHostAddress::LocalHost);
    auto door = std::find_if(m_doors.begin(), m_doors.end(), [&route](const Door &one) { return one.route == route; });
    if (door == m_doors.end())
        door = m_doors.insert(door, {newToken(), route});
    // Qt tells kept connections apart by the proxy's user, and sends it only to a proxy that asks.
    QNetworkProxy proxy(QNetworkProxy::HttpProxy, m_server.serverAddress().toString(), m_server.serverPort(),
                        QString::fromLatin1(door->token));
    proxy.setRawHeader(tokenHeader, door->token);
    // By CONNECT always, plain http too.
    proxy.setCapabilities(QNetworkProxy::TunnelingCapability | QNetworkProxy::HostNameLookupCapability);
    return proxy;
}

void ProxyTunnel::admit()
{
    while (QTcpSocket *const client = m_server.nextPendingConnection()) {
        client->setParent(nullptr);
        auto *const passage = new Passage(
            std::unique_ptr<QTcpSocket>(client), [this](const HttpHeaders &headers) { return routeFor(headers); },
            m_logins, this);
        connect(passage, &Passage::failed, this, &ProxyTunnel::failed);
    }
}

std::optional<Route> ProxyTunnel::routeFor(const HttpHeaders &headers) const
{
    const QByteArray token = headerValue(headers, tokenHeader);
    const auto door =
        std::find_if(m_doors.begin(), m_doors.end(), [&token](const Door &one) { return one.token == token; });
    return door == m_doors.end() ? std::nullopt : std::optional(door->route);
}

} // namespace aws
