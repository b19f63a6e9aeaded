// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountStore.h"

namespace accounts {
class SecretStore;
}

/// Accounts in words, the same in the list and in the form.
namespace ui {

/// "access key", "environment", "demo"
QString signedInAs(const accounts::Account &account);

/// Where the key is: "Access key, kept in the keychain" …
QString credentialsSentence(const accounts::Account &account, const accounts::SecretStore &secrets);

/// "Blue", to stand alone.
QString colorName(accounts::AccountColor color);

/// What a person should know of the account now: "secret not deleted yet", "keychain locked", "read-only" …, or
/// nothing.
QString stateOf(const accounts::Account &account, const accounts::SecretStore &secrets);

/// Why a change of the accounts was not made, to stand after a colon: "the disk is full".
QString storeReason(const accounts::StoreError &error);

} // namespace ui
