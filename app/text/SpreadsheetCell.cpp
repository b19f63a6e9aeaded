// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/SpreadsheetCell.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace text {

namespace {

constexpr auto mark = u'\'';

bool isSkipped(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

/// With marks before it, or none.
bool mayBeReckoned(QStringView cell)
{
    while (cell.startsWith(mark))
        cell = cell.sliced(1);
    if (cell.startsWith(u'\t') || cell.startsWith(u'\r') || cell.startsWith(u'\n'))
        return true;
    const auto *const first = std::find_if_not(cell.begin(), cell.end(), isSkipped);
    return first != cell.end() && u"=+-@＝＋－＠"_s.contains(*first);
}

} // namespace

QString formulaMarked(const QString &cell)
{
    return mayBeReckoned(cell) ? mark + cell : cell;
}

QString withoutFormulaMark(const QString &cell)
{
    return cell.startsWith(mark) && mayBeReckoned(cell) ? cell.sliced(1) : cell;
}

QString quotedWhereNeeded(QString cell, QStringView separators)
{
    const bool isNeeded = std::any_of(cell.cbegin(), cell.cend(), [separators](QChar c) {
        return c == u'"' || c == u'\n' || c == u'\r' || separators.contains(c);
    });
    return isNeeded ? u'"' + cell.replace(u'"', "\"\""_L1) + u'"' : cell;
}

} // namespace text
