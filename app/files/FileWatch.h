// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <vector>

namespace files {

/// Notices that files change, come or go, wherever they lie: at the end of links, replaced by others, in folders that
/// are made, moved or linked elsewhere later. Nothing is told of other files beside them. On a disk of the network what
/// other computers do may go unnoticed. GUI thread only.
class FileWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileWatch)

public:
    explicit FileWatch(QObject *parent = nullptr);

    /// From now on these, in place of those before. None of them need be there.
    void watch(const QStringList &paths);

Q_SIGNALS:
    /// One of them is not as it was: told a moment later.
    void changed();

private:
    /// By what a file is known to be another one, or changed.
    struct State {
        quint64 device = 0;
        quint64 number = 0;
        qint64 size = -1; ///< there is none
        qint64 seconds = 0;
        qint64 nanoseconds = 0;

        bool operator==(const State &) const = default;
    };

    static State stateOf(const QString &path);
    std::vector<State> states() const;
    void look();
    void renew();

    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QStringList m_paths;
    std::vector<State> m_states;
};

} // namespace files
