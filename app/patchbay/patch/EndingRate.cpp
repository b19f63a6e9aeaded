// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/EndingRate.h"

#include <algorithm>

namespace patchbay {

namespace {
constexpr std::size_t fewest = 3; // two are a chance
constexpr std::size_t most = 20; // at the rate of now, not of a minute ago
} // namespace

void EndingRate::noteEnd()
{
    m_ends.push_back(async::Clock::now());
    if (m_ends.size() > most)
        m_ends.pop_front();
}

std::optional<async::Clock::duration> EndingRate::timeFor(int more) const
{
    if (m_ends.size() < fewest)
        return std::nullopt;
    const auto pauses = static_cast<async::Clock::rep>(m_ends.size() - 1);
    // While the next fails to come, it counts as if it came now.
    const auto each =
        std::max((m_ends.back() - m_ends.front()) / pauses, (async::Clock::now() - m_ends.front()) / (pauses + 1));
    return each * more;
}

} // namespace patchbay
