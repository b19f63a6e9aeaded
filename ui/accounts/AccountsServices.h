// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace accounts {
class AccountClients;
class AccountStore;
class KnownCommands;
class MfaCodes;
class ProfileAccounts;
class SecretStore;
} // namespace accounts

namespace ui {

/// What the dialogs of accounts work on; all of it outlives them.
struct AccountsServices {
    accounts::AccountStore &store;
    accounts::SecretStore &secrets;
    const accounts::AccountClients &clients; ///< the window's own, for "Test"
    accounts::ProfileAccounts &profiles;
    accounts::MfaCodes &codes;
    accounts::KnownCommands &commands;
};

} // namespace ui
