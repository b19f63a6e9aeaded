// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/SecretBus.h"

#include "accounts/ResultWithin.h"
#include "accounts/SecretPrompt.h"

#include <QCoroSignal>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QPromise>

#include <memory>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

using Kind = KeychainErrorKind;

KeychainError errorOf(const QDBusError &error)
{
    switch (error.type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return {Kind::NoAnswer, error.message()};
    case QDBusError::ServiceUnknown:
    case QDBusError::NoServer:
    case QDBusError::Disconnected:
        return {Kind::NoService, error.message()};
    case QDBusError::AccessDenied:
        return {Kind::Denied, error.message()};
    default:
        // The bus could not start the service's program.
        if (error.name().startsWith("org.freedesktop.DBus.Error.Spawn."_L1))
            return {Kind::NoService, error.message()};
        return {Kind::Failed, error.message()};
    }
}

QFuture<QDBusMessage> send(const QDBusMessage &message, std::chrono::milliseconds patience)
{
    const auto promise = std::make_shared<QPromise<QDBusMessage>>();
    promise->start();
    const auto call = QDBusConnection::sessionBus().asyncCall(message, static_cast<int>(patience.count()));
    auto *watcher = new QDBusPendingCallWatcher(call);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, promise] {
        promise->addResult(watcher->reply());
        promise->finish();
        watcher->deleteLater();
    });
    return promise->future();
}

} // namespace

QDBusMessage SecretBus::serviceCall(const QString &method, const QVariantList &arguments)
{
    auto message =
        QDBusMessage::createMethodCall(secretsName, secretsPath, u"org.freedesktop.Secret.Service"_s, method);
    message.setArguments(arguments);
    return message;
}

QString SecretBus::objectPath(const QVariant &argument)
{
    return qvariant_cast<QDBusObjectPath>(argument).path();
}

QCoro::Task<KeychainResult<QVariantList>> SecretBus::call(QDBusMessage message, std::stop_token stop)
{
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        const KeychainError error{Kind::NoService, bus.lastError().message()};
        co_return tl::unexpected(error);
    }
    const auto work = send(message, m_patience);
    const auto reply = co_await async::resultOf(work, stop);
    if (!reply) {
        const KeychainError error{Kind::Cancelled};
        co_return tl::unexpected(error);
    }
    if (reply->type() == QDBusMessage::ErrorMessage) {
        const KeychainError error = errorOf(QDBusError(*reply));
        co_return tl::unexpected(error);
    }
    co_return reply->arguments();
}

QCoro::Task<KeychainResult<QString>> SecretBus::defaultCollection(std::stop_token stop)
{
    const auto question = serviceCall(u"ReadAlias"_s, {u"default"_s});
    const auto answer = co_await call(question, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return objectPath(answer->value(0));
}

QCoro::Task<KeychainResult<void>> SecretBus::prompt(QString path, std::stop_token stop)
{
    KeychainResult<void> done;
    if (path == nothing)
        co_return done;
    SecretPrompt question(path);
    // Not inside request_stop(): a coroutine must not resume in its canceller's frame.
    const std::stop_callback leave(
        stop, [&question] { QMetaObject::invokeMethod(&question, &SecretPrompt::dismiss, Qt::QueuedConnection); });
    question.show();
    const auto answered = co_await qCoro(&question, &SecretPrompt::over);
    if (answered)
        co_return done;
    const auto still = co_await defaultCollection(stop); // or it went away, or was told to stop
    const KeychainError denied{Kind::Denied};
    done = tl::unexpected(still ? denied : still.error());
    co_return done;
}

} // namespace accounts
