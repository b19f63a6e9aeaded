// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace text {

/// `cell` as it is given to a spreadsheet. One that a spreadsheet might reckon with, because it begins with = + - @ or
/// their full-width forms, with or without blanks, controls or formatting marks before it, or that begins with a tab or
/// a line end, gets an apostrophe in front of it, by which it is taken for text (OWASP, "CSV Injection"). So does one
/// that has such an apostrophe already: withoutFormulaMark() takes away exactly what was added.
QString formulaMarked(const QString &cell);

/// What formulaMarked() was given; a cell that it would not have marked comes back as it is.
QString withoutFormulaMark(const QString &cell);

/// `cell` as one cell of a line of such text: what would be read as an end of the cell or of the line stands in quotes,
/// and each of its quotes twice (RFC 4180). Whatever `separators` has in it is one for whoever reads it.
QString quotedWhereNeeded(QString cell, QStringView separators);

} // namespace text
