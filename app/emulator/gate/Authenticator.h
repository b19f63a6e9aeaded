// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Tenancy.h"
#include "emulator/gate/Authorization.h"

#include <map>

namespace emulator {

/// Verifies the signature of every request, as the AWS IAM User Guide describes the service's side ("Troubleshoot
/// Signature Version 4 signing for AWS API requests"): key, session token, scope, clock, signature.
class Authenticator {
public:
    /// Every account is in every region. `service` is the signing name.
    Authenticator(std::vector<Account> accounts, QStringList regions, QByteArray service);

    /// Whom the request is said to come from and where it is meant to go, whether or not its signature is right.
    /// Nothing for a key or a region that isn't served.
    std::optional<Tenancy> claimOf(const Request &request) const;

    /// Nothing when the request is signed with an account's credentials for a region that is served at `now`, give or
    /// take five minutes.
    std::optional<Refusal> refusalFor(const Request &request, const QDateTime &now);

private:
    const Account *accountOf(const Authorization &authorization) const;
    std::optional<Refusal> scopeRefusal(const Authorization &authorization, const QByteArray &timestamp) const;
    bool isSignatureRight(const Account &account, const Authorization &authorization, const Request &request,
                          const QDateTime &time);

    std::vector<Account> m_accounts;
    QStringList m_regions;
    QByteArray m_service;
    /// By account number and region: each keeps the key that it derived for the day.
    std::map<std::pair<QString, QByteArray>, aws::sigv4::Signer> m_signers;
};

} // namespace emulator
