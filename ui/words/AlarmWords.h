// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"
#include "patchbay/alarms/Alarms.h"

#include <QString>

/// What a control room is told of, in words.
namespace ui {

/// The encoder; of several that are to come the plan; of what cannot be read, "Live Events · eu-west-1".
QString alarmName(const patchbay::Alarm &alarm, const patchbay::Plant &plant);
/// What is wrong, or was, in a few words: "missing, planned on main-a", "on main-b, planned on main-a".
QString alarmTrouble(const patchbay::Alarm &alarm, const patchbay::Plant &plant);
/// As a sentence or two, at `now`: "cam-07 has been missing for 29 s. Planned on main-a."
QString alarmSentence(const patchbay::Alarm &alarm, const patchbay::Plant &plant, const QDateTime &now);
/// The same without how long it has lasted, for whoever hears it once.
QString alarmNews(const patchbay::Alarm &alarm, const patchbay::Plant &plant);
/// How much is said of each of several.
enum class AlarmDetail {
    What, ///< "cam-18 missing"
    Names, ///< "cam-18"
};
/// Several: "3 alarms: cam-18 missing, cam-15 on weather, cam-10 not planned."; where some are over, what is wrong now:
/// "1 wrong now, 6 over: cam-14 missing.".
QString alarmsSentence(const std::vector<patchbay::Alarm> &alarms, const patchbay::Plant &plant,
                       AlarmDetail detail = AlarmDetail::What);
/// "1 wrong now, 6 over"
QString alarmsNow(int wrong, int over);
/// "wrong now", "over", "over, 3 times", "no longer watched"
QString alarmState(const patchbay::Alarm &alarm);
/// "by ana at 19:04:10"; "by nobody yet".
QString alarmSeen(const patchbay::Alarm &alarm);
/// "2 alarms"
QString alarmCount(int count);
/// "No sound until 19:09:10."
QString alarmsMuted(const QDateTime &until);
/// "Muted until 19:09:10": for as long as it is so.
QString mutedUntil(const QDateTime &until);
/// What mutes, or ends that: "&Mute 5 min".
QString muteWords(bool isMuted);
/// What ends with the program of what tells by itself; empty: nothing is watched, and no wallboard is shown.
QString watchingEnds(bool isWatched, bool isWallboardShown);
/// Whom a person watches is not kept, and why.
QString watchListNotKeptSentence(const files::Error &error);

} // namespace ui
