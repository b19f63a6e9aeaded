// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/signin/SignIn.h"

namespace emulator {

/// The control side of signing in, below /_control/: how it goes, who may assume what, tokens of an identity provider.
class SignInControl {
public:
    /// It outlives this.
    explicit SignInControl(SignIn &signIn);

    /// `asked` is "POST sign-in"; nothing for what isn't known here.
    std::optional<Answer> answer(const QByteArray &asked, const QJsonObject &wanted);

    void reset() { m_signIn.reset(); }
    Faults &faults() { return m_signIn.state().faults; }

private:
    Answer show() const;
    Answer change(const QJsonObject &wanted);
    Answer setRole(const QJsonObject &wanted);
    Answer newWebIdentity(const QJsonObject &wanted);

    SignIn &m_signIn;
};

} // namespace emulator
