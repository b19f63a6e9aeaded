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

namespace ui {

namespace {

constexpr int tableWidth = 99; ///< percent: with what its cells have around them it is all
constexpr double pageCharacters = 84; ///< beside each other on paper, as a table is written
constexpr qsizetype shortText = 16; ///< characters, as many as a region has with its account: it is not broken
constexpr qsizetype longText = 30; ///< what is longer takes no more room
constexpr qsizetype gap = 2; ///< beside what is not broken

/// What is short has all the room it needs, and the rest is shared by what is long: names break over lines, a word
/// must not.
QList<QTextLength> widthsOf(const QStringList &headings, const std::vector<QStringList> &rows)
{
    QList<qsizetype> longest;
    for (qsizetype column = 0; column < headings.size(); ++column) {
        longest += headings[column].size();
        for (const QStringList &row : rows)
            longest.back() = std::max(longest.back(), row.value(column).size());
    }
    double ofShort = 0;
    double ofLong = 0;
    for (const qsizetype each : longest)
        (each <= shortText ? ofShort : ofLong) += double(each <= shortText ? each + gap : std::min(each, longText));
    const double left = std::max(pageCharacters - ofShort, pageCharacters / 2);
    const double all = ofLong > 0 ? ofShort + left : ofShort;
    QList<QTextLength> widths;
    for (const qsizetype each : longest) {
        const double characters =
            each <= shortText ? double(each + gap) : double(std::min(each, longText)) / ofLong * left;
        widths += QTextLength(QTextLength::PercentageLength, 100 * characters / all);
    }
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
    table(headings, rows, rows);
}

void PageText::table(const QStringList &headings, const std::vector<QStringList> &rows,
                     const std::vector<QStringList> &alike)
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
    format.setColumnWidthConstraints(widthsOf(headings, alike));
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
