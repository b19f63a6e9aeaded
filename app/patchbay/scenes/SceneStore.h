// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"
#include "files/FolderWatch.h"
#include "patchbay/scenes/Scene.h"

#include <QDateTime>
#include <QObject>

#include <variant>
#include <vector>

namespace patchbay {

/// The scenes in a folder that a person chooses and may share, a file each; what others do there is followed. A file
/// that is not understood is listed with its reason, and never written. Of several who save or rename at once, on
/// whatever computer, one goes after the other, and none replaces what it has not seen. GUI thread only.
class SceneStore final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SceneStore)

public:
    static constexpr qsizetype mostFiles = 1'000; ///< more are not looked at

    /// Why a file could not be read; or what in it is not understood, and where.
    using Problem = std::variant<files::Error, files::ListFault>;

    struct Entry {
        QString fileName; ///< in the folder
        tl::expected<Scene, Problem> scene;
        QDateTime changed; ///< the file, and how large it was
        qint64 size = 0;
    };

    /// Why a scene is not saved; nothing was changed.
    struct Refusal {
        enum class Kind { NoName, NameTooLong, NameTaken, TooManyBindings, TooManyScenes, NotWritten };
        Kind kind = Kind::NotWritten;
        files::Error error = {}; ///< of NotWritten

        bool operator==(const Refusal &) const = default;
    };
    enum class IfThere { Refuse, Replace };

    explicit SceneStore(const QString &folder, QObject *parent = nullptr);

    const QString &folder() const { return m_folder; }
    void setFolder(const QString &folder);

    /// In the order of their names; what could not be read is at the end.
    const std::vector<Entry> &all() const { return m_entries; }
    /// How many files there are beyond mostFiles.
    qsizetype notLookedAt() const { return m_notLookedAt; }
    /// The first of this name, or nullptr.
    const Scene *find(const QString &name) const;

    /// Into the file of the scene of that name, or a new one whose name is made of the scene's.
    tl::expected<void, Refusal> save(const Scene &scene, IfThere ifThere);
    /// The file keeps its name. Of a file of all().
    tl::expected<void, Refusal> rename(const QString &fileName, const QString &name);
    files::Result<void> remove(const QString &fileName);

    /// Reads what has changed, at once; it is done by itself where the system tells of changes.
    void look();

Q_SIGNALS:
    void changed();

private:
    Entry readEntry(const QString &fileName) const;
    const Entry *entryOf(const QString &name) const;
    tl::expected<void, Refusal> create(const Scene &scene);
    tl::expected<void, Refusal> replace(const QString &fileName, const Scene &scene);
    QString freeFileName(const QString &name) const;
    QString path(const QString &fileName) const;

    QString m_folder;
    std::vector<Entry> m_entries;
    qsizetype m_notLookedAt = 0;
    files::FolderWatch m_watch;
};

} // namespace patchbay
