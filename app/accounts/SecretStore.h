// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountCredentials.h"
#include "accounts/AccountStore.h"
#include "accounts/Environment.h"

#include <map>

namespace accounts {

/// Signs for the accounts that are a profile's.
class ProfileSigner {
public:
    ProfileSigner() = default;
    ProfileSigner(const ProfileSigner &) = delete;
    ProfileSigner &operator=(const ProfileSigner &) = delete;
    virtual ~ProfileSigner() = default;

    /// Nothing is opened, run or asked before somebody signs with it.
    virtual std::shared_ptr<aws::CredentialsSource> sourceOf(const Account &account) = 0;
    /// A person wants the account to work: what failed, or what they would not answer, is tried at the next need.
    virtual void askAgain(const QUuid &account) = 0;
    /// There is no such account any more, and nobody signs with what it had.
    virtual void forget(const QUuid &account) = 0;
};

/// The secrets of the accounts: hands out what signs their requests, keeps access keys in the keychain or for this run
/// only. Nothing is ever written anywhere else. GUI thread only; ends with stopAndJoin().
class SecretStore final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretStore)

public:
    SecretStore(Keychain &keychain, AccountStore &accounts, Environment environment, QObject *parent = nullptr);

    /// Who signs for accounts that are a profile's; outlives what was handed out. Without, they have no credentials.
    void setProfiles(ProfileSigner &profiles) { m_profiles = &profiles; }

    /// What signs for the account; the same object for as long as the account exists. A demo account has credentials
    /// once keepForThisRun() has been told the key of the running demo.
    std::shared_ptr<aws::CredentialsSource> sourceOf(const QUuid &account);

    /// Why the account's secret could not be read the last time; nothing when all is well or it was not needed yet.
    std::optional<KeychainError> problemOf(const QUuid &account) const;

    /// True when the account's key is in memory: read, or typed in.
    bool isKnown(const QUuid &account) const;
    /// True when that key was read from the keychain or written there.
    bool isKnownInKeychain(const QUuid &account) const;

    /// A person wants the account to work: what the keychain denied, or what failed of its profile, is tried once more
    /// at the next need.
    void askAgain(const QUuid &account);

    /// The credentials of a profile are others, or may be had now.
    void noteOtherCredentials(const QUuid &account) { Q_EMIT credentialsChanged(account); }

    /// Writes the key to the keychain and uses it from now on. On an error nothing is used, but after KeptUnrecorded,
    /// which costs nothing but the note that the entry was seen: it is used then, and read at the next start.
    QCoro::Task<KeychainResult<void>> save(QUuid account, aws::Credentials credentials, std::stop_token stop);

    /// Uses the key from now on and forgets it at the end of the program.
    void keepForThisRun(const QUuid &account, aws::Credentials credentials);

    /// Deletes the secret, sees that it is gone, then forgets the account. On an error the account stays, marked
    /// `removing`, and this can be called again.
    QCoro::Task<KeychainResult<void>> removeAccount(QUuid account, std::stop_token stop);

    /// Ends what is being read, written, deleted and tested, and returns when the last of it has ended.
    QCoro::Task<> stopAndJoin();

    /// For other work with an account that must have ended before the accounts go, as a test of one.
    async::TaskScope &scope() { return m_scope; }

    Keychain &keychain() { return m_keychain; }
    /// Where the credentials of the account "Environment" come from.
    const Environment &environment() const { return m_environment; }

Q_SIGNALS:
    /// The account's key is another one: what was refused before may work now.
    void credentialsChanged(const QUuid &account);

private:
    QCoro::Task<KeychainResult<void>> write(QUuid account, aws::Credentials credentials, std::stop_token stop);
    QCoro::Task<KeychainResult<void>> erase(QUuid account, std::stop_token stop);
    std::shared_ptr<AccountCredentials> entry(const QUuid &account);
    void forget(const Account &account);
    KeychainResult<void> mark(const QUuid &account, FromAccessKey mark);
    static QString keyOf(const QUuid &account);

    Keychain &m_keychain;
    AccountStore &m_accounts;
    Environment m_environment;
    ProfileSigner *m_profiles = nullptr;
    async::TaskScope m_scope;
    std::map<QUuid, std::shared_ptr<AccountCredentials>> m_entries;
};

} // namespace accounts
