// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountStore.h"

namespace aws {
class RateLimitsBook;
}

namespace accounts {

/// Has each account's own share of the published request rates hold from the moment it is set until the account is
/// removed. `accounts` and `rates` outlive it. GUI thread only.
class RateShares final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RateShares)

public:
    RateShares(const AccountStore &accounts, aws::RateLimitsBook &rates, QObject *parent = nullptr);

private:
    void take(const QUuid &account);

    const AccountStore &m_accounts;
    aws::RateLimitsBook &m_rates;
};

} // namespace accounts
