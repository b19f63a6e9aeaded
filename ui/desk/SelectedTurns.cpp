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

bool SelectedTurns::isInTurn(const patchbay::EncoderId &encoder) const
{
    const patchbay::LiveMove *const move = m_services.liveMoves.find(encoder.arn);
    return move && move->phase == patchbay::LiveMove::Phase::InTurn && m_services.runs.runOf(encoder);
}

bool SelectedTurns::areAny() const
{
    const QList<patchbay::EncoderId> selected = m_view.inventoryView().table().selectedEncoders();
    return std::ranges::any_of(selected, [this](const patchbay::EncoderId &each) { return isInTurn(each); });
}

void SelectedTurns::cancel()
{
    const QList<patchbay::EncoderId> selected = m_view.inventoryView().table().selectedEncoders();
    for (const patchbay::EncoderId &each : selected) {
        if (!isInTurn(each))
            continue;
        if (patchbay::PatchRun *const run = m_services.runs.runOf(each); run->count() == 1)
            run->stop();
        else
            m_services.runs.stopWaiting(each);
    }
}

} // namespace ui
