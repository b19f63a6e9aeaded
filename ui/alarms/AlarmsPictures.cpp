// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alarms/AlarmsPictures.h"

#include "ui/alarms/AlarmStrip.h"
#include "ui/alarms/AlarmsDialog.h"

using namespace Qt::StringLiterals;

namespace ui {

std::vector<Picture> alarmsPictures()
{
    return {{.name = u"alarm"_s, .opens = Picture::Opens::Alarm, .isReady = Picture::shows<AlarmStrip>},
            {.name = u"alarms"_s, .opens = Picture::Opens::Alarms, .isReady = Picture::shows<AlarmsDialog>}};
}

} // namespace ui
