// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tally/MoveSign.h"

#include "text/Isolate.h"
#include "ui/words/TimeWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::MoveSign)
};

} // namespace

bool isCounted(const patchbay::LiveMove &move)
{
    return move.isOffAir() && move.phase != patchbay::LiveMove::Phase::Stranded && move.since.isValid();
}

MoveSign moveSign(const patchbay::LiveMove &move, const QDateTime &now)
{
    using Phase = patchbay::LiveMove::Phase;
    const auto counted = [&move, &now] {
        return shortDuration(std::chrono::seconds(std::max<qint64>(move.since.secsTo(now), 0)));
    };
    switch (move.phase) {
    case Phase::Waits:
        return {Tally::Waits, tallyWord(Tally::Waits)};
    case Phase::InTurn:
        return {Tally::Waits, Words::tr("cut next")};
    case Phase::Cut:
    case Phase::Rebound:
        return {Tally::Moving,
                move.since.isValid() ? text::filled(Words::tr("cut %1", "6 s"), counted()) : Words::tr("cut")};
    case Phase::Back:
        return {Tally::Live,
                move.offAir ? text::filled(Words::tr("back after %1", "6 s"), shortDuration(*move.offAir))
                            : Words::tr("back")};
    case Phase::NotBack:
        return {Tally::Missing,
                move.since.isValid() ? text::filled(Words::tr("not back for %1", "60 s"), counted())
                                     : Words::tr("not back")};
    case Phase::Stranded:
        return {Tally::Missing, Words::tr("cut, has no stage")};
    }
    Q_UNREACHABLE();
}

QString withMove(const QString &state, const patchbay::LiveMove &move)
{
    const QString word = moveSign(move).word;
    return move.isOffAir() ? word : text::filled(Words::tr("%1, %2", "a state, what becomes of its move"), state, word);
}

QString wayOf(const QString &from, const QString &to)
{
    return text::filled(Words::tr("%1 → %2", "a stage, another one"), from.isEmpty() ? Words::tr("no stage") : from,
                        to.isEmpty() ? Words::tr("no stage") : to);
}

} // namespace ui
