// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/ActiveWatch.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/waiting/IdleTime.h"
#include "patchbay/waiting/PendingRebind.h"
#include "patchbay/waiting/WaitTaker.h"

#include <QHash>
#include <QObject>

#include <map>
#include <optional>
#include <vector>

namespace patchbay {

class PatchRuns;
class PendingRebinds;

/// Watches those that wait, in rounds of one list for each source, and takes each when its encoder has been idle for
/// long enough. A wait never acts on old news: after the computer slept, and where the service was silent, the idle
/// time begins anew, and nothing is taken before the source was read as a whole. GUI thread only; outlives the tasks of
/// all sources.
class WaitRounds final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaitRounds)

public:
    /// All of it outlives this.
    WaitRounds(PendingRebinds &waits, Plant &plant, PatchRuns &runs);
    ~WaitRounds() override;

    /// One waits from now on, or again.
    void begin(const QString &encoderArn);
    /// For one that is to be taken no more.
    WaitTaker &taker() { return m_taker; }
    /// Others wait, or on other terms.
    void follow();
    /// Some reading has not been answered yet, or one is being taken.
    bool isLooking() const;

private:
    void add(Source &source);
    ActiveWatch *watchOf(const PendingRebind &wait) const;
    std::vector<PendingRebind> openIn(const ActiveWatch &watch) const;
    std::chrono::milliseconds paceOf(const PendingRebind &wait) const;
    void noteRead(ActiveWatch &watch, const QSet<QString> &live, const QDateTime &sentAt);
    void noteRows(const std::vector<ConfigurationChange> &changes);
    void noteSilence(const SourceId &source);
    void noteIdle(const PendingRebind &wait, const QDateTime &sentAt);
    void forgetIdle(const QString &encoderArn);
    void noteSleep();
    bool isDue(const PendingRebind &wait) const;
    bool hasBeenIdle(const PendingRebind &wait) const;
    void takeDue(ActiveWatch &watch);
    PendingRebinds &m_waits;
    Plant &m_plant;
    PatchRuns &m_runs;
    WaitTaker m_taker;
    std::map<const Source *, ActiveWatch *> m_sources;
    QHash<QString, IdleTime> m_idle; ///< by the encoder's ARN
    std::optional<qint64> m_clockOffset; ///< the time of day beside the clock that is never set, in ms
};

} // namespace patchbay
