// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/csv/Table.h"

#include "text/Folding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

using Kind = TableProblem::Kind;

constexpr Column all[] = {Column::Encoder, Column::Stage, Column::Label, Column::Group, Column::Contact, Column::Mark};

bool isBlank(const QString &cell)
{
    return cell.trimmed().isEmpty();
}

Kind kindOf(TypedNames::Fault fault)
{
    switch (fault) {
    case TypedNames::Fault::NotFound:
        return Kind::NotFound;
    case TypedNames::Fault::FitsTwo:
        return Kind::FitsTwo;
    case TypedNames::Fault::NotSuchAThing:
        return Kind::NotSuchAThing;
    case TypedNames::Fault::OtherPlace:
        return Kind::OtherPlace;
    }
    Q_UNREACHABLE();
}

} // namespace

QString headingOf(Column column)
{
    switch (column) {
    case Column::Encoder:
        return u"encoder"_s;
    case Column::Stage:
        return u"stage"_s;
    case Column::Label:
        return u"label"_s;
    case Column::Group:
        return u"group"_s;
    case Column::Contact:
        return u"contact"_s;
    case Column::Mark:
        return u"mark"_s;
    }
    Q_UNREACHABLE();
}

TableProblem TableProblem::of(const text::CsvProblem &problem)
{
    return {Kind::Unreadable, problem.line, {}, {}, problem.kind};
}

TableProblem TableProblem::of(TypedNames::Fault fault, int line, Column column, const QString &text)
{
    return {kindOf(fault), line, column, text};
}

tl::expected<Columns, TableProblem> Columns::named(const text::CsvRow &row)
{
    Columns columns;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const std::string heading = text::folded(row.cells.at(i).trimmed());
        const auto *const column =
            std::ranges::find_if(all, [&heading](Column each) { return headingOf(each).toStdString() == heading; });
        if (column == std::end(all))
            continue;
        if (columns.has(*column))
            return tl::unexpected(TableProblem{Kind::ColumnTwice, row.line, *column, row.cells.at(i)});
        columns.m_places.insert(*column, i);
    }
    const auto isName = [](const QString &cell) { return text::folded(cell.trimmed()) == "name"; };
    const auto name = std::ranges::find_if(row.cells, isName);
    if (!columns.has(Column::Encoder) && name != row.cells.end()) // as in the exported list
        columns.m_places.insert(Column::Encoder, name - row.cells.begin());
    return columns;
}

Columns Columns::inOrder(const std::vector<Column> &columns)
{
    Columns ordered;
    for (std::size_t i = 0; i < columns.size(); ++i)
        ordered.m_places.insert(columns[i], qsizetype(i));
    return ordered;
}

std::optional<QString> Columns::cell(const text::CsvRow &row, Column column) const
{
    const qsizetype place = m_places.value(column, -1);
    if (place < 0 || place >= row.cells.size())
        return std::nullopt;
    const QString &cell = row.cells.at(place);
    return isBlank(cell) ? QString() : cell;
}

bool isBlank(const text::CsvRow &row)
{
    return std::ranges::all_of(row.cells, [](const QString &cell) { return isBlank(cell); });
}

} // namespace patchbay
