// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Clock.h"
#include "patchbay/lifecycle/Act.h"
#include "patchbay/lifecycle/ActRecord.h"
#include "patchbay/lifecycle/ActTerms.h"
#include "patchbay/patch/Settler.h"
#include "patchbay/plant/Source.h"

#include <QCoroTask>

#include <optional>

namespace patchbay {

/// Makes configurations in one source. CreateIngestConfiguration has no token that would make a second request harmless
/// (IVS Real-Time API reference), so what is there and looks the same is known before one is sent; after a lost answer
/// AWS is asked for what looks the same and was not there, and nothing is sent again. One at a time: two of the same
/// settings could not be told apart. GUI thread only; outlives its tasks.
class CreationRunner final {
    Q_DISABLE_COPY_MOVE(CreationRunner)

public:
    CreationRunner(Source &source, ActRecord &record, Settler::Pace settling);

    QCoro::Task<ActResult> take(Creation creation, ActTerms terms);
    /// Asks once more what became of one whose answer got lost.
    QCoro::Task<ActResult> settle(ActResult lost, std::stop_token stop);

private:
    using Alike = aws::Result<std::vector<ivs::IngestConfigurationSummary>>;

    QCoro::Task<aws::Result<QStringList>> twinsOf(ivs::NewIngestConfiguration settings, std::stop_token stop);
    QCoro::Task<Alike> listAlike(ivs::NewIngestConfiguration settings, std::stop_token stop);
    QCoro::Task<Alike> newOnes(Creation creation, QStringList twins, std::stop_token stop);
    QCoro::Task<ActResult> send(ActResult result, ActTerms terms);

    Source &m_source;
    ActRecord &m_record;
    Settler::Pace m_settling;
    std::optional<async::Clock::time_point> m_listedAt; ///< since then the inventory knows what was there
};

} // namespace patchbay
