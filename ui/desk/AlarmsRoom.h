// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"
#include "patchbay/alarms/Alarms.h"
#include "ui/desk/Services.h"

#include <QObject>

#include <memory>

class QToolButton;

namespace ui {

class AlarmBell;
class AlarmsDialog;
class Commands;
class MainWindow;
class PlantView;
class SoundPlayer;
class StatusLine;
struct Situation;

/// What a person hears of alarms: the strip above all views, a tone, a message of the desktop, how many there are in
/// the line below, and the list of all; and whom a person watches. GUI thread only.
class AlarmsRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlarmsRoom)

public:
    /// All of it outlives this.
    AlarmsRoom(const Services &services, const Commands &commands, PlantView &view, StatusLine &status,
               MainWindow &window);
    ~AlarmsRoom() override;

    AlarmsDialog *show();
    /// What of the situation is about them.
    void describe(Situation &situation) const;
    /// As the preferences are now.
    void applyPreferences();
    /// The tone as an alarm has it, for a person who wants to hear it; a file of their own, or the program's.
    void playTone(const QString &file);

Q_SIGNALS:
    /// describe() says something else.
    void changed();

private:
    void follow();
    void tell(const patchbay::Alarm &alarm);
    void ring();
    void acknowledge();
    void mute();
    void watchSelected();
    void stopWatching(const patchbay::Alarm &alarm);
    bool isSelectedWatched() const;
    void showWhatIsWrong();
    void showInList(const patchbay::Alarm &alarm);
    void tellNotKept(const files::Error &error);

    Services m_services;
    const Commands &m_commands;
    PlantView &m_view;
    StatusLine &m_status;
    MainWindow &m_window;
    std::unique_ptr<SoundPlayer> m_player;
    AlarmBell *m_bell;
    QToolButton *m_count; ///< in the line below
};

} // namespace ui
