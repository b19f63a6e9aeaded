// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preferences/Preferences.h"

#include "files/Settings.h"
#include "ui/settings/SettingsKeys.h"

#include <optional>

namespace ui {

namespace {

constexpr int longestRefresh = 24 * 60 * 60; // seconds

constexpr int longestKept = 100 * 366; // days

constexpr int leastIdle = 5; // seconds
constexpr int mostIdle = 600;

constexpr int leastWait = 1; // hours
constexpr int mostWait = 72;

constexpr int leastGrace = 1; // seconds
constexpr int mostGrace = 120;

constexpr int leastShare = 10;
constexpr int mostShare = 100;

std::optional<int> inRange(const QVariant &stored, int least, int most)
{
    bool isNumber = false;
    const int value = stored.toInt(&isNumber);
    return isNumber && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

} // namespace

Preferences loadPreferences(const files::Settings &settings)
{
    Preferences preferences;
    if (const auto stored = appearanceFromWord(settings.value(appearanceKey).toString()))
        preferences.appearance = *stored;
    preferences.density = settings.value(compactRowsKey).toBool() ? Density::Compact : Density::Comfortable;
    const int seconds = static_cast<int>(preferences.refreshInterval.count());
    preferences.refreshInterval =
        std::chrono::seconds(inRange(settings.value(refreshSecondsKey), 0, longestRefresh).value_or(seconds));
    preferences.notifications = settings.value(notificationsKey, preferences.notifications).toBool();
    preferences.rateShare =
        inRange(settings.value(rateShareKey), leastShare, mostShare).value_or(preferences.rateShare);
    const int idle = static_cast<int>(preferences.idleBeforeMove.count());
    preferences.idleBeforeMove =
        std::chrono::seconds(inRange(settings.value(idleSecondsKey), leastIdle, mostIdle).value_or(idle));
    const int hours = static_cast<int>(preferences.waitsEndAfter.count());
    preferences.waitsEndAfter =
        std::chrono::hours(inRange(settings.value(waitHoursKey), leastWait, mostWait).value_or(hours));
    const int grace = static_cast<int>(preferences.alarmGrace.count());
    preferences.alarmGrace =
        std::chrono::seconds(inRange(settings.value(alarmSecondsKey), leastGrace, mostGrace).value_or(grace));
    preferences.alarmSound = settings.value(alarmSoundKey, preferences.alarmSound).toBool();
    preferences.alarmFile = settings.value(alarmFileKey).toString();
    preferences.journalKept = std::chrono::days(inRange(settings.value(journalDaysKey), 0, longestKept).value_or(0));
    return preferences;
}

bool isRateShareDamaged(const files::Settings &settings)
{
    return settings.contains(rateShareKey) && !inRange(settings.value(rateShareKey), leastShare, mostShare);
}

void savePreferences(files::Settings &settings, const Preferences &preferences)
{
    settings.setValue(appearanceKey, appearanceWord(preferences.appearance));
    settings.setValue(compactRowsKey, preferences.density == Density::Compact);
    settings.setValue(refreshSecondsKey, static_cast<int>(preferences.refreshInterval.count()));
    settings.setValue(notificationsKey, preferences.notifications);
    settings.setValue(rateShareKey, preferences.rateShare);
    settings.setValue(idleSecondsKey, static_cast<int>(preferences.idleBeforeMove.count()));
    settings.setValue(waitHoursKey, static_cast<int>(preferences.waitsEndAfter.count()));
    settings.setValue(alarmSecondsKey, static_cast<int>(preferences.alarmGrace.count()));
    settings.setValue(alarmSoundKey, preferences.alarmSound);
    settings.setValue(alarmFileKey, preferences.alarmFile);
    settings.setValue(journalDaysKey, static_cast<int>(preferences.journalKept.count()));
}

} // namespace ui
