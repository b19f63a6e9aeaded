// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/IdleTime.h"

#include <QApplication>
#include <QEvent>

namespace ui {

IdleTime::IdleTime(const std::function<void()> &act, QObject *parent)
    : QObject(parent)
{
    connect(&m_timer, &async::Timer::timeout, this, act);
}

void IdleTime::watch(std::optional<std::chrono::minutes> time)
{
    if (m_time == time)
        return;
    qApp->removeEventFilter(this);
    m_timer.stop();
    m_time = time;
    if (!time)
        return;
    qApp->installEventFilter(this);
    m_timer.start(*time);
}

bool IdleTime::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        m_timer.start(*m_time);
        break;
    default:
        break;
    }
    return false;
}

} // namespace ui
