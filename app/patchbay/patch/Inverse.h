// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalEntry.h"
#include "patchbay/patch/Patch.h"

#include <vector>

namespace patchbay {

class Plant;

/// The way back from what a journal says was moved.
struct Inverse {
    Patch patch; ///< without a name; what was moved last comes first
    std::vector<JournalRecord> outOfReach; ///< of an AWS account and region of which no source is open
};

/// Takes back entries that have moved, given the newest first, whichever program, start or entry of the accounts they
/// were made by: each encoder is reached through an open source of its AWS account and region. One that was moved
/// several times goes back to where it was before the first. What became of them since shows in a check.
Inverse inverseOf(const std::vector<JournalRecord> &moved, const Plant &plant);

} // namespace patchbay
