// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"
#include "ui/preferences/Preferences.h"

#include <QObject>

#include <functional>

class QWidget;

namespace files {
class Settings;
}

namespace patchbay {
class Journal;
class PlantWatch;
class PendingRebinds;
} // namespace patchbay

namespace ui {

class JournalKeeping;
class PreferencesDialog;
class SharedFolder;

/// What a person prefers: asked for, kept, and done.
class PreferencesRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreferencesRoom)

public:
    /// Does what is kept. All of it outlives this.
    PreferencesRoom(files::Settings &settings, patchbay::PlantWatch &watch, SharedFolder &folder,
                    patchbay::Journal &journal, QWidget &window);

    /// On which terms changes of live encoders wait. They outlive this.
    void setWaits(patchbay::PendingRebinds &waits);
    /// What lets a person hear how an alarm sounds: a file of theirs; empty: the program's own tone.
    void setTone(std::function<void(const QString &file)> play) { m_tone = std::move(play); }
    JournalKeeping &journalKeeping() { return *m_keeping; }

    void open();

Q_SIGNALS:
    void appearanceChanged(ui::Appearance appearance);
    /// Something else is preferred, and kept.
    void changed();

private:
    void change(const Preferences &preferences);
    void apply();
    void moveFolder(PreferencesDialog &dialog, const QString &path);
    void showFolder(PreferencesDialog &dialog, const files::Result<void> &moved);

    files::Settings &m_settings;
    patchbay::PlantWatch &m_watch;
    SharedFolder &m_folder;
    patchbay::PendingRebinds *m_waits = nullptr;
    JournalKeeping *m_keeping;
    QWidget &m_window;
    std::function<void(const QString &file)> m_tone = [](const QString &) {};
    Preferences m_preferences;
};

} // namespace ui
