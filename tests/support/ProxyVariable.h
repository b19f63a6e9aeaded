// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace support {

constexpr const char *proxyVariables[] = {"https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY",
                                          "all_proxy",   "ALL_PROXY",   "no_proxy",   "NO_PROXY"};

/// What the computer's user has set must not lead a test astray.
inline void unsetProxyVariables()
{
    for (const char *const name : proxyVariables)
        qunsetenv(name);
}

/// A variable of the environment, for as long as this lives.
class ProxyVariable {
public:
    ProxyVariable(const char *name, const QByteArray &value)
        : m_name(name)
    {
        qputenv(m_name, value);
    }
    ~ProxyVariable() { qunsetenv(m_name); }
    Q_DISABLE_COPY_MOVE(ProxyVariable)

private:
    const char *m_name;
};

} // namespace support
