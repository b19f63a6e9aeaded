// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/ActRuns.h"

#include "patchbay/patch/DeskLock.h"

#include <algorithm>
#include <map>

namespace patchbay {

ActRuns::ActRuns(Sources &sources, ActRecord &record, Settler::Pace settling, QObject *parent)
    : QObject(parent)
    , m_sources(sources)
    , m_record(record)
    , m_settling(settling)
{
    for (const auto &source : sources.all())
        add(*source);
    connect(&sources, &Sources::opened, this, &ActRuns::add);
    connect(&sources, &Sources::ended, this, &ActRuns::remove);
}

ActRuns::~ActRuns() = default;

void ActRuns::add(Source &source)
{
    m_acts.push_back(std::make_unique<SourceActs>(source, m_sources.cuts(), m_record, m_settling));
}

void ActRuns::remove(const Source &source)
{
    std::erase_if(m_acts, [&source](const auto &acts) { return &acts->source() == &source; });
}

/// Of the open one.
SourceActs *ActRuns::of(const SourceId &source) const
{
    const Source *const open = m_sources.find(source);
    const auto found = std::ranges::find_if(m_acts, [open](const auto &acts) { return &acts->source() == open; });
    return open && found != m_acts.end() ? found->get() : nullptr;
}

ActRun &ActRuns::take(const QString &name, const std::vector<Act> &acts)
{
    ActRun &run = begin(name, acts);
    if (m_lock && m_lock->refuses()) {
        for (int i = 0; i < run.count(); ++i)
            run.end(i, ActResult{.act = run.item(i).act});
        return run;
    }
    std::map<SourceId, std::vector<int>> parts;
    for (int i = 0; i < run.count(); ++i)
        parts[sourceOf(run.item(i).act)].push_back(i);
    for (const auto &[source, indexes] : parts) {
        if (SourceActs *const there = of(source)) {
            there->take(run, indexes);
            continue;
        }
        for (const int index : indexes)
            run.end(index, ActResult{.act = run.item(index).act});
    }
    return run;
}

ActRun &ActRuns::askAgain(const QString &name, const std::vector<ActResult> &lost)
{
    std::vector<Act> acts;
    for (const ActResult &result : lost)
        acts.push_back(result.act);
    ActRun &run = begin(name, acts);
    for (int i = 0; i < run.count(); ++i) {
        const ActResult &result = lost[std::size_t(i)];
        if (SourceActs *const there = of(sourceOf(result.act)))
            there->askAgain(run, i, result);
        else
            run.end(i, result);
    }
    return run;
}

ActRun &ActRuns::begin(const QString &name, const std::vector<Act> &acts)
{
    ActRun &run = *m_runs.emplace_back(std::make_unique<ActRun>(name, acts));
    Q_EMIT begun(run);
    return run;
}

void ActRuns::drop(const ActRun &run)
{
    std::erase_if(m_runs, [&run](const auto &each) { return each.get() == &run && each->hasEnded(); });
}

int ActRuns::underWay() const
{
    int count = 0;
    for (const auto &run : m_runs)
        count += run->counts().left();
    return count;
}

void ActRuns::stopWaitingForAll()
{
    for (const auto &run : m_runs)
        run->stopWaiting();
}

} // namespace patchbay
