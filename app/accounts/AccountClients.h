// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"
#include "aws/Client.h"
#include "aws/World.h"

#include <functional>

namespace accounts {

/// What the start of the program decides, whatever the accounts say.
struct ClientOverrides {
    QString endpointUrl = {}; ///< in place of each account's, the demo's excepted; empty: none
    bool rateLimits = true; ///< false: no pacing of what goes to this computer
    /// Starts the service of a region at the first need.
    std::function<QString(const Account &demo, const QString &region)> demoEndpoint = {};
    /// What AWS's own files and variables say of a profile, for accounts that have no URL of their own.
    std::function<QString(const QString &profile)> profileEndpoint = {};
};

/// Makes the client of an account for whoever asks AWS in its name, so that the window and a test of the account ask
/// the same service at the same pace. GUI thread only; `transport` and `rates` outlive the clients.
class AccountClients final {
    Q_DISABLE_COPY_MOVE(AccountClients)

public:
    AccountClients(aws::Transport &transport, aws::RateLimitsBook &rates, const aws::Service &service,
                   ClientOverrides overrides = {});

    /// A client for the account in a region, which need not be one of its own. RegionMissing or InvalidEndpoint when
    /// the region or the URL cannot be used. An endpoint URL is used as it is: the dual-stack and FIPS variants are of
    /// AWS's own endpoints. Only those of the environment exclude it, as in the CLI.
    aws::Result<aws::Client> clientOf(const Account &account, const QString &region,
                                      std::shared_ptr<aws::CredentialsSource> credentials) const;

    /// Whose service those ask. It starts no demo.
    aws::World worldOf(const Account &account) const;

private:
    /// The URL that is asked instead of AWS's own; empty: AWS's own, or the demo's.
    QString endpointUrlOf(const Account &account) const;

    aws::Transport &m_transport;
    aws::RateLimitsBook &m_rates;
    aws::Service m_service;
    ClientOverrides m_overrides;
};

} // namespace accounts
