// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/LiveRooms.h"

#include "async/Clock.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "ui/commands/Commands.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/SelectedTurns.h"
#include "ui/desk/StatusLine.h"
#include "ui/desk/WaitsRoom.h"
#include "ui/details/DetailsPanel.h"
#include "ui/details/EncoderHead.h"
#include "ui/details/EncoderPage.h"
#include "ui/details/MoveLine.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryView.h"
#include "ui/window/MainWindow.h"
#include "ui/words/AwayEncoder.h"
#include "ui/words/CutWords.h"
#include "ui/words/Names.h"
#include "ui/words/PutBackWords.h"
#include "ui/words/WaitWords.h"

#include <QAction>

namespace ui {

LiveRooms::LiveRooms(const Services &services, const Commands &commands, PlantView &view, StatusLine &status,
                     MainWindow &window)
    : QObject(&window)
    , m_services(services)
    , m_waits(std::make_unique<WaitsRoom>(services, view, status, window))
    , m_turns(new SelectedTurns(services, view, this))
{
    view.inventoryView().model().moves().follow(services.liveMoves);
    view.details().page().head().move().follow(services.liveMoves,
                                               [this](const patchbay::LiveMove &move) { return sentenceOf(move); });
    view.details().page().head().move().setHelp(
        {[this](const patchbay::LiveMove &move) {
             m_services.runs.take(patchbay::Patch{putBackRun(), {{move.encoder, move.to, move.from}}});
         },
         [this](const patchbay::LiveMove &move) { return m_services.plant.labelOf(move.encoder.arn).contact; },
         [&status](const QString &contact) { status.showPassing(CutWords::contactCopied(contact)); }});
    // One that waits for another one is told of that one.
    connect(&services.liveMoves, &patchbay::LiveMoves::changed, &view.details().page().head().move(),
            &MoveLine::update);
    // One that asks or is held is another in words alone.
    connect(&services.waits, &patchbay::PendingRebinds::changed, &view.details().page().head().move(),
            &MoveLine::update);
    view.details().page().head().move().setCancel(commands[Command::CancelWait]);
    connect(&commands[Command::CancelWait], &QAction::triggered, m_waits.get(), &WaitsRoom::cancelSelected);
    connect(&commands[Command::CancelWait], &QAction::triggered, m_turns, &SelectedTurns::cancel);
    connect(&commands[Command::Waits], &QAction::triggered, m_waits.get(), &WaitsRoom::show);
}

LiveRooms::~LiveRooms() = default;

void LiveRooms::describe(Situation &situation) const
{
    situation.isSelectedWaiting = m_waits->isSelectedWaiting() || m_turns->areAny();
}

/// Below the sign in the details.
QString LiveRooms::sentenceOf(const patchbay::LiveMove &move) const
{
    const patchbay::PendingRebind *const wait = m_services.waits.find(move.encoder.arn);
    if (wait)
        return waitSentence(*wait, stageName(m_services.plant, move.to), m_services.waits.isHeld(),
                            async::Clock::utc());
    if (move.phase == patchbay::LiveMove::Phase::InTurn) {
        if (const auto away = awayBefore(move.encoder.arn, m_services.liveMoves, m_services.plant))
            return CutWords::waitsForTurn(stageName(m_services.plant, move.to), *away);
    }
    return CutWords::howFar(move, stageName(m_services.plant, move.from), stageName(m_services.plant, move.to));
}

} // namespace ui
