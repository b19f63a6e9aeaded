// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>

namespace tests {

/// The desktop's part on this process's bus.
class FakeDesktop final : public QDBusVirtualObject {
public:
    FakeDesktop()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("fake-desktop")))
    {
        m_bus.registerVirtualObject(QStringLiteral("/org/freedesktop/Notifications"), this);
        m_bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    }
    ~FakeDesktop() override { QDBusConnection::disconnectFromBus(QStringLiteral("fake-desktop")); }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        shown.append(message);
        return true; // and no answer: nobody may wait for one
    }

    QList<QDBusMessage> shown;

private:
    QDBusConnection m_bus;
};

} // namespace tests
