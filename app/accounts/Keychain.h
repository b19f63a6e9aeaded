// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Secret.h"

#include <QCoroTask>
#include <QString>

#include <stop_token>
#include <tl/expected.hpp>

namespace accounts {

enum class KeychainErrorKind {
    NoService, ///< there is no keychain here, or it doesn't start
    Locked, ///< it is there and must be unlocked first
    NotFound, ///< it is open and has no such entry
    NotKept, ///< nothing was put there, so it was not asked
    NoAnswer, ///< nothing came back in time; it may hang, or wait behind a question of its own
    Denied, ///< it, or the person it asked, said no
    Failed, ///< anything else, see `detail`
    NotRecorded, ///< the list of accounts could not be written, see `detail`
    KeptUnrecorded, ///< the same, but the keychain has the key and the list says that it may
    Cancelled, ///< the caller asked to stop
};

struct KeychainError {
    KeychainErrorKind kind = KeychainErrorKind::Failed;
    QString detail = {}; ///< the keychain's or the system's own words, for "Details"; never a secret

    bool operator==(const KeychainError &) const = default;
};

template <typename T>
using KeychainResult = tl::expected<T, KeychainError>;

struct KeychainState {
    QString product; ///< "GNOME Keyring"; empty when unknown
    bool locked = false;

    bool operator==(const KeychainState &) const = default;
};

/// The operating system's store for secrets. Every call ends within seconds, except where it waits for a person:
/// unlock(), and another while the keychain asks them about this one entry. All end soon after `stop` asks. GUI thread
/// only; outlives its calls.
class Keychain {
public:
    virtual ~Keychain() = default;

    /// What keychain there is. Changes and asks nothing.
    virtual QCoro::Task<KeychainResult<KeychainState>> state(std::stop_token stop) = 0;

    /// Never asks a person anything where that can be avoided: a locked keychain is the error Locked.
    virtual QCoro::Task<KeychainResult<aws::Secret>> read(QString key, std::stop_token stop) = 0;

    /// Makes or replaces an entry. After NoAnswer the entry may still be made later.
    virtual QCoro::Task<KeychainResult<void>> write(QString key, aws::Secret secret, std::stop_token stop) = 0;

    /// Deletes an entry and sees that it is gone; an entry that was not there is a success.
    virtual QCoro::Task<KeychainResult<void>> remove(QString key, std::stop_token stop) = 0;

    /// Lets the keychain ask a person for its password, and returns when it is unlocked. Without a time limit.
    virtual QCoro::Task<KeychainResult<void>> unlock(std::stop_token stop) = 0;
};

} // namespace accounts
