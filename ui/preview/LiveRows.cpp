// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/LiveRows.h"

#include "patchbay/plant/Plant.h"

namespace ui {

using patchbay::CheckedRebind;
using patchbay::IfLive;

LiveRows::LiveRows(const patchbay::Plant &plant, const patchbay::PatchRuns &runs)
    : m_plant(plant)
    , m_runs(runs)
    , m_addresses(plant)
{
}

void LiveRows::choose(const patchbay::EncoderId &encoder, std::optional<IfLive> ifLive)
{
    if (ifLive)
        m_chosen.insert(encoder.arn, *ifLive);
    else
        m_chosen.remove(encoder.arn);
}

std::optional<patchbay::CutObstacle> LiveRows::obstacle(const CheckedRebind &live) const
{
    return patchbay::cutObstacle(live, m_addresses.of(live));
}

IfLive LiveRows::forAllAlike(const CheckedRebind &live) const
{
    return isOnAir(live) || live.movedTo || live.protectedByOthers ? IfLive::Leave : m_forAll;
}

bool LiveRows::isOnAir(const CheckedRebind &live) const
{
    const patchbay::StageId on = live.movedTo.value_or(live.rebind.from);
    const patchbay::Configuration *const known = m_plant.find(live.rebind.encoder);
    return m_plant.markOf(on.arn) == patchbay::StageMark::OnAir
        || (known && m_plant.markOf(known->publishesOn()) == patchbay::StageMark::OnAir);
}

bool LiveRows::staysOnAir(const CheckedRebind &live) const
{
    return m_forAll != IfLive::Leave && isOnAir(live) && !m_chosen.contains(live.rebind.encoder.arn);
}

IfLive LiveRows::wanted(const CheckedRebind &live) const
{
    const auto chosen = m_chosen.constFind(live.rebind.encoder.arn);
    return chosen == m_chosen.cend() ? forAllAlike(live) : *chosen;
}

IfLive LiveRows::of(const CheckedRebind &live) const
{
    return asFarAsPossible(wanted(live), live);
}

IfLive LiveRows::unchosen(const CheckedRebind &live) const
{
    return asFarAsPossible(forAllAlike(live), live);
}

std::optional<patchbay::CutObstacle> LiveRows::whyNotCut(const CheckedRebind &live) const
{
    return wanted(live) == IfLive::Cut ? obstacle(live) : std::nullopt;
}

IfLive LiveRows::asFarAsPossible(IfLive wanted, const CheckedRebind &live) const
{
    return wanted == IfLive::Cut && obstacle(live) ? IfLive::Leave : wanted;
}

} // namespace ui
