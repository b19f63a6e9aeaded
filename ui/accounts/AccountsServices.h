// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace accounts {
class AccountStore;
class SecretStore;
} // namespace accounts
namespace aws {
class RateLimitsBook;
class Transport;
} // namespace aws

namespace ui {

/// What the dialogs of accounts work on; all of it outlives them.
struct AccountsServices {
    accounts::AccountStore &store;
    accounts::SecretStore &secrets;
    aws::Transport &transport; ///< for "Test"
    aws::RateLimitsBook &rates; ///< for "Test"
};

} // namespace ui
