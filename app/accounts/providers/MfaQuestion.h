// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/CredentialProvider.h"

namespace accounts {

/// What a code of an MFA device is for.
struct MfaCodeWanted {
    QString profile; ///< the hop that takes the role
    QString roleArn;
    QString device; ///< `mfa_serial`: the ARN of a virtual device, or the number of one in hardware
    bool wasRefused = false; ///< AWS took no code that was given just now for this role

    bool operator==(const MfaCodeWanted &) const = default;
};

/// Asks a person for the code of an MFA device. One question is open at a time; others wait for their turn. GUI thread
/// only.
class MfaQuestion {
public:
    MfaQuestion() = default;
    MfaQuestion(const MfaQuestion &) = delete;
    MfaQuestion &operator=(const MfaQuestion &) = delete;
    virtual ~MfaQuestion() = default;

    /// The device's digits of now. MfaCodeNeeded when the person gives none, which is told at once from then on, until
    /// they want the account to work again; Cancelled soon after `stop` asks. When AWS refuses the code it is asked
    /// again with `wasRefused`, while the same question is still open; what ends the asking is `done`.
    virtual QCoro::Task<ProviderResult<aws::Secret>> code(MfaCodeWanted wanted, std::stop_token stop) = 0;
    /// AWS took the code, or refused for another reason: what is open is closed.
    virtual void done(const MfaCodeWanted &wanted) = 0;
    /// A person wants an account to work: what they would not answer is asked again at the next need.
    virtual void askAgain() { }
};

} // namespace accounts
