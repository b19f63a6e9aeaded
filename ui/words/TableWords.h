// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/csv/BindingsCsv.h"

#include <QString>

namespace ui {

/// What is wrong in a table, and where: "Line 7: “cam-99” is no encoder here."
QString tableProblem(const patchbay::TableProblem &problem);
/// Whether it is about the whole table: then nothing of it can be used.
bool concernsAllOf(const patchbay::TableProblem &problem);
/// "44 encoders to a stage · 3 lines change nothing · 2 lines have problems".
QString importSummary(const patchbay::ImportedBindings &imported);

} // namespace ui
