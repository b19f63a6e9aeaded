// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/PatchRun.h"

#include "patchbay/patch/ChangeRecord.h"

#include <algorithm>
#include <utility>

namespace patchbay {

namespace {

bool canBeTriedAgain(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Live:
    case Outcome::Refused:
    case Outcome::Cancelled:
    case Outcome::BeingMoved:
        return true;
    case Outcome::Moved:
    case Outcome::AlreadyThere:
    case Outcome::ChangedOutside:
    case Outcome::Gone:
    case Outcome::NotArrived:
    case Outcome::Unknown:
    case Outcome::Stranded:
        return false;
    }
    Q_UNREACHABLE();
}

/// From a cut to the picture, as a rule; one is cut after the other.
constexpr std::chrono::seconds timeOffAir{5};

} // namespace

PatchRun::PatchRun(const Patch &patch, Purpose purpose, QObject *parent)
    : QObject(parent)
    , m_name(patch.name)
    , m_undoes(patch.undoes)
    , m_redoes(patch.redoes)
    , m_hasWaited(patch.hasWaited)
    , m_purpose(purpose)
{
    m_items.reserve(patch.items.size());
    m_waiting.reserve(patch.items.size());
    for (const Rebind &rebind : patch.items) {
        m_items.push_back({.rebind = rebind});
        tally(m_items.back(), 1);
        m_waiting.emplace_back(); // each its own: copies of one would stop together
    }
}

void PatchRun::update(int index, const Item &item)
{
    const bool hadEnded = hasEnded();
    Item &known = m_items[std::size_t(index)];
    Part &part = m_parts[item.rebind.encoder.source];
    if (known.isUnderWay() && !item.isUnderWay())
        part.rate.noteEnd();
    tally(known, -1);
    known = item;
    tally(known, 1);
    if (part.left == 0)
        release(item.rebind.encoder.source);
    tellCounts();
    Q_EMIT itemChanged(index);
    if (!hadEnded && hasEnded())
        Q_EMIT ended();
}

void PatchRun::tally(const Item &item, int by)
{
    if (item.isUnderWay()) {
        m_parts[item.rebind.encoder.source].left += by;
        (item.state == State::Waiting ? m_counts.waiting : m_counts.moving) += by;
        return;
    }
    const RebindResult &result = *item.result;
    if (result.settledByReading)
        m_counts.settled += by;
    switch (result.outcome) {
    case Outcome::Moved:
        m_counts.moved += by;
        break;
    case Outcome::AlreadyThere:
        m_counts.alreadyThere += by;
        break;
    case Outcome::Live:
        (item.isWaiting() ? m_counts.waitsForIdle : m_counts.live) += by;
        break;
    case Outcome::ChangedOutside:
        m_counts.changedOutside += by;
        break;
    case Outcome::Gone:
        m_counts.gone += by;
        break;
    case Outcome::Refused:
        m_counts.refused += by;
        break;
    case Outcome::NotArrived:
    case Outcome::Unknown:
        m_counts.lost += by;
        break;
    case Outcome::Cancelled:
        m_counts.stopped += by;
        break;
    case Outcome::BeingMoved:
        m_counts.beingMoved += by;
        break;
    case Outcome::Stranded:
        m_counts.stranded += by;
        break;
    }
}

void PatchRun::tellCounts()
{
    if (std::exchange(m_tellsCounts, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_tellsCounts = false;
            Q_EMIT countsChanged();
        },
        Qt::QueuedConnection);
}

std::optional<async::Clock::duration> PatchRun::timeLeft() const
{
    std::optional<async::Clock::duration> longest;
    for (auto part = m_parts.cbegin(); part != m_parts.cend(); ++part) {
        if (part->left == 0 || hold(part.key()))
            continue;
        const auto time = part->rate.timeFor(part->left);
        if (!time)
            return std::nullopt;
        longest = std::max(*time, longest.value_or(*time));
    }
    const auto cuts = std::ranges::count(m_items, State::Cutting, &Item::state);
    return longest ? std::optional(std::max<async::Clock::duration>(*longest, cuts * timeOffAir)) : longest;
}

Patch PatchRun::inverse() const
{
    Patch patch{m_name, {}, RecordedRun::idOf(m_id), !m_undoes.isEmpty() && !m_redoes};
    for (auto item = m_items.crbegin(); item != m_items.crend(); ++item) {
        if (item->result && item->result->outcome == Outcome::Moved)
            patch.items.push_back(item->result->rebind.inverse());
    }
    return patch;
}

Patch PatchRun::remainder() const
{
    Patch patch{m_name, {}, m_undoes, m_redoes};
    for (const Item &item : m_items) {
        if (item.result && canBeTriedAgain(item.result->outcome) && !item.isWaiting())
            patch.items.push_back(item.rebind);
    }
    return patch;
}

const Hold *PatchRun::hold(const SourceId &source) const
{
    const auto found = std::ranges::find(m_holds, source, &Hold::source);
    return found == m_holds.end() ? nullptr : &*found;
}

void PatchRun::setHold(const Hold &hold)
{
    if (this->hold(hold.source))
        return;
    m_holds.push_back(hold);
    tellCounts();
    Q_EMIT held(hold.source);
}

void PatchRun::release(SourceId source)
{
    if (std::erase_if(m_holds, [&source](const Hold &each) { return each.source == source; }) > 0)
        tellCounts();
}

void PatchRun::resume(SourceId source)
{
    const Hold *const held = hold(source);
    if (!held)
        return;
    if (const NotBack *const missing = held->notBack())
        m_passedOver.insert(missing->encoder.arn);
    release(source);
    m_parts[source].rate.forget();
    Q_EMIT resumed(source);
}

void PatchRun::resumeUnrecorded()
{
    m_isRecorded = false;
    const std::vector<Hold> holds = m_holds;
    for (const Hold &each : holds) {
        if (each.record())
            resume(each.source);
    }
}

void PatchRun::leave(int index)
{
    m_items[std::size_t(index)].isLeft = true;
    Q_EMIT itemLeft(index);
}

} // namespace patchbay
