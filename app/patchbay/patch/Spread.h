// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"
#include "patchbay/patch/SpreadWish.h"

#include <optional>
#include <vector>

namespace patchbay {

struct Spread {
    Patch patch; ///< in the order of the selection, without those that stay where they are
    std::vector<EncoderId> noRoom; ///< all places are used
    std::vector<EncoderId> outOfReach; ///< none of the stages is of its AWS account and region
    int splitGroups = 0; ///< how many groups are on more than one stage

    /// The same patch with those that stay where they are: every encoder of the wish that this is of.
    Patch whole(const SpreadWish &wish) const;
};

/// As many as fit, of each group all on one stage where that can be found, and then as few moves as can be found:
/// without groups it is the least there is. The same wish always makes the same spread. Which groups share a stage is
/// tried by rule, not by all combinations, of which there are too many.
Spread spread(const SpreadWish &wish);

/// The fewest places on each stage, more than the wish has, at which all of its encoders have one; nothing: a stage has
/// not as many.
std::optional<int> placesThatFit(SpreadWish wish);

} // namespace patchbay
