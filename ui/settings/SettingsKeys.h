// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QStringView>

/// Under which names files::Settings keeps what the window remembers. Each is written in a file that other versions of
/// the program read too: a name that is given another meaning needs another name.
namespace ui {

// What a person has chosen in the preferences
inline constexpr QLatin1StringView preferencesGroup{"preferences/"};
inline constexpr QLatin1StringView appearanceKey{"preferences/appearance"};
inline constexpr QLatin1StringView compactRowsKey{"preferences/compactRows"};
inline constexpr QLatin1StringView refreshSecondsKey{"preferences/refreshSeconds"};
inline constexpr QLatin1StringView notificationsKey{"preferences/notifications"};
inline constexpr QLatin1StringView sharedFolderKey{"preferences/sharedFolder"}; ///< of scenes and labels
inline constexpr QLatin1StringView idleSecondsKey{"preferences/idleSeconds"};
inline constexpr QLatin1StringView waitHoursKey{"preferences/waitHours"};
inline constexpr QLatin1StringView alarmSecondsKey{"preferences/alarmSeconds"}; ///< the grace
inline constexpr QLatin1StringView alarmSoundKey{"preferences/alarmSound"};
inline constexpr QLatin1StringView alarmFileKey{"preferences/alarmFile"}; ///< what is heard
inline constexpr QLatin1StringView journalDaysKey{"preferences/journalDays"};
inline constexpr QLatin1StringView rateShareKey{"preferences/rateSharePercent"};

// What was shown last
inline constexpr QLatin1StringView lastAccountKey{"window/account"};
inline constexpr QLatin1StringView lastRegionKey{"window/region"};
inline constexpr QLatin1StringView lastSourcesKey{"window/sources"};
inline constexpr QLatin1StringView filesFolderKey{"window/filesFolder"}; ///< of files that are read and written

// What ran last
inline constexpr QLatin1StringView commandsKey{"signIn/commands"}; ///< of profiles, as digests

// How the window is laid out
inline constexpr QLatin1StringView geometryKey{"window/geometry"};
inline constexpr QLatin1StringView splitterKey{"window/splitter"};
inline constexpr QLatin1StringView detailsKey{"window/details"};
inline constexpr QLatin1StringView columnsKey{"list/columns"};
inline constexpr QLatin1StringView journalColumnsKey{"journal/columns"};
inline constexpr QLatin1StringView journalSplitterKey{"journal/splitter"};
inline constexpr QLatin1StringView stagesColumnsKey{"stages/columns"};
inline constexpr QLatin1StringView stagesSplitterKey{"stages/splitter"};
inline constexpr QLatin1StringView boardScreenKey{"wallboard/screen"}; ///< its name
inline constexpr QLatin1StringView boardPlaceKey{"wallboard/place"}; ///< of that screen, among those of its name
inline constexpr QLatin1StringView boardFullKey{"wallboard/fullScreen"};
inline constexpr QLatin1StringView boardGeometryKey{"wallboard/geometry"};

/// What a person calls what is kept under a key.
enum class KeptThing { Preference, LastShown, Commands, Layout };
inline KeptThing thingOf(QStringView key)
{
    if (key.startsWith(preferencesGroup))
        return KeptThing::Preference;
    if (key == commandsKey)
        return KeptThing::Commands;
    return key == lastAccountKey || key == lastRegionKey || key == lastSourcesKey ? KeptThing::LastShown
                                                                                  : KeptThing::Layout;
}

} // namespace ui
