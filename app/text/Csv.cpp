// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Csv.h"

#include "text/SpreadsheetCell.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace text {

namespace {

using Kind = CsvProblem::Kind;
using Rows = std::vector<CsvRow>;
template <typename T>
using Result = tl::expected<T, CsvProblem>;

constexpr auto separators = u",;\t";

/// Qt has it only where it was built with ICU. 0x80 to 0x9f (WHATWG Encoding Standard, index windows-1252); all else
/// is as in Latin-1.
QString fromWindows1252(const QByteArray &content)
{
    static constexpr char16_t special[] = {
        0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
    };
    QString text = QString::fromLatin1(content);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() <= 0x9f)
            c = special[c.unicode() - 0x80];
    }
    return text;
}

QString decoded(const QByteArray &content)
{
    // By its byte order mark: a spreadsheet's "Unicode text" is UTF-16.
    QStringDecoder decoder(QStringConverter::encodingForData(content).value_or(QStringConverter::Utf8),
                           QStringConverter::Flag::Stateless); // so that a letter cut off at the end is an error
    QString text = decoder.decode(content);
    return decoder.hasError() || !text.isValidUtf16() ? fromWindows1252(content) : text;
}

class Parser final {
public:
    Parser(QStringView text, QChar separator, const CsvLimits &limits)
        : m_text(text)
        , m_separator(separator)
        , m_limits(limits)
    {
    }

    bool isAtEnd() const { return m_at == m_text.size(); }
    /// Without cells for a blank line.
    Result<CsvRow> row();
    /// A cell of the last row has a quote and is in none: with another separator it may be.
    bool hasLooseQuotes() const { return m_hasLooseQuotes; }

private:
    Result<QString> cell();
    Result<QString> quotedCell();
    tl::unexpected<CsvProblem> problem(Kind kind) const { return tl::unexpected(CsvProblem{kind, m_line}); }
    bool isAtLineEnd() const { return m_text.at(m_at) == u'\n' || m_text.at(m_at) == u'\r'; }
    bool isAtCellEnd() const { return isAtEnd() || m_text.at(m_at) == m_separator || isAtLineEnd(); }
    void passLineEnd();

    QStringView m_text;
    QChar m_separator;
    const CsvLimits &m_limits;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_hasLooseQuotes = false;
};

void Parser::passLineEnd()
{
    if (m_text.sliced(m_at).startsWith("\r\n"_L1))
        ++m_at;
    ++m_at;
    ++m_line;
}

Result<QString> Parser::quotedCell()
{
    const int firstLine = m_line;
    QString value;
    for (++m_at; !isAtEnd();) {
        const qsizetype from = m_at;
        if (isAtLineEnd()) {
            passLineEnd();
        } else if (m_text.at(m_at++) == u'"') {
            if (isAtEnd() || m_text.at(m_at) != u'"')
                return value;
            value += m_text.at(m_at++);
            continue;
        }
        value += m_text.sliced(from, m_at - from);
        if (value.size() > m_limits.cellLength)
            return tl::unexpected(CsvProblem{Kind::CellTooLong, firstLine});
    }
    return tl::unexpected(CsvProblem{Kind::QuoteNotClosed, firstLine});
}

Result<QString> Parser::cell()
{
    if (!isAtEnd() && m_text.at(m_at) == u'"') {
        auto value = quotedCell();
        if (value && !isAtCellEnd())
            return problem(Kind::TextAfterQuote);
        return value;
    }
    const qsizetype from = m_at;
    while (!isAtCellEnd())
        ++m_at;
    const QStringView value = m_text.sliced(from, m_at - from);
    m_hasLooseQuotes = m_hasLooseQuotes || value.contains(u'"');
    return value.toString();
}

