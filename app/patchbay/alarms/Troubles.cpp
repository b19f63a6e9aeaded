// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/alarms/Troubles.h"

#include "patchbay/alarms/MindedSources.h"
#include "patchbay/alarms/WatchList.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

/// Of an alarm, or of trouble.
template <typename Wrong>
QString keyOf(const Wrong &wrong)
{
    if (wrong.kind == Alarm::Kind::Awaited)
        return u"awaited/"_s + wrong.awaited.plan;
    return wrong.kind == Alarm::Kind::NoAnswer ? wrong.source.account.toString() + u'/' + wrong.source.region
                                               : wrong.problem.encoderArn;
}

} // namespace

QString Alarm::key() const
{
    return keyOf(*this);
}

QString Trouble::key() const
{
    return keyOf(*this);
}

bool Trouble::isLike(const Alarm &alarm) const
{
    const auto isAmongThem = [&alarm](const PlanProblem &each) {
        return std::ranges::count(alarm.awaited.encoders, each.encoderArn, &PlanProblem::encoderArn) > 0;
    };
    return kind == alarm.kind && problem.standing == alarm.problem.standing
        && std::ranges::all_of(awaited.encoders, isAmongThem);
}

bool Troubles::isOutOfSight(const Alarm &alarm) const
{
    return alarm.kind == Alarm::Kind::NotAsPlanned && alarm.problem.standing == PlanStanding::Unexpected
        && m_plan.isChosen() && (!m_plant.source(alarm.source) || m_plant.sources().isStale(alarm.source));
}

bool Troubles::isMinded(const Alarm &alarm) const
{
    const QString &arn = alarm.problem.encoderArn;
    const bool isPlanned = m_plan.isChosen() && m_plan.bindingOf(arn);
    switch (alarm.kind) {
    case Alarm::Kind::NotAsPlanned:
        return isPlanned
            || (alarm.problem.standing == PlanStanding::Unexpected && m_plan.countsOn(alarm.problem.stage).planned > 0);
    case Alarm::Kind::NotLive:
    case Alarm::Kind::WatchedGone:
        return isPlanned || (m_watched && m_watched->contains(arn));
    case Alarm::Kind::Awaited:
        return m_plan.isChosen() && m_plan.name() == alarm.awaited.plan;
    case Alarm::Kind::NoAnswer:
        return m_plant.source(alarm.source) && sourcesToMind().contains(alarm.source);
    }
    Q_UNREACHABLE();
}

/// Who is off air as this program cut it was live a moment ago: where it does not come back, it is lost.
void Troubles::beginPlan(QSet<QString> lost)
{
    if (m_moves) {
        for (const LiveMove &move : m_moves->all()) {
            if (move.isOffAir())
                lost.insert(move.encoder.arn);
        }
    }
    m_awaiting.begin(lost);
}

Troubles::Found Troubles::now()
{
    Found found;
    m_awaiting.look();
    lookAtPlan(found);
    lookAtAwaited(found);
    lookAtWatched(found);
    lookAtSources(found);
    return found;
}

void Troubles::lookAtPlan(Found &found) const
{
    if (!m_plan.isChosen())
        return;
    for (const PlanProblem &problem : m_plan.problems()) {
        if (!isAwaited(problem.encoderArn))
            add({Alarm::Kind::NotAsPlanned, problem, m_plant.idOf(problem.encoderArn).source, problem.since}, found);
    }
    for (const SceneBinding &planned : m_plan.scene()->bindings) {
        if (m_plan.of(planned.encoderArn) == PlanStanding::Unknown)
            found.notKnown.insert(planned.encoderArn);
    }
}

void Troubles::lookAtAwaited(Found &found) const
{
    AwaitedEncoders awaited{m_plan.name()};
    for (const PlanProblem &each : m_awaiting.all()) {
        if (isAwaited(each.encoderArn))
            awaited.encoders.push_back(each);
    }
    if (awaited.encoders.empty())
        return;
    awaited.planned = static_cast<int>(std::ranges::count_if(
        m_plan.scene()->bindings, [](const SceneBinding &each) { return !each.stageArn.isEmpty(); }));
    Trouble trouble{Alarm::Kind::Awaited};
    trouble.awaited = std::move(awaited);
    found.wrong.push_back(std::move(trouble));
}

