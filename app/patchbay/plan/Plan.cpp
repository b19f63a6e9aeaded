// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plan/Plan.h"

#include "async/Clock.h"
#include "patchbay/plant/Plant.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace patchbay {

namespace {

bool isBefore(const PlanProblem &a, const PlanProblem &b)
{
    return std::tie(a.since, a.encoderName, a.encoderArn) < std::tie(b.since, b.encoderName, b.encoderArn);
}

/// It goes on, whatever the encoder is called by now.
bool isSame(const PlanProblem &a, const PlanProblem &b)
{
    return a.standing == b.standing && a.plannedStage == b.plannedStage && a.stage == b.stage;
}

} // namespace

Plan::Plan(Plant &plant, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
{
    connectPlant();
}

void Plan::connectPlant()
{
    connect(&m_plant, &Plant::rowsAppended, this, &Plan::noteRows);
    connect(&m_plant, &Plant::rowsChanged, this, &Plan::noteChanges);
    connect(&m_plant, &Plant::rowsAboutToBeRemoved, this, &Plan::noteRemoval);
    connect(&m_plant, &Plant::sourceChanged, this, &Plan::noteReach);
    connect(&m_plant.sources(), &Sources::silenceChanged, this, &Plan::noteReach);
}

void Plan::choose(const Scene &scene)
{
    take(scene);
}

void Plan::clear()
{
    take(std::nullopt);
}

void Plan::take(std::optional<Scene> scene)
{
    noteAll(); // what had to do with the plan of before
    m_scene = std::move(scene);
    m_bindings.clear();
    m_stages.clear();
    m_standings.clear();
    m_problems.clear();
    m_counts = {};
    m_countsOn.clear();
    for (std::size_t index = 0; m_scene && index < m_scene->bindings.size(); ++index) {
        const SceneBinding &binding = m_scene->bindings[index];
        m_bindings.insert(binding.encoderArn, index);
        ++m_counts.planned;
        ++m_countsOn[binding.stageArn].planned;
        if (!binding.stageArn.isEmpty())
            m_stages.insert(binding.stageArn);
    }
    noteAll();
    const QStringList all(m_unseen.cbegin(), m_unseen.cend());
    look();
    Q_EMIT standingsChanged(all); // also of one that is missing as before: it may be planned elsewhere
    Q_EMIT chosen();
}

const SceneBinding *Plan::bindingOf(const QString &encoderArn) const
{
    const auto found = m_bindings.constFind(encoderArn);
    return found == m_bindings.cend() ? nullptr : &m_scene->bindings[*found];
}

const PlanProblem *Plan::problemOf(const QString &encoderArn) const
{
    if (!isProblem(of(encoderArn)))
        return nullptr;
    const auto found = m_problemOf.constFind(encoderArn);
    return found == m_problemOf.cend() ? nullptr : &*found;
}

Patch Plan::wayThere() const
{
    Patch patch{name(), {}};
    for (std::size_t index = 0; m_scene && index < m_scene->bindings.size(); ++index) {
        const SceneBinding &binding = m_scene->bindings[index];
        const EncoderId id = m_plant.idOf(binding.encoderArn);
        const Configuration *const now = id.isNull() ? nullptr : m_plant.find(id);
        if (now && now->summary.stageArn != binding.stageArn)
            patch.items.push_back(Rebind::of(id, now->summary.stageArn, binding.stageArn));
    }
    return patch;
}

void Plan::noteRows(int first, int last)
{
    for (int row = first; m_scene && row <= last; ++row)
        m_unseen.insert(m_plant.at(row).summary.arn);
    lookSoon();
}

void Plan::noteChanges(const std::vector<ConfigurationChange> &changes)
{
    for (const ConfigurationChange &each : changes) {
        if (m_scene)
            m_unseen.insert(m_plant.at(each.row).summary.arn);
    }
    lookSoon();
}

void Plan::noteRemoval(const std::vector<int> &rows)
{
    for (const int row : rows) {
        if (m_scene)
            m_unseen.insert(m_plant.at(row).summary.arn);
    }
    lookSoon();
}

/// It is told with each list, and seldom says anything new.
void Plan::noteReach(const SourceId &id)
{
    const Source *const source = m_plant.source(id);
    const Reach now = source ? Reach{source->inventory().asOf().isValid(), source->silence().isStale(),
                                     source->inventory().unreadable().size()}
                             : Reach();
    if (std::exchange(m_reach[id], now) == now)
        return;
    noteAll();
    lookSoon();
}

void Plan::noteAll()
{
    for (auto each = m_bindings.keyBegin(); each != m_bindings.keyEnd(); ++each)
        m_unseen.insert(*each);
    for (auto each = m_standings.keyBegin(); each != m_standings.keyEnd(); ++each)
        m_unseen.insert(*each);
    for (int row = 0; row < m_plant.rowCount() && m_scene; ++row) {
        const ivs::IngestConfigurationSummary &summary = m_plant.at(row).summary;
        if (summary.isActive() && m_stages.contains(summary.stageArn))
            m_unseen.insert(summary.arn);
    }
}

/// Once for all that comes in one turn of the event loop.
void Plan::lookSoon()
{
    if (m_looksSoon || m_unseen.isEmpty())
        return;
    m_looksSoon = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_looksSoon = false;
            const QStringList others = look();
            if (!others.isEmpty())
                Q_EMIT standingsChanged(others);
        },
        Qt::QueuedConnection);
}

