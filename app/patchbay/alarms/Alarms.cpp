// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/alarms/Alarms.h"

#include "async/Clock.h"
#include "patchbay/alarms/WatchList.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace patchbay {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// Nobody tells when a move of our own has come to nothing.
constexpr milliseconds untilHushedAgain = 1s;

} // namespace

Alarms::Alarms(Plan &plan, Plant &plant, QObject *parent)
    : QObject(parent)
    , m_troubles(plan, plant)
{
    connect(&plan, &Plan::chosen, this, &Alarms::beginPlan);
    connect(&plan, &Plan::standingsChanged, this, &Alarms::lookSoon);
    connect(&plant, &Plant::rowsAppended, this, &Alarms::lookSoon);
    connect(&plant, &Plant::rowsChanged, this, &Alarms::lookSoon);
    connect(&plant, &Plant::rowsRemoved, this, &Alarms::lookSoon);
    connect(&plant, &Plant::sourceChanged, this, &Alarms::lookSoon);
    connect(&plant.sources(), &Sources::silenceChanged, this, &Alarms::lookSoon);
    connect(&m_next, &async::Timer::timeout, this, &Alarms::look);
    connect(&m_muteEnd, &async::Timer::timeout, this, [this] {
        m_mutedUntil = {};
        Q_EMIT changed();
    });
}

void Alarms::setWatchList(const WatchList &list)
{
    m_troubles.setWatchList(list);
    connect(&list, &WatchList::changed, this, &Alarms::lookSoon);
    lookSoon();
}

void Alarms::setMoves(const LiveMoves &moves, const PatchRuns &runs)
{
    m_troubles.setMoves(moves, runs);
    connect(&moves, &LiveMoves::changed, this, &Alarms::lookSoon);
    connect(&runs, &PatchRuns::underWayChanged, this, &Alarms::lookSoon);
    lookSoon();
}

void Alarms::setShown(const QList<SourceId> &sources)
{
    m_troubles.setShown(sources);
    lookSoon();
}

void Alarms::setGrace(milliseconds grace)
{
    m_grace = grace;
    lookSoon();
}

int Alarms::unacknowledged() const
{
    return static_cast<int>(std::ranges::count(m_all, false, &Alarm::isAcknowledged));
}

void Alarms::acknowledge(const QString &by)
{
    std::vector<Alarm> seen;
    for (auto &[key, each] : m_cases) {
        if (!each.isRaised() || each.alarm().isAcknowledged())
            continue;
        each.acknowledge(by);
        seen.push_back(each.alarm());
    }
    look();
    for (const Alarm &each : seen)
        Q_EMIT acknowledged(each);
}

void Alarms::mute(std::chrono::minutes duration)
{
    m_mutedUntil = async::Clock::utc().addMSecs(milliseconds(duration).count());
    if (duration.count() > 0)
        m_muteEnd.start(duration);
    else
        m_muteEnd.stop();
    Q_EMIT changed();
}

bool Alarms::isMuted() const
{
    return m_muteEnd.isActive() && async::Clock::utc() < m_mutedUntil;
}

/// Who is lost is not awaited, whichever plan it is in.
void Alarms::beginPlan()
{
    QSet<QString> lost;
    for (const auto &[key, each] : m_cases) {
        if (!each.alarm().isOver)
            lost.insert(each.alarm().problem.encoderArn);
    }
    m_troubles.beginPlan(lost);
    lookSoon();
}

/// Once for all that comes in one turn of the event loop.
void Alarms::lookSoon()
{
    if (std::exchange(m_looksSoon, true))
        return;
    m_next.start(0ms);
}

void Alarms::look()
{
    m_looksSoon = false;
    const Troubles::Found found = m_troubles.now();
    for (const Trouble &trouble : found.wrong)
        noteTrouble(trouble);
    noteNotWrong(found);
    scheduleNext(found.isAnyHushed);
    tell();
}

void Alarms::noteTrouble(const Trouble &trouble)
{
    AlarmCase &known = m_cases[trouble.key()];
    const AlarmCase::News news = known.noteWrong(trouble, graceOf(trouble.kind));
    if (news == AlarmCase::News::Raised)
        m_toRaise.push_back(known.alarm());
    else if (news == AlarmCase::News::Repeated)
        m_toRepeat.push_back(known.alarm());
}

void Alarms::noteNotWrong(const Troubles::Found &found)
{
    QSet<QString> wrong;
    for (const Trouble &each : found.wrong)
        wrong.insert(each.key());
    for (auto each = m_cases.begin(); each != m_cases.end();) {
        AlarmCase &known = each->second;
        const bool isNotKnown = found.notKnown.contains(each->first)
            || (m_troubles.isOutOfSight(known.alarm()) && m_troubles.isMinded(known.alarm()));
        const bool isPast =
            !wrong.contains(each->first) && known.isPastNow(isNotKnown, m_troubles.isMinded(known.alarm()));
        if (isPast && known.isRaised())
            noteDone(known.alarm());
        each = isPast ? m_cases.erase(each) : std::next(each);
    }
}

void Alarms::noteDone(const Alarm &alarm)
{
    m_past.insert(m_past.begin(), alarm);
    if (m_past.size() > mostPast)
        m_past.pop_back();
}

/// What has changed, after all of it has.
void Alarms::tell()
{
    std::vector<Alarm> all;
    for (const auto &[key, each] : m_cases) {
        if (each.isRaised())
            all.push_back(each.alarm());
    }
    std::ranges::stable_sort(all, [](const Alarm &a, const Alarm &b) {
        return std::tuple(a.isOver, a.isAcknowledged(), b.lastingSince())
            < std::tuple(b.isOver, b.isAcknowledged(), a.lastingSince());
    });
    const bool isOther = all != m_all;
    m_all = std::move(all);
    const std::vector<Alarm> toRaise = std::exchange(m_toRaise, {});
    const std::vector<Alarm> toRepeat = std::exchange(m_toRepeat, {});
    if (isOther)
        Q_EMIT changed();
    for (const Alarm &each : toRaise)
        Q_EMIT raised(each);
    for (const Alarm &each : toRepeat)
        Q_EMIT repeated(each);
}

void Alarms::scheduleNext(bool isAnyHushed)
{
    std::optional<async::Clock::duration> next;
    const auto dueIn = [&next](async::Clock::duration time) {
        next = std::max<async::Clock::duration>(next ? std::min(*next, time) : time, 0ms);
    };
    for (const auto &[key, each] : m_cases) {
        if (const auto at = each.nextLook(graceOf(each.alarm().kind)))
            dueIn(*at - async::Clock::now());
    }
    if (isAnyHushed)
        dueIn(untilHushedAgain);
    if (next)
        m_next.start(*next);
    else
        m_next.stop();
}

/// AWS has been silent for long by the time that it is called so.
milliseconds Alarms::graceOf(Alarm::Kind kind) const
{
    return kind == Alarm::Kind::NoAnswer ? 0ms : m_grace;
}

} // namespace patchbay
