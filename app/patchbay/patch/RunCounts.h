// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace patchbay {

/// How many items of a run stand where. Each is counted once, except that `settled` are among the others.
struct RunCounts {
    int waiting = 0;
    int moving = 0; ///< or asked about, after the answer got lost
    int moved = 0;
    int alreadyThere = 0;
    int live = 0;
    int waitsForIdle = 0; ///< live, and moved when they have stopped
    int stranded = 0; ///< cut, and without a stage
    int changedOutside = 0;
    int gone = 0;
    int refused = 0;
    int lost = 0; ///< not known, or not arrived so far
    int stopped = 0;
    int beingMoved = 0; ///< by another change

    int settled = 0; ///< the answer got lost, and a reading showed what became of it

    int underWay() const { return waiting + moving; }
    bool operator==(const RunCounts &) const = default;
};

} // namespace patchbay
