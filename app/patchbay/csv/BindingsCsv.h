// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/csv/Table.h"
#include "patchbay/patch/Patch.h"

#include <QByteArray>

#include <vector>

namespace patchbay {

/// What stands for no stage in a table. No stage is called so: names in the service have no blanks and no brackets.
extern const QString noStageText; ///< "(no stage)"

/// What a table asks for, and what is wrong in it. A person sees both before anything is taken.
struct ImportedBindings {
    Patch patch; ///< in the order of the file, no encoder twice, without the rows that have a problem
    std::vector<TableProblem> problems; ///< in the order of the file
    int unchanged = 0; ///< rows whose stage is empty: they change nothing
    int elsewhere = 0; ///< rows whose encoder is of another AWS account or region: a table may be of several
};

/// Reads which encoder goes to which stage of this source. The first row may say which column is which; without that
/// the encoder is the first and the stage the second. Each is named by its ARN, its name or its label, see TypedNames;
/// an empty stage changes nothing, and noStageText detaches.
ImportedBindings readBindings(const QByteArray &csv, const Source &source, const Labels &labels);

} // namespace patchbay
