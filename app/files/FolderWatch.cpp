// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/FolderWatch.h"

#include <QDir>
#include <QFileInfo>

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

FolderWatch::FolderWatch(QObject *parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        renew(); // a file that was replaced is another one
        Q_EMIT changed();
    });
    const auto noted = [this] { m_soon.start(rest); };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, noted);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, noted);
}

void FolderWatch::watch(const QString &folder, const QStringList &files)
{
    m_folder = folder;
    m_files = files;
    renew();
}

void FolderWatch::renew()
{
    QStringList wanted{nearestThere(m_folder)};
    for (const QString &file : m_files) {
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

} // namespace files
