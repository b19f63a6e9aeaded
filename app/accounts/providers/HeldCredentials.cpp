// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/HeldCredentials.h"

namespace accounts {

aws::Error clientErrorOf(const ProviderError &error)
{
    aws::Error result;
    result.kind = std::holds_alternative<Cancelled>(error) ? aws::ErrorKind::Cancelled : aws::ErrorKind::NoCredentials;
    if (const auto *const refused = std::get_if<ServiceRefused>(&error))
        result = refused->error;
    if (const auto *const refused = std::get_if<RoleRefused>(&error))
        result = refused->error;
    result.safeToRetry = true;
    return result;
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
