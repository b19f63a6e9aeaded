// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/cutting/NotCutResults.h"

namespace patchbay {

RebindResult heldUpIfMany(RebindResult result, const PatchRunner::Terms &terms)
{
    if (terms.isOneOfMany && result.outcome == Outcome::Refused && result.error && concernsAll(result.error->kind))
        result.outcome = Outcome::Cancelled;
    return result;
}

RebindResult notCutForAnother(RebindResult result, const Source &source)
{
    result.outcome = Outcome::Live;
    result.notCut = NotCut::AnotherOffAir;
    if (const Configuration *const known = source.inventory().find(result.rebind.encoder.arn))
        result.now = known->summary;
    return result;
}

RebindResult afterRefusal(RebindResult live, const ActResult &refusal)
{
    live.error = refusal.error;
    live.unrecorded = refusal.unrecorded;
    live.requestId = refusal.requestId;
    if (refusal.outcome == ActOutcome::Cancelled)
        live.outcome = Outcome::Cancelled;
    else if (refusal.outcome == ActOutcome::ChangedOutside)
        live.outcome = Outcome::ChangedOutside;
    else if (refusal.error)
        live.outcome = Outcome::Refused;
    return live;
}

JournalOutcome journalOutcomeOfLeft(const RebindResult &left)
{
    switch (left.outcome) {
    case Outcome::Refused:
        return JournalOutcome::Refused;
    case Outcome::ChangedOutside:
        return JournalOutcome::ChangedOutside;
    case Outcome::Live:
        return JournalOutcome::Live;
    default:
        return JournalOutcome::Cancelled;
    }
}

} // namespace patchbay
