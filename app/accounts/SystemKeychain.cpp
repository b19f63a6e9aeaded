// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/SystemKeychain.h"

#include "accounts/ResultWithin.h"

#include <QCoreApplication>
#include <QLibrary>
#include <QPromise>
#include <qt6keychain/keychain.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

using Kind = KeychainErrorKind;
using Presence = SecretService::Presence;

Kind kindOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return Kind::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Kind::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Kind::NoService;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return Kind::Failed;
}

/// What a job that has finished says; the text is that of a reading.
KeychainResult<aws::Secret> outcomeOf(const QKeychain::Job &job)
{
    if (job.error() != QKeychain::NoError)
        return tl::unexpected(KeychainError{kindOf(job.error()), job.errorString()});
    const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(&job);
    return aws::Secret(reading ? reading->textData() : QString());
}

/// KeePassXC does. What is not known by name may be it: a sandbox doesn't see its process.
bool asksBeforeReplacing(const QString &product)
{
    return product.isEmpty() || product == u"KeePassXC"_s;
}

/// What libsecret keeps of the service for the next time: where the service ends meanwhile, as KeePassXC does with its
/// window, libsecret 0.20 reads a property list that isn't there, and the program crashes.
void letGoOfService()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    using Disconnect = void (*)();
    static const auto disconnect =
        reinterpret_cast<Disconnect>(QLibrary::resolve(u"secret-1"_s, 0, "secret_service_disconnect"));
    if (disconnect)
        disconnect();
#endif
}

} // namespace

SystemKeychain::SystemKeychain(std::chrono::milliseconds patience)
    : m_patience(patience)
    , m_secretService(patience)
{
}

QString SystemKeychain::serviceName()
{
    return u"IVS Patchbay"_s;
}

QCoro::Task<KeychainResult<KeychainState>> SystemKeychain::state(std::stop_token stop)
{
    return m_secretService.state(std::move(stop));
}

QCoro::Task<KeychainResult<void>> SystemKeychain::unlock(std::stop_token stop)
{
    return m_secretService.unlock(std::move(stop));
}

QFuture<SystemKeychain::Outcome> SystemKeychain::start(QKeychain::Job *job)
{
    const auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    QObject::connect(job, &QKeychain::Job::finished, job, [promise](QKeychain::Job *ended) {
        // Not in libsecret's own call, and before whoever waits begins the next one.
        QMetaObject::invokeMethod(QCoreApplication::instance(), letGoOfService, Qt::QueuedConnection);
        promise->addResult(outcomeOf(*ended));
        promise->finish();
    });
    job->start(); // deletes itself afterwards
    return promise->future();
}

QCoro::Task<KeychainResult<void>> SystemKeychain::waitForEarlier(std::stop_token stop)
{
    KeychainResult<void> over;
    while (over && m_running.isRunning()) {
        const auto earlier = m_running;
        const auto ended = co_await resultWithin(earlier, m_patience, stop);
        if (!ended) {
            const KeychainError error{stop.stop_requested() ? Kind::Cancelled : Kind::NoAnswer};
            over = tl::unexpected(error);
        }
    }
    co_return over;
}

QCoro::Task<SystemKeychain::Outcome> SystemKeychain::run(QKeychain::Job *job, std::stop_token stop)
{
    std::unique_ptr<QKeychain::Job> waiting(job);
    const auto over = co_await waitForEarlier(stop);
    if (!over)
        co_return tl::unexpected(over.error());
    m_running = start(waiting.release());
    const auto mine = m_running;
    const auto ended = co_await resultWithin(mine, m_patience, stop);
    if (!ended) {
        const KeychainError error{stop.stop_requested() ? Kind::Cancelled : Kind::NoAnswer};
        co_return tl::unexpected(error);
    }
    Outcome outcome = *ended;
    co_return outcome;
}

QCoro::Task<KeychainResult<aws::Secret>> SystemKeychain::read(QString key, std::stop_token stop)
{
    const auto presence = co_await m_secretService.find(serviceName(), key, stop);
    if (!presence)
        co_return tl::unexpected(presence.error());
    if (*presence == Presence::Absent) {
        const KeychainError error{Kind::NotFound};
        co_return tl::unexpected(error);
    }
    if (*presence == Presence::Guarded)
        co_return co_await m_secretService.readGuarded(serviceName(), key, stop);
    auto *job = new QKeychain::ReadPasswordJob(serviceName());
    job->setKey(key);
    co_return co_await run(job, stop);
}

QCoro::Task<KeychainResult<void>> SystemKeychain::write(QString key, aws::Secret secret, std::stop_token stop)
{
    const auto now = co_await m_secretService.state(stop);
    if (!now)
        co_return tl::unexpected(now.error());
    if (now->locked) {
        const KeychainError error{Kind::Locked};
        co_return tl::unexpected(error);
    }
    KeychainResult<void> done;
    if (asksBeforeReplacing(now->product)) {
        done = co_await remove(key, stop);
        if (!done)
            co_return done;
    }
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setKey(key);
    job->setTextData(secret.reveal());
    const auto ended = co_await run(job, stop);
    if (!ended)
        done = tl::unexpected(ended.error());
    co_return done;
}

QCoro::Task<KeychainResult<void>> SystemKeychain::remove(QString key, std::stop_token stop)
{
    KeychainResult<void> done;
    // A write that nobody waits for any more may still put the entry there after it was looked for.
    const auto over = co_await waitForEarlier(stop);
    if (!over)
        co_return over;
    const auto presence = co_await m_secretService.find(serviceName(), key, stop);
    if (!presence)
        co_return tl::unexpected(presence.error());
    if (*presence == Presence::Absent)
        co_return done;
    if (*presence == Presence::Unknown)
        co_return co_await removeByJob(key, stop);
    done = co_await m_secretService.remove(serviceName(), key, stop);
    if (!done)
        co_return done;
    co_return co_await seeGone(key, stop);
}

QCoro::Task<KeychainResult<void>> SystemKeychain::removeByJob(QString key, std::stop_token stop)
{
    auto *job = new QKeychain::DeletePasswordJob(serviceName());
    job->setKey(key);
    const auto ended = co_await run(job, stop);
    if (!ended && ended.error().kind != Kind::NotFound)
        co_return tl::unexpected(ended.error());
    co_return co_await seeGone(key, stop);
}

QCoro::Task<KeychainResult<void>> SystemKeychain::seeGone(QString key, std::stop_token stop)
{
    KeychainResult<void> gone;
    const auto presence = co_await m_secretService.find(serviceName(), key, stop);
    if (!presence)
        co_return tl::unexpected(presence.error());
    if (*presence == Presence::Absent)
        co_return gone;
    KeychainError error{Kind::Failed, u"the entry is still there"_s};
    if (*presence == Presence::Unknown) {
        auto *job = new QKeychain::ReadPasswordJob(serviceName());
        job->setKey(key);
        const auto entry = co_await run(job, stop);
        if (!entry && entry.error().kind == Kind::NotFound)
            co_return gone;
        if (!entry)
            error = entry.error();
    }
    gone = tl::unexpected(error);
    co_return gone;
}

} // namespace accounts
