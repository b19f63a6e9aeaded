// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/SingleInstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QSysInfo>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int answerTimeMs = 2'000;

/// A socket's path has at most 108 characters, a folder's more: so a digest of it.
QString socketNameFor(const QString &configDir)
{
    const QByteArray digest =
        QCryptographicHash::hash(QDir(configDir).canonicalPath().toUtf8(), QCryptographicHash::Sha256);
    return u"ivs-patchbay-"_s + QString::fromLatin1(digest.toHex().left(24));
}

/// Takes the lock if nobody holds it. QLockFile doesn't find one stale that was written in part or holds rubbish, and
/// no program would ever start here again; but it removes only what no living process holds. A lock that names nobody
/// is waited for, as somebody may just be writing it; one of another computer is left to that one.
void take(QLockFile &lock)
{
    if (lock.tryLock(0))
        return;
    constexpr int momentMs = 2'000;
    qint64 process = 0;
    QString host;
    QString program;
    const bool namesSomebody = lock.getLockInfo(&process, &host, &program);
    if (namesSomebody && !host.isEmpty() && host != QSysInfo::machineHostName())
        return;
    if (!namesSomebody && lock.tryLock(momentMs))
        return;
    lock.removeStaleLockFile();
    lock.tryLock(0);
}

/// A lock of QSettings that is torn holds up the next change for 30 s. Only the first program here writes settings.
void removeSettingsLock(const QDir &configDir)
{
    QFile::remove(configDir.filePath(u"settings.ini.lock"_s));
}

} // namespace

SingleInstance::SingleInstance(const QString &configDir, QObject *parent)
    : QObject(parent)
    , m_lock(QDir(configDir).filePath(u"lock"_s))
    , m_socketName(socketNameFor(configDir))
{
    // The lock is held for as long as the process lives: it is stale only when its process is gone.
    m_lock.setStaleLockTime(0);
    take(m_lock);
    if (!m_lock.isLocked())
        return;
    removeSettingsLock(QDir(configDir));
    QLocalServer::removeServer(m_socketName);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.listen(m_socketName);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *const socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            socket->disconnectFromServer();
        }
        Q_EMIT raiseRequested();
    });
}

void SingleInstance::raiseFirst()
{
    auto *const socket = new QLocalSocket(this);
    connect(socket, &QLocalSocket::disconnected, this, &SingleInstance::finished);
    connect(socket, &QLocalSocket::errorOccurred, this, &SingleInstance::finished);
    QTimer::singleShot(answerTimeMs, this, &SingleInstance::finished);
    socket->connectToServer(m_socketName, QIODevice::ReadOnly);
}

} // namespace ui
