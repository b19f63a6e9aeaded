// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/waits/WaitRow.h"

#include "async/Clock.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "text/Isolate.h"
#include "ui/tally/MoveSign.h"
#include "ui/tally/Tally.h"
#include "ui/words/AwayEncoder.h"
#include "ui/words/Names.h"
#include "ui/words/TimeWords.h"
#include "ui/words/WaitWords.h"

#include <QCoreApplication>

namespace ui {

namespace {

using patchbay::PendingRebind;
using State = PendingRebind::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::WaitRow)
};

/// While nothing else is to be said, what the list says of its encoder.
QString stateOf(const PendingRebind &wait, const patchbay::PendingRebinds &waits, const patchbay::Plant &plant)
{
    const QString word = waitState(wait, waits.isHeld(), async::Clock::utc());
    const patchbay::EncoderId reached = plant.idOf(wait.rebind.encoder.arn);
    const patchbay::Configuration *const known = reached.isNull() ? nullptr : plant.find(reached);
    if (!known && wait.state == State::Waits)
        return waitUnreached();
    if (!word.isEmpty() || !known)
        return word;
    const bool isStale = plant.sources().isStale(reached.source);
    return shownState(known->summary, known->moving, isStale, plant.markOf(known->summary.stageArn)).word;
}

QString nameOf(const QString &encoderArn, const patchbay::Plant &plant)
{
    const patchbay::EncoderId reached = plant.idOf(encoderArn);
    return reached.isNull() ? unreadEncoderName(plant, encoderArn) : encoderName(plant, reached);
}

QString wayOf(const patchbay::EncoderId &encoder, const patchbay::StageId &from, const patchbay::StageId &to,
              const patchbay::Plant &plant)
{
    const patchbay::SourceId source = plant.idOf(encoder.arn).source;
    const QString way = ui::wayOf(stageName(plant, {source, from.arn}), stageName(plant, {source, to.arn}));
    const bool goesOnAir = plant.markOf(to.arn) == patchbay::StageMark::OnAir;
    return goesOnAir ? text::filled(Words::tr("%1 · ON AIR", "rehearsal → main-show"), way) : way;
}

} // namespace

QStringList WaitRow::headings()
{
    return {Words::tr("Encoder"), Words::tr("Change"), Words::tr("Waits for"), Words::tr("Now"),
            Words::tr("Gives up at")};
}

WaitRow WaitRow::of(const PendingRebind &wait, const patchbay::PendingRebinds &waits, const patchbay::Plant &plant)
{
    const patchbay::Rebind &rebind = wait.rebind;
    const Sign sign = wait.state == State::Asks ? Sign::Asks : wait.state == State::Taken ? Sign::Moving : Sign::Waits;
    return {rebind.encoder.arn,
            sign,
            {nameOf(rebind.encoder.arn, plant), wayOf(rebind.encoder, rebind.from, rebind.to, plant), waitsFor(wait),
             stateOf(wait, waits, plant), timeText(wait.giveUpAt)}};
}

WaitRow WaitRow::of(const patchbay::LiveMove &turn, const patchbay::LiveMoves &moves, const patchbay::Plant &plant)
{
    const QString &arn = turn.encoder.arn;
    const auto away = awayBefore(arn, moves, plant);
    return {arn,
            Sign::Waits,
            {nameOf(arn, plant),
             wayOf(turn.encoder, turn.from, turn.to, plant),
             Words::tr("its turn to be cut"),
             away ? text::filled(Words::tr("waits for its turn, %1 is off air", "an encoder"), away->name)
                  : Words::tr("waits for its turn"),
             {}}};
}

} // namespace ui
