// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/SecretPrompt.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

const QString service = u"org.freedesktop.secrets"_s;
const QString interface = u"org.freedesktop.Secret.Prompt"_s;

} // namespace

SecretPrompt::SecretPrompt(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    auto bus = QDBusConnection::sessionBus();
    bus.connect(service, m_path, interface, u"Completed"_s, this, SLOT(complete(bool, QDBusVariant)));
    auto *watcher = new QDBusServiceWatcher(service, bus, QDBusServiceWatcher::WatchForUnregistration, this);
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { complete(true, {}); });
}

void SecretPrompt::show()
{
    // No window: a handle would have to be the native one of a window, which this layer doesn't know.
    send(u"Prompt"_s, {QString()});
}

void SecretPrompt::dismiss()
{
    send(u"Dismiss"_s, {});
    complete(true, {});
}

void SecretPrompt::send(const QString &method, const QVariantList &arguments)
{
    auto call = QDBusMessage::createMethodCall(service, m_path, interface, method);
    call.setArguments(arguments);
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->isError())
            complete(true, {});
    });
}

void SecretPrompt::complete(bool dismissed, const QDBusVariant &)
{
    if (m_over)
        return;
    m_over = true;
    Q_EMIT over(!dismissed);
}

} // namespace accounts
