// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Isolate.h"

#include <QList>

#include <algorithm>

namespace text {

namespace {

constexpr QChar firstStrongIsolate(0x2068);
constexpr QChar popDirectionalIsolate(0x2069);

/// All below is from left to right and directs nothing, but for the controls.
constexpr char16_t firstRightToLeft = 0x0590;

enum class Effect { None, RightToLeft, Opens, Closes, Mark, Blank };

Effect effectOf(char32_t c)
{
    if (c >= 0x206a && c <= 0x206f) // deprecated: they swap shapes and digits
        return Effect::Mark;
    if (c >= 0xfff9 && c <= 0xfffb) // annotations between the lines
        return Effect::Mark;
    switch (c) {
    case 0x061c: // Arabic letter mark
    case 0x200e: // left-to-right mark
    case 0x200f: // right-to-left mark
        return Effect::Mark;
    case 0x2028: // line separator
    case 0x2029: // paragraph separator
        return Effect::Blank;
    default:
        break;
    }
    if (QChar::category(c) == QChar::Other_Control)
        return Effect::Blank;
    switch (QChar::direction(c)) {
    case QChar::DirR:
    case QChar::DirAL:
    case QChar::DirAN:
        return Effect::RightToLeft;
    case QChar::DirFSI:
        return Effect::Opens;
    case QChar::DirPDI:
        return Effect::Closes;
    case QChar::DirLRE:
    case QChar::DirLRO:
    case QChar::DirRLE:
    case QChar::DirRLO:
    case QChar::DirPDF:
    case QChar::DirLRI:
    case QChar::DirRLI:
        return Effect::Mark;
    default:
        return Effect::None;
    }
}

bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() < firstRightToLeft && c.category() != QChar::Other_Control; });
}

} // namespace

QString isolated(const QString &foreign)
{
    if (isPlain(foreign))
        return foreign;
    QString shown;
    QList<qsizetype> open; // where in `shown`; in a text of another's making some are never closed
    bool isRightToLeft = false;
    const QList<uint> characters = foreign.toUcs4();
    for (const char32_t c : characters) {
        switch (effectOf(c)) {
        case Effect::Mark:
            break;
        case Effect::Blank:
            shown += u' ';
            break;
        case Effect::Opens:
            open.append(shown.size());
            shown += firstStrongIsolate;
            break;
        case Effect::Closes:
            if (open.isEmpty())
                break;
            open.removeLast();
            shown += popDirectionalIsolate;
            break;
        case Effect::RightToLeft:
            isRightToLeft |= open.isEmpty();
            [[fallthrough]];
        case Effect::None:
            shown += QChar::fromUcs4(c);
            break;
        }
    }
    if (!open.isEmpty()) { // what follows an isolate that never ends was not isolated by it
        while (!open.isEmpty())
            shown.remove(open.takeLast(), 1);
        return isolated(shown);
    }
    return isRightToLeft ? firstStrongIsolate + shown + popDirectionalIsolate : shown;
}

QString withoutIsolates(QString shown)
{
    return shown.removeIf([](QChar c) { return c >= QChar(0x2066) && c <= popDirectionalIsolate; });
}

} // namespace text
