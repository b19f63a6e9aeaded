// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>

namespace aws {

struct TransportLimits {
    std::chrono::milliseconds inactivity{15'000}; ///< nothing arrives or leaves for so long
    std::chrono::milliseconds deadline{30'000}; ///< from when the request has left until its answer is complete
    qint64 responseBytes = qint64(8) * 1024 * 1024; ///< a larger body, packed or unpacked, is refused
    std::chrono::milliseconds connecting{8'000}; ///< until the request can be sent: three attempts end within 30 s
    /// A connection unused for so long is looked at before it is used again. Page follows page faster: a list of 10,000
    /// with a look at each took a quarter more of the processor.
    std::chrono::milliseconds rest{10};
    /// Connections unused for so long are left: shorter than any way between forgets one.
    std::chrono::milliseconds idle{30'000};
};

} // namespace aws
