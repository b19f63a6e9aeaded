// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/SecretStore.h"

#include "async/EitherStop.h"
#include "async/OwnedBy.h"

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

using Kept = FromAccessKey::Kept;
using Kind = KeychainErrorKind;
using Source = AccountCredentials::Source;

/// Signs with what the environment variables say.
class EnvironmentCredentials final : public aws::CredentialsSource {
public:
    explicit EnvironmentCredentials(Environment environment)
        : m_environment(std::move(environment))
    {
    }
    QCoro::Task<aws::Result<aws::Credentials>> credentials(std::stop_token) override
    {
        co_return m_environment.credentials();
    }

private:
    Environment m_environment;
};

KeychainError notRecorded(const StoreError &error)
{
    const bool isNewer = error.kind == StoreError::Kind::Newer;
    return {Kind::NotRecorded, isNewer ? u"it is of a newer version of this program"_s : error.file.detail};
}

} // namespace

SecretStore::SecretStore(Keychain &keychain, AccountStore &accounts, Environment environment, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_accounts(accounts)
    , m_environment(std::move(environment))
{
    connect(&m_accounts, &AccountStore::removed, this, &SecretStore::forget);
}

void SecretStore::forget(const Account &account)
{
    m_entries.erase(account.id);
    if (m_profiles)
        m_profiles->forget(account.id);
}

QString SecretStore::keyOf(const QUuid &account)
{
    return account.toString(QUuid::WithoutBraces);
}

std::shared_ptr<AccountCredentials> SecretStore::entry(const QUuid &account)
{
    auto &entry = m_entries[account];
    if (!entry) {
        entry = std::make_shared<AccountCredentials>(m_keychain, m_scope, keyOf(account));
        const Account *found = m_accounts.find(account);
        const FromAccessKey *key = found ? found->accessKey() : nullptr;
        entry->setMayBeInKeychain(key && key->mayBeInKeychain());
    }
    return entry;
}

std::shared_ptr<aws::CredentialsSource> SecretStore::sourceOf(const QUuid &account)
{
    const Account *found = m_accounts.find(account);
    if (found && found->isEnvironment())
        return std::make_shared<EnvironmentCredentials>(m_environment);
    if (found && m_profiles && found->fromProfile())
        return m_profiles->sourceOf(*found);
    return entry(account);
}

void SecretStore::askAgain(const QUuid &account)
{
    const Account *const found = m_accounts.find(account);
    if (found && m_profiles && found->fromProfile())
        m_profiles->askAgain(account);
    else
        entry(account)->askAgain();
}

std::optional<KeychainError> SecretStore::problemOf(const QUuid &account) const
{
    const auto found = m_entries.find(account);
    return found == m_entries.end() ? std::nullopt : found->second->problem();
}

bool SecretStore::isKnown(const QUuid &account) const
{
    const auto found = m_entries.find(account);
    return found != m_entries.end() && found->second->isKnown();
}

bool SecretStore::isKnownInKeychain(const QUuid &account) const
{
    const auto found = m_entries.find(account);
    return found != m_entries.end() && found->second->isKnownInKeychain();
}

KeychainResult<void> SecretStore::mark(const QUuid &account, FromAccessKey mark)
{
    const Account *found = m_accounts.find(account);
    if (!found || !found->accessKey())
        return tl::unexpected(KeychainError{Kind::Failed, u"the account is gone"_s});
    Account marked = *found;
    marked.origin = mark;
    if (const auto written = m_accounts.update(marked); !written)
        return tl::unexpected(notRecorded(written.error()));
    entry(account)->setMayBeInKeychain(mark.mayBeInKeychain());
    return {};
}

QCoro::Task<KeychainResult<void>> SecretStore::save(QUuid account, aws::Credentials credentials, std::stop_token stop)
{
    return async::ownedBy(m_scope, write(account, std::move(credentials), std::move(stop)));
}

QCoro::Task<KeychainResult<void>> SecretStore::removeAccount(QUuid account, std::stop_token stop)
{
    return async::ownedBy(m_scope, erase(account, std::move(stop)));
}

QCoro::Task<KeychainResult<void>> SecretStore::write(QUuid account, aws::Credentials credentials, std::stop_token stop)
{
    const Account *found = m_accounts.find(account);
    const FromAccessKey *key = found ? found->accessKey() : nullptr;
    const FromAccessKey before = key ? *key : FromAccessKey{};
    // Before the write: one that ends late, or after a crash, must not leave a secret nobody deletes.
    const FromAccessKey started{Kept::Unconfirmed, before.removing};
    auto done = mark(account, started);
    if (!done)
        co_return done;
    const async::EitherStop either(stop, m_scope.token());
    done = co_await m_keychain.write(keyOf(account), entryOf(credentials), either.token());
    if (!done) {
        // These end before anything was handed over.
        if (done.error().kind == Kind::Locked || done.error().kind == Kind::NoService)
            static_cast<void>(mark(account, before));
        co_return done;
    }
    const FromAccessKey kept{Kept::InKeychain, before.removing};
    done = mark(account, kept).map_error([](KeychainError problem) {
        if (problem.kind == Kind::NotRecorded)
            problem.kind = Kind::KeptUnrecorded;
        return problem;
    });
    entry(account)->setKnown(credentials, Source::Keychain);
    Q_EMIT credentialsChanged(account);
    co_return done;
}

void SecretStore::keepForThisRun(const QUuid &account, aws::Credentials credentials)
{
    entry(account)->setKnown(std::move(credentials), Source::Person);
    Q_EMIT credentialsChanged(account);
}

QCoro::Task<KeychainResult<void>> SecretStore::erase(QUuid account, std::stop_token stop)
{
    KeychainResult<void> done;
    const Account *found = m_accounts.find(account);
    const FromAccessKey *key = found ? found->accessKey() : nullptr;
    if (key && key->mayBeInKeychain()) {
        const FromAccessKey removing{key->kept, true};
        done = mark(account, removing);
        if (!done)
            co_return done;
        const async::EitherStop either(stop, m_scope.token());
        done = co_await m_keychain.remove(keyOf(account), either.token());
        if (!done)
            co_return done;
    }
    if (const auto removed = m_accounts.remove(account); !removed) {
        const KeychainError error = notRecorded(removed.error());
        done = tl::unexpected(error);
    }
    co_return done;
}

QCoro::Task<> SecretStore::stopAndJoin()
{
    co_await m_scope.stopAndJoin();
}

} // namespace accounts
