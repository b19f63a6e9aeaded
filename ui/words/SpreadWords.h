// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Spread.h"

#include <QString>

#include <optional>

namespace ui {

/// What a spread comes to: "60 encoders over 5 stages, 12 on each: 34 move · 26 already there." in the words of its
/// preview.
QString spreadSentence(const patchbay::SpreadWish &wish, const patchbay::Spread &spread);
/// What helps where the stages have not enough places.
struct MorePlaces {
    std::optional<int> onEach; ///< so many are enough
    int encodersLeft = 0; ///< have none even with all places of each stage; of a wish that `onEach` does not help
    int otherStages = 0; ///< that can be ticked as well

    static MorePlaces of(const patchbay::SpreadWish &wish, int otherStages);
};
/// Why it cannot be taken, and what to do; empty: it can.
QString spreadProblem(const patchbay::SpreadWish &wish, const patchbay::Spread &spread, const MorePlaces &more);
/// "Use 12".
QString usePlaces(int onEach);
/// "60 encoders over 5 stages": what a patch of them is called.
QString spreadName(qsizetype encoders, qsizetype stages);

} // namespace ui
