// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/profiles/CredentialChain.h"
#include "accounts/providers/RefreshingCredentials.h"

#include <functional>
#include <memory>
#include <vector>

namespace accounts {

/// Where AWS is asked on the way to an account's credentials.
struct AskedAt {
    QString sts; ///< a URL in place of AWS's own; empty, as the next two: AWS's own
    QString portal; ///< of single sign-on
    QString oidc; ///< of single sign-on
    bool dualStack = false; ///< AWS's own are of this kind
    bool fips = false;
    /// One of STS, for a role that names none. Which it is makes no others of a role's credentials: those of any region
    /// are good in all (IAM User Guide, "Managing AWS STS in an AWS Region").
    bool hasRegion = false;

    bool operator==(const AskedAt &) const = default;
};

/// The credentials of the hops that chains have in common: a role on the way of two profiles is taken once, because a
/// code of an MFA device is good for one request only. Those that are asked for elsewhere are others: what is wrong
/// with one place is no other's trouble. They live as long as a chain has them. GUI thread only.
class CommonHops final {
    Q_DISABLE_COPY_MOVE(CommonHops)

public:
    CommonHops() = default;

    /// Those of a chain that ends with the hop; made, where none has them. Of `askedAt` counts what such a chain asks.
    std::shared_ptr<RefreshingCredentials> of(const CredentialChain &upToTheHop, const AskedAt &askedAt,
                                              const std::function<std::shared_ptr<RefreshingCredentials>()> &make);

private:
    struct Hop {
        CredentialChain chain; ///< it may hold a secret, and goes with the credentials
        AskedAt askedAt; ///< what it asks
        std::shared_ptr<RefreshingCredentials> credentials;
    };

    std::vector<std::weak_ptr<Hop>> m_hops;
};

} // namespace accounts
