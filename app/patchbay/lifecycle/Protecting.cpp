// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/Protecting.h"

namespace patchbay {

Tagging protecting(const StageId &stage, const ivs::StageSummary &listed, const Protection &protection)
{
    return {stage.source, stage.arn, listed.name, {protection.tags(), {}}, listed.tags};
}

Tagging releasing(const StageId &stage, const ivs::StageSummary &listed, const QString &why)
{
    return {stage.source, stage.arn, listed.name, {{}, {Protection::byKey, Protection::untilKey}}, listed.tags, why};
}

NoteChange noteChangeOf(const Tagging &tagging)
{
    if (tagging.change.set.contains(Protection::byKey))
        return NoteChange::Protects;
    return tagging.change.removed.contains(Protection::byKey) ? NoteChange::Releases : NoteChange::None;
}

} // namespace patchbay
