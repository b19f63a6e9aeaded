// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Clock.h"

#include <optional>

namespace aws {
class RateLimits;
}

namespace patchbay {

/// How many changes a second a source's share of the rates carries; nothing where it is not limited.
std::optional<double> changesPerSecond(const aws::RateLimits &limits);

/// How many changes of one source are under way at a time: as many as come in at its share of the rate while one is
/// read and written, so that both rates are used up, and no more, so that little time passes between the two.
class ItemsAtOnce {
public:
    /// A reading or a writing was answered after that time.
    void noteAnswer(async::Clock::duration time);
    int most(const aws::RateLimits &limits) const;

private:
    std::optional<std::chrono::duration<double>> m_answerTime; ///< a mean that forgets
};

} // namespace patchbay
