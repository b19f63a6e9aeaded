// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"
#include "patchbay/waiting/FreshAddresses.h"
#include "patchbay/waiting/PendingRebind.h"

#include <QHash>
#include <QPointer>

#include <functional>
#include <map>
#include <optional>

namespace patchbay {

class PatchRun;
class PatchRuns;
class PendingRebinds;

/// Takes those that are due, each as a run of its own, when what it rests on is still so: a stage that is gone, full or
/// elsewhere makes it ask, and what became of it comes back by its run. GUI thread only; outlives the tasks of all
/// sources.
class WaitTaker final {
    Q_DISABLE_COPY_MOVE(WaitTaker)

public:
    using HasBeenIdle = std::function<bool(const PendingRebind &wait)>;

    /// All of it outlives this. Whether one has been idle for long enough is asked again before its run begins.
    WaitTaker(PendingRebinds &waits, Plant &plant, PatchRuns &runs, HasBeenIdle hasBeenIdle);

    /// One waits from now on, or again: where its stage is is read, to be compared later.
    void begin(const PendingRebind &wait, Source &source);
    /// One is due. The lists of the source are new.
    void take(const PendingRebind &wait, Source &source);
    /// Nothing is written any more for one that is being taken; what was sent by then is finished. False: no run is
    /// under way for it.
    bool stop(const QString &encoderArn);
    /// Another wait has taken the place of the one whose run is under way.
    void forget(const QString &encoderArn) { m_taking.remove(encoderArn); }
    void forget(const Source &source) { m_addresses.erase(&source); }

private:
    std::optional<PendingRebind::Question> whatSpeaksAgainst(const PendingRebind &wait, const Source &source) const;
    bool isFullSince(const PendingRebind &wait) const;
    QCoro::Task<> readAddress(QString encoderArn, Source *source);
    QCoro::Task<> takeOne(PendingRebind taken, Source *source);
    void putBack(const QString &encoderArn);

    PendingRebinds &m_waits;
    Plant &m_plant;
    PatchRuns &m_runs;
    HasBeenIdle m_hasBeenIdle;
    std::map<const Source *, FreshAddresses> m_addresses;
    QHash<QString, QPointer<PatchRun>> m_taking; ///< the run of each that was taken, by its encoder's ARN
};

} // namespace patchbay
