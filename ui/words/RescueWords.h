// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/recovery/StrandedEncoder.h"
#include "ui/words/ErrorText.h"

namespace patchbay {
class Plant;
}

/// What is said of encoders that were cut and have no stage.
namespace ui {

/// What it is called: as it is shown now, or as it was called when it was cut.
QString strandedName(const patchbay::StrandedEncoder &encoder, const patchbay::Plant &plant);
/// The same of one of its stages.
QString strandedStage(const patchbay::StrandedEncoder &encoder, const patchbay::JournalThing &stage,
                      const patchbay::Plant &plant);

/// What happened to it and how it is now, for a bar.
QString strandedSentence(const patchbay::StrandedEncoder &encoder, const patchbay::Plant &plant);
/// That, of several.
QString strandedSentence(int encoders);
/// Why AWS could not be asked about it, or why it was given no stage; nothing where no error says so.
std::optional<ErrorText> strandedProblem(const patchbay::StrandedEncoder &encoder, const patchbay::Plant &plant);
/// What became of one that needed no rescue, or was helped by somebody else; `stage` is where it is, as shown.
QString strandedEnd(const patchbay::StrandedEncoder &encoder, patchbay::CutEnding ending, const QString &stage,
                    const patchbay::Plant &plant);
/// What it means for them that the program is left.
QString strandedByQuitting(int encoders);

// Buttons. Names in them are cut short where they are long.

/// "Rebind to main-show"
QString rebindLabel(const QString &stage);
QString putBackLabel(const QString &stage);
QString rebindAllLabel(int encoders);
QString openLabel(const QString &account);

} // namespace ui
