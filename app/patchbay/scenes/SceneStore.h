// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/FolderWatch.h"
#include "patchbay/scenes/SceneFolder.h"

#include <QCoroTask>
#include <QObject>

#include <functional>

namespace files {
class DiskThreads;
}

namespace patchbay {

/// The scenes in a folder that a person chooses and may share, a file each, as they were seen last; what others do
/// there is followed. What is asked for is done in the folder's own thread, in that order (SceneFolder), and all() has
/// it when it is done. GUI thread only.
class SceneStore final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SceneStore)

public:
    using Entry = SceneFolder::Entry;
    using Problem = SceneFolder::Problem;
    using Refusal = SceneFolder::Refusal;
    using Done = SceneFolder::Done;
    using IfThere = SceneFolder::IfThere;

    /// The threads outlive it. Begins to read.
    SceneStore(files::DiskThreads &disks, const QString &folder, QObject *parent = nullptr);

    const QString &folder() const { return m_path; }
    void setFolder(const QString &folder);

    /// It has been read; until then nothing is known of it.
    bool isRead() const { return m_seen.entries != nullptr; }
    /// In the order of their names; what could not be read is at the end.
    const std::vector<Entry> &all() const;
    /// How many files there are beyond SceneFolder::mostFiles.
    qsizetype notLookedAt() const { return m_seen.notLookedAt; }
    /// Of the file with this name, or nullptr. Valid until all() changes, as the next.
    const Entry *entry(const QString &fileName) const;
    /// The first of this name, or nullptr.
    const Scene *find(const QString &name) const;

    /// See SceneFolder. What was begun goes on when this is gone.
    QCoro::Task<Done> save(Scene scene, IfThere ifThere, std::stop_token stop);
    QCoro::Task<Done> rename(QString fileName, QString name, std::stop_token stop);
    QCoro::Task<files::Result<void>> remove(QString fileName);
    QCoro::Task<Done> replaceEncoder(QString oldArn, QString newArn, QString newName, std::stop_token stop);

    /// Has it read what has changed; it is done by itself where the system tells of changes.
    void look();

Q_SIGNALS:
    /// all() is another, or isRead() is.
    void changed();

private:
    struct Seen {
        std::shared_ptr<const SceneFolder::Entries> entries = {};
        qsizetype notLookedAt = 0;
    };

    template <typename T>
    QCoro::Task<T> done(std::function<T(SceneFolder &)> work);
    void see(const Seen &seen);
    void watchFiles();

    files::DiskThreads &m_disks;
    QString m_path;
    std::shared_ptr<SceneFolder> m_folder; ///< the work's, in the folder's thread
    Seen m_seen;
    QStringList m_watched;
    files::FolderWatch m_watch;
};

} // namespace patchbay
