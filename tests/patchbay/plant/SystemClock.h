// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace tests {

/// While it lives, the wall clock is this far from the true time, for this process only; clocks that are never set
/// stay as they are.
class SystemClock final {
public:
    explicit SystemClock(std::chrono::seconds offset);
    ~SystemClock();
    SystemClock(const SystemClock &) = delete;
    SystemClock &operator=(const SystemClock &) = delete;

    static bool canBeSet();
};

} // namespace tests
