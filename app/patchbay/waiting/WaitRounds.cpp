// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/waiting/WaitRounds.h"

#include "async/Clock.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/waiting/PendingRebinds.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace patchbay {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Mode = PendingRebind::Mode;
using State = PendingRebind::State;

/// Soon enough for an encoder that comes back within seconds.
constexpr milliseconds paceAtReconnect = 2s;
/// Of an idle time so many readings are made, at no more than these paces.
constexpr int readingsOfIdleTime = 6;
constexpr milliseconds shortestPace = 2s;
constexpr milliseconds longestPace = 15s;
/// Nothing is due while all are held; what is shown of them is to be true all the same.
constexpr milliseconds paceWhileHeld = 15s;
/// What rests on a list of the whole source rests on one that began no longer ago, beside the time it took.
constexpr milliseconds listHolds = 15s;
/// Two clocks that are read one after the other differ a little.
constexpr qint64 clockWasSet = 2'000;

milliseconds since(const QDateTime &time)
{
    return milliseconds(time.msecsTo(Inventory::clock()));
}

} // namespace

WaitRounds::WaitRounds(PendingRebinds &waits, Plant &plant, PatchRuns &runs)
    : m_waits(waits)
    , m_plant(plant)
    , m_runs(runs)
    , m_taker(waits, plant, runs, [this](const PendingRebind &wait) { return hasBeenIdle(wait); })
{
    const Sources &sources = plant.sources();
    for (const auto &source : sources.all())
        add(*source);
    connect(&sources, &Sources::opened, this, &WaitRounds::add);
    connect(&sources, &Sources::ended, this, [this](const Source &source) {
        m_sources.erase(&source);
        m_taker.forget(source);
    });
    connect(&sources, &Sources::silenceChanged, this, &WaitRounds::noteSilence);
    connect(&plant, &Plant::rowsChanged, this, &WaitRounds::noteRows);
}

WaitRounds::~WaitRounds() = default;

void WaitRounds::add(Source &source)
{
    ActiveWatch *const watch = &source.active();
    m_sources[&source] = watch;
    connect(watch, &ActiveWatch::read, this,
            [this, watch](const QSet<QString> &live, const QDateTime &sentAt) { noteRead(*watch, live, sentAt); });
    connect(watch, &ActiveWatch::completed, this, [this, watch] {
        noteSleep(); // the list may have begun before
        takeDue(*watch);
    });
}

ActiveWatch *WaitRounds::watchOf(const PendingRebind &wait) const
{
    const Source *const source = m_plant.sources().reaching(wait.rebind.encoder);
    const auto watched = m_sources.find(source);
    return watched == m_sources.end() ? nullptr : watched->second;
}

/// Those that are being taken are looked at as well: what begins to publish meanwhile is not moved when it stops again.
std::vector<PendingRebind> WaitRounds::openIn(const ActiveWatch &watch) const
{
    std::vector<PendingRebind> open;
    for (const PendingRebind &each : m_waits.all()) {
        if (each.isOpen() && watchOf(each) == &watch)
            open.push_back(each);
    }
    return open;
}

void WaitRounds::begin(const QString &encoderArn)
{
    m_idle.remove(encoderArn);
    m_taker.forget(encoderArn);
    const PendingRebind *const wait = m_waits.find(encoderArn);
    if (ActiveWatch *const watch = wait ? watchOf(*wait) : nullptr)
        m_taker.begin(*wait, watch->source());
}

void WaitRounds::follow()
{
    for (const auto &[source, watched] : m_sources) {
        const std::vector<PendingRebind> open = openIn(*watched);
        milliseconds pace = m_waits.isHeld() ? paceWhileHeld : longestPace;
        for (const PendingRebind &each : open)
            pace = m_waits.isHeld() ? pace : std::min(pace, paceOf(each));
        watched->want(ActiveWatch::For::Waits, open.empty() ? milliseconds(0) : pace);
    }
}

milliseconds WaitRounds::paceOf(const PendingRebind &wait) const
{
    if (wait.mode == Mode::AtReconnect)
        return paceAtReconnect;
    const milliseconds usual = std::clamp<milliseconds>(wait.idleFor / readingsOfIdleTime, shortestPace, longestPace);
    const auto idle = m_idle.constFind(wait.rebind.encoder.arn);
    if (idle == m_idle.cend() || !idle->isKnown())
        return usual;
    const milliseconds left = wait.idleFor - idle->lasts();
    return left.count() > 0 ? std::clamp<milliseconds>(left, 1s, usual) : usual;
}

