// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/SecretService.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QFile>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

using Attributes = QMap<QString, QString>;
using Kind = KeychainErrorKind;

QStringList objectPaths(const QVariant &argument)
{
    QStringList paths;
    for (const QDBusObjectPath &path : qdbus_cast<QList<QDBusObjectPath>>(argument))
        paths.append(path.path());
    return paths;
}

/// The structure Secret: session, parameters, value, content type.
aws::Secret secretIn(const QVariant &argument)
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString type;
    const auto structure = qvariant_cast<QDBusArgument>(argument);
    structure.beginStructure();
    structure >> session >> parameters >> value >> type;
    structure.endStructure();
    aws::Secret secret(QString::fromUtf8(value));
    aws::wipe(value);
    return secret;
}

/// The program that holds the name, by the name of its process as the kernel cuts it.
QString productOf(const QByteArray &processName)
{
    if (processName.startsWith("gnome-keyring"))
        return u"GNOME Keyring"_s;
    if (processName.startsWith("keepassxc"))
        return u"KeePassXC"_s;
    if (processName.startsWith("kwalletd") || processName.startsWith("ksecretd"))
        return u"KWallet"_s;
    return {};
}

/// The wallet daemon QtKeychain would use on this desktop, or SecretBus::nothing. It decides by the same variables.
QString walletName()
{
    const bool kde = qgetenv("XDG_CURRENT_DESKTOP") == "KDE" || qgetenv("DESKTOP_SESSION") == "kde"
        || !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION");
    const QByteArray version = qgetenv("KDE_SESSION_VERSION");
    return kde && !version.isEmpty() ? u"org.kde.kwalletd"_s + QString::fromLatin1(version) : QString();
}

} // namespace

SecretService::SecretService(std::chrono::milliseconds patience)
    : m_bus(patience)
{
    qDBusRegisterMetaType<Attributes>();
}

