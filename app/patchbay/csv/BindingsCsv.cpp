// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/csv/BindingsCsv.h"

#include "patchbay/plant/Source.h"
#include "text/Folding.h"

#include <QSet>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

using Kind = TableProblem::Kind;
template <typename T>
using Result = tl::expected<T, TableProblem>;

Result<QString> stageArnOf(const QString &text, int line, const TypedNames &names)
{
    const std::string folded = text::folded(text.trimmed());
    if (folded == text::folded(noStageText)
        || folded == "no stage") // no stage's name has a space; a list is exported so
        return QString();
    const auto arn = names.stage(text);
    if (!arn)
        return tl::unexpected(TableProblem::of(arn.error(), line, Column::Stage, text));
    return *arn;
}

class Reader final {
public:
    Reader(const Source &source, const Labels &labels)
        : m_source(source)
        , m_names(source, labels)
    {
    }

    void read(const text::CsvRow &row, const Columns &columns)
    {
        const auto stage = columns.cell(row, Column::Stage);
        if (stage && stage->isEmpty()) {
            ++m_imported.unchanged;
            return;
        }
        const auto rebind =
            rebindOf(row.line, columns.cell(row, Column::Encoder).value_or(QString()), stage.value_or(QString()));
        if (rebind)
            m_read.push_back({row.line, columns.cell(row, Column::Encoder).value_or(QString()), *rebind});
        else if (rebind.error().kind == Kind::OtherPlace && rebind.error().column == Column::Encoder)
            ++m_imported.elsewhere;
        else
            m_imported.problems.push_back(rebind.error());
    }

    /// Of an encoder that two lines name nobody knows which was meant: neither is taken.
    ImportedBindings take()
    {
        for (const Line &line : m_read) {
            if (m_repeated.contains(line.rebind.encoder.arn))
                m_imported.problems.push_back(TableProblem{Kind::Repeated, line.number, Column::Encoder, line.encoder});
            else
                m_imported.patch.items.push_back(line.rebind);
        }
        std::ranges::stable_sort(m_imported.problems, {}, &TableProblem::line);
        return std::move(m_imported);
    }

private:
    struct Line {
        int number = 0;
        QString encoder; ///< as it is named there
        Rebind rebind;
    };

    Result<Rebind> rebindOf(int line, const QString &encoder, const QString &stage)
    {
        if (encoder.isEmpty() || stage.isEmpty()) {
            const Column missing = encoder.isEmpty() ? Column::Encoder : Column::Stage;
            return tl::unexpected(TableProblem{Kind::Missing, line, missing});
        }
        const auto encoderArn = m_names.encoder(encoder);
        if (!encoderArn)
            return tl::unexpected(TableProblem::of(encoderArn.error(), line, Column::Encoder, encoder));
        (m_encoders.contains(*encoderArn) ? m_repeated : m_encoders).insert(*encoderArn);
        const auto stageArn = stageArnOf(stage, line, m_names);
        if (!stageArn)
            return tl::unexpected(stageArn.error());
        const Configuration *const now = m_source.inventory().find(*encoderArn);
        return Rebind::of({m_source.id(), *encoderArn}, now->summary.stageArn, *stageArn);
    }

    const Source &m_source;
    TypedNames m_names;
    QSet<QString> m_encoders;
    QSet<QString> m_repeated; ///< of them
    std::vector<Line> m_read;
    ImportedBindings m_imported;
};

} // namespace

const QString noStageText = u"(no stage)"_s;

ImportedBindings readBindings(const QByteArray &csv, const Source &source, const Labels &labels)
{
    const auto rows = text::readCsv(csv);
    if (!rows)
        return {{}, {TableProblem::of(rows.error())}};
    if (rows->empty())
        return {};
    const auto named = Columns::named(rows->front());
    if (!named)
        return {{}, {named.error()}};
    const bool hasHeadings = named->has(Column::Encoder) && named->has(Column::Stage);
    const Columns columns = hasHeadings ? *named : Columns::inOrder({Column::Encoder, Column::Stage});
    Reader reader(source, labels);
    for (std::size_t i = hasHeadings ? 1 : 0; i < rows->size(); ++i) {
        if (!isBlank((*rows)[i]))
            reader.read((*rows)[i], columns);
    }
    return reader.take();
}

} // namespace patchbay
