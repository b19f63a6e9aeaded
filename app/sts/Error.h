// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"

namespace sts {

/// Why STS gave no session, as far as it makes a difference to what a person can do.
enum class Problem {
    RoleRefused, ///< the role doesn't let the principal in, or the principal may not assume it, or not without MFA
    MfaRefused, ///< the code is wrong, or was used already
    CredentialsExpired, ///< those that signed the request
    TokenExpired, ///< the identity provider's token
    TokenRefused, ///< AWS can't use it: another provider's, another audience's, damaged
    RegionDisabled, ///< STS is switched off in this region
    Other, ///< `cause` has it
};

struct Error {
    Problem problem = Problem::Other;
    QString role; ///< the ARN that was asked for; empty where none was
    QString principal; ///< the ARN of who asked, where AWS has said it
    aws::Error cause;
};

template <typename T>
using Result = tl::expected<T, Error>;

/// What a failed call of an operation means. `role` is the one that was asked for, or empty.
Error errorOf(const aws::Error &cause, const QString &role);

} // namespace sts
