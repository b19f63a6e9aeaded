// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace files {

/// Notices that other programs change what is in a folder, also one that is made later. On a disk of the network what
/// other computers do may go unnoticed: who needs to be sure reads before it writes. GUI thread only.
class FolderWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FolderWatch)

public:
    explicit FolderWatch(QObject *parent = nullptr);

    /// `files` of that folder are noticed as well when they are changed in their place; the folder alone tells of those
    /// that come, go and are replaced. To be called again when they are others.
    void watch(const QString &folder, const QStringList &files);

Q_SIGNALS:
    /// Something is not as it was, or may be: told when there was no change for a moment.
    void changed();

private:
    void renew();

    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QString m_folder;
    QStringList m_files;
};

} // namespace files
