// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/RateShares.h"

#include "aws/RateLimits.h"

namespace accounts {

RateShares::RateShares(const AccountStore &accounts, aws::RateLimitsBook &rates, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
    , m_rates(rates)
{
    for (const Account &account : accounts.accounts())
        take(account.id);
    connect(&accounts, &AccountStore::added, this, &RateShares::take);
    connect(&accounts, &AccountStore::changed, this, &RateShares::take);
    connect(&accounts, &AccountStore::removed, this, [this](const Account &account) { take(account.id); });
}

void RateShares::take(const QUuid &account)
{
    const Account *const known = m_accounts.find(account);
    std::optional<double> share;
    if (known && known->rateShare)
        share = *known->rateShare / 100.0;
    m_rates.setShareOf(account.toString(), share);
}

} // namespace accounts
