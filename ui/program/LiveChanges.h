// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/cutting/Cuts.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/recovery/StrandedEncoders.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "ui/program/Lifecycle.h"
#include "ui/program/Patching.h"

namespace ui {

/// What is done with encoders that are live when a move of them is asked for. GUI thread only.
class LiveChanges final {
    Q_DISABLE_COPY_MOVE(LiveChanges)

public:
    /// All of it outlives it; what waits is kept in the folder.
    LiveChanges(const QString &configDir, patchbay::Plant &plant, Patching &patching, Lifecycle &lifecycle,
                patchbay::Journal &journal)
        : m_waits(configDir, plant, patching.runs(), m_moves)
        , m_cuts({plant.sources(), patching.runs(), journal, lifecycle.record(), m_moves})
        , m_leftOpen(journal, m_cuts, plant.sources())
        , m_stranded({m_leftOpen, m_cuts, patching.runs(), m_moves, plant.sources()})
    {
        m_cuts.setOnAir(
            [&plant](const patchbay::StageId &stage) { return plant.markOf(stage.arn) == patchbay::StageMark::OnAir; });
    }

    patchbay::LiveMoves &moves() { return m_moves; }
    patchbay::PendingRebinds &waits() { return m_waits; }
    patchbay::Cuts &cuts() { return m_cuts; }
    patchbay::StrandedEncoders &stranded() { return m_stranded; }

    /// The tasks of all sources have ended by then.
    QCoro::Task<> stopAndJoin()
    {
        co_await m_leftOpen.stopAndJoin();
        co_await m_cuts.stopAndJoin();
    }

private:
    patchbay::LiveMoves m_moves;
    patchbay::PendingRebinds m_waits;
    patchbay::Cuts m_cuts;
    patchbay::LeftOpenCuts m_leftOpen;
    patchbay::StrandedEncoders m_stranded;
};

} // namespace ui
