// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalEntry.h"
#include "patchbay/lifecycle/ActRecord.h"

/// An act and what became of it, in the terms of the journal.
namespace patchbay {

class Source;

/// `source` is the act's; nullptr: it is not open, and what it is called is not known.
JournalEntry entryOf(const ActIntent &intent, const Source *source);
JournalConclusion conclusionOf(const ActResult &result);

/// An act of an earlier time of which nobody knows what became; nothing: the entry is of something else.
std::optional<ActResult> lostActOf(const JournalRecord &record, const SourceId &source);

} // namespace patchbay
