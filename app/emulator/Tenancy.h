// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Settings.h"

#include <vector>

namespace emulator {

/// One account in one region: what it holds, how often it is asked and what goes wrong there is its own.
struct Tenancy {
    QString account; ///< its AWS account number
    QString region;

    bool operator==(const Tenancy &) const = default;
};

/// One that is served, in every region.
struct Account {
    QString number;
    aws::Credentials credentials;
};

/// The number of the examples in AWS's own documentation, then others.
QString accountNumber(int index);

/// The first has the settings' credentials, or made-up ones. The keys of the others follow from those, so that a
/// service that is started again with the same key has all its accounts again.
std::vector<Account> accountsOf(const Settings &settings);

/// The first account in the main region: its fleet is the one that the settings' seed alone decides.
bool isMain(const Settings &settings, const Tenancy &tenancy);

/// Another one for each account and region, the same wherever it runs.
quint32 seedOf(const Settings &settings, const Tenancy &tenancy);

} // namespace emulator
