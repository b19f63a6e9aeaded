// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tally/MoveSign.h"

#include "text/Isolate.h"
#include "ui/words/TimeWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <chrono>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::MoveSign)
};

/// Or in its place.
QString beside(const QString &state, const patchbay::LiveMove &move, const QString &word)
{
    return move.isOffAir() ? word : text::filled(Words::tr("%1, %2", "a state, what becomes of its move"), state, word);
}

/// "9 of 30 s": it is said of one that is idle.
QString idleOf(const patchbay::LiveMove &move, const QDateTime &now)
{
    const auto idle =
        std::clamp(std::chrono::seconds(move.idleSince.secsTo(now)), std::chrono::seconds(0), move.idleFor);
    const bool areSeconds = move.idleFor < std::chrono::minutes(1);
    return text::filled(Words::tr("%1 of %2", "how long it has been idle, how long it has to be"),
                        areSeconds ? QLocale().toString(qint64(idle.count())) : roughDuration(idle),
                        roughDuration(move.idleFor));
}

} // namespace

QDateTime countedSince(const patchbay::LiveMove &move)
{
    if (move.phase == patchbay::LiveMove::Phase::Waits)
        return move.idleSince;
    return move.isOffAir() && move.phase != patchbay::LiveMove::Phase::Stranded ? move.since : QDateTime();
}

MoveSign moveSign(const patchbay::LiveMove &move, const QDateTime &now)
{
    using Phase = patchbay::LiveMove::Phase;
    const auto sign = [](Tally tally, const QString &word, const QString &shortWord = {}) {
        return MoveSign{tally, word, shortWord.isEmpty() ? word : shortWord};
    };
    const bool isCounted = move.since.isValid();
    const auto gone = std::chrono::seconds(std::max<qint64>(move.since.secsTo(now), 0));
    switch (move.phase) {
    case Phase::Waits:
        if (!move.idleSince.isValid())
            return sign(Tally::Waits, tallyWord(Tally::Waits));
        return sign(Tally::Waits,
                    text::filled(Words::tr("%1, %2", "waits, how long it has been idle"), tallyWord(Tally::Waits),
                                 idleOf(move, now)),
                    idleOf(move, now));
    case Phase::InTurn:
        return sign(Tally::Waits, Words::tr("to be cut"));
    case Phase::Cut:
    case Phase::Rebound:
        return sign(Tally::Moving,
                    isCounted ? text::filled(Words::tr("cut %1", "6 s"), shortDuration(gone)) : Words::tr("cut"));
    case Phase::Back:
        if (!move.offAir)
            return sign(Tally::Live, Words::tr("back"));
        return sign(Tally::Live, text::filled(Words::tr("back after %1", "6 s"), shortDuration(*move.offAir)),
                    text::filled(Words::tr("back %1", "after 6 s"), roughDuration(*move.offAir)));
    case Phase::NotBack:
        if (!isCounted)
            return sign(Tally::Missing, Words::tr("not back"));
        return sign(Tally::Missing, text::filled(Words::tr("not back for %1", "60 s"), shortDuration(gone)),
                    text::filled(Words::tr("not back %1", "for 60 s"), roughDuration(gone)));
    case Phase::Stranded:
        return sign(Tally::Missing, Words::tr("cut, has no stage"), Words::tr("no stage"));
    }
    Q_UNREACHABLE();
}

QString withMove(const QString &state, const patchbay::LiveMove &move)
{
    return beside(state, move, moveSign(move).word);
}

QString shortWithMove(const QString &state, const patchbay::LiveMove &move)
{
    return beside(state, move, moveSign(move).shortWord);
}

QString wayOf(const QString &from, const QString &to)
{
    return text::filled(Words::tr("%1 → %2", "a stage, another one"), from.isEmpty() ? Words::tr("no stage") : from,
                        to.isEmpty() ? Words::tr("no stage") : to);
}

} // namespace ui
