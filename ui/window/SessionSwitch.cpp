// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/SessionSwitch.h"

#include <QTimer>

namespace ui {

SessionSwitch::SessionSwitch(Open open, QObject *parent)
    : QObject(parent)
    , m_open(std::move(open))
{
}

SessionSwitch::~SessionSwitch() = default;

void SessionSwitch::open(const QUuid &account, const QString &region)
{
    if (m_endingAll)
        return;
    leave();
    auto session = m_open(account, region);
    if (!session) {
        Q_EMIT refused(session.error());
        return;
    }
    m_current = std::move(*session);
    Q_EMIT opened(*m_current);
}

void SessionSwitch::leave()
{
    if (!m_current)
        return;
    Session *const session = m_current.get();
    m_ending.push_back(std::move(m_current));
    Q_EMIT left(*session);
    QCoro::connect(session->end(), this, [this, session] { destroy(session); });
}

void SessionSwitch::endAll()
{
    if (m_endingAll)
        return;
    m_endingAll = true;
    leave();
    if (m_ending.empty())
        Q_EMIT allEnded();
}

void SessionSwitch::destroy(Session *session)
{
    // Not from inside the coroutine that has just ended: its frame is the session's.
    QTimer::singleShot(0, this, [this, session] {
        Q_EMIT ended(*session);
        std::erase_if(m_ending, [session](const auto &each) { return each.get() == session; });
        if (m_endingAll && m_ending.empty())
            Q_EMIT allEnded();
    });
}

} // namespace ui
