// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Tenant.h"

namespace emulator {

/// Every account in every region that is served: account after account, the regions as in the settings.
class Tenants {
public:
    /// The settings outlive it.
    Tenants(const std::vector<Account> &accounts, const Settings &settings);

    /// Null for one that isn't served.
    Tenant *find(const Tenancy &tenancy) const;
    /// Of this account, of this region; an empty text stands for every one.
    std::vector<Tenant *> matching(const QString &account, const QString &region) const;
    Tenant &first() const { return *m_all.front(); }

private:
    std::vector<std::unique_ptr<Tenant>> m_all;
};

} // namespace emulator
