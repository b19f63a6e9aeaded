// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/wallboard/Board.h"

namespace patchbay {
class Source;
} // namespace patchbay

namespace ui {

/// What is wrong, in the order in which it is to be read: what is wrong now first, of that what nobody has seen, and
/// the newest of it. Alarms come after a moment; what is wrong is here from the first.
std::vector<BoardProblem> boardProblems(const BoardServices &services);

/// Nothing was read from there for so long that nothing of it is known, or ever was.
bool isSilent(const patchbay::Source &source);

} // namespace ui
