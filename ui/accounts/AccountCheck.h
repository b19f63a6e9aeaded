// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"
#include "aws/Credentials.h"
#include "aws/Transport.h"

#include <QCoroTask>

#include <memory>
#include <stop_token>

namespace ui {

/// What "Test" has seen.
struct AccountCheck {
    std::size_t configurations = 0; ///< on the first page
    bool more = false; ///< there may be further pages
};

/// Makes one real call: reads the first page of ingest configurations of the account. `transport` outlives it.
QCoro::Task<aws::Result<AccountCheck>> checkAccount(aws::Transport *transport,
                                                    std::shared_ptr<aws::CredentialsSource> credentials,
                                                    accounts::Account account, std::stop_token stop);

} // namespace ui
