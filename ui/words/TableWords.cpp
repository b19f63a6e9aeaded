// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/TableWords.h"

#include "patchbay/labels/LabelSet.h"
#include "text/Isolate.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using patchbay::Column;
using patchbay::TableProblem;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::TableWords)
};

QString unreadable(text::CsvProblem::Kind kind)
{
    using Kind = text::CsvProblem::Kind;
    switch (kind) {
    case Kind::TooLarge:
        return Words::tr("The file is too large for a table.");
    case Kind::TooManyRows:
        return Words::tr("The table has too many rows.");
    case Kind::TooManyCells:
        return Words::tr("There are too many cells in this line.");
    case Kind::CellTooLong:
        return Words::tr("A cell is too long.");
    case Kind::NotText:
        return Words::tr("This is no text. Save the table as CSV.");
    case Kind::QuoteNotClosed:
        return Words::tr("A quote begins here and never ends.");
    case Kind::TextAfterQuote:
        return Words::tr("There is text after a closing quote.");
    }
    Q_UNREACHABLE();
}

QString notFound(const TableProblem &problem)
{
    return problem.column == Column::Stage ? text::filled(Words::tr("“%1” is no stage here."), problem.text)
                                           : text::filled(Words::tr("“%1” is no encoder here."), problem.text);
}

QString fitsTwo(const TableProblem &problem)
{
    return problem.column == Column::Stage
        ? text::filled(Words::tr("“%1” fits more than one stage. Write its ARN."), problem.text)
        : text::filled(Words::tr("“%1” fits more than one encoder. Write its ARN."), problem.text);
}

QString notSuchAThing(const TableProblem &problem)
{
    return problem.column == Column::Stage ? text::filled(Words::tr("“%1” is the ARN of no stage."), problem.text)
                                           : text::filled(Words::tr("“%1” is the ARN of no encoder."), problem.text);
}

QString what(const TableProblem &problem)
{
    using Kind = TableProblem::Kind;
    const QString column = problem.column ? patchbay::headingOf(*problem.column) : QString();
    switch (problem.kind) {
    case Kind::Unreadable:
        return unreadable(problem.unreadable.value_or(text::CsvProblem::Kind::NotText));
    case Kind::NoSuchColumn:
        return text::filled(Words::tr("There is no column “%1”."), column);
    case Kind::ColumnTwice:
        return text::filled(Words::tr("There are two columns “%1”."), column);
    case Kind::Missing:
        return problem.column == Column::Stage  ? Words::tr("There is no stage in it.")
            : problem.column == Column::Encoder ? Words::tr("There is no encoder in it.")
                                                : text::filled(Words::tr("“%1” is empty."), column);
    case Kind::NotFound:
        return notFound(problem);
    case Kind::FitsTwo:
        return fitsTwo(problem);
    case Kind::NotSuchAThing:
        return notSuchAThing(problem);
    case Kind::OtherPlace:
        return text::filled(Words::tr("“%1” is in another account or region."), problem.text);
    case Kind::Repeated:
        return text::filled(Words::tr("“%1” is in more than one line."), problem.text);
    case Kind::NotAMark:
        return text::filled(Words::tr("“%1” is no mark."), problem.text);
    case Kind::TooLong:
        return text::filled(Words::tr("The text of “%1” is too long."), column);
    }
    Q_UNREACHABLE();
}

} // namespace

QString tableProblem(const TableProblem &problem)
{
    return problem.line > 0 ? text::filled(Words::tr("Line %1: %2"), problem.line, what(problem)) : what(problem);
}

bool concernsAllOf(const TableProblem &problem)
{
    using Kind = TableProblem::Kind;
    return problem.kind == Kind::Unreadable || problem.kind == Kind::NoSuchColumn || problem.kind == Kind::ColumnTwice;
}

QString importSummary(const patchbay::ImportedBindings &imported)
{
    QStringList parts{Words::tr("%Ln encoders go to the preview", nullptr, int(imported.patch.items.size()))};
    if (imported.unchanged > 0)
        parts += Words::tr("%Ln lines change nothing", nullptr, imported.unchanged);
    if (imported.elsewhere > 0)
        parts += Words::tr("%Ln lines are of other accounts or regions", nullptr, imported.elsewhere);
    if (!imported.problems.empty())
        parts += Words::tr("%Ln lines have problems", nullptr, int(imported.problems.size()));
    return parts.join(u" · "_s);
}

} // namespace ui
