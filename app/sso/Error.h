// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"

namespace sso {

/// Why there is no token, no role and no list, as far as it makes a difference to what is done next.
enum class Problem {
    // Of a token
    ApprovalPending, ///< nobody has approved yet: ask again after the interval
    SlowDown, ///< the same, and the interval is longer from now on
    CodeExpired, ///< nobody approved in time
    Declined, ///< the person, or an administrator, said no
    GrantRefused, ///< a code or a refresh token that was used already, has ended or belongs to another program
    ClientRefused, ///< the registration has ended or is not known: register anew
    RequestRefused, ///< a start URL that isn't one, a scope nobody may have …
    // Of a browser that should come back
    NotListening, ///< no port could be had on 127.0.0.1
    NobodyCame, ///< in ten minutes
    // Of the portal
    SessionEnded, ///< the access token has ended or was taken back: sign in again
    RoleForbidden, ///< the account or the role is not assigned to this person
    NotFound, ///< the account or the role is not there
    Other, ///< `cause` has it
};

struct Error {
    Problem problem = Problem::Other;
    aws::Error cause; ///< of a problem that no service has told: its words alone
};

template <typename T>
using Result = tl::expected<T, Error>;

/// What a failed call means.
Error errorOf(const aws::Error &cause);

/// Of a problem that no service has told.
Error errorOf(Problem problem, aws::ErrorKind kind, const QString &message);

} // namespace sso
