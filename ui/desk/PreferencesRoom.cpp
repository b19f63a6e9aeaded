// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/PreferencesRoom.h"

#include "files/Settings.h"
#include "patchbay/plant/PlantWatch.h"
#include "ui/preferences/PreferencesDialog.h"

namespace ui {

PreferencesRoom::PreferencesRoom(files::Settings &settings, patchbay::PlantWatch &watch, QWidget &window)
    : m_settings(settings)
    , m_watch(watch)
    , m_window(window)
    , m_preferences(loadPreferences(settings))
{
    apply();
}

void PreferencesRoom::open()
{
    auto *const dialog = new PreferencesDialog(m_preferences, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::preferencesChanged, this, &PreferencesRoom::change);
    dialog->open();
}

void PreferencesRoom::change(const Preferences &preferences)
{
    const bool newAppearance = preferences.appearance != m_preferences.appearance;
    m_preferences = preferences;
    savePreferences(m_settings, m_preferences);
    m_settings.save();
    apply();
    if (newAppearance)
        Q_EMIT appearanceChanged(m_preferences.appearance);
}

void PreferencesRoom::apply()
{
    applyDensity(m_preferences.density);
    m_watch.setInterval(m_preferences.refreshInterval);
}

} // namespace ui
