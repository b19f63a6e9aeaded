// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/csv/TypedNames.h"
#include "text/Csv.h"

#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace patchbay {

/// The columns that mean something in a table that is read, in one language for all: their headings are "encoder",
/// "stage", "label", "group", "contact" and "mark". Others may stand beside them.
enum class Column { Encoder, Stage, Label, Group, Contact, Mark };

QString headingOf(Column column);

/// What is wrong with a table, for a person to see before anything is done.
struct TableProblem {
    enum class Kind {
        Unreadable, ///< all of it: `unreadable` says why
        NoSuchColumn, ///< one that is needed
        ColumnTwice,
        Missing, ///< the cell is needed in this row, and is empty or not there
        NotFound,
        FitsTwo,
        NotSuchAThing, ///< the ARN of something else
        OtherPlace, ///< an ARN of another AWS account or region than the one that was named
        Repeated, ///< another row is about the same
        NotAMark,
        TooLong,
    };
    Kind kind = Kind::Unreadable;
    int line = 0; ///< of the file; 0: all of it
    std::optional<Column> column = {};
    QString text = {}; ///< of the cell
    std::optional<text::CsvProblem::Kind> unreadable = {};

    static TableProblem of(const text::CsvProblem &problem);
    static TableProblem of(TypedNames::Fault fault, int line, Column column, const QString &text);
    bool operator==(const TableProblem &) const = default;
};

/// Where the columns are.
class Columns final {
public:
    /// By the headings of a row; none of them makes it one without.
    static tl::expected<Columns, TableProblem> named(const text::CsvRow &row);
    /// These, from the left.
    static Columns inOrder(const std::vector<Column> &columns);

    bool has(Column column) const { return m_places.contains(column); }
    /// Nothing where the row ends before it, or there is no such column; empty also when there are blanks in it only.
    std::optional<QString> cell(const text::CsvRow &row, Column column) const;

private:
    QMap<Column, qsizetype> m_places;
};

/// A row that a spreadsheet wrote below its table.
bool isBlank(const text::CsvRow &row);

} // namespace patchbay
