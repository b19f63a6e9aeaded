// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/ActRun.h"

#include <algorithm>
#include <utility>

namespace patchbay {

namespace {

/// Everything else reads first what there is; what makes something would make a second one.
bool canBeTriedAgain(const ActResult &result)
{
    switch (result.outcome) {
    case ActOutcome::Live:
    case ActOutcome::BeingChanged:
    case ActOutcome::Refused:
    case ActOutcome::Cancelled:
        return true;
    case ActOutcome::Done:
    case ActOutcome::AlreadyDone:
    case ActOutcome::ChangedOutside:
    case ActOutcome::Unknown:
    case ActOutcome::Ambiguous:
        return false;
    case ActOutcome::NotArrived:
        return !std::holds_alternative<Creation>(result.act) && !std::holds_alternative<StageCreation>(result.act);
    }
    Q_UNREACHABLE();
}

/// It is a person's to say each time.
void takeForceFrom(Act &act)
{
    if (auto *const deletion = std::get_if<Deletion>(&act))
        deletion->isForced = false;
    if (auto *const deletion = std::get_if<StageDeletion>(&act))
        deletion->isForced = false;
}

int &countOf(ActRun::Counts &counts, ActOutcome outcome)
{
    switch (outcome) {
    case ActOutcome::Done:
    case ActOutcome::AlreadyDone:
        return counts.done;
    case ActOutcome::Live:
    case ActOutcome::ChangedOutside:
    case ActOutcome::BeingChanged:
    case ActOutcome::Refused:
        return counts.notDone;
    case ActOutcome::NotArrived:
    case ActOutcome::Unknown:
    case ActOutcome::Ambiguous:
        return counts.lost;
    case ActOutcome::Cancelled:
        return counts.stopped;
    }
    Q_UNREACHABLE();
}

} // namespace

ActRun::ActRun(const QString &name, const std::vector<Act> &acts, QObject *parent)
    : QObject(parent)
    , m_name(name)
{
    for (const Act &act : acts)
        tally(m_items.emplace_back(Item{act}), 1);
}

int ActRun::left(const SourceId &source) const
{
    return int(std::ranges::count_if(
        m_items, [&source](const Item &item) { return item.isUnderWay() && sourceOf(item.act) == source; }));
}

void ActRun::tally(const Item &item, int by)
{
    int &count = item.state == State::Waiting ? m_counts.waiting
        : item.result                         ? countOf(m_counts, item.result->outcome)
                                              : m_counts.underWay;
    count += by;
}

std::vector<Act> ActRun::remainder() const
{
    std::vector<Act> acts;
    for (const Item &item : m_items) {
        if (!item.result || !canBeTriedAgain(*item.result))
            continue;
        acts.push_back(item.act);
        takeForceFrom(acts.back());
    }
    return acts;
}

std::vector<ActResult> ActRun::lost() const
{
    std::vector<ActResult> results;
    for (const Item &item : m_items) {
        if (item.result && isLost(item.result->outcome) && !canBeTriedAgain(*item.result))
            results.push_back(*item.result);
    }
    return results;
}

void ActRun::setState(int index, State state)
{
    Item &item = m_items[std::size_t(index)];
    if (item.state == state || item.result)
        return;
    tally(item, -1);
    item.state = state;
    tally(item, 1);
    Q_EMIT itemChanged(index);
}

void ActRun::end(int index, const ActResult &result)
{
    Item &item = m_items[std::size_t(index)];
    tally(item, -1);
    item.state = State::Ended;
    item.result = result;
    tally(item, 1);
    m_rate.noteEnd();
    const SourceId source = sourceOf(item.act);
    if (left(source) == 0)
        release(source);
    Q_EMIT itemChanged(index);
    if (hasEnded())
        Q_EMIT ended();
}

const Hold *ActRun::hold(const SourceId &source) const
{
    const auto found = std::ranges::find(m_holds, source, &Hold::source);
    return found == m_holds.end() ? nullptr : &*found;
}

void ActRun::setHold(const Hold &hold)
{
    if (this->hold(hold.source))
        return;
    m_holds.push_back(hold);
    Q_EMIT holdsChanged();
}

void ActRun::release(const SourceId &source)
{
    if (std::erase_if(m_holds, [&source](const Hold &each) { return each.source == source; }) > 0)
        Q_EMIT holdsChanged();
}

void ActRun::resume(const SourceId &source)
{
    if (!hold(source))
        return;
    const SourceId resumedThere = source; // it may be the hold's own
    for (Item &item : m_items) {
        if (item.state == State::Waiting && sourceOf(item.act) == resumedThere)
            takeForceFrom(item.act);
    }
    goOn(resumedThere);
}

void ActRun::goOn(const SourceId &source)
{
    release(source);
    m_rate.forget();
    Q_EMIT resumed(source);
}

void ActRun::resumeUnrecorded()
{
    m_isRecorded = false;
    const std::vector<Hold> holds = m_holds;
    for (const Hold &each : holds) {
        if (each.record())
            goOn(each.source); // a person has just seen what is still to be done
    }
}

} // namespace patchbay
