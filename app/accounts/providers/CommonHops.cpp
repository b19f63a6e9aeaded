// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/CommonHops.h"

namespace accounts {

std::shared_ptr<RefreshingCredentials> CommonHops::of(
    const CredentialChain &upToTheHop, const std::function<std::shared_ptr<RefreshingCredentials>()> &make)
{
    std::erase_if(m_hops, [](const std::weak_ptr<Hop> &hop) { return hop.expired(); });
    std::shared_ptr<Hop> found;
    for (const std::weak_ptr<Hop> &each : m_hops) {
        if (const auto hop = each.lock(); hop && hop->chain == upToTheHop)
            found = hop;
    }
    if (!found) {
        found = std::make_shared<Hop>(Hop{upToTheHop, make()});
        m_hops.push_back(found);
    }
    return {found, found->credentials.get()};
}

} // namespace accounts
