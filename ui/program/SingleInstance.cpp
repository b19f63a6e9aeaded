// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/SingleInstance.h"

#include "files/WholeFile.h"
#include "ui/program/HandOver.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

/// A socket's path has at most 108 characters, a folder's more: so a digest of it.
QString socketNameFor(const QString &configDir)
{
    const QByteArray digest =
        QCryptographicHash::hash(QDir(configDir).canonicalPath().toUtf8(), QCryptographicHash::Sha256);
    return u"ivs-patchbay-"_s + QString::fromLatin1(digest.toHex().left(24));
}

} // namespace

SingleInstance::SingleInstance(const QString &configDir, QObject *parent)
    : QObject(parent)
    , m_lockPath(QDir(configDir).filePath(u"lock"_s))
    , m_lock(m_lockPath)
    , m_socketName(socketNameFor(configDir))
{
    // The lock is held for as long as the process lives: it is stale only when its process is gone.
    m_lock.setStaleLockTime(0);
    const auto plain = files::checkPlain(m_lockPath);
    m_isBlocked = !plain && plain.error().kind == files::Error::Kind::NotAFile; // QLockFile would wait at a pipe
    if (m_isBlocked)
        return;
    take(2s);
    if (m_lock.isLocked())
        files::removeUnfinished(configDir);
}

/// Takes the lock if nobody holds it. QLockFile doesn't find one stale that was written in part or holds rubbish, and
/// no program would ever start here again; but it removes only what no living process holds. A lock that names nobody
/// is waited for, as somebody may just be writing it; one of another computer is left to that one.
void SingleInstance::take(std::chrono::milliseconds moment)
{
    if (m_isBlocked)
        return;
    if (!m_lock.tryLock(0)) {
        qint64 process = 0;
        QString host;
        QString program;
        const bool namesSomebody = m_lock.getLockInfo(&process, &host, &program);
        if (namesSomebody && !host.isEmpty() && host != QSysInfo::machineHostName())
            return;
        if (!namesSomebody && moment == 0ms)
            return;
        if (namesSomebody || !m_lock.tryLock(int(moment.count()))) {
            m_lock.removeStaleLockFile();
            m_lock.tryLock(0);
        }
    }
    hold();
}

void SingleInstance::hold()
{
    if (m_lock.isLocked())
        m_removedOnSignal.emplace(QFile::encodeName(m_lockPath));
}

void SingleInstance::release()
{
    m_removedOnSignal.reset();
    m_lock.unlock();
}

bool SingleInstance::isFirst() const
{
    return !m_isBlocked && (m_lock.isLocked() || m_lock.error() != QLockFile::LockFailedError);
}

LockHolder SingleInstance::holder() const
{
    LockHolder holder;
    holder.since = QFileInfo(m_lockPath).lastModified();
    if (m_isBlocked || !m_lock.getLockInfo(&holder.process, &holder.computer, &holder.program))
        return holder;
    const bool isHere = holder.computer.isEmpty() || holder.computer == QSysInfo::machineHostName();
    holder.isEnding = m_isFirstEnding;
    holder.kind = isHere ? LockHolder::Kind::ThisComputer : LockHolder::Kind::AnotherComputer;
    return holder;
}

void SingleInstance::handOver(const StartRequest &request, std::optional<HandOverLimits> limits)
{
    auto *const hand = new HandOver(m_socketName, request, limits, this);
    const auto finish = [this, hand](bool reached) {
        hand->disconnect(this);
        hand->deleteLater();
        Q_EMIT finished(reached);
    };
    connect(hand, &HandOver::unanswered, this, [this, finish] {
        take(0ms);
        if (m_lock.isLocked())
            finish(false);
    });
    connect(hand, &HandOver::ending, this, [this] {
        if (!std::exchange(m_isFirstEnding, true))
            Q_EMIT firstIsEnding();
    });
    connect(hand, &HandOver::finished, this, finish);
}

void SingleInstance::takeOver()
{
    m_mayBeHeldElsewhere = !isFirst() && holder().kind != LockHolder::Kind::ThisComputer;
    if (m_isBlocked)
        m_isBlocked = !files::setAside(m_lockPath);
    else
        QFile::remove(m_lockPath); // whoever may hold it has the old file open, not this name
    if (!m_isBlocked)
        m_lock.tryLock(0);
    hold();
}

void SingleInstance::listen()
{
    if (!m_lock.isLocked())
        return;
    QLocalServer::removeServer(m_socketName);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
    m_server.listen(m_socketName);
}

void SingleInstance::receive()
{
    while (QLocalSocket *const socket = m_server.nextPendingConnection()) {
        if (m_isEnding)
            refuseRequest(*socket);
        else
            receiveRequest(*socket, [this](const StartRequest &request) { Q_EMIT startRequested(request); });
    }
}

} // namespace ui
