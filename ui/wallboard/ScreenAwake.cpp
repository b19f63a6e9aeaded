// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/ScreenAwake.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QDBusMessage callOf(const QString &method, const QVariantList &arguments)
{
    const QString service = u"org.freedesktop.ScreenSaver"_s;
    auto call = QDBusMessage::createMethodCall(service, u"/org/freedesktop/ScreenSaver"_s, service, method);
    call.setArguments(arguments);
    return call;
}

} // namespace

ScreenAwake::ScreenAwake(const QString &reason, QObject *parent)
    : QObject(parent)
    , m_reason(reason)
{
}

/// A wish that has not been answered yet ends with the program's connection to the bus.
ScreenAwake::~ScreenAwake()
{
    setWanted(false);
}

void ScreenAwake::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    follow();
}

void ScreenAwake::follow()
{
    if (m_isAsking || m_isWanted == m_cookie.has_value())
        return;
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    if (!m_isWanted) {
        bus.asyncCall(callOf(u"UnInhibit"_s, {*std::exchange(m_cookie, std::nullopt)}));
        return;
    }
    m_isAsking = true;
    auto *const answer = new QDBusPendingCallWatcher(
        bus.asyncCall(callOf(u"Inhibit"_s, {QCoreApplication::applicationName(), m_reason})), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        take(*answer);
    });
}

void ScreenAwake::take(const QDBusPendingCallWatcher &answer)
{
    m_isAsking = false;
    const QDBusPendingReply<uint> reply = answer;
    if (!reply.isValid())
        return; // nobody is there who could; asked again when it is shown the next time
    m_cookie = reply.value();
    follow(); // it may not be wanted any more
}

} // namespace ui
