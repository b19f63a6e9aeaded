// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace ui {

/// One process per configuration folder: two would overwrite each other's files. The first one holds a lock file; a
/// later one asks it, over a local socket beside the lock, to show its window.
class SingleInstance final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleInstance)

public:
    explicit SingleInstance(const QString &configDir, QObject *parent = nullptr);

    /// True for the first process of this folder, and for each one where nothing can be written: it overwrites nothing.
    bool isFirst() const { return m_lock.isLocked() || m_lock.error() != QLockFile::LockFailedError; }

    /// Asks the first process to raise its window; finished() follows, whether it answered or not.
    void raiseFirst();

Q_SIGNALS:
    /// A later start wants this process's window in front.
    void raiseRequested();
    void finished();

private:
    QLockFile m_lock;
    QString m_socketName;
    QLocalServer m_server;
};

} // namespace ui
