// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/SharedFolder.h"

#include "files/Settings.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/scenes/SceneStore.h"
#include "ui/settings/SettingsKeys.h"

namespace ui {

QString SharedFolder::chosen(const files::Settings &settings, const QString &own)
{
    const QString folder = settings.value(sharedFolderKey).toString();
    return folder.isEmpty() ? own : folder;
}

SharedFolder::SharedFolder(files::Settings &settings, QString own, patchbay::Labels &labels,
                           patchbay::SceneStore &scenes)
    : m_settings(settings)
    , m_own(std::move(own))
    , m_labels(labels)
    , m_scenes(scenes)
{
}

const QString &SharedFolder::path() const
{
    return m_scenes.folder();
}

QCoro::Task<files::Result<void>> SharedFolder::use(QString folder)
{
    const auto kept = co_await m_labels.setFolder(folder);
    if (!kept)
        co_return kept;
    m_scenes.setFolder(folder);
    m_settings.setValue(sharedFolderKey, isOwn() ? QString() : folder);
    co_return kept;
}

} // namespace ui
