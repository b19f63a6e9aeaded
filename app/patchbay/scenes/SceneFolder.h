// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"
#include "patchbay/scenes/Scene.h"

#include <QDateTime>

#include <memory>
#include <stop_token>
#include <variant>
#include <vector>

namespace patchbay {

/// The files of a folder of scenes. A file that is not understood is listed with its reason, and never written. Of
/// several who save or rename at once, on whatever computer, one goes after the other, and none replaces what it has
/// not seen. It waits for the disk, and for who has the turn: not for the GUI thread. Of one thread at a time.
class SceneFolder final {
    Q_DISABLE_COPY_MOVE(SceneFolder)

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
    using Entries = std::vector<Entry>;

    /// Why a scene is not saved; nothing was changed.
    struct Refusal {
        enum class Kind { NoName, NameTooLong, NameTaken, TooManyBindings, TooManyScenes, NotWritten, Stopped };
        Kind kind = Kind::NotWritten;
        files::Error error = {}; ///< of NotWritten

        bool operator==(const Refusal &) const = default;
    };
    using Done = tl::expected<void, Refusal>;
    enum class IfThere { Refuse, Replace };

    explicit SceneFolder(QString path);

    /// As it was seen last, for any thread: in the order of names, what could not be read at the end.
    std::shared_ptr<const Entries> all() const { return m_entries; }
    /// How many files there are beyond mostFiles.
    qsizetype notLookedAt() const { return m_notLookedAt; }

    /// Reads what has changed.
    void look();
    /// Into the file of the scene of that name, or a new one whose name is made of the scene's. Not when `stop` asked
    /// before anything was written.
    Done save(const Scene &scene, IfThere ifThere, const std::stop_token &stop);
    /// The file keeps its name. Of a file of all().
    Done rename(const QString &fileName, const QString &name, const std::stop_token &stop);
    files::Result<void> remove(const QString &fileName);
    /// In every scene that has the one encoder the other takes its place. It ends with the first that could not be
    /// written; those before it are.
    Done replaceEncoder(const QString &oldArn, const QString &newArn, const QString &newName,
                        const std::stop_token &stop);

private:
    Entry readEntry(const QString &fileName) const;
    const Entry *entryOf(const QString &name) const;
    const Entry *entryIn(const QString &fileName) const;
    Done create(const Scene &scene, const std::stop_token &stop);
    Done replace(const QString &fileName, const Scene &scene, const std::stop_token &stop);
    QString freeFileName(const QString &name) const;
    QString path(const QString &fileName) const;

    QString m_folder;
    std::shared_ptr<const Entries> m_entries = std::make_shared<Entries>(); ///< never changed, only replaced
    qsizetype m_notLookedAt = 0;
};

} // namespace patchbay
