// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Keychain.h"
#include "async/TaskScope.h"
#include "aws/Credentials.h"

#include <QFuture>

#include <memory>
#include <optional>

template <typename T>
class QPromise;

namespace accounts {

/// The credentials of one account. They are known (typed in, or of the demo), or read from its keychain entry: once, at
/// the first need, however many ask meanwhile. A reading that failed is not remembered: the next need reads again. But
/// one that was denied is: nobody is asked the same question every few seconds.
/// The error is NoCredentials, and says what is the matter with the keychain, as problem() does.
class AccountCredentials final : public aws::CredentialsSource,
                                 public std::enable_shared_from_this<AccountCredentials> {
public:
    /// `scope` owns the reading and must be joined before `keychain` goes.
    AccountCredentials(Keychain &keychain, async::TaskScope &scope, QString entry);

    QCoro::Task<aws::Result<aws::Credentials>> credentials(std::stop_token stop) override;

    /// Where else it is than in memory.
    enum class Source { Person, Keychain };

    /// Known from now on; the keychain is not asked.
    void setKnown(aws::Credentials credentials, Source source);
    bool isKnown() const { return m_known.has_value(); }
    bool isKnownInKeychain() const { return isKnown() && m_source == Source::Keychain; }
    /// A person wants it: what was denied is asked for once more at the next need.
    void askAgain() { m_denied = false; }

    /// Whether there is anything to read. False: the answer is NotKept, and the keychain is not asked.
    void setMayBeInKeychain(bool may) { m_mayBeInKeychain = may; }

    /// Why the last reading failed; nothing when it succeeded or none was tried.
    const std::optional<KeychainError> &problem() const { return m_problem; }

private:
    using Reading = KeychainResult<aws::Credentials>;
    /// The one that is under way, or a new one.
    QFuture<Reading> reading();
    QCoro::Task<> read(QPromise<Reading> promise);

    Keychain &m_keychain;
    async::TaskScope &m_scope;
    QString m_entry;
    bool m_mayBeInKeychain = false;
    bool m_denied = false; ///< and nobody has wanted it since; `m_problem` says why
    std::optional<aws::Credentials> m_known;
    Source m_source = Source::Person; ///< of what is known
    std::optional<KeychainError> m_problem;
    QFuture<Reading> m_reading;
};

/// A keychain entry's text: everything an account needs, in one entry, so that the keychain asks once.
aws::Secret entryOf(const aws::Credentials &credentials);
/// Nothing when the text is not such an entry.
std::optional<aws::Credentials> credentialsOf(const aws::Secret &entry);

/// What a keychain's error means for who needs the key; nothing for one of writing, and where the caller stopped.
std::optional<aws::CredentialsProblem> credentialsProblemOf(const KeychainError &error);

} // namespace accounts
