// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace patchbay {
class Journal;
class LiveMoves;
class PatchRuns;
class PendingRebinds;
class Plant;
class UrlNeeds;
} // namespace patchbay

namespace ui {

class ShownSources;

/// What is looked at and asked about changes; all of it outlives who does so.
struct Changes {
    patchbay::PatchRuns &runs;
    patchbay::LiveMoves &liveMoves;
    patchbay::PendingRebinds &waits;
    patchbay::Plant &plant;
    patchbay::Journal &journal;
    patchbay::UrlNeeds &urlNeeds;
    const ShownSources &shown; ///< in these it goes back and forth
};

} // namespace ui
