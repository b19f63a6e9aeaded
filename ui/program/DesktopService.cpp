// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/DesktopService.h"

#include "ui/appearance/Icon.h"
#include "ui/window/MainWindow.h"

#include <QDBusConnection>
#include <QDBusMessage>

using namespace Qt::StringLiterals;

namespace ui {

DesktopService::DesktopService(MainWindow &window)
    : QDBusAbstractAdaptor(&window)
    , m_window(window)
{
    const QString name = QString::fromLatin1(applicationId);
    const QString path = u'/' + QString(name).replace(u'.', u'/');
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.registerObject(path, &window))
        return;
    // registerService() would wait for a bus that doesn't answer.
    QDBusMessage request = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                                          u"org.freedesktop.DBus"_s, u"RequestName"_s);
    constexpr uint doNotQueue = 4; // D-Bus Specification, "org.freedesktop.DBus.RequestName"
    request << name << doNotQueue;
    bus.send(request);
}

void DesktopService::Activate(const QVariantMap &platform_data)
{
    Q_UNUSED(platform_data)
    m_window.bringToFront();
}

} // namespace ui