/// Who is watched beside the plan is minded by itself.
bool Troubles::isAwaited(const QString &encoderArn) const
{
    return m_awaiting.contains(encoderArn) && !(m_watched && m_watched->contains(encoderArn));
}

/// What the plan says of one goes before: it says more.
void Troubles::lookAtWatched(Found &found) const
{
    if (!m_watched)
        return;
    for (const QString &arn : m_watched->all()) {
        const EncoderId id = m_plant.idOf(arn);
        const Configuration *const known = id.isNull() ? nullptr : m_plant.find(id);
        if (isProblem(m_plan.of(arn)))
            continue;
        if (!known && isNoMoreListed(arn, m_plant)) {
            const PlanProblem problem{arn, m_watched->nameOf(arn), PlanStanding::Gone, {}, {}, {}};
            add({Alarm::Kind::WatchedGone, problem, {}, {}}, found);
            continue;
        }
        if (!known || m_plant.sources().isStale(id.source)) {
            found.notKnown.insert(arn);
            continue;
        }
        if (known->summary.isActive())
            continue;
        const PlanProblem problem{arn, known->summary.name, PlanStanding::Missing, {}, known->summary.stageArn, {}};
        add({Alarm::Kind::NotLive, problem, id.source, {}}, found);
    }
}

void Troubles::lookAtSources(Found &found) const
{
    const QSet<SourceId> minded = sourcesToMind();
    for (const SourceId &id : minded) {
        const Source *const source = m_plant.source(id);
        if (!source || !(source->silence().isStale() || source->silence().isUnheard()))
            continue;
        found.wrong.push_back({Alarm::Kind::NoAnswer, {}, id, unreadSince(*source), unreadCause(source->inventory())});
    }
}

/// What is shown, and where something is planned or watched; none while nothing is.
QSet<SourceId> Troubles::sourcesToMind() const
{
    const bool isAnyWatched = m_watched && !m_watched->all().isEmpty();
    if (!m_plan.isChosen() && !isAnyWatched)
        return {};
    return mindedSources(m_plant, m_plan, m_watched) + QSet<SourceId>(m_shown.begin(), m_shown.end());
}

void Troubles::add(const Trouble &trouble, Found &found) const
{
    if (!trouble.source.isNull() && m_plant.sources().isStale(trouble.source)) {
        found.notKnown.insert(trouble.key());
    } else if (isOurs(trouble)) {
        found.notKnown.insert(trouble.key());
        const Configuration *const known =
            trouble.source.isNull() ? nullptr : m_plant.find({trouble.source, trouble.problem.encoderArn});
        found.isAnyHushed = found.isAnyHushed || (known && known->moving);
    } else {
        found.wrong.push_back(trouble);
    }
}

/// This program is about to change that, as somebody asked it to. One that is not back in time, or has no stage, is
/// trouble all the same.
bool Troubles::isOurs(const Trouble &trouble) const
{
    using Phase = LiveMove::Phase;
    const EncoderId id{trouble.source, trouble.problem.encoderArn};
    const Configuration *const known = trouble.source.isNull() ? nullptr : m_plant.find(id);
    if ((known && known->moving) || (m_runs && m_runs->isUnderWay(id)))
        return true;
    const LiveMove *const move = m_moves ? m_moves->find(id.arn) : nullptr;
    if (!move)
        return false;
    switch (move->phase) {
    case Phase::Cut:
    case Phase::Rebound:
        return true;
    case Phase::Waits:
    case Phase::InTurn: // where it is to go by the plan
        return trouble.problem.standing == PlanStanding::WrongStage && move->to.arn == trouble.problem.plannedStage;
    case Phase::Back:
    case Phase::NotBack:
    case Phase::Stranded:
        break;
    }
    return false;
}

} // namespace patchbay
