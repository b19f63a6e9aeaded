// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/AwayEncoder.h"

#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "ui/words/Names.h"

#include <vector>

namespace ui {

std::optional<AwayEncoder> awayBefore(const QString &encoderArn, const patchbay::LiveMoves &moves,
                                      const patchbay::Plant &plant, const QString &passedOver)
{
    using patchbay::LiveMove;
    const std::vector<LiveMove> all = moves.all();
    const LiveMove *first = nullptr;
    for (const LiveMove &each : all) {
        const QString &arn = each.encoder.arn;
        if (each.isOffAir() && arn != encoderArn && arn != passedOver && (!first || each.since < first->since))
            first = &each;
    }
    if (!first)
        return std::nullopt;
    const bool hasStage = first->phase == LiveMove::Phase::Rebound || first->phase == LiveMove::Phase::NotBack;
    return AwayEncoder{encoderName(plant, first->encoder), hasStage ? stageName(plant, first->to) : QString(),
                       first->since};
}

} // namespace ui
