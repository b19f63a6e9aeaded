// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/profiles/CredentialChain.h"
#include "accounts/profiles/SharedConfig.h"

class QProcessEnvironment;

namespace accounts {

/// How one signs in with a profile, for a badge: of several ways the one that the person has to do with.
enum class ProfileKind {
    AccessKey,
    Session, ///< a key with a token, which ends
    Role,
    SingleSignOn,
    Process,
    WebIdentity,
    Login, ///< `aws login`
    Environment,
    NotForDesktops,
    Unusable, ///< see the problem
};

/// A profile of the shared files.
struct Profile {
    QString name;
    tl::expected<CredentialChain, ProfileProblem> chain;
    QString region; ///< in lower case; empty: none is set
    bool dualStack = false;
    bool fips = false;

    ProfileKind kind() const;

    bool operator==(const Profile &) const = default;
};

/// A session of single sign-on can be used as a profile of its name that leaves account and role open.
Profile profileOf(const SharedConfig &config, const QString &name);
/// By name, but for the first, `preferred`, and "default" behind it. Sessions that no profile uses are among them.
std::vector<Profile> profilesOf(const SharedConfig &config, const QString &preferred = {});

/// The URL that is asked in place of AWS's own, and what names it. `service` as the settings have it: "ivs_realtime",
/// "sts", "sso", "sso_oidc". Of AWS_ENDPOINT_URL_…, AWS_ENDPOINT_URL, the profile's services section and its
/// `endpoint_url` the first that is set (AWS SDKs and Tools Reference Guide, "Service-specific endpoints"). Empty:
/// AWS's own, or both the variables and the file are to be ignored.
struct ConfiguredEndpoint {
    QString url;
    QString setBy; ///< a variable or a setting

    bool operator==(const ConfiguredEndpoint &) const = default;
};
ConfiguredEndpoint endpointOf(const QProcessEnvironment &variables, const SharedConfig &config, const QString &profile,
                              const QString &service);

} // namespace accounts
