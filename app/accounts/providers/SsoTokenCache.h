// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/profiles/CredentialChain.h"
#include "files/Error.h"

#include <QDateTime>

#include <optional>

namespace accounts {

/// What a sign-in with IAM Identity Center left, and with what it is made anew.
struct SsoToken {
    QString startUrl;
    QString region;
    aws::Secret accessToken;
    QDateTime expires; ///< in UTC
    aws::Secret refreshToken = {}; ///< empty, as those below: it can't be made anew
    QString clientId = {};
    aws::Secret clientSecret = {};
    QDateTime registrationExpires = {};

    bool hasEnded(const QDateTime &now) const { return expires <= now; }
    bool canBeRefreshed(const QDateTime &now) const;

    bool operator==(const SsoToken &) const = default;
};

/// The tokens of single sign-on in their place, which the CLI and the SDKs share: a sign-in there counts here, and ours
/// there. A file for each session, only for its owner, replaced at once: a token that is used twice is refused, so that
/// nobody may find half of one (botocore/tokens.py, SSOTokenProvider).
class SsoTokenCache final {
public:
    /// FileLocations::ssoCache; empty: there is none.
    explicit SsoTokenCache(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// By the name of the session, or by the start URL without one. Empty: there is no folder.
    QString pathOf(const SingleSignOn &signOn) const;
    /// Nothing: there is none, or it is not understood. It may have ended.
    std::optional<SsoToken> read(const SingleSignOn &signOn) const;
    files::Result<void> write(const SingleSignOn &signOn, const SsoToken &token) const;
    /// Signs out; nothing else has the token's place. None there is no error.
    files::Result<void> remove(const SingleSignOn &signOn) const;

private:
    QString m_folder;
};

} // namespace accounts
