// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/SsoTokens.h"

#include <QUrl>

#include <functional>
#include <vector>

/// A person's sign-in with IAM Identity Center, as the AWS CLI does it, and what they may use then. All of it takes
/// what it needs by value: it may be left while it runs. GUI thread only.
namespace accounts {

/// Why a sign-in came to nothing.
struct SsoSignInError {
    enum class Kind {
        Cancelled,
        Declined, ///< by the person, or by an administrator
        NobodyCame, ///< back from the browser in ten minutes
        CodeExpired, ///< nobody approved it in time
        NoPort, ///< none could be had on this computer for the browser to come back to
        Refused, ///< AWS, or the way to it, said no: `cause`
        NotKept, ///< the token could not be written; `file` says why
    };
    Kind kind = Kind::Refused;
    aws::Error cause = {};
    files::Error file = {};
};

template <typename T>
using SsoResult = tl::expected<T, SsoSignInError>;

/// What a person types in a browser, or finds there already typed.
struct SsoUserCode {
    QString code; ///< "ABCD-EFGH"
    QUrl page; ///< https, or on this computer
    QUrl pageWithCode; ///< the same, with the code filled in
};

/// Where a browser is sent to first; nothing is opened or asked. RegionMissing or InvalidEndpoint.
aws::Result<QUrl> signInEndpoint(const SsoTokenWanted &wanted);

/// With a browser on this computer that comes back to it (PKCE): `show` is told the page that is to be opened. The
/// token is kept in its place when it has come.
QCoro::Task<SsoResult<void>> signInByBrowser(SsoTokenWanted wanted, SsoTokenCache cache,
                                             std::function<void(const QUrl &page)> show, std::stop_token stop);
/// With any browser, and a code: `show` is told it, once.
QCoro::Task<SsoResult<void>> signInByCode(SsoTokenWanted wanted, SsoTokenCache cache,
                                          std::function<void(const SsoUserCode &code)> show, std::stop_token stop);

/// An AWS account that the person may use.
struct SsoAccount {
    QString id;
    QString name;
};
QCoro::Task<ProviderResult<std::vector<SsoAccount>>> accountsOf(SsoTokenWanted wanted, SsoToken token,
                                                                std::stop_token stop);
/// The names of the roles they have there.
QCoro::Task<ProviderResult<QStringList>> rolesOf(SsoTokenWanted wanted, SsoToken token, QString accountId,
                                                 std::stop_token stop);

} // namespace accounts
