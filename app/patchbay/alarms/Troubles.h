// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

/// Something is wrong, for longer than a moment, or was and nobody has said that they saw it.
struct Alarm {
    enum class Kind {
        NotAsPlanned, ///< `problem` says what
        NotLive, ///< it is watched, and nothing arrives from it
        WatchedGone, ///< it is watched, and exists no more
        NoAnswer, ///< nothing could be read from `source` for long
    };
    /// Why one is over.
    enum class End {
        Well, ///< it is not wrong any more
        NotMinded, ///< it is neither planned nor watched any more: whether it is well is not said
    };

    Kind kind = Kind::NotAsPlanned;
    PlanProblem problem = {}; ///< of NoAnswer empty; of one that is watched its encoder and where it is
    SourceId source = {}; ///< null: of an encoder that is in no list
    QDateTime since = {}; ///< UTC: when it went wrong, the first time
    QDateTime changedAt = {}; ///< UTC: when it went wrong again, or otherwise; invalid: it did not
    int times = 1; ///< how often it went wrong since; more than once: it flaps
    bool isOver = false; ///< it is well again, or nobody minds
    End end = End::Well; ///< of one that is over
    std::optional<UnreadCause> cause = {}; ///< of NoAnswer; nothing: AWS does not answer at all
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

    QString key() const;
    /// It is the same that is wrong.
    bool isLike(const Alarm &alarm) const { return kind == alarm.kind && problem.standing == alarm.problem.standing; }
};

/// Looks for what is wrong: what is not as planned, who is watched and not live, whose AWS is silent. Keeps nothing.
/// GUI thread only.
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

    Found now() const;
    /// Whether it is still so cannot be seen: it is live where nothing is planned for it, and its account is silent or
    /// closed.
    bool isOutOfSight(const Alarm &alarm) const;
    /// Anybody still wants to be told of what it is about: it is planned, watched or looked at.
    bool isMinded(const Alarm &alarm) const;

private:
    void lookAtPlan(Found &found) const;
    void lookAtWatched(Found &found) const;
    void lookAtSources(Found &found) const;
    void add(const Trouble &trouble, Found &found) const;
    bool isOurs(const Trouble &trouble) const;
    QSet<SourceId> sourcesToMind() const;

    Plan &m_plan;
    Plant &m_plant;
    const WatchList *m_watched = nullptr;
    const LiveMoves *m_moves = nullptr;
    const PatchRuns *m_runs = nullptr;
    QList<SourceId> m_shown;
};

} // namespace patchbay
