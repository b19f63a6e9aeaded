// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/lineup/LineUpPaper.h"

#include "text/Isolate.h"

#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace ui {

namespace {

constexpr double textPoints = 8.5; ///< eight columns on paper

QTextCharFormat face(double points, QFont::Weight weight)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setFontWeight(weight);
    return format;
}

} // namespace

void writeLineUp(QTextDocument &document, const QString &title, const QString &sentence,
                 const std::vector<QStringList> &rows)
{
    QTextCursor cursor(&document);
    cursor.insertText(title, face(textPoints * 1.8, QFont::Bold));
    cursor.insertBlock();
    cursor.insertText(sentence, face(textPoints * 1.1, QFont::Normal));
    cursor.insertBlock();
    if (rows.empty())
        return;
    QTextTableFormat format;
    format.setHeaderRowCount(1);
    format.setCellPadding(2);
    format.setCellSpacing(0);
    format.setBorder(0.5);
    format.setBorderCollapse(true);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QTextTable *const table = cursor.insertTable(int(rows.size()), int(rows.front().size()), format);
    for (int row = 0; row < table->rows(); ++row) {
        const QStringList &cells = rows[std::size_t(row)];
        for (int column = 0; column < table->columns(); ++column)
            table->cellAt(row, column)
                .firstCursorPosition()
                .insertText(text::isolated(cells.value(column)),
                            face(textPoints, row == 0 ? QFont::Bold : QFont::Normal));
    }
}

} // namespace ui
