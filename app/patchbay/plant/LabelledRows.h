// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"
#include "patchbay/plant/Inventory.h"

namespace patchbay {

class Plant;

// What changes in the plant when people say something else of encoders or stages.

/// The rows of these encoders.
std::vector<ConfigurationChange> labelledRows(const Plant &plant, const QStringList &encoderArns);
/// The rows that are bound to these stages.
std::vector<ConfigurationChange> markedRows(const Plant &plant, const QStringList &stageArns);
/// The sources that have one of these stages.
QList<SourceId> sourcesOfStages(const Plant &plant, const QStringList &stageArns);

} // namespace patchbay
