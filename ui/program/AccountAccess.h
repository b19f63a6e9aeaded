// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountStore.h"
#include "accounts/Environment.h"
#include "accounts/RateShares.h"
#include "accounts/SecretStore.h"
#include "accounts/SystemKeychain.h"
#include "accounts/providers/MfaCodes.h"
#include "accounts/providers/ProfileAccounts.h"
#include "aws/RateLimits.h"
#include "files/Settings.h"
#include "ui/program/Beginning.h"

namespace ui {

/// With whose credentials AWS is asked, where they come from, and how often it may be. GUI thread only.
class AccountAccess final {
    Q_DISABLE_COPY_MOVE(AccountAccess)

public:
    /// All of it outlives it.
    AccountAccess(const Beginning &begun, const accounts::Environment &environment, files::Settings &settings,
                  aws::Transport &transport);

    accounts::AccountStore &accounts() { return m_accounts; }
    accounts::SecretStore &secrets() { return m_secrets; }
    accounts::KnownCommands &commands() { return m_commands; }
    accounts::MfaCodes &codes() { return m_codes; }
    accounts::ProfileAccounts &profiles() { return m_profiles; }
    aws::RateLimitsBook &rates() { return m_rates; }
    /// How much of the rate is used is what a person wishes by now.
    void followRateShare();

private:
    files::Settings &m_settings;
    accounts::SystemKeychain m_keychain;
    accounts::AccountStore m_accounts;
    accounts::SecretStore m_secrets;
    aws::RateLimitsBook m_rates;
    accounts::KnownCommands m_commands;
    accounts::MfaCodes m_codes;
    accounts::ProfileAccounts m_profiles;
    accounts::RateShares m_rateShares{m_accounts, m_rates};
};

} // namespace ui
