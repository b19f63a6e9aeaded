// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/cutting/CutEncoder.h"
#include "patchbay/cutting/CutPace.h"
#include "patchbay/cutting/Cutter.h"
#include "patchbay/patch/LiveMover.h"

#include <QCoroTask>

#include <memory>
#include <optional>
#include <stop_token>

namespace patchbay {

/// Gives an encoder that was cut a stage as soon as AWS takes that, and does not give up while what fails may pass.
/// GUI thread only; outlives its tasks.
class CutRebinder final {
public:
    enum class End {
        OnStage, ///< the one that was asked for
        Elsewhere, ///< somebody else has given it another one
        StillLive, ///< on the stage that it was to leave: it was not cut, or has come back there
        Gone, ///< it does not exist any more
        NeedsPerson, ///< it has no stage, and the error is none that passes
        NotYet, ///< it has no stage, and an error that may pass goes on for too long to wait without a word
        GivenUp, ///< it was asked to stop before it was known that it has one
    };
    struct Brought {
        End end = End::GivenUp;
        RebindResult result = {}; ///< of the rebind; its error says why it has no stage
        bool wasEmptied = false; ///< it was seen without a stage
        bool wasSent = false; ///< an update to that stage, whose answer got lost
    };

    CutRebinder(Source &source, Cutter &cutter, const CutPace &pace);

    /// `stop` leaves it where it is.
    QCoro::Task<Brought> bring(LiveMover::Job job, CutEncoder cut, std::stop_token stop);

private:
    struct Way;

    /// Nothing: it goes on.
    QCoro::Task<std::optional<Brought>> look(std::shared_ptr<Way> way, LiveMover::Job job);
    QCoro::Task<std::optional<Brought>> waitForIdle(std::shared_ptr<Way> way, LiveMover::Job job);
    QCoro::Task<std::optional<Brought>> rebind(std::shared_ptr<Way> way, LiveMover::Job job);
    QCoro::Task<std::optional<Brought>> afterError(std::shared_ptr<Way> way, aws::Error error);

    Source &m_source;
    Cutter &m_cutter;
    const CutPace &m_pace;
};

} // namespace patchbay
