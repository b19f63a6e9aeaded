// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/csv/PatchSheet.h"

#include <cstddef>
#include <limits>

class QTextDocument;

namespace ui {

/// "Patch sheet"; it names nobody, because a printer's queue shows it.
QString patchSheetTitle();

/// Eight dots in place of whatever looks like a key in what people have typed: a sheet is handed to many.
void hideKeys(patchbay::PatchSheetRow &row);

/// Who sends where, as it is read on the screen and on paper: a table for each stage, or one of all encoders, named as
/// everywhere. No more than so many encoders; then it says that there are more. In place of what is in the document.
void write(const std::vector<patchbay::PatchSheetRow> &rows, patchbay::PatchSheetOrder order,
           const patchbay::Plant &plant, QTextDocument &document,
           std::size_t most = std::numeric_limits<std::size_t>::max());

} // namespace ui