Result<CsvRow> Parser::row()
{
    CsvRow row{m_line, {}};
    const qsizetype begin = m_at;
    m_hasLooseQuotes = false;
    for (bool isLast = false; !isLast;) {
        auto value = cell();
        if (!value)
            return tl::unexpected(value.error());
        if (value->size() > m_limits.cellLength)
            return tl::unexpected(CsvProblem{Kind::CellTooLong, row.line});
        if (row.cells.size() == m_limits.cells)
            return tl::unexpected(CsvProblem{Kind::TooManyCells, row.line});
        row.cells.append(withoutFormulaMark(*value));
        isLast = isAtEnd() || isAtLineEnd();
        if (!isLast)
            ++m_at;
    }
    if (m_at == begin)
        row.cells.clear();
    if (!isAtEnd())
        passLineEnd();
    return row;
}

Result<Rows> parsed(QStringView text, QChar separator, const CsvLimits &limits)
{
    Parser parser(text, separator, limits);
    Rows rows;
    while (!parser.isAtEnd()) {
        auto row = parser.row();
        if (!row)
            return tl::unexpected(row.error());
        if (row->cells.isEmpty())
            continue;
        if (rows.size() == limits.rows)
            return tl::unexpected(CsvProblem{Kind::TooManyRows, row->line});
        rows.push_back(*std::move(row));
    }
    return rows;
}

/// How well a separator goes with the first rows. Where it is another one's, it parts cells that stand in quotes.
struct Fit {
    bool isClean = false; ///< it parts rows, and no quote is left outside of quoted cells
    int equal = 0; ///< rows of as many cells as the very first, when those are two or more
    int parted = 0; ///< rows of two or more

    auto operator<=>(const Fit &) const = default;
};

Fit fitOf(QStringView text, QChar separator, const CsvLimits &limits)
{
    constexpr int mostLooked = 50;
    Parser parser(text, separator, limits);
    qsizetype cells = 0;
    Fit fit;
    bool hasLooseQuotes = false;
    for (int looked = 0; looked < mostLooked && !parser.isAtEnd();) {
        const auto row = parser.row();
        if (!row)
            return {};
        if (row->cells.isEmpty())
            continue;
        if (cells == 0)
            cells = row->cells.size();
        hasLooseQuotes = hasLooseQuotes || parser.hasLooseQuotes();
        const bool isParted = row->cells.size() > 1 && !parser.hasLooseQuotes();
        fit.parted += isParted ? 1 : 0;
        fit.equal += isParted && row->cells.size() == cells ? 1 : 0;
        ++looked;
    }
    fit.isClean = fit.parted > 0 && !hasLooseQuotes;
    return fit;
}

QChar separatorOf(QStringView text, const CsvLimits &limits)
{
    QChar best = separators[0];
    Fit bestFit;
    for (const QChar candidate : QStringView(separators)) {
        const Fit fit = fitOf(text, candidate, limits);
        if (fit > bestFit) {
            best = candidate;
            bestFit = fit;
        }
    }
    return best;
}

} // namespace

Result<Rows> readCsv(const QByteArray &content, const CsvLimits &limits)
{
    if (content.size() > limits.bytes)
        return tl::unexpected(CsvProblem{Kind::TooLarge});
    const QString text = decoded(content);
    if (const qsizetype nul = text.indexOf(QChar(u'\0')); nul >= 0) {
        const auto lines = QStringView(text).first(nul).count(u'\n');
        return tl::unexpected(CsvProblem{Kind::NotText, static_cast<int>(lines) + 1});
    }
    return parsed(text, separatorOf(text, limits), limits);
}

QByteArray csv(const std::vector<QStringList> &rows, QChar separator)
{
    QByteArray text = csvBegin();
    for (const QStringList &row : rows)
        text += csvRow(row, separator);
    return text;
}

QByteArray csvBegin()
{
    return QString(QChar::ByteOrderMark).toUtf8();
}

QByteArray csvRow(const QStringList &row, QChar separator)
{
    QStringList line;
    for (const QString &cell : row)
        line.append(quotedWhereNeeded(formulaMarked(cell), separators));
    // A line with nothing in it would be none.
    const QString whole = line == QStringList(QString()) ? u"\"\""_s : line.join(separator);
    return (whole + "\r\n"_L1).toUtf8();
}

} // namespace text
