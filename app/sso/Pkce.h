// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Secret.h"

#include <QString>
#include <QStringList>
#include <QUrl>

/// Proof Key for Code Exchange (RFC 7636): a code that somebody else reads in passing opens nothing.
namespace sso {

/// What programs register; a port is added when it is known.
inline constexpr auto redirectPath = "/oauth/callback";
QUrl redirectUrlWithoutPort();

/// 86 random characters that may be in a verifier (section 4.1).
aws::Secret newVerifier();

/// S256 of a verifier (section 4.2).
QString challengeOf(const aws::Secret &verifier);

/// What a browser brings back, so that nobody else's answer is taken: 43 random characters.
QString newState();

/// Where a person signs in, as the AWS CLI asks it; `endpoint` is OIDC's. It holds no secret.
QUrl authorizeUrl(const QUrl &endpoint, const QString &clientId, const QUrl &redirectUrl, const QString &state,
                  const QString &challenge, const QStringList &scopes);

} // namespace sso
