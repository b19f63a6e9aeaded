// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalEntry.h"

#include <vector>

namespace patchbay {

/// Whether an entry is a step of a cut: the disconnect of an encoder, or a rebind of it, after that was intended.
bool isStepOf(const JournalRecord &cut, const JournalRecord &record);
/// The same of any cut among entries that are open. Who finds out what became of that settles its steps too.
bool isStepOfACut(const JournalRecord &record, const std::vector<JournalRecord> &open);

} // namespace patchbay
