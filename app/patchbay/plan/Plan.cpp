// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plan/Plan.h"

#include "async/Clock.h"
#include "patchbay/plant/Plant.h"

#include <algorithm>

namespace patchbay {

Plan::Plan(Plant &plant, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
{
    connect(&plant, &Plant::rowsAppended, this, &Plan::lookSoon);
    connect(&plant, &Plant::rowsChanged, this, &Plan::lookSoon);
    connect(&plant, &Plant::rowsRemoved, this, &Plan::lookSoon);
    connect(&plant, &Plant::sourceChanged, this, &Plan::lookSoon);
}

void Plan::choose(const Scene &scene)
{
    m_scene = scene;
    m_bindings.clear();
    m_stages.clear();
    for (std::size_t index = 0; index < scene.bindings.size(); ++index) {
        m_bindings.insert(scene.bindings[index].encoderArn, index);
        if (!scene.bindings[index].stageArn.isEmpty())
            m_stages.insert(scene.bindings[index].stageArn);
    }
    look();
    Q_EMIT chosen();
}

void Plan::clear()
{
    m_scene.reset();
    m_bindings.clear();
    m_stages.clear();
    look();
    Q_EMIT chosen();
}

const SceneBinding *Plan::bindingOf(const QString &encoderArn) const
{
    const auto found = m_bindings.constFind(encoderArn);
    return found == m_bindings.cend() ? nullptr : &m_scene->bindings[*found];
}

/// Once for all that comes in one turn of the event loop.
void Plan::lookSoon()
{
    if (m_looksSoon || !m_scene)
        return;
    m_looksSoon = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_looksSoon = false;
            look();
        },
        Qt::QueuedConnection);
}

void Plan::look()
{
    QHash<QString, PlanStanding> standings;
    for (auto each = m_bindings.keyBegin(); each != m_bindings.keyEnd(); ++each)
        standings.insert(*each, standingOf(*each));
    for (int row = 0; row < m_plant.rowCount() && m_scene; ++row) {
        const QString &arn = m_plant.at(row).summary.arn;
        if (!m_bindings.contains(arn) && standingOf(arn) != PlanStanding::NotPlanned)
            standings.insert(arn, standingOf(arn));
    }
    QStringList others;
    for (auto each = standings.cbegin(); each != standings.cend(); ++each) {
        if (of(each.key()) != *each)
            others += each.key();
    }
    for (auto each = m_standings.cbegin(); each != m_standings.cend(); ++each) {
        if (!standings.contains(each.key()))
            others += each.key();
    }
    m_standings = standings;
    m_counts = {static_cast<int>(m_bindings.size()), 0, 0};
    std::vector<PlanProblem> problems;
    for (auto each = m_standings.cbegin(); each != m_standings.cend(); ++each) {
        m_counts.asPlanned += *each == PlanStanding::AsPlanned ? 1 : 0;
        m_counts.unknown += *each == PlanStanding::Unknown ? 1 : 0;
        if (isProblem(*each))
            problems.push_back(problemOf(each.key(), *each));
    }
    std::ranges::sort(problems, {}, [](const PlanProblem &each) { return std::pair(each.since, each.encoderName); });
    m_problems = std::move(problems);
    if (!others.isEmpty())
        Q_EMIT standingsChanged(others);
}

PlanStanding Plan::standingOf(const QString &encoderArn) const
{
    const SceneBinding *const planned = bindingOf(encoderArn);
    const EncoderId id = m_plant.idOf(encoderArn);
    const Configuration *const now = id.isNull() ? nullptr : m_plant.find(id);
    if (!planned)
        return now && now->summary.isActive() && m_stages.contains(now->summary.stageArn) ? PlanStanding::Unexpected
                                                                                          : PlanStanding::NotPlanned;
    if (!now)
        return PlanStanding::Gone;
    if (m_plant.sourceAt(m_plant.rowOf(id)).silence().isStale())
        return PlanStanding::Unknown;
    if (now->summary.stageArn != planned->stageArn)
        return PlanStanding::WrongStage;
    if (planned->stageArn.isEmpty())
        return PlanStanding::AsPlanned;
    if (!now->summary.isActive())
        return PlanStanding::Missing;
    return now->isLegMissing ? PlanStanding::OneLeg : PlanStanding::AsPlanned;
}

/// Since when is kept while it is the same.
PlanProblem Plan::problemOf(const QString &encoderArn, PlanStanding standing) const
{
    const SceneBinding *const planned = bindingOf(encoderArn);
    const EncoderId id = m_plant.idOf(encoderArn);
    const Configuration *const now = id.isNull() ? nullptr : m_plant.find(id);
    const auto known =
        std::ranges::find_if(m_problems, [&](const PlanProblem &each) { return each.encoderArn == encoderArn; });
    const bool isKnown = known != m_problems.end() && known->standing == standing;
    return {encoderArn,
            now           ? now->summary.name
                : planned ? planned->encoderName
                          : QString(),
            standing,
            planned ? planned->stageArn : QString(),
            now ? now->summary.stageArn : QString(),
            isKnown ? known->since : async::Clock::utc()};
}

} // namespace patchbay
