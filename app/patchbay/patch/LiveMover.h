// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRunner.h"
#include "patchbay/plant/Source.h"

#include <QCoroTask>
#include <QSet>

#include <functional>

namespace patchbay {

/// Moves encoders that are live, which AWS refuses, in another way than by a rebind alone: they are cut, and brought
/// back. It outlives the tasks of all sources. GUI thread only.
class LiveMover {
public:
    /// One item of a run.
    struct Job {
        Source &source;
        Rebind rebind;
        PatchRunner::Terms terms; ///< as of any item; a cut that has left is finished whatever `stop` says
        QSet<QString> passedOver; ///< ARNs of encoders that are off air, and are not waited for
        /// The ordinary way, for one that is idle.
        std::function<QCoro::Task<RebindResult>(Rebind rebind, PatchRunner::Terms terms)> take;
    };

    LiveMover() = default;
    virtual ~LiveMover() = default;
    Q_DISABLE_COPY_MOVE(LiveMover)

    /// One that was read as live just now, and whose rebind is IfLive::Cut. What moves tells of all of the way, from
    /// the stage on which it was live. Not cut: as for any rebind; Live says why in RebindResult::notCut. One of
    /// many is put back (RebindResult::isHeldUp) while another encoder is off air for too long; one that is alone ends
    /// then, so that it is not cut much later by itself. Stranded: see bringBack().
    virtual QCoro::Task<RebindResult> cut(Job job) = 0;
    /// It was cut, and has no stage: whatever is asked for next brings it back, and goes before all else.
    virtual bool isCut(const QString &encoderArn) const = 0;
    /// The rebind of such a one, from no stage. What moves tells of all of the way, where it leads to where it was to
    /// go at first.
    virtual QCoro::Task<RebindResult> bringBack(Job job) = 0;
    /// Whether its picture is needed more than that of others, which are cut first.
    virtual bool comesLast(const Rebind &rebind) const = 0;
};

} // namespace patchbay
