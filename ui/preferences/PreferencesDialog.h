// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/preferences/Preferences.h"
#include "ui/widgets/Dialog.h"

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace ui {

class ElidedField;

/// Appearance, refreshing, notifications, how changes wait, how alarms sound, and for how long the journal is kept.
/// Each choice takes effect at once, so there is nothing to confirm, but for entries of the journal that would be
/// removed.
class PreferencesDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreferencesDialog)

public:
    explicit PreferencesDialog(const Preferences &preferences, QWidget *parent = nullptr);

    const Preferences &preferences() const { return m_preferences; }
    /// What is done when scenes and labels are to be in this folder; empty: in the program's own.
    void setFolderAct(std::function<void(const QString &path)> act) { m_useFolder = std::move(act); }
    /// What lets a person hear how an alarm sounds; empty: the program's own tone.
    void setToneAct(std::function<void(const QString &file)> act) { m_playTone = std::move(act); }
    /// Where scenes and labels are; `problem` says why it is not where a person wanted it.
    void setSharedFolder(const QString &path, bool isOwn, const QString &problem = {});

    /// For how long the journal is kept, by now or still.
    void setJournalKept(std::chrono::days time);

Q_SIGNALS:
    /// After every choice that changes something.
    void preferencesChanged(const ui::Preferences &preferences);
    /// A person wants the journal kept for a shorter time than it is: it is not until setJournalKept().
    void shorterJournalWanted(std::chrono::days time);

private:
    void addAppearance(QFormLayout &form);
    void addRefresh(QFormLayout &form);
    void addNotifications(QFormLayout &form);
    void addWaits(QFormLayout &form);
    void addAlarms(QFormLayout &form);
    QHBoxLayout *makeToneLine();
    void chooseTone();
    void setTone(const QString &file);
    void addJournal(QFormLayout &form);
    void keepJournal(std::chrono::days time);
    void addSharedFolder(QFormLayout &form);
    void chooseFolder();
    template <typename T, typename V>
    void choose(T Preferences::*what, const V &value);

    Preferences m_preferences;
    std::function<void(const QString &path)> m_useFolder = [](const QString &) {};
    std::function<void(const QString &file)> m_playTone = [](const QString &) {};
    QComboBox *m_journal = nullptr;
    ElidedField *m_tone = nullptr;
    QPushButton *m_ownTone = nullptr;
    ElidedField *m_folder = nullptr;
    QLabel *m_folderHint = nullptr;
    QPushButton *m_ownFolder = nullptr;
};

} // namespace ui
