// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"
#include "accounts/KeyFault.h"

#include <QStringList>

#include <optional>

class QProcessEnvironment;

namespace accounts {

/// What the AWS environment variables say (AWS SDKs and Tools Reference Guide, "Environment variables support" and
/// "Service-specific endpoints"). Surrounding blanks are cut off; an empty variable counts as not set. Line breaks
/// within the session token are left out, as in a form: it is base64, so that nothing is lost, while the CLI fails.
struct Environment {
    aws::Credentials key; ///< AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN
    QString region; ///< AWS_REGION, else AWS_DEFAULT_REGION; in lower case
    QString regionVariable; ///< which of the two it is of; AWS_REGION when it is of none
    /// AWS_ENDPOINT_URL_IVS_REALTIME, else AWS_ENDPOINT_URL; neither with AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true
    QString endpointUrl;
    QString endpointVariable; ///< which of the two it is of
    QString caBundle; ///< AWS_CA_BUNDLE: a PEM file
    bool dualStack = false; ///< AWS_USE_DUALSTACK_ENDPOINT
    bool fips = false; ///< AWS_USE_FIPS_ENDPOINT
    /// The names of those that were set: a program started from a menu sees other variables than a shell.
    QStringList seen;

    static Environment read(const QProcessEnvironment &variables);

    /// The account "Environment"; nothing without AWS_ACCESS_KEY_ID. Its id is always the same. It has the region that
    /// is set, or none: another one that is opened is not kept.
    std::optional<Account> account() const;

    /// What signs, or NoCredentials with the variable that is missing or cannot be sent, see faultOf().
    aws::Result<aws::Credentials> credentials() const;

    /// "AWS_ACCESS_KEY_ID" …
    static QString variableOf(KeyPart part);
};

} // namespace accounts
