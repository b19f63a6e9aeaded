// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/ProviderError.h"
#include "accounts/providers/ResolvedCredentials.h"

#include <QCoroTask>

#include <stop_token>
#include <tl/expected.hpp>

namespace accounts {

template <typename T>
using ProviderResult = tl::expected<T, ProviderError>;

/// One way to credentials. It keeps none: RefreshingCredentials does, and lets one call run at a time. GUI thread only.
class CredentialProvider {
public:
    CredentialProvider() = default;
    CredentialProvider(const CredentialProvider &) = delete;
    CredentialProvider &operator=(const CredentialProvider &) = delete;
    virtual ~CredentialProvider() = default;

    /// Finds credentials anew: asks, runs or opens what it takes. Ends with Cancelled soon after `stop` asks. The
    /// provider outlives the call.
    virtual QCoro::Task<ProviderResult<ResolvedCredentials>> resolve(std::stop_token stop) = 0;
    /// A person did something about what failed: whoever is asked on the way is asked again.
    virtual void tryAgain() { }
};

} // namespace accounts
