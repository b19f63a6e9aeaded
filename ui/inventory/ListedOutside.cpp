// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/ListedOutside.h"

#include "patchbay/patch/OutsideChanges.h"
#include "patchbay/plant/Plant.h"
#include "ui/words/TimeWords.h"

namespace ui {

ListedOutside::ListedOutside(const patchbay::Plant &plant)
    : m_plant(plant)
{
}

void ListedOutside::follow(const patchbay::OutsideChanges &outside)
{
    m_outside = &outside;
    connect(&outside, &patchbay::OutsideChanges::changed, this, [this](const QString &encoderArn) {
        const int row = m_plant.rowOf(m_plant.idOf(encoderArn));
        Q_EMIT changed(row < 0 ? std::vector<int>() : std::vector{row});
    });
}

bool ListedOutside::areAny() const
{
    return m_outside && !m_outside->isEmpty();
}

std::optional<QDateTime> ListedOutside::of(int row) const
{
    return m_outside ? m_outside->movedAt(m_plant.at(row).summary.arn) : std::nullopt;
}

QString ListedOutside::text(int row) const
{
    const auto moved = of(row);
    return moved ? timeText(*moved) : QString();
}

} // namespace ui