QCoro::Task<KeychainResult<bool>> SecretService::isDefaultLocked(std::stop_token stop)
{
    const auto collection = co_await m_bus.defaultCollection(stop);
    if (!collection)
        co_return tl::unexpected(collection.error());
    if (*collection == SecretBus::nothing)
        co_return true; // SecretBus::nothing can be written before a person has chosen a password for it
    auto question = QDBusMessage::createMethodCall(SecretBus::secretsName, *collection,
                                                   u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    const auto answer = co_await m_bus.call(question, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return qvariant_cast<QDBusVariant>(answer->value(0)).variant().toBool();
}

QCoro::Task<bool> SecretService::isKWalletUsed(std::stop_token stop)
{
    const QString name = walletName();
    if (name.isEmpty())
        co_return false;
    const QString path = u"/modules/"_s + name.section(u'.', -1);
    const auto question = QDBusMessage::createMethodCall(name, path, u"org.kde.KWallet"_s, u"networkWallet"_s);
    const auto answer = co_await m_bus.call(question, stop);
    co_return answer.has_value();
}

QCoro::Task<QString> SecretService::product(std::stop_token stop)
{
    auto question = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/"_s, u"org.freedesktop.DBus"_s,
                                                   u"GetConnectionUnixProcessID"_s);
    question.setArguments({SecretBus::secretsName});
    const auto answer = co_await m_bus.call(question, stop);
    if (!answer)
        co_return QString();
    QFile name(u"/proc/%1/comm"_s.arg(answer->value(0).toUInt()));
    co_return name.open(QIODevice::ReadOnly) ? productOf(name.readAll()) : QString();
}

QCoro::Task<KeychainResult<KeychainState>> SecretService::state(std::stop_token stop)
{
    const bool wallet = co_await isKWalletUsed(stop);
    if (wallet) {
        const KeychainState open{u"KWallet"_s, false};
        co_return open;
    }
    const auto locked = co_await isDefaultLocked(stop);
    if (!locked)
        co_return tl::unexpected(locked.error());
    const QString name = co_await product(stop);
    const KeychainState known{name, *locked};
    co_return known;
}

QCoro::Task<KeychainResult<SecretService::Entries>> SecretService::search(QString service, QString key,
                                                                          std::stop_token stop)
{
    const Attributes attributes{{u"server"_s, service}, {u"user"_s, key}};
    const auto question = SecretBus::serviceCall(u"SearchItems"_s, {QVariant::fromValue(attributes)});
    const auto answer = co_await m_bus.call(question, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const Entries found{objectPaths(answer->value(0)), objectPaths(answer->value(1))};
    co_return found;
}

QCoro::Task<KeychainResult<SecretService::Presence>> SecretService::find(QString service, QString key,
                                                                         std::stop_token stop)
{
    const bool wallet = co_await isKWalletUsed(stop);
    if (wallet)
        co_return Presence::Unknown;
    // First: of a locked collection some (KeePassXC) show SecretBus::nothing, or ask a person before they answer a
    // search.
    const auto locked = co_await isDefaultLocked(stop);
    if (!locked)
        co_return tl::unexpected(locked.error());
    if (*locked) {
        const KeychainError error{Kind::Locked};
        co_return tl::unexpected(error);
    }
    const auto entries = co_await search(service, key, stop);
    if (!entries)
        co_return tl::unexpected(entries.error());
    if (entries->open.isEmpty() && entries->guarded.isEmpty())
        co_return Presence::Absent;
    m_guards = m_guards || !entries->guarded.isEmpty();
    co_return m_guards ? Presence::Guarded : Presence::Present;
}

QCoro::Task<KeychainResult<void>> SecretService::remove(QString service, QString key, std::stop_token stop)
{
    KeychainResult<void> done;
    const auto entries = co_await search(service, key, stop);
    if (!entries)
        co_return tl::unexpected(entries.error());
    const QStringList all = entries->open + entries->guarded;
    for (const QString &entry : all) {
        const auto deletion = QDBusMessage::createMethodCall(SecretBus::secretsName, entry,
                                                             u"org.freedesktop.Secret.Item"_s, u"Delete"_s);
        const auto answer = co_await m_bus.call(deletion, stop);
        if (!answer)
            co_return tl::unexpected(answer.error());
        const QString path = SecretBus::objectPath(answer->value(0));
        done = co_await m_bus.prompt(path, stop);
        if (!done)
            break;
    }
    co_return done;
}

QCoro::Task<KeychainResult<aws::Secret>> SecretService::readGuarded(QString service, QString key, std::stop_token stop)
{
    const auto entries = co_await search(service, key, stop);
    if (!entries)
        co_return tl::unexpected(entries.error());
    const QString entry = (entries->open + entries->guarded).value(0);
    if (entry.isEmpty()) {
        const KeychainError error{Kind::NotFound};
        co_return tl::unexpected(error);
    }
    const QList<QDBusObjectPath> guarded{QDBusObjectPath(entry)};
    const auto unlocking = SecretBus::serviceCall(u"Unlock"_s, {QVariant::fromValue(guarded)});
    const auto answer = co_await m_bus.call(unlocking, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const QString path = SecretBus::objectPath(answer->value(1));
    const auto answered = co_await m_bus.prompt(path, stop);
    if (!answered)
        co_return tl::unexpected(answered.error());
    co_return co_await secretOf(entry, stop);
}

QCoro::Task<KeychainResult<aws::Secret>> SecretService::secretOf(QString entry, std::stop_token stop)
{
    const QVariant noInput = QVariant::fromValue(QDBusVariant(QString()));
    const auto opening = SecretBus::serviceCall(u"OpenSession"_s, {u"plain"_s, noInput});
    const auto opened = co_await m_bus.call(opening, stop);
    if (!opened)
        co_return tl::unexpected(opened.error());
    const QString session = SecretBus::objectPath(opened->value(1));
    auto question =
        QDBusMessage::createMethodCall(SecretBus::secretsName, entry, u"org.freedesktop.Secret.Item"_s, u"GetSecret"_s);
    question.setArguments({QVariant::fromValue(QDBusObjectPath(session))});
    const auto answer = co_await m_bus.call(question, stop);
    const auto closing = QDBusMessage::createMethodCall(SecretBus::secretsName, session,
                                                        u"org.freedesktop.Secret.Session"_s, u"Close"_s);
    QDBusConnection::sessionBus().send(closing);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return secretIn(answer->value(0));
}

QCoro::Task<KeychainResult<void>> SecretService::unlock(std::stop_token stop)
{
    const bool wallet = co_await isKWalletUsed(stop);
    if (wallet) {
        KeychainResult<void> asksByItself;
        co_return asksByItself;
    }
    const auto collection = co_await m_bus.defaultCollection(stop);
    if (!collection)
        co_return tl::unexpected(collection.error());
    const bool missing = *collection == SecretBus::nothing;
    const QVariantMap properties{{u"org.freedesktop.Secret.Collection.Label"_s, u"Login"_s}};
    const QList<QDBusObjectPath> locked{QDBusObjectPath(*collection)};
    const auto question = missing
        ? SecretBus::serviceCall(u"CreateCollection"_s, {QVariant::fromValue(properties), u"default"_s})
        : SecretBus::serviceCall(u"Unlock"_s, {QVariant::fromValue(locked)});
    const auto answer = co_await m_bus.call(question, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const QString path = SecretBus::objectPath(answer->value(1));
    co_return co_await m_bus.prompt(path, stop);
}

} // namespace accounts
