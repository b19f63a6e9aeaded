// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalEntry.h"
#include "patchbay/lifecycle/Act.h"
#include "patchbay/patch/PatchRunner.h"
#include "patchbay/plant/Source.h"

/// What becomes of a rebind whose encoder was to be cut, and was not.
namespace patchbay {

/// One of many is put back for what concerns them all.
RebindResult heldUpIfMany(RebindResult result, const PatchRunner::Terms &terms);
/// One that is alone, while the encoder in RebindResult::notBack is off air: nobody sees it wait for that, or can stop
/// it.
RebindResult notCutForAnother(RebindResult result, const Source &source);
/// The disconnection was not made; `live` is what was read before.
RebindResult afterRefusal(RebindResult live, const ActResult &refusal);
/// Of the entry of the cut.
JournalOutcome journalOutcomeOfLeft(const RebindResult &left);

} // namespace patchbay
