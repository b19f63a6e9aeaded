// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Proxy.h"

namespace aws {

/// Where a connection leads: two requests with the same route may share one.
struct Route {
    QString scheme; ///< "https" or "http"
    QString host;
    quint16 port = 0;
    Proxy proxy;

    static Route to(const QUrl &url, Proxy proxy);
    /// "host:port", as CONNECT names it.
    QByteArray authority() const;
    bool operator==(const Route &) const = default;
};

} // namespace aws
