// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUuid>

#include <functional>

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

/// Who asks a person for what a profile's sign-in needs.
struct SignInActs {
    using Act = std::function<void(const QUuid &account)>;

    Act signIn = [](const QUuid &) {};
    Act changeRole = [](const QUuid &) {}; ///< in place of the one that was chosen because the profile names none
};

} // namespace ui
