// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Client.h"

#include <functional>
#include <memory>

namespace accounts {

/// Makes the client of a service on the way to credentials (STS, the portal and OIDC of single sign-on) in a region:
/// whoever makes it knows which endpoint the variables and the profile want. Without credentials it signs nothing.
using ClientFor = std::function<aws::Result<aws::Client>(const aws::Service &service, const QString &region,
                                                         std::shared_ptr<aws::CredentialsSource> credentials)>;

} // namespace accounts
