// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/Tenants.h"

#include <algorithm>

namespace emulator {

Tenants::Tenants(const std::vector<Account> &accounts, const Settings &settings)
{
    for (const Account &account : accounts) {
        for (const QString &region : settings.regions)
            m_all.push_back(std::make_unique<Tenant>(Tenancy{account.number, region}, settings));
    }
}

Tenant *Tenants::find(const Tenancy &tenancy) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [&tenancy](const auto &tenant) { return tenant->tenancy() == tenancy; });
    return found == m_all.end() ? nullptr : found->get();
}

std::vector<Tenant *> Tenants::matching(const QString &account, const QString &region) const
{
    std::vector<Tenant *> found;
    for (const auto &tenant : m_all) {
        if ((account.isEmpty() || account == tenant->tenancy().account)
            && (region.isEmpty() || region == tenant->tenancy().region))
            found.push_back(tenant.get());
    }
    return found;
}

} // namespace emulator
