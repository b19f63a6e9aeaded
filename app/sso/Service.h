// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Service.h"

namespace sso {

/// The two services of IAM Identity Center that a person's programs speak to (`service-2.json` and
/// `endpoint-rule-set-1.json` of their service models): the portal, which has accounts and roles, and OIDC, which signs
/// people in. Neither takes signatures.
inline constexpr aws::Service portalService{"portal.sso", "awsssoportal", aws::Service::Protocol::RestJson,
                                            "SSO",        "2019-06-10",   true};
inline constexpr aws::Service oidcService{"oidc",     "sso-oauth",  aws::Service::Protocol::RestJson,
                                          "SSO OIDC", "2019-06-10", true};

} // namespace sso
