// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/HeldCredentials.h"

namespace accounts {

namespace {

using Problem = aws::CredentialsProblem;

/// What the service said, where it did.
const aws::Error *saidByService(const ProviderError &error)
{
    if (const auto *const role = std::get_if<RoleRefused>(&error))
        return &role->error;
    const auto *const refused = std::get_if<ServiceRefused>(&error);
    return refused ? &refused->error : nullptr;
}

} // namespace

aws::Error clientErrorOf(const ProviderError &error)
{
    aws::Error result;
    if (const aws::Error *const said = saidByService(error))
        result = *said;
    if (std::holds_alternative<Cancelled>(error)) {
        result.kind = aws::ErrorKind::Cancelled;
    } else if (!providerErrorOf(result)) { // the one of an earlier hop stays
        if (!std::holds_alternative<ServiceRefused>(error))
            result.kind = aws::ErrorKind::NoCredentials;
        result.credentialsProblem =
            Problem{Problem::Kind::SignIn, {}, {}, std::make_shared<const ProviderCause>(error)};
    }
    result.safeToRetry = true;
    return result;
}

const ProviderError *providerErrorOf(const aws::Error &error)
{
    if (!error.credentialsProblem)
        return nullptr;
    const auto *const cause = dynamic_cast<const ProviderCause *>(error.credentialsProblem->cause.get());
    return cause ? &cause->error : nullptr;
}

QCoro::Task<aws::Result<aws::Credentials>> HeldCredentials::credentials(std::stop_token stop)
{
    const auto found = co_await m_held->credentials(stop);
    aws::Result<aws::Credentials> result;
    if (found)
        result = found->key;
    else
        result = tl::unexpected(clientErrorOf(found.error()));
    co_return result;
}

} // namespace accounts
