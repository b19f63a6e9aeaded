// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/alarms/Awaiting.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/Ids.h"
#include "patchbay/plant/UnreadCause.h"

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace patchbay {

class LiveMoves;
class PatchRuns;
class Source;
class WatchList;

/// Those of a plan that were not live since it was chosen.
struct AwaitedEncoders {
    QString plan; ///< its name
    int planned = 0; ///< on a stage, all of them
    std::vector<PlanProblem> encoders = {}; ///< as they were known last

    bool operator==(const AwaitedEncoders &) const = default;
};

/// Something is wrong, for longer than a moment, or was and nobody has said that they saw it.
struct Alarm {
    enum class Kind {
        NotAsPlanned, ///< `problem` says what
        NotLive, ///< it is watched, and nothing arrives from it
        WatchedGone, ///< it is watched, and exists no more
        Awaited, ///< `awaited` have not been live since the plan was chosen
        NoAnswer, ///< nothing could be read from `source` for long
    };
    /// Why one is over.
    enum class End {
        Well, ///< it is not wrong any more
        NotMinded, ///< it is neither planned nor watched any more: whether it is well is not said
    };

    Kind kind = Kind::NotAsPlanned;
    PlanProblem problem = {}; ///< of Awaited and NoAnswer empty; of one that is watched its encoder and where it is
    SourceId source = {}; ///< null: of an encoder that is in no list, or of several
    QDateTime since = {}; ///< UTC: when it went wrong, the first time
    QDateTime changedAt = {}; ///< UTC: when it went wrong again, or otherwise; invalid: it did not
    int times = 1; ///< how often it went wrong since; more than once: it flaps
    bool isOver = false; ///< it is well again, or nobody minds
    End end = End::Well; ///< of one that is over
    QDateTime overAt = {}; ///< UTC: of one that is over, since when
    AwaitedEncoders awaited = {};
    std::optional<UnreadCause> cause = {}; ///< of NoAnswer; nothing: AWS does not answer at all
    bool hadOtherCause = false; ///< of NoAnswer: for a part of the time it was for another reason
    std::optional<QDateTime> acknowledgedAt = {}; ///< UTC
    QString acknowledgedBy = {};

    bool isAcknowledged() const { return acknowledgedAt.has_value(); }
    /// UTC: since when it is wrong as it is now, without a break.
    QDateTime lastingSince() const { return changedAt.isValid() ? changedAt : since; }
    /// What it is about: an encoder has one alarm, whatever is wrong with it.
    QString key() const;
    bool operator==(const Alarm &) const = default;
};

/// What is wrong at this moment, of which nobody may have to be told.
struct Trouble {
    Alarm::Kind kind = Alarm::Kind::NotAsPlanned;
    PlanProblem problem = {};
    SourceId source = {};
    QDateTime since = {}; ///< UTC
    std::optional<UnreadCause> cause = {}; ///< as of an alarm
    AwaitedEncoders awaited = {};

    QString key() const;
    /// It is the same that is wrong, or less of it.
    bool isLike(const Alarm &alarm) const;
};

/// Looks for what is wrong: what is not as planned, who is watched and not live, whose AWS is silent. Keeps who of the
/// plan is to come. GUI thread only.
class Troubles final {
public:
    struct Found {
        std::vector<Trouble> wrong;
        QSet<QString> notKnown; ///< of these keys: AWS is silent, or they are being moved from here
        bool isAnyHushed = false; ///< by a move of our own, whose end is told by nobody
    };

    Troubles(Plan &plan, Plant &plant)
        : m_plan(plan)
        , m_plant(plant)
        , m_awaiting(plan, plant)
    {
    }

    Plan &plan() { return m_plan; }
    Plant &plant() { return m_plant; }
    void setWatchList(const WatchList &list) { m_watched = &list; }
    void setMoves(const LiveMoves &moves, const PatchRuns &runs)
    {
        m_moves = &moves;
        m_runs = &runs;
    }
    void setShown(const QList<SourceId> &sources) { m_shown = sources; }

    /// Another plan was chosen. `lost`: ARNs of those that are trouble by themselves, and stay that.
    void beginPlan(QSet<QString> lost);
    Found now();
    /// Whether it is still so cannot be seen: it is live where nothing is planned for it, and its account is silent or
    /// closed.
    bool isOutOfSight(const Alarm &alarm) const;
    /// Anybody still wants to be told of what it is about: it is planned, watched or looked at.
    bool isMinded(const Alarm &alarm) const;

private:
    void lookAtPlan(Found &found) const;
    void lookAtAwaited(Found &found) const;
    bool isAwaited(const QString &encoderArn) const;
    void lookAtWatched(Found &found) const;
    void lookAtSources(Found &found) const;
    void add(const Trouble &trouble, Found &found) const;
    bool isOurs(const Trouble &trouble) const;
    QSet<SourceId> sourcesToMind() const;

    Plan &m_plan;
    Plant &m_plant;
    Awaiting m_awaiting;
    const WatchList *m_watched = nullptr;
    const LiveMoves *m_moves = nullptr;
    const PatchRuns *m_runs = nullptr;
    QList<SourceId> m_shown;
};

} // namespace patchbay
