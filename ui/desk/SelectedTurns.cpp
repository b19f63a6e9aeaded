// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/SelectedTurns.h"

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/LiveMoves.h"
#include "ui/desk/PlantView.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"

#include <algorithm>

namespace ui {

bool isInTurn(const Services &services, const patchbay::EncoderId &encoder)
{
    const patchbay::LiveMove *const move = services.liveMoves.find(encoder.arn);
    return move && move->phase == patchbay::LiveMove::Phase::InTurn && services.runs.runOf(encoder);
}

void leaveInTurn(const Services &services, const patchbay::EncoderId &encoder)
{
    if (!isInTurn(services, encoder))
        return;
    if (patchbay::PatchRun *const run = services.runs.runOf(encoder); run->count() == 1)
        run->stop();
    else
        services.runs.stopWaiting(encoder);
}

SelectedTurns::SelectedTurns(const Services &services, PlantView &view, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_view(view)
{
    connect(&services.liveMoves, &patchbay::LiveMoves::changed, this, &SelectedTurns::follow);
}

void SelectedTurns::follow(const patchbay::EncoderId &encoder)
{
    const QList<patchbay::EncoderId> selected = m_view.inventoryView().table().selectedEncoders();
    if (std::ranges::any_of(selected, [&encoder](const patchbay::EncoderId &each) { return each.arn == encoder.arn; }))
        Q_EMIT changed();
}

bool SelectedTurns::areAny() const
{
    const QList<patchbay::EncoderId> selected = m_view.inventoryView().table().selectedEncoders();
    return std::ranges::any_of(selected,
                               [this](const patchbay::EncoderId &each) { return isInTurn(m_services, each); });
}

void SelectedTurns::cancel()
{
    const QList<patchbay::EncoderId> selected = m_view.inventoryView().table().selectedEncoders();
    for (const patchbay::EncoderId &each : selected)
        leaveInTurn(m_services, each);
}

} // namespace ui
