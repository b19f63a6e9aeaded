// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tally/MoveSign.h"

#include "text/Isolate.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::MoveSign)
};

} // namespace

MoveSign moveSign(const patchbay::LiveMove &move)
{
    using Phase = patchbay::LiveMove::Phase;
    switch (move.phase) {
    case Phase::Waits:
        return {Tally::Waits, tallyWord(Tally::Waits)};
    case Phase::InTurn:
        return {Tally::Next, Words::tr("cut next")};
    case Phase::Cut:
        return {Tally::Moving, Words::tr("cut")};
    case Phase::Rebound:
        return {Tally::Moving, Words::tr("not back yet")};
    case Phase::Back:
        return {Tally::Live, Words::tr("back")};
    case Phase::NotBack:
        return {Tally::Unknown, Words::tr("not back")};
    case Phase::Stranded:
        return {Tally::Unknown, Words::tr("cut, has no stage")};
    }
    Q_UNREACHABLE();
}

QString withMove(const QString &state, const patchbay::LiveMove &move)
{
    return text::filled(Words::tr("%1, %2", "a state, what becomes of its move"), state, moveSign(move).word);
}

QString wayOf(const QString &from, const QString &to)
{
    return text::filled(Words::tr("%1 → %2", "a stage, another one"), from.isEmpty() ? Words::tr("no stage") : from,
                        to.isEmpty() ? Words::tr("no stage") : to);
}

} // namespace ui
