// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/PageText.h"

#include "text/Isolate.h"

#include <QFontMetrics>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

constexpr int tableWidth = 99; ///< percent: with what its cells have around them it is all
constexpr qsizetype fewestCharacters = 9; ///< of a column
constexpr qsizetype mostCharacters = 30;

/// Each as wide as its longest text, within reason: names break over lines, a protocol leaves its room to them.
QList<QTextLength> widthsOf(const QStringList &headings, const std::vector<QStringList> &rows)
{
    QList<double> characters;
    for (qsizetype column = 0; column < headings.size(); ++column) {
        qsizetype longest = headings[column].size();
        for (const QStringList &row : rows)
            longest = std::max(longest, row.value(column).size());
        characters += double(std::clamp(longest, fewestCharacters, mostCharacters));
    }
    const double all = std::accumulate(characters.cbegin(), characters.cend(), 0.0);
    QList<QTextLength> widths;
    for (const double each : characters)
        widths += QTextLength(QTextLength::PercentageLength, 100 * each / all);
    return widths;
}

} // namespace

PageText::PageText(QTextDocument &document)
    : m_document(document)
{
    m_document.clear();
    m_document.setUndoRedoEnabled(false);
    m_cursor = QTextCursor(&m_document);
}

void PageText::paragraph(const QString &text, double scale, bool isBold, double above)
{
    const QFont font = m_document.defaultFont();
    QTextBlockFormat block;
    block.setTopMargin(m_isFirst ? 0 : QFontMetricsF(font).height() * above);
    QTextCharFormat letters;
    letters.setFontPointSize(font.pointSizeF() * scale);
    letters.setFontWeight(isBold ? QFont::Bold : QFont::Normal);
    if (m_isBlank) {
        m_cursor.setBlockFormat(block);
        m_cursor.setBlockCharFormat(letters);
    } else {
        m_cursor.insertBlock(block, letters);
    }
    m_cursor.insertText(text, letters);
    m_isFirst = m_isBlank = false;
}

void PageText::title(const QString &text)
{
    paragraph(text, 1.5, true, 0);
}

void PageText::heading(const QString &text)
{
    paragraph(text, 1.1, true, 1);
}

void PageText::sentence(const QString &text)
{
    paragraph(text, 1, false, 0.25);
}

void PageText::table(const QStringList &headings, const std::vector<QStringList> &rows)
{
    const double line = QFontMetricsF(m_document.defaultFont()).height();
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(line / 6);
    format.setTopMargin(line / 4);
    format.setBottomMargin(line / 2);
    format.setHeaderRowCount(1);
    format.setWidth(QTextLength(QTextLength::PercentageLength, tableWidth));
    format.setColumnWidthConstraints(widthsOf(headings, rows));
    QTextTable *const table = m_cursor.insertTable(int(rows.size()) + 1, int(headings.size()), format);
    QTextCharFormat letters;
    letters.setFontPointSize(m_document.defaultFont().pointSizeF() * 0.9);
    QTextCharFormat bold = letters;
    bold.setFontWeight(QFont::Bold);
    // A name that reads from the right stands at the left of its column, as all others do.
    QTextBlockFormat fromLeft;
    fromLeft.setLayoutDirection(Qt::LeftToRight);
    const auto write = [table, &fromLeft](int row, int column, const QString &text, const QTextCharFormat &face) {
        QTextCursor cursor = table->cellAt(row, column).firstCursorPosition();
        cursor.setBlockFormat(fromLeft);
        cursor.insertText(text, face);
    };
    for (int column = 0; column < table->columns(); ++column) {
        write(0, column, headings[column], bold);
        for (int row = 0; row < int(rows.size()); ++row)
            write(row + 1, column, text::isolated(rows[std::size_t(row)].value(column)), letters);
    }
    m_cursor.movePosition(QTextCursor::End); // into the paragraph that stands below every table
    m_isBlank = true;
}

bool paintOn(QPagedPaintDevice &paper, const QTextDocument &document)
{
    paper.setPageMargins({}, QPageLayout::Millimeter); // a document leaves 2 cm by itself
    document.print(&paper);
    return true;
}

} // namespace ui
