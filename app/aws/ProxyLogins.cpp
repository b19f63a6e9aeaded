// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/ProxyLogins.h"

#include <algorithm>

namespace aws {

void ProxyLogins::enter(ProxyLogin login)
{
    std::erase_if(m_known, [&login](const Known &known) { return known.login == login; });
    m_entered[m_asking] = std::move(login);
    Q_EMIT settled();
}

std::optional<ProxyLogin> ProxyLogins::loginFor(const Proxy &proxy) const
{
    auto entered = m_entered.find(proxy.name());
    if (entered == m_entered.end())
        entered = m_entered.find(QString());
    const ProxyLogin &login = entered != m_entered.end() ? entered->second : proxy.login;
    return login.user.isEmpty() ? std::nullopt : std::optional(login);
}

ProxyLogins::Standing ProxyLogins::standing(const Proxy &proxy, const ProxyLogin &login) const
{
    const auto known = std::find_if(m_known.begin(), m_known.end(),
                                    [&](const Known &one) { return one.proxy == proxy.name() && one.login == login; });
    return known == m_known.end() ? Standing::Untried : known->standing;
}

void ProxyLogins::note(const Proxy &proxy, const ProxyLogin &login, Standing standing)
{
    const QString name = proxy.name();
    std::erase_if(m_known, [&](const Known &one) { return one.proxy == name && one.login == login; });
    m_known.push_back({name, login, standing});
    if (standing != Standing::BeingTried)
        Q_EMIT settled();
}

ProxyLoginTry::ProxyLoginTry(ProxyLogins &logins, Proxy proxy, ProxyLogin login)
    : m_logins(logins)
    , m_proxy(std::move(proxy))
    , m_login(std::move(login))
    , m_isFirst(logins.standing(m_proxy, m_login) == ProxyLogins::Standing::Untried)
{
    if (m_isFirst)
        m_logins.note(m_proxy, m_login, ProxyLogins::Standing::BeingTried);
}

ProxyLoginTry::~ProxyLoginTry()
{
    if (m_isFirst)
        m_logins.note(m_proxy, m_login, ProxyLogins::Standing::Untried);
}

void ProxyLoginTry::end(ProxyLogins::Standing standing)
{
    m_isFirst = false;
    m_logins.note(m_proxy, m_login, standing);
}

} // namespace aws
