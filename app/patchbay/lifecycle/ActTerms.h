// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/ChangeRecord.h"

#include <functional>
#include <stop_token>

namespace patchbay {

/// On which terms an act is done. What is told is told where somebody asks for it.
struct ActTerms {
    RecordedRun run = {}; ///< whose act it is
    bool isRecorded = true; ///< false: a person wants it done although it cannot be written down
    bool isOneOfMany = false; ///< it gives way to what a single person waits for
    std::function<void()> onSettling = {}; ///< the answer got lost, and AWS is asked what became of it
    std::stop_token stop = {}; ///< nothing is sent any more; what was sent by then is finished and settled
    std::stop_token outOfPatience = {}; ///< what is under way is cut off, and not asked about
};

} // namespace patchbay
