// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Dial.h"

#include <QHostInfo>

#include <algorithm>
#include <chrono>
#include <utility>

namespace aws {

namespace {

using namespace std::chrono_literals;
constexpr std::chrono::milliseconds attemptDelay = 250ms; // RFC 8305 section 8

/// The families in turn, begun with that of the first address, which the resolver prefers (RFC 6724); the last is
/// first.
std::vector<QString> inTurn(const QList<QHostAddress> &addresses)
{
    std::vector<QString> first;
    std::vector<QString> other;
    for (const QHostAddress &address : addresses)
        (address.protocol() == addresses.first().protocol() ? first : other).push_back(address.toString());
    std::vector<QString> all;
    for (size_t i = 0; i < std::max(first.size(), other.size()); ++i) {
        for (const auto *const family : {&first, &other}) {
            if (i < family->size())
                all.push_back((*family)[i]);
        }
    }
    std::reverse(all.begin(), all.end());
    return all;
}

} // namespace

Dial::Dial(const QString &host, quint16 port, const QNetworkProxy &socks)
    : m_host(host)
    , m_port(port)
    , m_socks(socks)
{
    connect(&m_next, &QTimer::timeout, this, &Dial::tryNext);
    QTimer::singleShot(0, this, &Dial::start);
}

Dial::Dial(const QList<QHostAddress> &addresses, quint16 port)
    : m_port(port)
    , m_socks(QNetworkProxy::NoProxy)
{
    connect(&m_next, &QTimer::timeout, this, &Dial::tryNext);
    QTimer::singleShot(0, this, [this, addresses] { begin(addresses); });
}

Dial::~Dial() = default;

void Dial::start()
{
    // QHostInfo would look for the name of an address.
    if (m_socks.type() != QNetworkProxy::NoProxy || !QHostAddress(m_host).isNull()) {
        tryAddress(m_host);
        return;
    }
    QHostInfo::lookupHost(m_host, this, [this](const QHostInfo &info) { onLookedUp(info); });
}

void Dial::onLookedUp(const QHostInfo &info)
{
    if (info.addresses().isEmpty())
        Q_EMIT failed(QAbstractSocket::HostNotFoundError, info.errorString());
    else
        begin(info.addresses());
}

void Dial::begin(const QList<QHostAddress> &addresses)
{
    m_addresses = inTurn(addresses);
    tryNext();
}

void Dial::tryNext()
{
    const QString address = m_addresses.back();
    m_addresses.pop_back();
    if (m_addresses.empty())
        m_next.stop();
    else
        m_next.start(attemptDelay);
    tryAddress(address);
}

void Dial::tryAddress(const QString &address)
{
    auto *const socket = m_trying.emplace_back(std::make_unique<QTcpSocket>()).get();
    socket->setProxy(m_socks);
    connect(socket, &QAbstractSocket::connected, this, [this, socket] { onConnected(socket); });
    // A socket that fails at once says so within connectToHost(), and must not be deleted in there.
    connect(
        socket, &QAbstractSocket::errorOccurred, this, [this, socket] { onFailed(socket); }, Qt::QueuedConnection);
    socket->connectToHost(address, m_port);
}

void Dial::onConnected(const QTcpSocket *socket)
{
    if (std::exchange(m_isOver, true))
        return;
    m_next.stop();
    const auto winner =
        std::find_if(m_trying.begin(), m_trying.end(), [socket](const auto &one) { return one.get() == socket; });
    m_connected = std::move(*winner);
    m_trying.erase(winner);
    for (const auto &loser : m_trying)
        loser->disconnect(this);
    m_connected->disconnect(this);
    // The others go with this object: their signals may be on the stack.
    QTimer::singleShot(0, this, &Dial::connected);
}

void Dial::onFailed(QTcpSocket *socket)
{
    const auto failedOne =
        std::find_if(m_trying.begin(), m_trying.end(), [socket](const auto &one) { return one.get() == socket; });
    if (m_isOver || failedOne == m_trying.end())
        return;
    const auto error = socket->error();
    const QString reason = socket->errorString();
    m_trying.erase(failedOne);
    if (!m_addresses.empty())
        tryNext();
    else if (m_trying.empty())
        Q_EMIT failed(error, reason);
}

} // namespace aws
