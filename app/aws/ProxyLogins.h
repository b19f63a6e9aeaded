// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Proxy.h"

#include <QObject>

#include <map>
#include <optional>
#include <vector>

namespace aws {

/// Which login a proxy gets, and what became of it. A refused one is never sent again, because a proxy may lock the
/// user after a few, until a person enters it anew. As long as nobody knows whether it is right, one connection tries
/// it and the others wait. GUI thread only.
class ProxyLogins final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProxyLogins)

public:
    enum class Standing { Untried, BeingTried, Accepted, Refused };

    ProxyLogins() = default;

    /// For the proxy that asked last: from now on this goes before what its setting has, and no other proxy gets it.
    /// Where none has asked yet, for all of them.
    void enter(ProxyLogin login);
    /// This proxy wants a login, and has none that it accepts.
    void noteAsking(const Proxy &proxy) { m_asking = proxy.name(); }

    /// What a person entered, else what the setting has; nothing where neither names a user.
    std::optional<ProxyLogin> loginFor(const Proxy &proxy) const;
    Standing standing(const Proxy &proxy, const ProxyLogin &login) const;
    void note(const Proxy &proxy, const ProxyLogin &login, Standing standing);

Q_SIGNALS:
    /// A login is no longer being tried.
    void settled();

private:
    struct Known {
        QString proxy;
        ProxyLogin login;
        Standing standing;
    };

    QString m_asking; ///< the proxy a person is asked for
    std::map<QString, ProxyLogin> m_entered; ///< by proxy
    std::vector<Known> m_known;
};

/// One connection's try of a login that is not refused and that nobody else is trying. As long as it lives and has not
/// told what became of it, nobody else tries.
class ProxyLoginTry final {
    Q_DISABLE_COPY_MOVE(ProxyLoginTry)

public:
    ProxyLoginTry(ProxyLogins &logins, Proxy proxy, ProxyLogin login);
    ~ProxyLoginTry();

    const ProxyLogin &login() const { return m_login; }
    void end(ProxyLogins::Standing standing);

private:
    ProxyLogins &m_logins;
    Proxy m_proxy;
    ProxyLogin m_login;
    bool m_isFirst; ///< nobody knows yet whether the login is right
};

} // namespace aws
