// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/gate/Authorization.h"
#include "emulator/identity/KeyRing.h"

#include <map>

namespace emulator {

/// Verifies the signature of every request, as the AWS IAM User Guide describes the service's side ("Troubleshoot
/// Signature Version 4 signing for AWS API requests"): key, session token, scope, clock, signature.
class Authenticator {
public:
    /// Every account is in every region. `service` is the signing name. The keys outlive it.
    Authenticator(const KeyRing &keys, QStringList regions, QByteArray service);

    /// Whom the request is said to come from and where it is meant to go, whether or not its signature is right.
    /// Nothing for a key or a region that isn't served.
    std::optional<Tenancy> claimOf(const Request &request) const;

    /// Whose key it is said to be signed with; null for one that isn't taken.
    const Key *keyOf(const Request &request) const;

    /// Nothing when the request is signed with credentials that are good at `now` for a region that is served, give or
    /// take five minutes.
    std::optional<Refusal> refusalFor(const Request &request, const QDateTime &now);

private:
    std::optional<Refusal> scopeRefusal(const Authorization &authorization, const QByteArray &timestamp) const;
    bool isSignatureRight(const Key &key, const Authorization &authorization, const Request &request,
                          const QDateTime &time);

    const KeyRing &m_keys;
    QStringList m_regions;
    QByteArray m_service;
    /// By account number and region: each keeps the key that it derived for the day.
    std::map<std::pair<QString, QByteArray>, aws::sigv4::Signer> m_signers;
};

} // namespace emulator
