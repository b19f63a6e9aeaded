// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"

#include <QCoroTask>
#include <QUuid>

#include <tl/expected.hpp>

#include <stop_token>

namespace patchbay {

/// A run, as it is written down.
struct RecordedRun {
    QString id; ///< of PatchRun::id()
    QString name = {}; ///< empty: nobody has named it
    QString undoes = {}; ///< the run that it takes back; empty: none

    static QString idOf(const QUuid &run) { return run.toString(QUuid::WithoutBraces); }
};

/// A change that AWS is asked for next.
struct Intent {
    RecordedRun run;
    Rebind rebind;
};

/// Where every change is written down: its intent before the request leaves, what became of it afterwards. It outlives
/// the tasks of all sources. GUI thread only.
class ChangeRecord {
public:
    ChangeRecord() = default;
    virtual ~ChangeRecord() = default;
    Q_DISABLE_COPY_MOVE(ChangeRecord)

    /// Ends when it is safely written; at once, and with an error, when `stop` asks, however long the writing takes:
    /// who does so sends nothing. Otherwise nothing is sent either.
    virtual QCoro::Task<tl::expected<RecordId, RecordError>> intend(Intent intent, std::stop_token stop) = 0;
    /// What became of it; once more where a later reading tells more of one that may still arrive.
    virtual void conclude(RecordId id, const RebindResult &result) = 0;

    /// Writes nothing down.
    static ChangeRecord &none();
};

} // namespace patchbay
