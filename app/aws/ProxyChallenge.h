// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Http.h"
#include "aws/ProxyLogins.h"

#include <QStringList>

#include <optional>

namespace aws {

/// How a proxy that answered 407 wants to be signed in to: Basic (RFC 7617) or Digest (RFC 7616, MD5 and SHA-256).
/// There is no NTLM and no Negotiate, which the AWS CLI doesn't have either. Qt has them, but QHttpSocketEngine begins
/// either without a login, asks for none when it is refused, and begins again, thousands of times a second
/// (qhttpsocketengine.cpp in Qt 6.4, slotSocketReadNotification): so the tunnel is not left to it.
class ProxyChallenge {
public:
    /// The best that this program knows: Digest before Basic, which shows the password to the network.
    static std::optional<ProxyChallenge> bestOf(const HttpHeaders &headers);

    /// All that the proxy offers, as it writes them.
    static QStringList schemesOf(const HttpHeaders &headers);

    /// The value of Proxy-Authorization for CONNECT to `authority` ("host:port").
    QByteArray answer(const ProxyLogin &login, const QByteArray &authority) const;

private:
    struct Digest {
        QByteArray realm;
        QByteArray nonce;
        QByteArray opaque;
        QByteArray algorithm; ///< as it was given; empty: MD5
        bool hasQop = false;
    };

    QByteArray digestAnswer(const Digest &digest, const ProxyLogin &login, const QByteArray &authority) const;
    static std::optional<Digest> digestOf(const QHash<QByteArray, QByteArray> &parameters);

    std::optional<Digest> m_digest; ///< nothing: Basic
};

} // namespace aws
