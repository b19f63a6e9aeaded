// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/NextNames.h"

#include <algorithm>

namespace ui {

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

QString numberAtEnd(const QString &name)
{
    qsizetype begin = name.size();
    while (begin > 0 && isDigit(name[begin - 1]))
        --begin;
    return name.sliced(begin);
}

} // namespace

QString commonEnding(const QStringList &names)
{
    if (names.isEmpty())
        return {};
    const QString ending = numberAtEnd(names.constFirst());
    const bool isCommon =
        std::ranges::all_of(names, [&ending](const QString &name) { return numberAtEnd(name) == ending; });
    return isCommon ? ending : QString();
}

/// Digit by digit: a date and time may be longer than any number of the computer's.
QString nextEnding(const QString &ending)
{
    if (ending.isEmpty())
        return QStringLiteral("2");
    QString next = ending;
    for (qsizetype at = next.size() - 1; at >= 0; --at) {
        if (next[at] != u'9') {
            next[at] = QChar(next[at].unicode() + 1);
            return next;
        }
        next[at] = u'0';
    }
    return u'1' + next;
}

QString nextName(const QString &name, const QString &ending, const QString &next)
{
    if (!ending.isEmpty() && name.endsWith(ending))
        return name.chopped(ending.size()) + next;
    return next.isEmpty() || name.isEmpty() ? name + next : name + u'-' + next;
}

} // namespace ui
