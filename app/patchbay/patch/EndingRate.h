// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Clock.h"

#include <deque>
#include <optional>

namespace patchbay {

/// How fast things come to an end, by the latest of them.
class EndingRate {
public:
    void noteEnd();
    /// What was before says nothing any more.
    void forget() { m_ends.clear(); }
    /// How long so many more take; nothing while that is not known.
    std::optional<async::Clock::duration> timeFor(int more) const;

private:
    std::deque<async::Clock::time_point> m_ends;
};

} // namespace patchbay
