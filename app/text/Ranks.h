// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace text {

/// The rank of the empty text: nothing to say comes after everything else.
inline constexpr std::uint32_t emptyRank = std::numeric_limits<std::uint32_t>::max();

/// The place of each text in the bytewise order of all of them; equal texts have equal ranks, and ranks have no gaps.
/// Sorting rows by ranks compares no texts.
std::vector<std::uint32_t> ranksOf(const std::vector<std::string> &texts);

} // namespace text
