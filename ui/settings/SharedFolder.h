// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"

#include <QCoroTask>
#include <QString>

namespace files {
class Settings;
}

namespace patchbay {
class Labels;
class SceneStore;
} // namespace patchbay

namespace ui {

/// Where scenes, labels and marks are: a folder that a person has chosen and may share with others, or the program's
/// own. GUI thread only; outlives its calls.
class SharedFolder final {
    Q_DISABLE_COPY_MOVE(SharedFolder)

public:
    /// What was chosen; the program's own where nothing was.
    static QString chosen(const files::Settings &settings, const QString &own);

    /// All of it outlives this; labels and scenes are in one of the two by then.
    SharedFolder(files::Settings &settings, QString own, patchbay::Labels &labels, patchbay::SceneStore &scenes);

    const QString &path() const;
    bool isOwn() const { return path() == m_own; }
    /// From now on, and after the next start. Nothing is moved there. Stays with the one before when labels could not
    /// be kept in that.
    QCoro::Task<files::Result<void>> use(QString folder);
    QCoro::Task<files::Result<void>> useOwn() { return use(m_own); }

private:
    files::Settings &m_settings;
    QString m_own;
    patchbay::Labels &m_labels;
    patchbay::SceneStore &m_scenes;
};

} // namespace ui
