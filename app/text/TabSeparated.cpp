// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/TabSeparated.h"

#include "text/SpreadsheetCell.h"

using namespace Qt::StringLiterals;

namespace text {

QString tabSeparated(const QStringList &cells)
{
    QStringList line;
    for (const QString &cell : cells)
        line.append(quotedWhereNeeded(formulaMarked(cell), u"\t"));
    return line.join(u'\t') + u'\n';
}

} // namespace text
