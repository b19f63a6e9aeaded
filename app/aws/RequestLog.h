// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Attempt.h"

#include <chrono>

namespace aws {

/// Writes one line about a try to the log category "patchbay.requests": the operation, how long it took, how many bytes
/// were sent and received, and of a failure its status, code and request ID. An allow-list: nothing else of a request
/// or an answer is ever written down.
void logAttempt(const Operation &operation, const Attempt &attempt, std::chrono::milliseconds took, qsizetype sent,
                qsizetype received);

} // namespace aws