/// At what has changed. Those that stand otherwise now.
QStringList Plan::look()
{
    const QSet<QString> looked = std::exchange(m_unseen, {});
    std::erase_if(m_problems, [&](const PlanProblem &each) { return looked.contains(each.encoderArn); });
    const auto kept = m_problems.size();
    QStringList others;
    for (const QString &arn : looked) {
        const PlanStanding before = of(arn);
        const PlanStanding now = standingOf(arn, bindingOf(arn), m_stages, m_plant);
        bool isOther = now != before;
        count(arn, before, -1);
        count(arn, now, 1);
        if (now == PlanStanding::NotPlanned)
            m_standings.remove(arn);
        else
            m_standings.insert(arn, now);
        if (isProblem(now)) {
            const PlanProblem problem = described(arn, now);
            PlanProblem &known = m_problemOf[arn];
            isOther = std::exchange(known, problem) != problem || isOther;
            m_problems.push_back(problem);
        } else if (now != PlanStanding::Unknown) {
            m_problemOf.remove(arn);
        }
        if (isOther)
            others += arn;
    }
    const auto middle = m_problems.begin() + std::ptrdiff_t(kept);
    std::sort(middle, m_problems.end(), isBefore);
    std::inplace_merge(m_problems.begin(), middle, m_problems.end(), isBefore);
    return others;
}

void Plan::count(const QString &encoderArn, PlanStanding standing, int by)
{
    const SceneBinding *const planned = bindingOf(encoderArn);
    if (!planned)
        return;
    const int asPlanned = standing == PlanStanding::AsPlanned ? by : 0;
    const int unknown = standing == PlanStanding::Unknown ? by : 0;
    for (Counts *const counts : {&m_counts, &m_countsOn[planned->stageArn]}) {
        counts->asPlanned += asPlanned;
        counts->unknown += unknown;
    }
}

/// Since when is kept while it is the same.
PlanProblem Plan::described(const QString &encoderArn, PlanStanding standing) const
{
    const SceneBinding *const planned = bindingOf(encoderArn);
    const EncoderId id = m_plant.idOf(encoderArn);
    const Configuration *const now = id.isNull() ? nullptr : m_plant.find(id);
    PlanProblem problem{encoderArn,
                        now           ? now->summary.name
                            : planned ? planned->encoderName
                                      : QString(),
                        standing,
                        planned ? planned->stageArn : QString(),
                        now ? now->summary.stageArn : QString(),
                        async::Clock::utc()};
    const auto known = m_problemOf.constFind(encoderArn);
    if (known != m_problemOf.cend() && isSame(*known, problem))
        problem.since = known->since;
    return problem;
}

} // namespace patchbay
