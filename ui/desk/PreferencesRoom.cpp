// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/PreferencesRoom.h"

#include "files/Settings.h"
#include "patchbay/plant/PlantWatch.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "text/Isolate.h"
#include "ui/desk/JournalKeeping.h"
#include "ui/preferences/PreferencesDialog.h"
#include "ui/settings/SharedFolder.h"
#include "ui/widgets/Moment.h"
#include "ui/words/FileWords.h"

#include <QTimer>

namespace ui {

PreferencesRoom::PreferencesRoom(files::Settings &settings, patchbay::PlantWatch &watch, SharedFolder &folder,
                                 patchbay::Journal &journal, QWidget &window)
    : m_settings(settings)
    , m_watch(watch)
    , m_folder(folder)
    , m_keeping(new JournalKeeping(journal, this))
    , m_window(window)
    , m_preferences(loadPreferences(settings))
{
    apply();
    m_keeping->keepFor(m_preferences.journalKept);
}

void PreferencesRoom::setWaits(patchbay::PendingRebinds &waits)
{
    m_waits = &waits;
    apply();
}

void PreferencesRoom::open()
{
    auto *const dialog = new PreferencesDialog(m_preferences, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::preferencesChanged, this, &PreferencesRoom::change);
    connect(dialog, &PreferencesDialog::shorterJournalWanted, this, [this, dialog](std::chrono::days time) {
        m_keeping->ask(time, *dialog, [this, dialog, time](bool mayBe) {
            dialog->setJournalKept(mayBe ? time : m_preferences.journalKept);
            if (mayBe)
                m_keeping->keepFor(time);
        });
    });
    dialog->setToneAct(m_tone);
    showFolder(*dialog, {});
    dialog->setFolderAct([this, dialog](const QString &path) { moveFolder(*dialog, path); });
    dialog->open();
}

/// Without a path to the program's own.
void PreferencesRoom::moveFolder(PreferencesDialog &dialog, const QString &path)
{
    auto *const slow = new QTimer(&dialog);
    slow->setSingleShot(true);
    connect(slow, &QTimer::timeout, &dialog, [this, &dialog] {
        dialog.setSharedFolder(m_folder.path(), m_folder.isOwn(),
                               tr("What was changed here is being kept first. The folder has not answered yet."));
    });
    slow->start(aMoment);
    QCoro::connect(path.isEmpty() ? m_folder.useOwn() : m_folder.use(path), &dialog,
                   [this, &dialog, slow](const files::Result<void> &moved) {
                       delete slow;
                       showFolder(dialog, moved);
                   });
}

/// Says where scenes and labels are now.
void PreferencesRoom::showFolder(PreferencesDialog &dialog, const files::Result<void> &moved)
{
    const QString problem = moved
        ? QString()
        : text::filled(tr("It stays this folder: what was changed here could not be kept (%1)."),
                       fileReason(moved.error()));
    dialog.setSharedFolder(m_folder.path(), m_folder.isOwn(), problem);
}

void PreferencesRoom::change(const Preferences &preferences)
{
    const bool newAppearance = preferences.appearance != m_preferences.appearance;
    m_preferences = preferences;
    savePreferences(m_settings, m_preferences);
    m_settings.save();
    apply();
    Q_EMIT changed();
    if (newAppearance)
        Q_EMIT appearanceChanged(m_preferences.appearance);
}

void PreferencesRoom::apply()
{
    applyDensity(m_preferences.density);
    m_watch.setInterval(m_preferences.refreshInterval);
    if (m_waits)
        m_waits->setTerms({m_preferences.idleBeforeMove, m_preferences.waitsEndAfter});
}

} // namespace ui
