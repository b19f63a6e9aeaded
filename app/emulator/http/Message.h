// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Http.h"
#include "aws/SigV4.h"

#include <chrono>

namespace emulator {

/// A request as it arrived: its target is the request line's, its headers are all of them.
using Request = aws::sigv4::Request;

struct Answer {
    /// What becomes of the connection: a fault may cut the answer short.
    enum class Ending { Whole, Truncated, Dropped };

    int status = 200;
    aws::HttpHeaders headers;
    QByteArray body;
    Ending ending = Ending::Whole;
    std::chrono::milliseconds delay{0};
};

} // namespace emulator
