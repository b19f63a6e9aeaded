// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "patchbay/patch/ChangeRecord.h"

#include <QCoroTask>

#include <tl/expected.hpp>

#include <stop_token>

namespace patchbay {

/// An act that AWS is asked for next.
struct ActIntent {
    RecordedRun run;
    Act act;
    /// What is to be made, or what is there now and will be gone or another.
    ivs::NewIngestConfiguration settings = {};
    QStringList twins = {}; ///< see ActResult::twins
    ivs::NewStage stage = {}; ///< as `settings`, of a stage
};

/// Where every act is written down: its intent before the request leaves, what became of it afterwards. It outlives the
/// tasks of all sources. GUI thread only.
class ActRecord {
public:
    ActRecord() = default;
    virtual ~ActRecord() = default;
    Q_DISABLE_COPY_MOVE(ActRecord)

    /// Ends when it is safely written; at once, and with an error, when `stop` asks. Without an ID nothing is sent.
    virtual QCoro::Task<tl::expected<RecordId, RecordError>> intend(ActIntent intent, std::stop_token stop) = 0;
    /// What became of it; once more where a later reading tells more.
    virtual void conclude(RecordId id, const ActResult &result) = 0;

    /// Writes nothing down.
    static ActRecord &none();
};

} // namespace patchbay
