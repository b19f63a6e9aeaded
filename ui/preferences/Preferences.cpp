// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preferences/Preferences.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr auto appearanceKey = "preferences/appearance"_L1;
constexpr auto refreshKey = "preferences/refreshSeconds"_L1;
constexpr auto notificationsKey = "preferences/notifications"_L1;
constexpr auto rateShareKey = "preferences/rateSharePercent"_L1;

constexpr int longestRefresh = 24 * 60 * 60; // seconds

int inRange(const QVariant &stored, int least, int most, int otherwise)
{
    bool isNumber = false;
    const int value = stored.toInt(&isNumber);
    return isNumber && value >= least && value <= most ? value : otherwise;
}

} // namespace

Preferences loadPreferences(const QSettings &settings)
{
    Preferences preferences;
    if (const auto stored = appearanceFromWord(settings.value(appearanceKey).toString()))
        preferences.appearance = *stored;
    const int seconds = static_cast<int>(preferences.refreshInterval.count());
    preferences.refreshInterval = std::chrono::seconds(inRange(settings.value(refreshKey), 0, longestRefresh, seconds));
    preferences.notifications = settings.value(notificationsKey, preferences.notifications).toBool();
    preferences.rateShare = inRange(settings.value(rateShareKey), 10, 100, preferences.rateShare);
    return preferences;
}

void savePreferences(QSettings &settings, const Preferences &preferences)
{
    settings.setValue(appearanceKey, appearanceWord(preferences.appearance));
    settings.setValue(refreshKey, static_cast<int>(preferences.refreshInterval.count()));
    settings.setValue(notificationsKey, preferences.notifications);
    settings.setValue(rateShareKey, preferences.rateShare);
}

} // namespace ui
