// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/ChangesRoom.h"

#include "files/Settings.h"
#include "ui/desk/NewUrls.h"
#include "ui/desk/StatusLine.h"
#include "ui/preferences/Notification.h"
#include "ui/preferences/Preferences.h"
#include "ui/rebind/RebindFlow.h"

namespace ui {

ChangesRoom::ChangesRoom(ChangeMessages::Changes changes, const files::Settings &settings, MessageBar &bar,
                         StatusLine &status, QWidget &desk)
    : QObject(&desk)
    , m_settings(settings)
    , m_desk(desk)
    , m_rebind(new RebindFlow(changes.plant, changes.runs, desk.window(), this))
    , m_outcomes(new OutcomeTeller(changes.runs, changes.plant, *m_rebind, desk.window(), this))
    , m_messages(new ChangeMessages(*m_outcomes, changes, bar, this))
{
    auto *const newUrls = new NewUrls(changes.urlNeeds, changes.plant, bar, desk.window(), this);
    connect(m_rebind, &RebindFlow::leftUnchanged, &status, &StatusLine::showPassing);
    connect(newUrls, &NewUrls::statusText, &status, &StatusLine::showPassing);
    connect(m_outcomes, &OutcomeTeller::underWayChanged, &status, &StatusLine::setUnderWay);
    connect(m_outcomes, &OutcomeTeller::decisionNeeded, this, &ChangesRoom::notifyInBackground);
    connect(m_messages, &ChangeMessages::told, this, &ChangesRoom::notifyInBackground);
}

void ChangesRoom::notifyInBackground(const QString &text)
{
    if (!m_desk.window()->isActiveWindow() && loadPreferences(m_settings).notifications)
        notify(tr("IVS Patchbay"), text);
}

} // namespace ui
