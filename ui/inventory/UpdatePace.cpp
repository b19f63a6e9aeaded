// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/UpdatePace.h"

#include <utility>

namespace ui {

UpdatePace::UpdatePace(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_isWanted, false))
            Q_EMIT due();
    });
}

void UpdatePace::request()
{
    if (m_pause.isActive())
        m_isWanted = true;
    else
        Q_EMIT due();
}

void UpdatePace::rest(std::chrono::milliseconds pause)
{
    m_isWanted = false;
    m_pause.start(pause);
}

} // namespace ui
