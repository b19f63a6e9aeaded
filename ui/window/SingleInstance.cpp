// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/SingleInstance.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
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

/// Whether the lock is one that its writer was killed in the middle of: it names nobody, so QLockFile never finds it
/// stale, and no program would ever start here again. Whoever is writing it now has done so within a moment.
bool isTorn(const QLockFile &lock, const QString &file)
{
    constexpr int moment = 2; // seconds
    qint64 process = 0;
    QString host;
    QString program;
    return !lock.getLockInfo(&process, &host, &program)
        && QFileInfo(file).lastModified().secsTo(QDateTime::currentDateTime()) >= moment;
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
    const QString file = QDir(configDir).filePath(u"lock"_s);
    const bool locked = m_lock.tryLock(0) || (isTorn(m_lock, file) && QFile::remove(file) && m_lock.tryLock(0));
    if (!locked)
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
