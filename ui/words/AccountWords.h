// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountStore.h"
#include "ivs/FirstPage.h"

#include <vector>

namespace accounts {
class ProfileAccounts;
class SecretStore;
struct Profile;
} // namespace accounts

/// Accounts in words, the same in the list and in the form.
namespace ui {

/// "access key", "environment", "demo"
QString signedInAs(const accounts::Account &account);

/// Of a profile: "role Operator", "access key".
QString signedInAs(const accounts::Profile &profile);

/// Where the key is: "Access key, kept in the keychain" …
QString credentialsSentence(const accounts::Account &account, const accounts::SecretStore &secrets);

/// "Blue", to stand alone.
QString colorName(accounts::AccountColor color);

/// What a person should know of the account now: "secret not deleted yet", "keychain locked", "read-only" …, or
/// nothing.
QString stateOf(const accounts::Account &account, const accounts::SecretStore &secrets);

/// The same of an account that is a profile: "3 h 12 min left", "sign-in ended".
QString stateOf(const accounts::Account &account, const accounts::ProfileAccounts &profiles);

/// Why an account was not kept, or a change of it.
QString notSavedSentence(const QString &account, const accounts::StoreError &error);
QString changeNotSavedSentence(const QString &account, const accounts::StoreError &error);

/// What a test of an account found in one of its regions.
struct FoundInRegion {
    QString region;
    ivs::FirstPage page;
};
/// "The key works. Encoders in eu-west-1: 60, us-west-2: 12"
QString foundSentence(const std::vector<FoundInRegion> &found);

} // namespace ui
