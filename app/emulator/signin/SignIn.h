// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/signin/Oidc.h"
#include "emulator/signin/SignInPages.h"
#include "emulator/signin/SsoPortal.h"
#include "emulator/signin/Sts.h"

namespace emulator {

/// Everything that gives out keys: STS, IAM Identity Center's portal and OIDC, and its pages.
class SignIn {
    Q_DISABLE_COPY_MOVE(SignIn)

public:
    /// Both outlive it.
    SignIn(const std::vector<Account> &accounts, const QStringList &regions, KeyRing &keys);

    /// Nothing for a request that is another service's.
    std::optional<Answer> answer(const Request &request);

    static const QList<QByteArray> &operations();

    SignInState &state() { return m_state; }
    Roles &roles() { return m_roles; }
    /// As at the start: nobody is signed in, and no temporary key is taken.
    void reset();
    /// Everybody has to sign in anew.
    void endSessions();

private:
    Answer ownAnswer(const QString &operation, const Request &request);
    Answer answerWith(const Fault &fault, const QString &operation, const Request &request);

    KeyRing &m_keys;
    SignInState m_state;
    Roles m_roles;
    Sts m_sts;
    SsoPortal m_portal;
    Oidc m_oidc;
    SignInPages m_pages;
};

} // namespace emulator
