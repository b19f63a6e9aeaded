// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appearance/Appearance.h"

#include <chrono>

class QSettings;

namespace ui {

/// What an operator chose for this program; nothing of it is secret.
struct Preferences {
    Appearance appearance = Appearance::System;
    std::chrono::seconds refreshInterval{5}; ///< between two readings of the list; 0: only by hand
    bool notifications = true; ///< of rebinds that end while the window is in the background
    int rateShare = 60; ///< percent of the service's published request rates that this program takes: 10 to 100

    bool operator==(const Preferences &) const = default;
};

/// What is stored; the default in place of a value that is missing or out of range (somebody edited the file).
Preferences loadPreferences(const QSettings &settings);
void savePreferences(QSettings &settings, const Preferences &preferences);

} // namespace ui
