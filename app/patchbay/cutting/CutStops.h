// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/EitherStop.h"
#include "async/Grace.h"
#include "patchbay/lifecycle/ActTerms.h"
#include "patchbay/patch/PatchRunner.h"

#include <chrono>

namespace patchbay {

/// Who asks one that is being cut to stop. What is between cut and rebound is finished, but a program that closes
/// doesn't wait for ever.
struct CutStops {
    static constexpr std::chrono::seconds graceTime{20};

    explicit CutStops(const PatchRunner::Terms &terms)
        : noMore(terms.stop, terms.closing)
        , asked(noMore.token(), terms.stopWaiting)
        , grace(terms.closing, graceTime)
        , outOfPatience(grace.token(), terms.stopWaiting)
    {
    }

    /// Of what is done for a change on those terms.
    ActTerms actTerms(const PatchRunner::Terms &terms) const
    {
        ActTerms act;
        act.run = terms.run;
        act.isRecorded = terms.isRecorded;
        act.stop = asked.token();
        act.outOfPatience = outOfPatience.token();
        return act;
    }

    async::EitherStop noMore;
    async::EitherStop asked; ///< nothing is begun any more
    async::Grace grace;
    async::EitherStop outOfPatience; ///< what was begun is left where it is
};

} // namespace patchbay
