// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/profiles/ProfileProblem.h"
#include "aws/Secret.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

namespace accounts {

struct SharedConfig;

/// Keys as they stand in a file: of a user, or of a session when there is a token.
struct StaticKeys {
    QString accessKeyId;
    aws::Secret secretAccessKey;
    aws::Secret sessionToken;
    QString accountId;

    bool operator==(const StaticKeys &) const = default;
};

/// The AWS environment variables: `credential_source = Environment`.
struct EnvironmentKeys {
    bool operator==(const EnvironmentKeys &) const = default;
};

/// A token from a file, for a role.
struct WebIdentity {
    QString roleArn;
    QString tokenFile;
    QString sessionName;

    bool operator==(const WebIdentity &) const = default;
};

/// IAM Identity Center.
struct SingleSignOn {
    QString session; ///< name of the section; empty: the older way, by the start URL
    QString startUrl;
    QString region;
    QStringList scopes;
    QString accountId; ///< empty, as `roleName`: after the sign-in one is still to be chosen
    QString roleName;

    bool isForCredentials() const { return !accountId.isEmpty(); }
    bool operator==(const SingleSignOn &) const = default;
};

/// A program that prints credentials.
struct CredentialProcess {
    QString command;
    QString accountId;

    bool operator==(const CredentialProcess &) const = default;
};

/// `aws login` of the CLI.
struct LoginSession {
    QString session;

    bool operator==(const LoginSession &) const = default;
};

using BaseProvider =
    std::variant<StaticKeys, EnvironmentKeys, WebIdentity, SingleSignOn, CredentialProcess, LoginSession>;

/// A role that is taken with the credentials of what stands before it.
struct AssumedRole {
    QString profile; ///< which names it
    QString roleArn;
    QString externalId;
    QString sessionName; ///< empty: made up
    QString mfaSerial; ///< empty: no code is asked for
    std::optional<int> seconds;
    QString region; ///< where STS is asked; empty: that of the account

    bool operator==(const AssumedRole &) const = default;
};

/// What a profile means: who signs in first, and the roles that are taken from there on, the last one being the
/// profile's own.
struct CredentialChain {
    QString profile; ///< which says how the first one signs in
    BaseProvider base;
    std::vector<AssumedRole> roles;

    bool operator==(const CredentialChain &) const = default;
};

/// The ways of a profile in the CLI's order (botocore/credentials.py): a role, web identity, single sign-on, keys of
/// the credentials file, `login_session`, `credential_process`, keys of the config file. A profile that is another's
/// source gives its keys first. Nothing is opened, asked or run.
tl::expected<CredentialChain, ProfileProblem> chainOf(const SharedConfig &config, const QString &profile);

} // namespace accounts
