// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "patchbay/plant/Protection.h"

namespace patchbay {

/// Writes the note on a stage as somebody looked at it; another one that was written meanwhile stays. The stage's tags
/// are read right before the request, which takes no condition: between these two, some milliseconds, another desk may
/// still be replaced. Whoever wrote last is shown to all by the next list.
Tagging protecting(const StageId &stage, const ivs::StageSummary &listed, const Protection &protection);
/// Takes away the note that somebody looked at, whoever wrote it; another one stays, as above. `why` goes into the
/// journal; empty: nobody was asked.
Tagging releasing(const StageId &stage, const ivs::StageSummary &listed, const QString &why);

/// What a change of tags does with such a note.
enum class NoteChange {
    None, ///< it is about other tags
    Protects,
    Releases,
};

NoteChange noteChangeOf(const Tagging &tagging);

} // namespace patchbay
