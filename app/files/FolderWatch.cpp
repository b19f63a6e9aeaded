// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/FolderWatch.h"

#include "files/DiskThreads.h"

#include <QDir>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QTimer>

#include <chrono>
#include <utility>

namespace files {

namespace {

using namespace std::chrono_literals;

/// A program that checks out or copies many files changes them one by one.
constexpr auto rest = 100ms;

/// The folder, or where it will be.
QString nearestThere(const QString &folder)
{
    QString there = QDir(folder).absolutePath();
    while (!QFileInfo(there).isDir() && !QDir(there).isRoot())
        there = QFileInfo(there).path();
    return there;
}

} // namespace

/// What looks at the disk, and waits for it.
class FolderWatch::Eye final : public QObject {
public:
    explicit Eye(const QString &folder)
        : m_folder(folder)
    {
        m_soon.setSingleShot(true);
        connect(&m_soon, &QTimer::timeout, this, &Eye::renew); // a file that was replaced is another one
        const auto noted = [this] { m_soon.start(rest); };
        connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, noted);
        connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, noted);
    }

    const QTimer &soon() const { return m_soon; }
    void watch(const QStringList &files)
    {
        m_files = files;
        renew();
    }

private:
    void renew()
    {
        QStringList wanted{nearestThere(m_folder)};
        for (const QString &file : std::as_const(m_files)) {
            const QString path = QDir(m_folder).absoluteFilePath(file);
            if (QFileInfo(path).isFile())
                wanted.append(path);
        }
        const QStringList before = m_watcher.directories() + m_watcher.files();
        QStringList gone;
        for (const QString &path : before) {
            if (wanted.removeAll(path) == 0)
                gone.append(path);
        }
        if (!gone.isEmpty())
            m_watcher.removePaths(gone);
        if (!wanted.isEmpty())
            m_watcher.addPaths(wanted);
    }

    QString m_folder;
    QStringList m_files;
    QFileSystemWatcher m_watcher{this}; // as the timer, it goes where this goes
    QTimer m_soon{this};
};

FolderWatch::FolderWatch(DiskThreads &disks, QObject *parent)
    : QObject(parent)
    , m_disks(disks)
{
}

FolderWatch::~FolderWatch()
{
    leave();
}

void FolderWatch::leave()
{
    if (Eye *const eye = std::exchange(m_eye, nullptr)) {
        eye->soon().disconnect(this);
        eye->deleteLater();
    }
}

void FolderWatch::tell()
{
    Q_EMIT changed();
}

void FolderWatch::watch(const QString &folder, const QStringList &files)
{
    if (!m_eye || folder != m_folder) {
        leave();
        m_folder = folder;
        m_eye = new Eye(folder);
        connect(&m_eye->soon(), &QTimer::timeout, this, &FolderWatch::tell);
        m_eye->moveToThread(&m_disks.threadOf(folder));
    }
    QMetaObject::invokeMethod(
        m_eye, [eye = m_eye, files] { eye->watch(files); }, Qt::QueuedConnection);
}

} // namespace files
