// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/labels/LabelSet.h"

#include <QStringList>

namespace patchbay {
class Plant;
struct SourceId;
} // namespace patchbay

namespace ui {

/// A line for each encoder and stage, of what would be said of it and what is said now: "cam-03: label “Tor 2”, was
/// “Tor 1”; group “Hall”". The plant has labels; names are those of the source.
QStringList labelChangeLines(const patchbay::LabelChanges &changes, const patchbay::Plant &plant,
                             const patchbay::SourceId &source);
/// "12 encoders and 2 stages would change · 3 lines have problems".
QString labelChangeSummary(const patchbay::LabelChanges &changes, std::size_t problems);
/// What was done.
QString labelsImported(const patchbay::LabelChanges &changes);

} // namespace ui
