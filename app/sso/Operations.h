// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Request.h"

/// The operations this program sends. "Quotas" in the IAM Identity Center User Guide publishes 20 requests a second for
/// its APIs together, and nothing for these. None changes anything in an account.
namespace sso::operations {

using Access = aws::Operation::Access;

inline constexpr aws::Operation getRoleCredentials{"GetRoleCredentials", Access::Read, 20};
inline constexpr aws::Operation listAccounts{"ListAccounts", Access::Read, 20};
inline constexpr aws::Operation listAccountRoles{"ListAccountRoles", Access::Read, 20};
inline constexpr aws::Operation registerClient{"RegisterClient", Access::Read, 20};
inline constexpr aws::Operation startDeviceAuthorization{"StartDeviceAuthorization", Access::Read, 20};
inline constexpr aws::Operation createToken{"CreateToken", Access::Read, 20};

} // namespace sso::operations
