// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/csv/LabelsCsv.h"

#include "patchbay/labels/Labels.h"
#include "text/Folding.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

using Kind = TableProblem::Kind;
template <typename T>
using Result = tl::expected<T, TableProblem>;

constexpr auto nameHeading = "name"_L1;

bool isAlike(const QString &a, const QString &b)
{
    return text::folded(a.trimmed()) == text::folded(b);
}

std::optional<StageMark> markOf(const QString &text)
{
    for (const StageMark mark : {StageMark::None, StageMark::OnAir, StageMark::Backup, StageMark::Rehearsal}) {
        if (isAlike(text, tableText(mark)) || (mark != StageMark::None && isAlike(text, keptText(mark))))
            return mark;
    }
    return std::nullopt;
}

void overlay(QString &text, const QString &cell)
{
    if (!cell.isEmpty())
        text = isAlike(cell, noneText) ? QString() : cell;
}

class Reader final {
public:
    Reader(const Source &source, const Labels &labels, const Columns &columns)
        : m_labels(labels)
        , m_names(source, labels)
        , m_columns(columns)
    {
    }

    void read(const text::CsvRow &row)
    {
        m_row = &row;
        const auto done = readEncoder().and_then([this] { return readStage(); });
        if (!done)
            m_problems.push_back(done.error());
    }

    ImportedLabels take() { return {m_labels.all().changesTo(m_said), std::move(m_problems)}; }

private:
    QString cell(Column column) const { return m_columns.cell(*m_row, column).value_or(QString()); }
    tl::unexpected<TableProblem> problem(Kind kind, Column column) const
    {
        return tl::unexpected(TableProblem{kind, m_row->line, column, cell(column)});
    }

    Result<QString> arnIn(Column column, ivs::Arn::Type type) const
    {
        const QString text = cell(column).trimmed();
        if (text.isEmpty())
            return problem(Kind::Missing, column);
        if (const auto arn = ivs::Arn::parse(text); arn && arn->type == type)
            return text;
        const auto found = column == Column::Encoder ? m_names.encoder(text) : m_names.stage(text);
        if (!found)
            return tl::unexpected(TableProblem::of(found.error(), m_row->line, column, text));
        return *found;
    }

    Result<void> readEncoder()
    {
        if (cell(Column::Label).isEmpty() && cell(Column::Group).isEmpty() && cell(Column::Contact).isEmpty())
            return {};
        const auto arn = arnIn(Column::Encoder, ivs::Arn::Type::IngestConfiguration);
        if (!arn)
            return tl::unexpected(arn.error());
        EncoderLabel label = m_said.of(*arn);
        overlay(label.label, cell(Column::Label));
        overlay(label.group, cell(Column::Group));
        overlay(label.contact, cell(Column::Contact));
        if (!label.isKeepable())
            return problem(Kind::TooLong, tooLongIn(label));
        if (m_seen.contains(*arn) && label != m_said.of(*arn))
            return problem(Kind::Repeated, Column::Encoder);
        m_seen.insert(*arn);
        m_said.apply({{{*arn, label}}, {}});
        return {};
    }

    Result<void> readStage()
    {
        if (cell(Column::Mark).isEmpty())
            return {};
        const auto arn = arnIn(Column::Stage, ivs::Arn::Type::Stage);
        if (!arn)
            return tl::unexpected(arn.error());
        const auto mark = markOf(cell(Column::Mark));
        if (!mark)
            return problem(Kind::NotAMark, Column::Mark);
        if (m_seen.contains(*arn) && *mark != m_said.markOf(*arn))
            return problem(Kind::Repeated, Column::Stage);
        m_seen.insert(*arn);
        m_said.apply({{}, {{*arn, *mark}}});
        return {};
    }

    static Column tooLongIn(const EncoderLabel &label)
    {
        if (label.label.size() > EncoderLabel::longestLabel)
            return Column::Label;
        return label.group.size() > EncoderLabel::longestGroup ? Column::Group : Column::Contact;
    }

    const Labels &m_labels;
    TypedNames m_names;
    Columns m_columns;
    const text::CsvRow *m_row = nullptr;
    LabelSet m_said = m_labels.all();
    QSet<QString> m_seen;
    std::vector<TableProblem> m_problems;
};

Result<Columns> columnsOf(const text::CsvRow &row)
{
    const auto columns = Columns::named(row);
    if (!columns)
        return columns;
    if (!columns->has(Column::Encoder) && !columns->has(Column::Stage))
        return tl::unexpected(TableProblem{Kind::NoSuchColumn, row.line, Column::Encoder});
    const bool saysSomething =
        std::ranges::any_of(std::array{Column::Label, Column::Group, Column::Contact, Column::Mark},
                            [&columns](Column column) { return columns->has(column); });
    if (!saysSomething)
        return tl::unexpected(TableProblem{Kind::NoSuchColumn, row.line, Column::Label});
    return columns;
}

} // namespace

const QString noneText = u"(none)"_s;

QString tableText(StageMark mark)
{
    switch (mark) {
    case StageMark::None:
        return noneText;
    case StageMark::OnAir:
        return u"On air"_s;
    case StageMark::Backup:
        return u"Backup"_s;
    case StageMark::Rehearsal:
        return u"Rehearsal"_s;
    }
    Q_UNREACHABLE();
}

ImportedLabels readLabels(const QByteArray &csv, const Source &source, const Labels &labels)
{
    const auto rows = text::readCsv(csv);
    if (!rows)
        return {{}, {TableProblem::of(rows.error())}};
    if (rows->empty())
        return {};
    const auto columns = columnsOf(rows->front());
    if (!columns)
        return {{}, {columns.error()}};
    Reader reader(source, labels, *columns);
    for (std::size_t i = 1; i < rows->size(); ++i) {
        if (!isBlank((*rows)[i]))
            reader.read((*rows)[i]);
    }
    return reader.take();
}

QByteArray labelsCsv(const LabelSet &labels, const std::function<QString(const QString &arn)> &nameOf, QChar separator)
{
    std::vector<QStringList> rows{{headingOf(Column::Encoder), headingOf(Column::Stage), nameHeading,
                                   headingOf(Column::Label), headingOf(Column::Group), headingOf(Column::Contact),
                                   headingOf(Column::Mark)}};
    const LabelChanges all = LabelSet().changesTo(labels);
    for (const auto &[arn, label] : all.encoders)
        rows.push_back({arn, {}, nameOf(arn), label.label, label.group, label.contact, {}});
    for (const auto &[arn, mark] : all.stages)
        rows.push_back({{}, arn, nameOf(arn), {}, {}, {}, tableText(mark)});
    return text::csv(rows, separator);
}

} // namespace patchbay
