// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <vector>

namespace tests {

/// How a program can look: its own palettes, and those that desktops give it.
struct Scheme {
    const char *name;
    std::function<void()> apply; ///< to the whole application
};

const std::vector<Scheme> &schemes();

} // namespace tests
