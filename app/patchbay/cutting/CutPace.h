// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Settler.h"

#include <chrono>

namespace patchbay {

/// How long, and how often, is asked while an encoder is cut and brought back.
struct CutPace {
    std::chrono::milliseconds firstPause{250}; ///< between readings until it is idle; each is longer by half
    std::chrono::milliseconds longestPause{500}; ///< each is time off air
    /// How long it may read live after a cut before its stage is asked whether it has come back there.
    std::chrono::milliseconds lingersAtMost{20'000};
    std::chrono::milliseconds lostAtMost{6'000}; ///< the same, where the answer got lost: it may not have been cut
    /// The same of one without a stage, before the rest of it is cut off: a leg of a pair that goes on.
    std::chrono::milliseconds legLingersAtMost{5'000};
    std::chrono::milliseconds firstRetry{1'000}; ///< after an error that may pass; each is twice as long
    std::chrono::milliseconds longestRetry{15'000};
    /// How long an error that may pass is waited out before it is told; it is tried again `longestRetry` after that.
    std::chrono::milliseconds silentAtMost{30'000};
    std::chrono::milliseconds silentAgain{5'000}; ///< the same, once it was told
    /// How long a cut may still empty a binding: after it was told as not made, its answer having got lost; and after
    /// its encoder was seen back, where it was never seen without a stage.
    std::chrono::milliseconds lateAtMost{30'000};
    std::chrono::milliseconds lateWatch{3'000}; ///< between readings meanwhile: lists may come rarely
    std::chrono::milliseconds watch{750}; ///< between readings until its picture is back
    std::chrono::milliseconds notBackAfter{60'000}; ///< then they are `watchSlowly` apart
    std::chrono::milliseconds watchSlowly{10'000};
    std::chrono::milliseconds backIsToldFor{60'000};
    Settler::Pace settling = {}; ///< of a disconnection whose answer got lost
};

} // namespace patchbay
