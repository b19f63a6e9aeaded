// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance/DesktopAppearance.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QEvent>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;
const QString group = u"org.freedesktop.appearance"_s;
const QString key = u"color-scheme"_s;

} // namespace

DesktopAppearance::DesktopAppearance(QApplication &application)
    : m_application(application)
{
    m_newTheme.setSingleShot(true);
    connect(&m_newTheme, &QTimer::timeout, this, [this] { apply(m_appearance); });
    m_application.installEventFilter(this);
    // After the first paint: nobody has to wait for a bus.
    QTimer::singleShot(0, this, &DesktopAppearance::askPortal);
}

void DesktopAppearance::apply(Appearance appearance)
{
    m_appearance = appearance;
    applyAppearance(m_application, m_appearance, m_scheme);
}

/// A palette that was set stays when the desktop has a new one.
bool DesktopAppearance::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        m_newTheme.start();
    return false;
}

void DesktopAppearance::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // Of no service by name: Qt would ask who has it, and wait.
    bus.connect({}, path, interface, u"SettingChanged"_s, {group, key}, {}, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    auto read = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    read << group << key;
    auto *const watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply(*watcher);
        if (reply.isValid())
            note(reply.value().variant());
    });
}

void DesktopAppearance::settingChanged(const QString &, const QString &, const QDBusVariant &value)
{
    note(value.variant());
}

/// Read() answers with a variant in a variant.
void DesktopAppearance::note(const QVariant &colorScheme)
{
    if (colorScheme.metaType() == QMetaType::fromType<QDBusVariant>())
        return note(colorScheme.value<QDBusVariant>().variant());
    constexpr uint prefersDark = 1; // 0: no preference, 2: light
    const Scheme scheme = colorScheme.toUInt() == prefersDark ? Scheme::Dark : Scheme::Light;
    if (std::exchange(m_scheme, scheme) != scheme && m_appearance == Appearance::System)
        apply(m_appearance);
}

} // namespace ui
