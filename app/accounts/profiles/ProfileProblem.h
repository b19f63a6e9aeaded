// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace accounts {

/// Why a profile can't be signed in with, as far as the files tell.
struct ProfileProblem {
    enum class Kind {
        NotThere, ///< no file has `profile`
        Nothing, ///< it says nothing of how to sign in
        SourceMissing, ///< no file has the profile `other`, its source
        NoSource, ///< a role, and nothing to take it with
        BothSources, ///< `source_profile` and `credential_source`
        UnknownSource, ///< `credential_source` is `other`
        NotForDesktops, ///< `credential_source` is `other`: the metadata of a container or an instance
        Loop, ///< its sources lead back to itself
        PartialKeys, ///< `setting` is missing beside the other half of the key
        RoleMissing, ///< `web_identity_token_file` without `role_arn`
        SsoSessionMissing, ///< the file has no section of the session `other`
        SsoDisagrees, ///< `setting` is one thing in the profile and another in the session `other`
        SsoIncomplete, ///< `setting` is missing: an account without a role, a start URL …
        SsoRegionMissing, ///< the same of `sso_region`
    };
    Kind kind = Kind::NotThere;
    QString profile; ///< the one at fault: the chosen one, or one on its way
    QString setting = {};
    QString other = {}; ///< never a secret

    bool operator==(const ProfileProblem &) const = default;
};

} // namespace accounts
