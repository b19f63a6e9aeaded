// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Source.h"
#include "ui/words/ErrorText.h"

#include <vector>

namespace patchbay {
class Plant;
struct Patch;
} // namespace patchbay

namespace ui {

/// What the words for an error of this source must know, beside the error.
ErrorContext contextOf(const patchbay::Source::Identity &identity, ErrorContext::Act act);
inline ErrorContext contextOf(const patchbay::Source &source, ErrorContext::Act act)
{
    return contextOf(source.identity(), act);
}

/// "Live Events · eu-west-1": what a source is called where there are several.
QString sourceName(const patchbay::Source::Identity &identity);
QString sourceName(const QString &account, const QString &region);

/// Who one is there: "Live Events, 1234 5678 9012 · role Operator · eu-west-1"; without what is not known (yet).
QString whoIsThere(const patchbay::Source &source);

/// The sources that something is about.
using TheseSources = std::vector<const patchbay::Source *>;
/// Those of its encoders that are open.
TheseSources sourcesOf(const patchbay::Patch &patch, const patchbay::Plant &plant);
/// The same of each, one after the other; of many only how many they are.
QString whoIsThere(const TheseSources &sources);
/// Each in a line.
QString whoIsThereInLines(const TheseSources &sources);

/// "PRODUCTION", for a badge.
QString productionSign();
/// The same; where others are there too, "PRODUCTION: Live Events"; empty: none of them is.
QString productionSign(const TheseSources &sources);
/// "This changes production: Live Events", for the button that does; empty as above.
QString productionHint(const TheseSources &sources);

} // namespace ui
