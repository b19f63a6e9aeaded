// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalEntry.h"
#include "patchbay/journal/JournalError.h"
#include "patchbay/patch/Patch.h"

/// A change and what became of it, in the terms of the journal.
namespace patchbay {

class Source;

/// By ARNs, AWS account and region, and by what all of it is called now. `source` is through which the encoder is
/// reached; nullptr: what it is called is not known.
JournalEntry entryOf(const Rebind &change, const Source *source);
JournalConclusion conclusionOf(const RebindResult &result);
/// Why a change could not be written down.
RecordError recordErrorOf(const JournalError &error);

constexpr JournalId journalIdOf(RecordId id)
{
    return {static_cast<qint64>(id)};
}
constexpr RecordId recordIdOf(JournalId id)
{
    return static_cast<RecordId>(id.value);
}

} // namespace patchbay
