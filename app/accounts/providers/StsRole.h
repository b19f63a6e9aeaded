// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/CredentialProvider.h"
#include "sts/Types.h"

namespace accounts {

/// The name of a session that nobody has named, as the CLI makes it (botocore/credentials.py): trust policies of
/// companies know it.
QString madeUpSessionName();

/// A role that STS has given, as what signs.
ResolvedCredentials credentialsOf(const sts::AssumedRole &role);

} // namespace accounts
