// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alarms/AlarmBell.h"

#include <utility>

namespace ui {

AlarmBell::AlarmBell(const patchbay::Alarms &alarms, std::function<void()> ring, QObject *parent)
    : QObject(parent)
    , m_alarms(alarms)
    , m_ring(std::move(ring))
{
    connect(&alarms, &patchbay::Alarms::raised, this, &AlarmBell::ring);
    connect(&alarms, &patchbay::Alarms::repeated, this, &AlarmBell::hearAgain);
    connect(&alarms, &patchbay::Alarms::changed, this, &AlarmBell::follow);
    connect(&m_again, &async::Timer::timeout, this, &AlarmBell::ringAgain);
}

void AlarmBell::hearAgain()
{
    if (!m_again.isActive())
        ring();
}

void AlarmBell::follow()
{
    if (m_alarms.unacknowledged() == 0)
        m_again.stop();
}

void AlarmBell::ringAgain()
{
    if (m_alarms.unacknowledged() > 0)
        ring();
}

/// While they are muted it goes on counting: what nobody has acknowledged is heard again after that.
void AlarmBell::ring()
{
    m_again.start(again);
    if (!m_alarms.isMuted())
        m_ring();
}

} // namespace ui
