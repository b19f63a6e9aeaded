// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

namespace files {

class DiskThreads;

/// Notices that other programs change what is in a folder, also one that is made later. On a disk of the network what
/// other computers do may go unnoticed: who needs to be sure reads before it writes. GUI thread only; it looks in that
/// of the folder.
class FolderWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FolderWatch)

public:
    /// The threads outlive it.
    explicit FolderWatch(DiskThreads &disks, QObject *parent = nullptr);
    ~FolderWatch() override;

    /// `files` of that folder are noticed as well when they are changed in their place; the folder alone tells of those
    /// that come, go and are replaced. To be called again when they are others.
    void watch(const QString &folder, const QStringList &files);

Q_SIGNALS:
    /// Something is not as it was, or may be: told when there was no change for a moment.
    void changed();

private:
    class Eye;

    void leave();
    void tell();

    DiskThreads &m_disks;
    QString m_folder;
    Eye *m_eye = nullptr; ///< lives in the folder's thread
};

} // namespace files
