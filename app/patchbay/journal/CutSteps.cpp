// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/CutSteps.h"

#include <algorithm>

namespace patchbay {

bool isStepOf(const JournalRecord &cut, const JournalRecord &record)
{
    const JournalEntry &entry = record.entry;
    const bool mayBe = isRebind(entry.kind) || entry.kind == JournalKind::Disconnect;
    return mayBe && cut.entry.kind == JournalKind::Cut && cut.id < record.id
        && cut.entry.encoder.arn == entry.encoder.arn;
}

bool isStepOfACut(const JournalRecord &record, const std::vector<JournalRecord> &open)
{
    return std::ranges::any_of(open, [&record](const JournalRecord &cut) { return isStepOf(cut, record); });
}

} // namespace patchbay
