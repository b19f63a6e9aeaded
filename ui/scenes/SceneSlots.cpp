// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/SceneSlots.h"

#include "files/Settings.h"
#include "ui/settings/SettingsKeys.h"

namespace ui {

SceneSlots::SceneSlots(files::Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_files(settings.value(sceneSlotsKey).toStringList())
{
    m_files.resize(count); // somebody may have edited the file
}

int SceneSlots::slotOf(const QString &fileName) const
{
    return fileName.isEmpty() ? 0 : int(m_files.indexOf(fileName)) + 1;
}

void SceneSlots::put(const QString &fileName, int slot)
{
    QStringList files = m_files;
    if (const int before = slotOf(fileName); before > 0)
        files[before - 1].clear();
    files[slot - 1] = fileName;
    keep(files);
}

void SceneSlots::takeOut(const QString &fileName)
{
    QStringList files = m_files;
    if (const int slot = slotOf(fileName); slot > 0)
        files[slot - 1].clear();
    keep(files);
}

void SceneSlots::keep(const QStringList &files)
{
    if (files == m_files)
        return;
    m_files = files;
    m_settings.setValue(sceneSlotsKey, m_files);
    m_settings.save();
    Q_EMIT changed();
}

} // namespace ui
