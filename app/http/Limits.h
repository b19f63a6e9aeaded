// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>

namespace http {

/// What callers may take of this computer, all of them together or each.
struct Limits {
    qsizetype headBytes = qsizetype(32) * 1024; ///< request line and headers
    qsizetype bodyBytes = qsizetype(1024) * 1024;
    qsizetype connections = 256; ///< or half of what the process may open, if that is less
    std::chrono::milliseconds idle = std::chrono::minutes(1); ///< until a request is there as a whole
    /// A refused caller that keeps on sending is listened to for so long: closed at once, it would not see why.
    std::chrono::milliseconds linger = std::chrono::seconds(2);
};

} // namespace http
