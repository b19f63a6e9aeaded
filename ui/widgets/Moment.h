// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace ui {

/// What takes no longer seems to be done at once: that it is being done is said only after it.
inline constexpr std::chrono::milliseconds aMoment{400};

} // namespace ui
