// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

#include <tl/expected.hpp>

#include <vector>

/// Tables that are exchanged with spreadsheets as text: RFC 4180, and what they really write.
namespace text {

struct CsvRow {
    int line = 0; ///< of the file, where the row begins; the first is 1
    QStringList cells;

    bool operator==(const CsvRow &) const = default;
};

/// Why a file is not read; all of it is refused.
struct CsvProblem {
    enum class Kind {
        TooLarge, ///< the file is
        TooManyRows,
        TooManyCells, ///< in this row
        CellTooLong,
        NotText, ///< it has a NUL in it
        QuoteNotClosed, ///< the file ends in a cell whose quote is in this line
        TextAfterQuote, ///< between a closing quote and the next separator
    };
    Kind kind = Kind::NotText;
    int line = 0; ///< of the file; 0: all of it

    bool operator==(const CsvProblem &) const = default;
};

/// More than these is no table that a person made.
struct CsvLimits {
    qsizetype bytes = qsizetype(16) * 1024 * 1024;
    std::size_t rows = 100'000;
    qsizetype cells = 100; ///< of a row
    qsizetype cellLength = 4'096; ///< characters
};

/// Reads rows whose cells are parted by commas, semicolons or tabs, whichever makes the most rows of equal length. A
/// byte order mark says how characters are written; without one, valid UTF-8 is UTF-8 and all else Windows-1252. Line
/// ends are CR LF, LF or CR. Blank lines are left out. A cell may stand in quotes; in one that doesn't, quotes are
/// letters. What formulaMarked() added is taken away.
tl::expected<std::vector<CsvRow>, CsvProblem> readCsv(const QByteArray &content, const CsvLimits &limits = {});

/// Rows that readCsv() reads as they are: UTF-8 with a byte order mark, without which Excel takes it for something
/// else, and lines that end with CR LF. Cells are formulaMarked(). Excel opens what is parted by the separator of its
/// own language only.
QByteArray csv(const std::vector<QStringList> &rows, QChar separator = u',');
/// The same piece by piece, for what is too long to be held: what stands before all rows, then each of them.
QByteArray csvBegin();
QByteArray csvRow(const QStringList &row, QChar separator = u',');

} // namespace text
