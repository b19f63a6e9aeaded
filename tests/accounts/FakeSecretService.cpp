// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeSecretService.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusObjectPath>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

const QString promptPath = u"/org/freedesktop/secrets/prompt/p1"_s;
const auto sessionPath = u"/org/freedesktop/secrets/session/one"_s;
const QString collectionPath = u"/org/freedesktop/secrets/collection/login"_s;
const QString itemPath = collectionPath + u"/1"_s;

QVariant path(const QString &text)
{
    return QVariant::fromValue(QDBusObjectPath(text));
}

QVariant paths(const QStringList &texts)
{
    QList<QDBusObjectPath> list;
    for (const QString &text : texts)
        list.append(QDBusObjectPath(text));
    return QVariant::fromValue(list);
}

} // namespace

FakeSecretService::FakeSecretService(QObject *parent)
    : QDBusVirtualObject(parent)
    , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"fake-secret-service"_s))
{
    m_bus.registerVirtualObject(u"/org/freedesktop/secrets"_s, this, QDBusConnection::SubPath);
    m_bus.registerService(u"org.freedesktop.secrets"_s);
}

FakeSecretService::~FakeSecretService()
{
    m_bus.unregisterService(u"org.freedesktop.secrets"_s);
    QDBusConnection::disconnectFromBus(u"fake-secret-service"_s);
}

void FakeSecretService::answerPrompt(bool dismissed)
{
    auto signal = QDBusMessage::createSignal(promptPath, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s);
    signal.setArguments({dismissed, QVariant::fromValue(QDBusVariant(path(u"/"_s)))});
    m_bus.send(signal);
}

bool FakeSecretService::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    calls.append(message.member());
    if (!ignored.contains(message.member()))
        connection.send(message.createReply(replyTo(message)));
    return true;
}

QVariantList FakeSecretService::replyTo(const QDBusMessage &message)
{
    const QString method = message.member();
    if (method == u"ReadAlias"_s)
        return {path(hasCollection ? collectionPath : u"/"_s)};
    if (method == u"Get"_s)
        return {QVariant::fromValue(QDBusVariant(locked))};
    if (method == u"SearchItems"_s && isEmpty)
        return {paths({}), paths({})};
    if (method == u"SearchItems"_s)
        return {paths(isGuarded ? QStringList() : QStringList(itemPath)),
                paths(isGuarded ? QStringList(itemPath) : QStringList())};
    if (method == u"Unlock"_s)
        return {paths(asks ? QStringList() : QStringList(collectionPath)), path(asks ? promptPath : u"/"_s)};
    if (method == u"OpenSession"_s)
        return {QVariant::fromValue(QDBusVariant(QString())), path(sessionPath)};
    if (method == u"GetSecret"_s) {
        QDBusArgument secret;
        secret.beginStructure();
        secret << QDBusObjectPath(sessionPath) << QByteArray() << "guarded"_ba << u"text/plain"_s;
        secret.endStructure();
        return {QVariant::fromValue(secret)};
    }
    if (method == u"Delete"_s)
        return {path(asks ? promptPath : u"/"_s)};
    if (method == u"CreateCollection"_s)
        return {path(asks ? u"/"_s : collectionPath), path(asks ? promptPath : u"/"_s)};
    return {};
}

} // namespace tests
