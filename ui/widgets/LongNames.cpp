// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/LongNames.h"

#include <QLabel>
#include <QTextBoundaryFinder>

namespace ui {

namespace {

constexpr int longest = 32; ///< characters, of those a person sees; they fit on a line unless all are wide

void append(QString &to, const QString &piece)
{
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, piece);
    qsizetype from = 0;
    for (int count = 1; characters.toNextBoundary() >= 0; ++count) {
        if (count % longest != 0 || characters.position() == piece.size())
            continue;
        to += QStringView(piece).mid(from, characters.position() - from);
        to += QChar(0x200b);
        from = characters.position();
    }
    to += QStringView(piece).mid(from);
}

} // namespace

QString breakable(const QString &sentence)
{
    QString result;
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, sentence);
    for (qsizetype from = 0; breaks.toNextBoundary() >= 0; from = breaks.position())
        append(result, sentence.mid(from, breaks.position() - from));
    return result;
}

void setSentence(QLabel &label, const QString &sentence)
{
    label.setText(breakable(sentence));
    label.setAccessibleName(sentence);
}

} // namespace ui
