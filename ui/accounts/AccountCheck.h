// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"
#include "aws/Error.h"
#include "ui/accounts/AccountsServices.h"

#include <QCoroTask>

#include <stop_token>

namespace ui {

/// What "Test" has seen.
struct AccountCheck {
    std::size_t configurations = 0; ///< on the first page
    bool more = false; ///< there may be further pages
};

/// Makes one real call: reads the first page of ingest configurations of the account. Ends when `stop` asks or when the
/// secrets' scope does, which waits for it.
QCoro::Task<aws::Result<AccountCheck>> checkAccount(AccountsServices services, accounts::Account account,
                                                    std::stop_token stop);

} // namespace ui
