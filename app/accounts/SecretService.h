// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Keychain.h"

#include <QVariantList>

#include <chrono>

class QDBusMessage;

namespace accounts {

/// What QtKeychain doesn't tell, asked of the Secret Service itself (freedesktop.org "Secret Service API" 0.2): whether
/// the collection is locked and whether an entry exists. With a locked collection QtKeychain answers a read with "not
/// found" and a deletion with success. Where QtKeychain uses something else (KWallet, macOS, Windows) it knows less:
/// presence is Unknown. Each question is given up after `patience`.
class SecretService {
public:
    enum class Presence { Present, Absent, Unknown };

    explicit SecretService(std::chrono::milliseconds patience);

    QCoro::Task<KeychainResult<KeychainState>> state(std::stop_token stop);

    /// Locked when the entry is there but locked, or when nobody can tell because the collection is.
    QCoro::Task<KeychainResult<Presence>> find(QString service, QString key, std::stop_token stop);

    /// Unlocks the default collection, or has one made if there is none.
    QCoro::Task<KeychainResult<void>> unlock(std::stop_token stop);

private:
    QCoro::Task<KeychainResult<QVariantList>> call(QDBusMessage message, std::stop_token stop);
    QCoro::Task<KeychainResult<QString>> defaultCollection(std::stop_token stop);
    QCoro::Task<KeychainResult<bool>> isDefaultLocked(std::stop_token stop);
    QCoro::Task<QString> product(std::stop_token stop);
    QCoro::Task<KeychainResult<void>> prompt(QString path, std::stop_token stop);
    QCoro::Task<bool> isKWalletUsed(std::stop_token stop);

    std::chrono::milliseconds m_patience;
};

} // namespace accounts
