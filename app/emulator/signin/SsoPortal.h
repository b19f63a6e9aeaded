// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Http.h"
#include "emulator/identity/KeyRing.h"
#include "emulator/signin/SignInState.h"

namespace emulator {

/// The portal of IAM Identity Center. One person is known there, who has the roles Operator and Viewer in every
/// account.
class SsoPortal {
public:
    /// All outlive it.
    SsoPortal(const std::vector<Account> &accounts, KeyRing &keys, SignInState &state);

    Answer answer(const QString &operation, const Request &request);

private:
    Answer roleCredentials(const QString &account, const QString &role);
    bool isServed(const QString &account) const;

    const std::vector<Account> &m_accounts;
    KeyRing &m_keys;
    SignInState &m_state;
};

} // namespace emulator
