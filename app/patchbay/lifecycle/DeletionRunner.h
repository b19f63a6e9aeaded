// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "patchbay/lifecycle/ActRecord.h"
#include "patchbay/lifecycle/ActTerms.h"
#include "patchbay/patch/Settler.h"
#include "patchbay/plant/Source.h"

#include <QCoroTask>

#include <optional>

namespace patchbay {

/// Removes configurations in one source: reads each anew, removes only what is still as the operator saw it, and after
/// a lost answer asks whether it is gone. GUI thread only; outlives its tasks.
class DeletionRunner final {
    Q_DISABLE_COPY_MOVE(DeletionRunner)

public:
    DeletionRunner(Source &source, ActRecord &record, Settler::Pace settling);

    QCoro::Task<ActResult> take(Deletion deletion, ActTerms terms);
    /// Asks once more what became of one whose answer got lost.
    QCoro::Task<ActResult> settle(ActResult lost, std::stop_token stop);

private:
    QCoro::Task<ActResult> takeOne(ActResult begun, ActTerms terms);
    QCoro::Task<std::optional<ActResult>> send(ActResult result, QDateTime readAt, ActTerms terms);
    QCoro::Task<ActResult> refused(ActResult result, std::stop_token stop);

    Source &m_source;
    ActRecord &m_record;
    Settler::Pace m_settling;
};

} // namespace patchbay
