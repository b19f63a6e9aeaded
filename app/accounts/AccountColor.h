// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

namespace accounts {

/// By which a person tells one account's rows from another's. None of them is a colour that means something in the
/// window: no red, green, amber or grey. How each looks is ui/appearance's business.
enum class AccountColor { Blue, Turquoise, Violet, Pink };

/// All of them, in the order in which they are offered.
inline constexpr std::array accountColors{AccountColor::Blue, AccountColor::Turquoise, AccountColor::Violet,
                                          AccountColor::Pink};

} // namespace accounts
