// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/signin/SignIn.h"

#include "emulator/gate/LocalCaller.h"
#include "sts/Service.h"

using namespace Qt::StringLiterals;

namespace emulator {

SignIn::SignIn(const std::vector<Account> &accounts, const QStringList &regions, KeyRing &keys)
    : m_keys(keys)
    , m_roles(accounts)
    , m_sts(keys, Authenticator(keys, regions, sts::service.signingName), m_roles, m_state)
    , m_portal(accounts, keys, m_state)
    , m_oidc(m_state)
    , m_pages(m_state)
{
}

std::optional<Answer> SignIn::answer(const Request &request)
{
    if (auto page = m_pages.answer(request))
        return page;
    if (!isFromNoOtherSite(request))
        return {}; // only the pages are for browsers
    if (request.method == "POST" && request.target == "/")
        return m_sts.answer(request);
    if (auto answer = m_portal.answer(request))
        return answer;
    return m_oidc.answer(request);
}

void SignIn::reset()
{
    m_state = SignInState();
    m_roles.reset();
    m_keys.forgetIssued();
}

void SignIn::endSessions()
{
    m_state.accessTokens.clear();
    m_state.refreshTokens.clear();
}

} // namespace emulator
