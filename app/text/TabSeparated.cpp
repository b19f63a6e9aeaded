// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/TabSeparated.h"

#include <QStringView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace text {

namespace {

bool isSkipped(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

bool looksLikeFormula(const QString &cell)
{
    const auto *const first = std::find_if_not(cell.begin(), cell.end(), isSkipped);
    return first != cell.end() && u"=+-@＝＋－＠"_s.contains(*first);
}

bool needsQuotes(const QString &cell)
{
    return std::any_of(cell.begin(), cell.end(), [](QChar c) { return u"\t\n\r\""_s.contains(c); });
}

QString written(QString cell)
{
    if (looksLikeFormula(cell))
        cell.prepend(u'\'');
    return needsQuotes(cell) ? u'"' + cell.replace(u'"', "\"\""_L1) + u'"' : cell;
}

} // namespace

QString tabSeparated(const QStringList &cells)
{
    QStringList line;
    for (const QString &cell : cells)
        line.append(written(cell));
    return line.join(u'\t') + u'\n';
}

} // namespace text
