// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/csv/Table.h"
#include "patchbay/labels/LabelSet.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace patchbay {

/// What stands in a table for a text, or a mark, that is to be taken away.
extern const QString noneText; ///< "(none)"

/// As tables have it, in one language for all: "On air", "Backup", "Rehearsal"; noneText for none.
QString tableText(StageMark mark);

/// What a table says of encoders and stages, and what is wrong in it. A person sees both before anything is changed.
struct ImportedLabels {
    LabelChanges changes; ///< of what is not so already, without the rows that have a problem
    std::vector<TableProblem> problems; ///< in the order of the file
};

/// Reads a table with headings: label, group and contact are those of the row's encoder, the mark is its stage's. An
/// empty cell changes nothing, noneText takes away. Encoders and stages are named by their ARN, wherever they are, or
/// as TypedNames finds them in this source.
ImportedLabels readLabels(const QByteArray &csv, const Source &source, const Labels &labels);

/// A table that readLabels() reads, with a column for names, which it doesn't.
QByteArray labelsCsv(const LabelSet &labels, const std::function<QString(const QString &arn)> &nameOf,
                     QChar separator = u',');

} // namespace patchbay
