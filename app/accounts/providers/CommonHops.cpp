// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/CommonHops.h"

#include <algorithm>

namespace accounts {

namespace {

/// What a chain asks of these; the rest is the same for all.
AskedAt askedBy(const CredentialChain &chain, const AskedAt &all)
{
    const bool isWebIdentity = std::holds_alternative<WebIdentity>(chain.base);
    const bool asksSts = isWebIdentity || !chain.roles.empty();
    const bool asksSignOn = std::holds_alternative<SingleSignOn>(chain.base);
    const bool namesNoRegion =
        isWebIdentity || std::ranges::any_of(chain.roles, &QString::isEmpty, &AssumedRole::region);
    AskedAt asked;
    if (asksSts)
        asked.sts = all.sts;
    if (asksSignOn) {
        asked.portal = all.portal;
        asked.oidc = all.oidc;
    }
    asked.dualStack = all.dualStack && (asksSts || asksSignOn);
    asked.fips = all.fips && (asksSts || asksSignOn);
    if (namesNoRegion)
        asked.hasRegion = all.hasRegion;
    return asked;
}

} // namespace

std::shared_ptr<RefreshingCredentials> CommonHops::of(
    const CredentialChain &upToTheHop, const AskedAt &askedAt,
    const std::function<std::shared_ptr<RefreshingCredentials>()> &make)
{
    const AskedAt asked = askedBy(upToTheHop, askedAt);
    std::erase_if(m_hops, [](const std::weak_ptr<Hop> &hop) { return hop.expired(); });
    std::shared_ptr<Hop> found;
    for (const std::weak_ptr<Hop> &each : m_hops) {
        if (const auto hop = each.lock(); hop && hop->chain == upToTheHop && hop->askedAt == asked)
            found = hop;
    }
    if (!found) {
        found = std::make_shared<Hop>(Hop{upToTheHop, asked, make()});
        m_hops.push_back(found);
    }
    return {found, found->credentials.get()};
}

} // namespace accounts
