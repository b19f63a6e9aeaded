// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Keychain.h"
#include "accounts/SecretService.h"

#include <QFuture>

namespace QKeychain {
class Job;
}

namespace accounts {

/// The keychain of this computer, by QtKeychain: Secret Service, KWallet, macOS Keychain, Windows Credential Manager.
///
/// QtKeychain has one queue for the whole process, its jobs can be neither cancelled nor deleted while they run, and a
/// job may never end. So the Secret Service is asked first, which finds a locked, missing or hanging one without a job;
/// a job that takes longer than `patience` is left to itself, and until it has ended no other is put behind it. No
/// job may ask a person: libsecret 0.20 crashes when the service goes away behind its question, and a write never ends
/// when the answer is no. So what a person is asked about is read by SecretService, and an entry whose replacement they
/// would be asked about is deleted first.
class SystemKeychain final : public Keychain {
public:
    explicit SystemKeychain(std::chrono::milliseconds patience = std::chrono::seconds(5));

    QCoro::Task<KeychainResult<KeychainState>> state(std::stop_token stop) override;
    QCoro::Task<KeychainResult<aws::Secret>> read(QString key, std::stop_token stop) override;
    QCoro::Task<KeychainResult<void>> write(QString key, aws::Secret secret, std::stop_token stop) override;
    QCoro::Task<KeychainResult<void>> remove(QString key, std::stop_token stop) override;
    QCoro::Task<KeychainResult<void>> unlock(std::stop_token stop) override;

    /// The service that entries are filed under, as keychain programs show it.
    static QString serviceName();

private:
    using Outcome = KeychainResult<aws::Secret>;
    QCoro::Task<KeychainResult<void>> waitForEarlier(std::stop_token stop);
    QCoro::Task<Outcome> run(QKeychain::Job *job, std::stop_token stop);
    QCoro::Task<KeychainResult<void>> removeByJob(QString key, std::stop_token stop);
    QCoro::Task<KeychainResult<void>> seeGone(QString key, std::stop_token stop);
    QFuture<Outcome> start(QKeychain::Job *job);

    std::chrono::milliseconds m_patience;
    SecretService m_secretService;
    QFuture<Outcome> m_running;
};

} // namespace accounts
