// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/SignInResumes.h"

#include "accounts/SecretStore.h"
#include "accounts/providers/HeldCredentials.h"
#include "patchbay/cutting/Cuts.h"
#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/patch/PatchRuns.h"

namespace ui {

namespace {

/// Other reasons are a person's to judge. A session's key that has ended is of no profile's provider: AWS has said so.
bool waitsForSignIn(const patchbay::Hold &hold, const QUuid &account)
{
    const aws::Error *const error = hold.error();
    return hold.source.account == account && error
        && (accounts::providerErrorOf(*error) || error->kind == aws::ErrorKind::CredentialsExpired);
}

template <typename Run>
void resumeRun(Run &run, const QUuid &account)
{
    const std::vector<patchbay::Hold> holds = run.holds(); // they go one by one
    for (const patchbay::Hold &hold : holds) {
        if (waitsForSignIn(hold, account))
            run.resume(hold.source);
    }
}

} // namespace

SignInResumes::SignInResumes(const accounts::SecretStore &secrets, patchbay::PatchRuns &runs, patchbay::ActRuns &acts,
                             patchbay::Cuts &cuts)
    : m_runs(runs)
    , m_acts(acts)
    , m_cuts(cuts)
{
    connect(&secrets, &accounts::SecretStore::credentialsChanged, this, &SignInResumes::resume);
}

void SignInResumes::resume(const QUuid &account)
{
    for (const auto &run : m_runs.all())
        resumeRun(*run, account);
    for (const auto &run : m_acts.all())
        resumeRun(*run, account);
    m_cuts.resume(account);
}

} // namespace ui
