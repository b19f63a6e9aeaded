// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/ChangesRoom.h"

#include "files/Settings.h"
#include "ui/preferences/Notification.h"
#include "ui/preferences/Preferences.h"
#include "ui/rebind/OutcomeTeller.h"
#include "ui/rebind/RebindFlow.h"
#include "ui/window/NewUrls.h"

namespace ui {

ChangesRoom::ChangesRoom(ChangeMessages::Changes changes, const files::Settings &settings, MessageBar &bar,
                         QWidget &window)
    : QObject(&window)
    , m_settings(settings)
    , m_window(window)
    , m_rebind(new RebindFlow(changes.plant, changes.runs, &window, this))
{
    auto *const outcomes = new OutcomeTeller(changes.runs, changes.plant, *m_rebind, &window, this);
    m_messages = new ChangeMessages(*outcomes, changes, bar, this);
    auto *const newUrls = new NewUrls(changes.urlNeeds, changes.plant, bar, &window, this);
    connect(m_rebind, &RebindFlow::leftUnchanged, this, &ChangesRoom::statusText);
    connect(newUrls, &NewUrls::statusText, this, &ChangesRoom::statusText);
    connect(outcomes, &OutcomeTeller::underWayChanged, this, &ChangesRoom::underWayChanged);
    connect(outcomes, &OutcomeTeller::remedyChosen, this, &ChangesRoom::remedyChosen);
    connect(outcomes, &OutcomeTeller::decisionNeeded, this, &ChangesRoom::notifyInBackground);
    connect(m_messages, &ChangeMessages::told, this, &ChangesRoom::notifyInBackground);
    connect(m_messages, &ChangeMessages::toldAfterClosing, this, &ChangesRoom::toldAfterClosing);
}

void ChangesRoom::notifyInBackground(const QString &text)
{
    if (!m_window.isActiveWindow() && loadPreferences(m_settings).notifications)
        notify(tr("IVS Patchbay"), text);
}

} // namespace ui
