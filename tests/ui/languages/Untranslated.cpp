// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Untranslated.h"

#include "emulator/world/FleetNames.h"
#include "patchbay/journal/Seat.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

/// The parts of a text between "[!!!" and its "!!!]", which may lie in each other; what is around them.
QString outside(const QString &text)
{
    QString rest;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QStringView here = QStringView(text).sliced(i);
        if (here.startsWith("[!!!"_L1)) {
            ++depth;
            i += 3;
        } else if (here.startsWith("!!!]"_L1)) {
            --depth;
            i += 3;
        } else if (depth == 0) {
            rest += text[i];
        }
    }
    return rest;
}

} // namespace

Data::Data()
{
    m_known = {u"IVS Patchbay"_s, u"GNOME Keyring"_s, u"RTMPS"_s,    u"RTMP"_s, u"Ctrl"_s,  u"Del"_s,
               u"Space"_s,        u"Shift"_s,         u"Alt"_s,      u"Esc"_s,  u"Enter"_s, u"Up"_s,
               u"Down"_s,         u"UTC"_s,           u"position"_s, u"show"_s};
    const patchbay::Seat seat = patchbay::Seat::here();
    add(seat.user);
    add(seat.computer);
    for (const emulator::names::Production &production : emulator::names::productions) {
        for (const auto &opener : production.openers)
            add(opener.userId.toString());
        for (const auto names : {production.stages, production.people, production.positions, production.shows}) {
            for (const QStringView name : names)
                add(name.toString());
        }
    }
}

void Data::add(const QString &text)
{
    if (text.isEmpty() || m_known.contains(text))
        return;
    const auto longer = [](const QString &a, const QString &b) { return a.size() > b.size(); };
    m_known.insert(std::upper_bound(m_known.begin(), m_known.end(), text, longer), text);
}

QString Data::removedFrom(QString text) const
{
    static const QRegularExpression forms(
        uR"(</?[a-z]+>|\barn:[\w:/.-]+|\b(?:https?|wss|rtmps?)://\S*|\bst-[A-Za-z0-9]+\b|\b[a-z]{2}-[a-z]+-[0-9]\b|\bF[0-9]{1,2}\b)"
        uR"(|\b(?:GPL|LGPL|BSD|CC)[0-9A-Za-z.-]+)"_s);
    text.remove(forms);
    for (const QString &known : m_known)
        text.remove(known);
    return text;
}

QStringList untranslated(const std::vector<Text> &texts, const Data &data)
{
    // No letter from A to Z is left of a text in the pseudo-locale; and letters outside its marks have not been in one.
    static const QRegularExpression english(u"[A-Za-z]{2,}"_s);
    static const QRegularExpression letters(u"\\p{L}{2,}"_s);
    QStringList found;
    for (const Text &text : texts) {
        const QString words = data.removedFrom(text.text);
        const auto plain = english.match(words);
        const auto around = letters.match(outside(words));
        if (plain.hasMatch() || around.hasMatch()) {
            const QString part = plain.hasMatch() ? plain.captured() : around.captured();
            found += u"%1 “%2”: %3"_s.arg(text.where, text.text, part);
        }
    }
    found.removeDuplicates();
    return found;
}

} // namespace tests
