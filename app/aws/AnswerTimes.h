// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Http.h"

#include <chrono>
#include <optional>

namespace aws {

/// When an answer was given, by the clock of the one who gave it, since 1970 (RFC 9110, `Date`); nothing when it
/// doesn't say.
std::optional<std::chrono::seconds> serverTime(const HttpResponse &response);

/// For how long whoever answered wants to be left alone. Retry-After: seconds or an HTTP date (RFC 9110 section
/// 10.2.3), a date by the clock of the one who gave it. x-amz-retry-after: milliseconds. Nothing when it is none of
/// these.
std::optional<std::chrono::milliseconds> askedPause(const HttpResponse &response);

} // namespace aws
