// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Tenants.h"
#include "emulator/gate/Authenticator.h"

namespace emulator {

/// Answers the service's requests: which operation, who asks, and then the account in the region that is asked.
class Api {
public:
    Api(Tenants &tenants, Authenticator authenticator);

    Answer answer(const Request &request);

    const OperationTable &operations() const { return m_operations; }

private:
    Tenants &m_tenants;
    Authenticator m_authenticator;
    OperationTable m_operations;
};

} // namespace emulator
