// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/Api.h"

namespace emulator {

Api::Api(Tenants &tenants, Authenticator authenticator)
    : m_tenants(tenants)
    , m_authenticator(std::move(authenticator))
{
}

Answer Api::answer(const Request &request)
{
    const std::optional<Call> call = m_operations.find(request);
    if (!call)
        return answerOf(tl::unexpected(refusal::unknownOperation()));
    const std::optional<Tenancy> claim = m_authenticator.claimOf(request);
    Tenant &tenant = claim ? *m_tenants.find(*claim) : m_tenants.first(); // what is nobody's is counted, too
    ++tenant.counts().received[call->operation->name];
    if (const auto refusal = m_authenticator.refusalFor(request, QDateTime::currentDateTimeUtc()))
        return answerOf(tl::unexpected(*refusal));
    return tenant.answer(*call, request);
}

} // namespace emulator
