// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/profiles/CredentialChain.h"
#include "accounts/providers/CredentialProvider.h"
#include "accounts/providers/KnownCommands.h"
#include "accounts/providers/ProcessRun.h"

namespace accounts {

/// In what a program is run.
struct ProcessSettings {
    QProcessEnvironment environment;
    ProcessLimits limits = {};
};

/// `credential_process`. CommandChanged, and nothing runs, when the profile's command is another one than it was.
class ProcessProvider final : public CredentialProvider {
public:
    /// `known` outlives this.
    ProcessProvider(QString profile, CredentialProcess process, ProcessSettings settings, KnownCommands &known);
    QCoro::Task<ProviderResult<ResolvedCredentials>> resolve(std::stop_token stop) override;

private:
    QString m_profile;
    CredentialProcess m_process;
    ProcessSettings m_settings;
    KnownCommands &m_known;
};

/// `login_session`: the installed CLI has the session, and gives the credentials of it (`aws login` is in 2.32 and
/// later, `aws configure export-credentials` in 2.10 and later).
class LoginProvider final : public CredentialProvider {
public:
    LoginProvider(QString profile, ProcessSettings settings);
    QCoro::Task<ProviderResult<ResolvedCredentials>> resolve(std::stop_token stop) override;

private:
    QString m_profile;
    ProcessSettings m_settings;
};

} // namespace accounts
