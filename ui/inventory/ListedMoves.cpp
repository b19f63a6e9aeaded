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
    m_moves = std::make_unique<ShownMoves>(moves);
    connect(m_moves.get(), &ShownMoves::changed, this, [this](const QString &encoderArn) {
        if (const int row = m_plant.rowOf(m_plant.idOf(encoderArn)); row >= 0)
            Q_EMIT changed({row});
    });
}

const patchbay::LiveMove *ListedMoves::of(int row) const
{
    return m_moves ? m_moves->find(m_plant.at(row).summary.arn) : nullptr;
}

} // namespace ui
