// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/profiles/CredentialChain.h"
#include "accounts/providers/ResolvedCredentials.h"

#include <chrono>

namespace accounts {

/// The credentials of roles that the CLI has got and kept, so that nobody is asked for a second code: a file each, by
/// what was asked for (botocore/credentials.py, CachedCredentialFetcher). It is only read.
class RoleCache final {
public:
    /// Less is left of what is taken: botocore's limit.
    static constexpr std::chrono::minutes least{15};

    /// FileLocations::roleCache; empty: there is none.
    explicit RoleCache(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// Nothing when there are none, when they end soon, or when the file is not understood.
    std::optional<ResolvedCredentials> of(const AssumedRole &role) const;
    /// The same of a role of single sign-on.
    std::optional<ResolvedCredentials> of(const SingleSignOn &signOn) const;

    /// The name of the file.
    static QString fileOf(const AssumedRole &role);
    static QString fileOf(const SingleSignOn &signOn);

private:
    std::optional<ResolvedCredentials> read(const QString &name) const;

    QString m_folder;
};

} // namespace accounts
