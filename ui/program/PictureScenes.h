// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"

#include <QString>

namespace patchbay {
class Plant;
class Source;
class StrandedEncoders;
} // namespace patchbay

/// What has taken place in the demo before a picture of it is drawn.
namespace ui {

/// One with room; empty: there is none.
QString otherStage(const patchbay::Source &source, const QString &than);
/// As people mark them: what they are called says what they are for.
void markStages(const patchbay::Plant &plant);
/// Many encoders of the first source to its stages by turns; one was somewhere else when it was prepared, and one is
/// gone.
patchbay::Patch showOpen(const patchbay::Plant &plant);
/// Some that have no stage were cut off a moment ago.
void strandSome(patchbay::StrandedEncoders &encoders, const patchbay::Plant &plant);

} // namespace ui
