// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sso/Oidc.h"

namespace sso {

/// Asks until somebody has approved in a browser, or declined, or the time for it is over (RFC 8628 section 3.4): at
/// the interval, five seconds longer each time OIDC finds that too often. What fails on the way is asked again.
QCoro::Task<Result<Token>> approvedToken(Oidc oidc, Registration registration, DeviceAuthorization authorization,
                                         std::stop_token stop);

} // namespace sso