/// The time of day goes on while the computer sleeps; the clock that is never set may not.
void WaitRounds::noteSleep()
{
    const qint64 offset = Inventory::clock().msecsTo(async::Clock::utc());
    const auto before = std::exchange(m_clockOffset, offset);
    if (!before || std::abs(offset - *before) <= clockWasSet)
        return;
    for (const auto &[source, watched] : m_sources)
        watched->loseSight();
    for (const QString &arn : m_idle.keys())
        forgetIdle(arn);
}

void WaitRounds::noteRead(ActiveWatch &watch, const QSet<QString> &live, const QDateTime &sentAt)
{
    noteSleep();
    for (const PendingRebind &each : openIn(watch)) {
        if (live.contains(each.rebind.encoder.arn))
            forgetIdle(each.rebind.encoder.arn);
        else
            noteIdle(each, sentAt);
    }
    takeDue(watch);
    follow();
}

/// An encoder that publishes, or does so as somebody else than before, was interrupted.
void WaitRounds::noteRows(const std::vector<ConfigurationChange> &changes)
{
    noteSleep();
    for (const ConfigurationChange &change : changes) {
        const ivs::IngestConfigurationSummary &before = change.before.summary;
        const PendingRebind *const wait = m_waits.find(before.arn);
        if (!wait || !wait->isOpen())
            continue;
        const PendingRebind waiting = *wait;
        const Configuration &now = m_plant.at(change.row);
        if (now.summary.isActive() || now.summary.participantId != before.participantId)
            forgetIdle(before.arn);
        ActiveWatch *const watch = watchOf(waiting);
        if (before.isActive() && !now.summary.isActive() && watch) {
            noteIdle(waiting, now.readAt);
            takeDue(*watch);
        }
    }
}

void WaitRounds::noteSilence(const SourceId &id)
{
    for (const auto &[source, watched] : m_sources) {
        if (source->id() != id || !source->silence().isStale())
            continue;
        watched->loseSight();
        for (const PendingRebind &each : openIn(*watched))
            forgetIdle(each.rebind.encoder.arn);
    }
}

void WaitRounds::noteIdle(const PendingRebind &wait, const QDateTime &sentAt)
{
    const QString &arn = wait.rebind.encoder.arn;
    IdleTime &idle = m_idle[arn];
    const bool wasKnown = idle.isKnown();
    idle.noteIdle(sentAt, Inventory::clock());
    if (wasKnown && wait.idleSince.isValid() && idle.lasts().count() > 0)
        return;
    if (!wait.rebind.to.isNone())
        m_plant.countGuests(wait.rebind.to); // known by the time it is taken
    const QDateTime now = async::Clock::utc();
    m_waits.update(arn, [&now](PendingRebind &each) { each.idleSince = now; });
}

void WaitRounds::forgetIdle(const QString &encoderArn)
{
    m_idle.remove(encoderArn);
    m_taker.stop(encoderArn);
    const PendingRebind *const wait = m_waits.find(encoderArn);
    if (wait && wait->idleSince.isValid())
        m_waits.update(encoderArn, [](PendingRebind &each) { each.idleSince = {}; });
}

bool WaitRounds::isLooking() const
{
    return std::ranges::any_of(m_sources, [](const auto &each) { return each.second->isReading(); })
        || std::ranges::any_of(m_waits.all(), [](const PendingRebind &each) { return each.state == State::Taken; });
}

bool WaitRounds::isDue(const PendingRebind &wait) const
{
    const Configuration *const known = m_plant.find(wait.rebind.encoder);
    const bool isOpen = wait.state == State::Waits && !m_waits.isHeld() && !m_runs.isUnderWay(wait.rebind.encoder);
    return isOpen && known && !known->summary.isActive() && hasBeenIdle(wait);
}

bool WaitRounds::hasBeenIdle(const PendingRebind &wait) const
{
    const IdleTime idle = m_idle.value(wait.rebind.encoder.arn);
    return idle.isKnown() && (wait.mode == Mode::AtReconnect || idle.lasts() >= wait.idleFor);
}

/// All at once that are due; where the list of the source is too old to rest on, after the next one.
void WaitRounds::takeDue(ActiveWatch &watch)
{
    Source &source = watch.source();
    for (const PendingRebind &each : openIn(watch)) {
        if (!isDue(each) || source.scope().token().stop_requested())
            continue;
        if (!watch.completeAt().isValid() || since(watch.completeAt()) > listHolds)
            return source.watch().refreshSoon();
        m_taker.take(each, source);
    }
}

} // namespace patchbay
