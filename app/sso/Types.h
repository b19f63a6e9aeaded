// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Credentials.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <variant>

namespace sso {

/// An AWS account that the person who signed in may use.
struct Account {
    QString id; ///< twelve digits
    QString name;
    QString email;
};

/// What a program wants to be known as before it may sign people in.
struct ClientName {
    QString name;
    QStringList scopes = {QStringLiteral("sso:account:access")};
    QStringList grantTypes = {}; ///< empty: the device code alone, as programs of before PKCE
    QStringList redirectUris = {}; ///< without a port
    QString issuerUrl = {}; ///< the start URL
};

/// A program as OIDC knows it, for some months.
struct Registration {
    QString clientId;
    aws::Secret clientSecret;
    QDateTime expires; ///< in UTC
};

/// What a person has to approve in a browser.
struct DeviceAuthorization {
    aws::Secret deviceCode;
    QString userCode; ///< "ABCD-EFGH", which the page asks for or shows
    QUrl page; ///< https, or on this computer
    QUrl pageWithCode; ///< the same, with the code filled in
    std::chrono::seconds expiresIn{600};
    std::chrono::seconds interval{5}; ///< between two questions whether it is approved
};

/// What is exchanged for a token.
struct DeviceCode {
    aws::Secret code;
};
struct AuthorizationCode {
    aws::Secret code;
    aws::Secret verifier; ///< of the challenge that the code was asked for with
    QUrl redirectUrl; ///< with the port, as it was asked for with
};
struct RefreshToken {
    aws::Secret token;
};
using Grant = std::variant<DeviceCode, AuthorizationCode, RefreshToken>;

/// That a person is signed in.
struct Token {
    aws::Secret accessToken;
    aws::Secret refreshToken; ///< empty: the person has to sign in again when it has ended
    QDateTime expires; ///< in UTC, by this computer's clock
};

} // namespace sso
