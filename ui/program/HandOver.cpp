// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/HandOver.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr auto triedAgainAfter = 100ms;
constexpr auto longestSilence = 1s;
constexpr qint64 longestLine = 4096;
constexpr auto taken = "ok\n";
constexpr auto refused = "ending\n";

/// A version before this one answers by hanging up, and so does one that ends in this moment, but not again and again.
constexpr int hangUpsOfAnAnswer = 3;

QByteArray lineOf(const StartRequest &request)
{
    const QJsonObject object{
        {u"account"_s, request.account}, {u"region"_s, request.region}, {u"wallboard"_s, request.wallboard}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

StartRequest requestIn(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    return {object[u"account"_s].toString(), object[u"region"_s].toString(), object[u"wallboard"_s].toBool()};
}

} // namespace

HandOver::HandOver(const QString &socketName, const StartRequest &request, std::optional<HandOverLimits> limits,
                   QObject *parent)
    : QObject(parent)
    , m_socketName(socketName)
    , m_line(lineOf(request))
    , m_limits(limits)
{
    connect(&m_socket, &QLocalSocket::connected, this, [this] { m_socket.write(m_line); });
    connect(&m_socket, &QLocalSocket::readyRead, this, &HandOver::hear);
    connect(&m_socket, &QLocalSocket::disconnected, this, &HandOver::onHungUp);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this](QLocalSocket::LocalSocketError error) {
        if (error != QLocalSocket::PeerClosedError) // disconnected() follows
            tryLater();
    });
    m_again.setSingleShot(true);
    m_end.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &HandOver::connectAgain);
    connect(&m_end, &QTimer::timeout, this, [this] { finish(false); });
    if (m_limits)
        m_end.start(m_limits->forSilence);
    m_again.start(0);
}

HandOver::~HandOver()
{
    m_socket.disconnect(this); // it hangs up on its way, and that would be tried again
}

void HandOver::connectAgain()
{
    if (!m_hasFinished)
        m_socket.connectToServer(m_socketName, QIODevice::ReadWrite);
}

void HandOver::hear()
{
    if (!m_socket.canReadLine())
        return;
    if (m_socket.readLine(longestLine) != refused) {
        finish(true);
        return;
    }
    m_hungUp = 0;
    if (std::exchange(m_isEnding, true))
        return;
    if (m_limits)
        m_end.start(m_limits->forAnEnd);
    Q_EMIT ending();
}

void HandOver::onHungUp()
{
    if (!m_isEnding && ++m_hungUp == hangUpsOfAnAnswer)
        finish(true);
    else
        tryLater();
}

void HandOver::tryLater()
{
    Q_EMIT unanswered();
    m_again.start(triedAgainAfter);
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
        socket.write(taken);
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
    QTimer::singleShot(longestSilence, &socket, [answer] { answer({}); });
    look(); // what came before
}

void refuseRequest(QLocalSocket &socket)
{
    QObject::connect(&socket, &QLocalSocket::disconnected, &socket, &QObject::deleteLater);
    socket.write(refused);
    socket.disconnectFromServer();
}

} // namespace ui
