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
#include <utility>

namespace patchbay {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

/// Nobody tells when a move of our own has come to nothing.
constexpr milliseconds untilHushedAgain = 1s;

void take(Alarm &alarm, const Trouble &trouble)
{
    alarm.kind = trouble.kind;
    alarm.problem = trouble.problem;
    alarm.source = trouble.source;
    alarm.cause = trouble.cause;
}

} // namespace

Alarms::Alarms(Plan &plan, Plant &plant, QObject *parent)
    : QObject(parent)
    , m_troubles(plan, plant)
{
    connect(&plan, &Plan::chosen, this, &Alarms::lookSoon);
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
        if (!each.isRaised || each.alarm.isAcknowledged())
            continue;
        each.alarm.acknowledgedAt = async::Clock::utc();
        each.alarm.acknowledgedBy = by;
        seen.push_back(each.alarm);
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
    const auto [place, isNew] = m_cases.try_emplace(trouble.key());
    Case &known = place->second;
    if (isNew) {
        known.since = async::Clock::now();
        known.alarm.since = trouble.since.isValid() ? trouble.since : async::Clock::utc();
    }
    if (known.isRaised)
        return noteWrong(known, trouble);
    take(known.alarm, trouble);
    if (hasLasted(known, graceOf(trouble.kind)))
        raise(known);
}

void Alarms::noteWrong(Case &known, const Trouble &trouble)
{
    Alarm &alarm = known.alarm;
    const bool isAgain = std::exchange(alarm.isOver, false);
    alarm.times += isAgain ? 1 : 0;
    if (!trouble.isLike(alarm) && alarm.isAcknowledged())
        return noteOther(known, trouble);
    known.other.reset();
    if (isAgain || !trouble.isLike(alarm))
        alarm.changedAt = trouble.since.isValid() ? trouble.since : async::Clock::utc();
    take(alarm, trouble);
    if (isAgain && !alarm.isAcknowledged())
        m_toRaise.push_back(alarm);
}

/// Who has acknowledged one thing has not seen another.
void Alarms::noteOther(Case &known, const Trouble &trouble)
{
    const bool isSame =
        known.other && known.other->kind == trouble.kind && known.other->problem.standing == trouble.problem.standing;
    if (!isSame) {
        known.other = trouble;
        known.since = async::Clock::now();
    }
    if (!hasLasted(known, graceOf(trouble.kind)))
        return;
    known.alarm = {};
    take(known.alarm, trouble);
    known.alarm.since = known.other->since.isValid() ? known.other->since : async::Clock::utc();
    known.other.reset();
    raise(known);
}

void Alarms::noteNotWrong(const Troubles::Found &found)
{
    QSet<QString> wrong;
    for (const Trouble &each : found.wrong)
        wrong.insert(each.key());
    for (auto each = m_cases.begin(); each != m_cases.end();) {
        const bool isNotKnown = found.notKnown.contains(each->first) || m_troubles.isOutOfSight(each->second.alarm);
        const bool isPast = !wrong.contains(each->first) && isPastNow(each->second, isNotKnown);
        each = isPast ? m_cases.erase(each) : std::next(each);
    }
}

/// Of one that is not wrong, as far as is known: whether there is nothing to tell of it any more.
bool Alarms::isPastNow(Case &known, bool isNotKnown)
{
    if (!known.isRaised)
        return true;
    known.other.reset();
    if (isNotKnown && !known.alarm.isOver)
        return false; // it stays as it is
    const bool isMinded = m_troubles.isMinded(known.alarm);
    if (!std::exchange(known.alarm.isOver, true)) {
        known.since = async::Clock::now();
        known.alarm.end = isMinded ? Alarm::End::Well : Alarm::End::NotMinded;
    } else if (isMinded && !isNotKnown) {
        known.alarm.end = Alarm::End::Well;
    }
    return known.alarm.isAcknowledged() && (!isMinded || hasLasted(known, calm));
}

void Alarms::raise(Case &pending)
{
    pending.isRaised = true;
    m_toRaise.push_back(pending.alarm);
}

/// What has changed, after all of it has.
void Alarms::tell()
{
    std::vector<Alarm> all;
    for (const auto &[key, each] : m_cases) {
        if (each.isRaised)
            all.push_back(each.alarm);
    }
    std::ranges::stable_sort(all, {}, [](const Alarm &each) { return std::pair(each.isAcknowledged(), each.since); });
    const bool isOther = all != m_all;
    m_all = std::move(all);
    const std::vector<Alarm> toRaise = std::exchange(m_toRaise, {});
    if (isOther)
        Q_EMIT changed();
    for (const Alarm &each : toRaise)
        Q_EMIT raised(each);
}

void Alarms::scheduleNext(bool isAnyHushed)
{
    std::optional<async::Clock::duration> next;
    const auto dueIn = [&next](async::Clock::duration time) {
        next = std::max<async::Clock::duration>(next ? std::min(*next, time) : time, 0ms);
    };
    const auto leftOf = [](const Case &each, milliseconds time) { return each.since + time - async::Clock::now(); };
    for (const auto &[key, each] : m_cases) {
        if (!each.isRaised)
            dueIn(leftOf(each, graceOf(each.alarm.kind)));
        else if (each.other)
            dueIn(leftOf(each, graceOf(each.other->kind)));
        else if (each.alarm.isOver && each.alarm.isAcknowledged())
            dueIn(leftOf(each, calm));
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

bool Alarms::hasLasted(const Case &each, milliseconds time) const
{
    return async::Clock::now() - each.since >= time;
}

} // namespace patchbay
