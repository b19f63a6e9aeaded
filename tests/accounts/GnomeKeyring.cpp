// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "GnomeKeyring.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QProcess>

#include <csignal>

using namespace Qt::StringLiterals;

namespace tests {

/// The structure Secret of the Secret Service API.
struct PlainSecret {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

} // namespace tests

Q_DECLARE_METATYPE(tests::PlainSecret)

namespace tests {

QDBusArgument &operator<<(QDBusArgument &argument, const PlainSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, PlainSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

namespace gnome_keyring {

namespace {

const QDBusObjectPath collection(u"/org/freedesktop/secrets/collection/login"_s);

QDBusMessage call(const QString &interface, const QString &method, const QVariantList &arguments)
{
    auto message =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, interface, method);
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().call(message);
}

} // namespace

bool lock()
{
    const auto reply =
        call(u"org.freedesktop.Secret.Service"_s, u"Lock"_s, {QVariant::fromValue(QList<QDBusObjectPath>{collection})});
    return reply.type() == QDBusMessage::ReplyMessage;
}

bool unlock()
{
    qDBusRegisterMetaType<PlainSecret>();
    const auto session = call(u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s,
                              {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    const PlainSecret password{
        qvariant_cast<QDBusObjectPath>(session.arguments().value(1)), {}, "test-pw"_ba, u"text/plain"_s};
    const auto reply =
        call(u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s, u"UnlockWithMasterPassword"_s,
             {QVariant::fromValue(collection), QVariant::fromValue(password)});
    return reply.type() == QDBusMessage::ReplyMessage;
}

qint64 processId()
{
    return QDBusConnection::sessionBus().interface()->servicePid(u"org.freedesktop.secrets"_s).value();
}

void suspend()
{
    ::kill(static_cast<pid_t>(processId()), SIGSTOP);
}

void resume()
{
    ::kill(static_cast<pid_t>(processId()), SIGCONT);
}

QString lookUp(const QString &service, const QString &key)
{
    QProcess tool;
    tool.start(u"secret-tool"_s, {u"lookup"_s, u"server"_s, service, u"user"_s, key});
    tool.waitForFinished();
    return QString::fromUtf8(tool.readAllStandardOutput());
}

} // namespace gnome_keyring

} // namespace tests
