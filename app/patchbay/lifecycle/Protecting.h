// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "patchbay/plant/Protection.h"

namespace patchbay {

/// Writes the note on a stage as it was listed last; another one that was written meanwhile stays.
Tagging protecting(const StageId &stage, const ivs::StageSummary &listed, const Protection &protection);
/// Takes the note away, whoever wrote it. `why` goes into the journal; empty: nobody was asked.
Tagging releasing(const StageId &stage, const ivs::StageSummary &listed, const QString &why);

} // namespace patchbay
