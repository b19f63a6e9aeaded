// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/ListedMoves.h"

#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"

namespace ui {

ListedMoves::ListedMoves(const patchbay::Plant &plant)
    : m_plant(plant)
{
}

void ListedMoves::follow(const patchbay::LiveMoves &moves)
{
    m_moves = &moves;
    connect(&moves, &patchbay::LiveMoves::changed, this, [this](const patchbay::EncoderId &encoder) {
        if (const int row = m_plant.rowOf(m_plant.idOf(encoder.arn)); row >= 0)
            Q_EMIT changed({row});
    });
}

const patchbay::LiveMove *ListedMoves::of(int row) const
{
    return m_moves ? m_moves->find(m_plant.at(row).summary.arn) : nullptr;
}

} // namespace ui
