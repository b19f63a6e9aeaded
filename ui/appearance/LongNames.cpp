// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance/LongNames.h"

namespace ui {

namespace {

constexpr qsizetype longest = 40; ///< characters; far less than the narrowest dialog is wide

/// Where Qt breaks a line by itself (Unicode Standard Annex #14).
bool isBreak(QChar c)
{
    return c.isSpace() || c == u'-' || c == u'/';
}

} // namespace

QString breakable(const QString &sentence)
{
    QString result;
    result.reserve(sentence.size());
    qsizetype length = 0;
    for (const QChar c : sentence) {
        const bool tooLong = length >= longest && !c.isLowSurrogate() && !c.isMark() && !isBreak(c);
        if (tooLong)
            result += QChar(0x200b);
        length = tooLong || isBreak(c) ? 0 : length + 1;
        result += c;
    }
    return result;
}

} // namespace ui
