// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appearance/Appearance.h"
#include "ui/appearance/Density.h"

#include <QString>

#include <chrono>

namespace files {
class Settings;
}

namespace ui {

/// What an operator chose for this program; nothing of it is secret.
struct Preferences {
    Appearance appearance = Appearance::System;
    std::chrono::seconds refreshInterval{5}; ///< between two readings of the list; 0: only by hand
    bool notifications = true; ///< of rebinds that end while the window is in the background
    int rateShare = 60; ///< percent of the service's published request rates that this program takes: 10 to 100
    Density density = Density::Comfortable;
    std::chrono::days journalKept{0}; ///< older entries are removed; 0: none ever is
    std::chrono::seconds idleBeforeMove{30}; ///< until an encoder that waits is moved: 5 s to 10 min
    std::chrono::hours waitsEndAfter{6}; ///< what waits is given up then: 1 to 72 h
    std::chrono::seconds alarmGrace{5}; ///< what is wrong for so long is an alarm: 1 to 120 s
    bool alarmSound = true;
    QString alarmFile = {}; ///< what is heard; empty: the program's own tone

    bool operator==(const Preferences &) const = default;
};

/// What is stored; the default in place of a value that is missing or out of range (somebody edited the file).
Preferences loadPreferences(const files::Settings &settings);
/// Whether there is a share of the request rates that makes no sense: what takes its place may be more than a person
/// allowed.
bool isRateShareDamaged(const files::Settings &settings);
void savePreferences(files::Settings &settings, const Preferences &preferences);

} // namespace ui
