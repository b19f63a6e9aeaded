// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/profiles/CredentialChain.h"
#include "accounts/providers/RefreshingCredentials.h"

#include <functional>
#include <memory>
#include <vector>

namespace accounts {

/// The credentials of the hops that chains have in common: a role on the way of two profiles is taken once, because a
/// code of an MFA device is good for one request only. They live as long as a chain has them. GUI thread only.
class CommonHops final {
    Q_DISABLE_COPY_MOVE(CommonHops)

public:
    CommonHops() = default;

    /// Those of a chain that ends with the hop; made, where none has them.
    std::shared_ptr<RefreshingCredentials> of(const CredentialChain &upToTheHop,
                                              const std::function<std::shared_ptr<RefreshingCredentials>()> &make);

private:
    struct Hop {
        CredentialChain chain; ///< it may hold a secret, and goes with the credentials
        std::shared_ptr<RefreshingCredentials> credentials;
    };

    std::vector<std::weak_ptr<Hop>> m_hops;
};

} // namespace accounts
