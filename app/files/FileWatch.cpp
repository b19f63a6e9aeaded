// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/FileWatch.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <chrono>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace files {

namespace {

using namespace std::chrono_literals;

/// Two files may be written one after the other; in a home folder there is no end of changes to wait for.
constexpr auto rest = 100ms;

/// The way to a file: each folder that has a link on it, the one that it is in or will be, and that one's own.
class Way {
public:
    explicit Way(const QString &path) { follow(QDir::cleanPath(QFileInfo(path).absoluteFilePath())); }

    QStringList watched;

private:
    void follow(const QString &path)
    {
        const QString folder = QFileInfo(path).path();
        if (!QDir(path).isRoot())
            walk(folder, path);
    }

    void walk(const QString &folder, const QString &path)
    {
        if (const QString linked = linkAbove(folder); !linked.isEmpty())
            return hop(linked, path);
        QString there = folder;
        while (!QFileInfo(there).isDir() && !QDir(there).isRoot())
            there = QFileInfo(there).path();
        watched.append(there);
        watched.append(QFileInfo(there).path()); // who renames a folder is noticed there
        const QFileInfo file(path);
        if (file.isSymLink())
            hop(path, path);
        else if (file.isFile())
            watched.append(path);
    }

    /// The first part of a path that is a link; empty: none is.
    static QString linkAbove(const QString &folder)
    {
        QString link;
        for (QString at = folder; !QDir(at).isRoot(); at = QFileInfo(at).path()) {
            if (QFileInfo(at).isSymLink())
                link = at;
        }
        return link;
    }

    void hop(const QString &link, const QString &path)
    {
        constexpr int mostHops = 40; // as Linux has it
        watched.append(QFileInfo(link).path());
        if (++m_hops <= mostHops)
            follow(QDir::cleanPath(QFileInfo(link).symLinkTarget() + path.sliced(link.size())));
    }

    int m_hops = 0;
};

} // namespace

FileWatch::FileWatch(QObject *parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FileWatch::look);
    const auto noted = [this] {
        if (!m_soon.isActive())
            m_soon.start(rest);
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, noted);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, noted);
}

void FileWatch::watch(const QStringList &paths)
{
    m_paths = paths;
    m_paths.removeAll(QString());
    renew();
    m_states = states();
}

FileWatch::State FileWatch::stateOf(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
#ifdef Q_OS_DARWIN
    const timespec &time = status.st_mtimespec;
#else
    const timespec &time = status.st_mtim;
#endif
    return {status.st_dev, status.st_ino, status.st_size, time.tv_sec, time.tv_nsec};
#else
    const QFileInfo info(path);
    return info.exists() ? State{0, 0, info.size(), info.lastModified().toMSecsSinceEpoch(), 0} : State();
#endif
}

std::vector<FileWatch::State> FileWatch::states() const
{
    std::vector<State> all;
    for (const QString &path : m_paths)
        all.push_back(stateOf(path));
    return all;
}

void FileWatch::look()
{
    renew();
    auto now = states();
    if (now == m_states)
        return;
    m_states = std::move(now);
    Q_EMIT changed();
}

void FileWatch::renew()
{
    QStringList wanted;
    for (const QString &path : std::as_const(m_paths))
        wanted += Way(path).watched;
    wanted.removeDuplicates();
    // All of them anew: a file that was replaced while somebody had it open is watched as it was (Qt 6.4).
    if (const QStringList before = m_watcher.directories() + m_watcher.files(); !before.isEmpty())
        m_watcher.removePaths(before);
    if (!wanted.isEmpty())
        m_watcher.addPaths(wanted);
}

} // namespace files
