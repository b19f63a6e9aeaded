// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"

#include <chrono>
#include <optional>

namespace patchbay {
class Plant;
}

namespace ui {

/// How long what moves at once takes at the rate of each source; nothing where that is not known. Not counted is what
/// waits, and what is cut: how long encoders take to come back nobody knows.
std::optional<std::chrono::seconds> timeToTake(const patchbay::Patch &patch, const patchbay::Plant &plant);

} // namespace ui
