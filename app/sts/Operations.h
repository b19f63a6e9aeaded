// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Request.h"

/// The operations this program sends, with the request rate of "IAM and AWS STS quotas" in the IAM User Guide: 600 a
/// second for all of them together. None changes anything.
namespace sts::operations {

using Access = aws::Operation::Access;

inline constexpr aws::Operation getCallerIdentity{"GetCallerIdentity", Access::Read, 600};
inline constexpr aws::Operation assumeRole{"AssumeRole", Access::Read, 600};
inline constexpr aws::Operation assumeRoleWithWebIdentity{"AssumeRoleWithWebIdentity", Access::Read, 600};

} // namespace sts::operations
