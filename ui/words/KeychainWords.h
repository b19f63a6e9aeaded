// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Keychain.h"

namespace ui {

/// "GNOME Keyring", or "the keychain" when it is not known which.
QString keychainName(const QString &product);

/// What is the matter with the keychain, in one sentence or two.
QString keychainSentence(const accounts::KeychainError &error);

/// What that means for a key that was to be kept.
QString keyNotKeptSentence(accounts::KeychainErrorKind kind);
/// What that means for an account that was to be removed.
QString notRemovedSentence(accounts::KeychainErrorKind kind, const QString &account);

} // namespace ui
