// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/alarms/Alarms.h"

#include "async/Clock.h"
#include "patchbay/plant/Plant.h"

#include <algorithm>

namespace patchbay {

Alarms::Alarms(Plan &plan, Plant &plant, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_plant(plant)
{
}

int Alarms::unacknowledged() const
{
    return static_cast<int>(std::ranges::count(m_all, false, &Alarm::isAcknowledged));
}

void Alarms::acknowledge(const QString &by)
{
    for (Alarm &each : m_all) {
        if (each.isAcknowledged())
            continue;
        each.acknowledgedAt = async::Clock::utc();
        each.acknowledgedBy = by;
    }
    Q_EMIT changed();
}

void Alarms::mute(std::chrono::minutes duration)
{
    m_mutedUntil = async::Clock::utc().addMSecs(std::chrono::milliseconds(duration).count());
    Q_EMIT changed();
}

bool Alarms::isMuted() const
{
    return m_mutedUntil.isValid() && async::Clock::utc() < m_mutedUntil;
}

} // namespace patchbay
