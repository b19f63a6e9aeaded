// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/HandOver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr auto triedAgainAfter = 100ms;
constexpr auto patienceWithASilentStart = 1s;
constexpr qint64 longestLine = 4096;

QByteArray lineOf(const StartRequest &request)
{
    const QJsonObject object{{u"account"_s, request.account}, {u"region"_s, request.region}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

StartRequest requestIn(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    return {object[u"account"_s].toString(), object[u"region"_s].toString()};
}

} // namespace

HandOver::HandOver(const QString &socketName, const StartRequest &request, std::chrono::milliseconds patience,
                   QObject *parent)
    : QObject(parent)
    , m_socketName(socketName)
    , m_line(lineOf(request))
    , m_end(patience)
{
    connect(&m_socket, &QLocalSocket::connected, this, [this] { m_socket.write(m_line); });
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] { finish(true); });
    // A version before this one answers by hanging up.
    connect(&m_socket, &QLocalSocket::disconnected, this, [this] { finish(true); });
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this](QLocalSocket::LocalSocketError error) {
        if (error == QLocalSocket::PeerClosedError)
            return; // disconnected() follows
        Q_EMIT unanswered();
        QTimer::singleShot(triedAgainAfter, this, &HandOver::connectAgain);
    });
    QTimer::singleShot(patience, this, [this] { finish(false); });
    QTimer::singleShot(0, this, &HandOver::connectAgain);
}

void HandOver::connectAgain()
{
    if (!m_hasFinished && !m_end.hasExpired())
        m_socket.connectToServer(m_socketName, QIODevice::ReadWrite);
}

void HandOver::finish(bool reached)
{
    if (!std::exchange(m_hasFinished, true))
        Q_EMIT finished(reached);
}

void receiveRequest(QLocalSocket &socket, std::function<void(const StartRequest &)> tell)
{
    QObject::connect(&socket, &QLocalSocket::disconnected, &socket, &QObject::deleteLater);
    const auto answer = [&socket, tell = std::move(tell)](const StartRequest &request) {
        QObject::disconnect(&socket, &QLocalSocket::readyRead, &socket, nullptr);
        socket.write("ok\n");
        socket.disconnectFromServer();
        tell(request);
    };
    const auto look = [&socket, answer] {
        if (socket.canReadLine())
            answer(requestIn(socket.readLine(longestLine)));
        else if (socket.bytesAvailable() >= longestLine)
            socket.abort();
    };
    QObject::connect(&socket, &QLocalSocket::readyRead, &socket, look);
    QTimer::singleShot(patienceWithASilentStart, &socket, [answer] { answer({}); });
    look(); // what came before
}

} // namespace ui
