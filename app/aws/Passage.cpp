// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Passage.h"

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

using namespace std::chrono_literals;

constexpr qint64 mostWaiting = qint64(1024) * 1024;
constexpr qint64 pieceBytes = qint64(64) * 1024;
constexpr std::chrono::milliseconds longestSilence = 5s;

/// What doesn't fit stays in the kernel, which makes the sender wait.
void pass(QTcpSocket &from, QTcpSocket &to)
{
    while (from.bytesAvailable() > 0 && to.bytesToWrite() < mostWaiting)
        to.write(from.read(pieceBytes));
}

} // namespace

Passage::Passage(std::unique_ptr<QTcpSocket> client, Gate gate, ProxyLogins &logins, QObject *parent)
    : QObject(parent)
    , m_client(std::move(client))
    , m_gate(std::move(gate))
    , m_logins(logins)
{
    m_client->setReadBufferSize(mostWaiting);
    connect(m_client.get(), &QTcpSocket::readyRead, this, &Passage::readRequest);
    connect(m_client.get(), &QTcpSocket::disconnected, this, [this] { onClosed(*m_client); });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, m_client.get(), &QTcpSocket::disconnectFromHost);
    m_patience.start(longestSilence);
}

Passage::~Passage()
{
    // They speak when they close.
    m_client->disconnect(this);
    if (m_far)
        m_far->disconnect(this);
}

void Passage::readRequest()
{
    const auto state = m_request.readFrom(*m_client);
    if (state == HttpHead::State::Reading)
        return;
    disconnect(m_client.get(), &QTcpSocket::readyRead, this, nullptr);
    m_patience.stop();
    const auto route = state == HttpHead::State::Complete ? m_gate(m_request.headers()) : std::nullopt;
    if (route)
        open(*route);
    else
        m_client->disconnectFromHost();
}

void Passage::open(const Route &route)
{
    m_opening = std::make_unique<Opening>(route, m_logins);
    connect(m_opening.get(), &Opening::ended, this, [this, route] { onOpened(route); });
}

void Passage::onOpened(const Route &route)
{
    Opening *const opening = m_opening.release();
    opening->deleteLater();
    if (opening->failure()) {
        Q_EMIT failed(route, *opening->failure());
        m_client->write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
        m_client->disconnectFromHost();
        return;
    }
    m_far = opening->takeSocket();
    m_client->write("HTTP/1.1 200 Connection established\r\n\r\n");
    join();
}

void Passage::join()
{
    m_far->setReadBufferSize(mostWaiting);
    // Who waits at either end would wait for the acknowledgement of what went before too.
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_far->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    for (const auto &[from, to] : {std::pair(m_client.get(), m_far.get()), std::pair(m_far.get(), m_client.get())}) {
        const auto more = [from = from, to = to] { pass(*from, *to); };
        connect(from, &QTcpSocket::readyRead, to, more);
        connect(to, &QTcpSocket::bytesWritten, from, more);
    }
    connect(m_far.get(), &QTcpSocket::disconnected, this, [this] { onClosed(*m_far); });
    pass(*m_client, *m_far);
    pass(*m_far, *m_client);
    if (m_far->state() == QAbstractSocket::UnconnectedState) // meanwhile, with nobody listening
        onClosed(*m_far);
}

/// The other side gets what this one has still said, and then goes too.
void Passage::onClosed(QTcpSocket &closed)
{
    if (m_opening)
        m_opening->disconnect(this);
    QTcpSocket *const other = &closed == m_client.get() ? m_far.get() : m_client.get();
    if (other && other->state() == QAbstractSocket::ConnectedState) {
        other->write(closed.readAll());
        other->disconnectFromHost();
    }
    const bool isOpen = other && other->state() != QAbstractSocket::UnconnectedState;
    if (!isOpen)
        deleteLater();
}

} // namespace aws
