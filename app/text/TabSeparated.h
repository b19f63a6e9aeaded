// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace text {

/// A row of a table as a line of text that a spreadsheet pastes as one row of as many cells, with a line end.
///
/// A cell with a tab, a line end or a quote in it stands in quotes, and each of its quotes twice: RFC 4180 with tabs,
/// as Excel and LibreOffice Calc write and read such text themselves. One that a spreadsheet might reckon with is
/// formulaMarked(). They may show the apostrophe: one character more is what it costs that a name doesn't do anything.
/// An HTML table beside the text would need as much: whoever pastes the text alone gets this one, and that a cell is
/// text is told to each program in a way of its own there.
///
/// For several cells only. One value that is copied is the value itself.
QString tabSeparated(const QStringList &cells);

} // namespace text
