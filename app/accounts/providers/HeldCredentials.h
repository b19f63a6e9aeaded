// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/RefreshingCredentials.h"

namespace accounts {

/// What a provider said, as the cause of a client's error.
struct ProviderCause final : aws::CredentialsCause {
    explicit ProviderCause(ProviderError why)
        : error(std::move(why))
    {
    }
    ProviderError error;
};

/// What a client is told where a provider failed: Cancelled, the service's own error where that may pass, or
/// NoCredentials; with a ProviderCause but for the first. Nothing of the client's own request was sent.
aws::Error clientErrorOf(const ProviderError &error);
/// What the provider said, of a client's error; nullptr: the error has nothing to do with one.
const ProviderError *providerErrorOf(const aws::Error &error);

/// Signs a client's requests with what RefreshingCredentials has: an account's own, or a role's source on the way to
/// it.
class HeldCredentials final : public aws::CredentialsSource {
public:
    explicit HeldCredentials(std::shared_ptr<RefreshingCredentials> held)
        : m_held(std::move(held))
    {
    }
    QCoro::Task<aws::Result<aws::Credentials>> credentials(std::stop_token stop) override;
    bool haveEnded(const aws::Credentials &credentials) override { return m_held->haveEnded(credentials); }

private:
    std::shared_ptr<RefreshingCredentials> m_held;
};

} // namespace accounts
