// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/SecretBus.h"

#include <QStringList>

namespace accounts {

/// What QtKeychain doesn't tell, asked of the Secret Service itself (freedesktop.org "Secret Service API" 0.2): whether
/// the collection is locked and whether an entry exists. With a locked collection QtKeychain answers a read with "not
/// found" and a deletion with success. Where QtKeychain uses something else (KWallet, macOS, Windows) it knows less:
/// presence is Unknown. Each question is given up after `patience`.
class SecretService {
public:
    enum class Presence {
        Present,
        Guarded, ///< the keychain is open, and asks a person before it gives this entry out
        Absent,
        Unknown,
    };

    explicit SecretService(std::chrono::milliseconds patience);

    QCoro::Task<KeychainResult<KeychainState>> state(std::stop_token stop);

    /// Locked when nobody can tell because the collection is.
    QCoro::Task<KeychainResult<Presence>> find(QString service, QString key, std::stop_token stop);

    /// Deletes an entry that find() has found. Ends when the person whom the keychain may ask has answered; Denied when
    /// they said no.
    QCoro::Task<KeychainResult<void>> remove(QString service, QString key, std::stop_token stop);

    /// An entry that find() says is Guarded: asks the person, and ends when they have answered; Denied when they said
    /// no. QtKeychain can't be had for it: libsecret 0.20 crashes when the service goes away behind a question. The
    /// secret comes as it is over the session's bus (algorithm "plain"), which only this user's programs reach.
    QCoro::Task<KeychainResult<aws::Secret>> readGuarded(QString service, QString key, std::stop_token stop);

    /// Unlocks the default collection, or has one made if there is none.
    QCoro::Task<KeychainResult<void>> unlock(std::stop_token stop);

private:
    struct Entries { // paths of objects
        QStringList open;
        QStringList guarded;
    };
    QCoro::Task<KeychainResult<Entries>> search(QString service, QString key, std::stop_token stop);
    QCoro::Task<KeychainResult<bool>> isDefaultLocked(std::stop_token stop);
    QCoro::Task<QString> product(std::stop_token stop);
    QCoro::Task<KeychainResult<aws::Secret>> secretOf(QString entry, std::stop_token stop);
    QCoro::Task<bool> isKWalletUsed(std::stop_token stop);

    SecretBus m_bus;
    bool m_guards = false; ///< what a person has allowed to this connection they haven't to that of libsecret
};

} // namespace accounts
