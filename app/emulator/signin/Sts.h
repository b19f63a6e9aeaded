// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Http.h"
#include "emulator/gate/Authenticator.h"
#include "emulator/identity/Roles.h"
#include "emulator/signin/SignInState.h"

namespace emulator {

/// AWS Security Token Service: GetCallerIdentity, AssumeRole and AssumeRoleWithWebIdentity by POST / of a form.
class Sts {
public:
    /// All outlive it.
    Sts(KeyRing &keys, Authenticator gate, Roles &roles, SignInState &state);

    Answer answer(const QString &action, const Request &request);

private:
    Outcome act(const QString &action, const Form &form, const Request &request);
    Outcome assumeRole(const Form &form, const Principal &caller);
    Outcome assumeRoleWithWebIdentity(const Form &form);
    std::optional<Refusal> mfaRefusal(const Form &form, const Principal &caller);
    QJsonObject sessionOf(const Role &role, const Form &form);

    KeyRing &m_keys;
    Authenticator m_gate;
    Roles &m_roles;
    SignInState &m_state;
};

} // namespace emulator
