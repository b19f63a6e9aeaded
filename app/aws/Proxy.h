// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "aws/Secret.h"

#include <QUrl>

namespace aws {

/// Who signs in to a proxy.
struct ProxyLogin {
    QString user; ///< empty: nobody
    Secret password;

    bool operator==(const ProxyLogin &) const = default;
};

/// The way to a host: straight, or through a proxy.
struct Proxy {
    enum class Kind { None, Http, Socks5 };

    Kind kind = Kind::None;
    QString host;
    quint16 port = 0;
    ProxyLogin login; ///< what the setting itself has

    /// "proxy.example:3128"; empty for none. Without the password, so that it may be shown.
    QString name() const;
    bool operator==(const Proxy &) const = default;
};

/// The proxy for a URL: the one place that decides it. Never one for this computer itself. `https_proxy` and
/// `all_proxy` count before `http_proxy`, small letters before capitals, and `no_proxy` excepts hosts; where none is
/// set, it is what the system is set to. They are read as the AWS CLI reads them (botocore/httpsession.py), where that
/// is silent as curl does: a scheme may be missing, and a proxy without a port has its scheme's, 80 (1080 for SOCKS).
/// ProxyUnusable names the variable and its fault: what cannot be read is never taken for "no proxy". Reads the
/// environment anew each time.
Result<Proxy> proxyFor(const QUrl &url);

} // namespace aws
