// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preferences/Notification.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>

using namespace Qt::StringLiterals;

namespace ui {

void notify(const QString &summary, const QString &body)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const QString service = u"org.freedesktop.Notifications"_s;
    const QString name = u"ivs-patchbay"_s; // of the icon and of the desktop file
    const uint replacesNone = 0;
    const int usualTime = -1;
    const QVariantMap hints{{u"desktop-entry"_s, name}};
    auto call = QDBusMessage::createMethodCall(service, u"/org/freedesktop/Notifications"_s, service, u"Notify"_s);
    // The body may hold markup by the specification; names are the customers' own and never taken for it.
    call.setArguments({QCoreApplication::applicationName(), replacesNone, name, summary, body.toHtmlEscaped(),
                       QStringList(), hints, usualTime});
    bus.asyncCall(call);
}

} // namespace ui
