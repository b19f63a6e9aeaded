// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/waiting/WaitRounds.h"

#include "async/Clock.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/EncoderDetails.h"
#include "patchbay/plant/SecondLook.h"
#include "patchbay/waiting/PendingRebinds.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace patchbay {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Mode = PendingRebind::Mode;
using Question = PendingRebind::Question;
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

/// The time until which it waits is over.
bool isPast(const PendingRebind &wait)
{
    return wait.giveUpAt <= async::Clock::utc();
}

milliseconds since(const QDateTime &time)
{
    return milliseconds(time.msecsTo(Inventory::clock()));
}

} // namespace

WaitRounds::WaitRounds(PendingRebinds &waits, Plant &plant, PatchRuns &runs)
    : m_waits(waits)
    , m_plant(plant)
    , m_runs(runs)
{
    const Sources &sources = plant.sources();
    for (const auto &source : sources.all())
        add(*source);
    connect(&sources, &Sources::opened, this, &WaitRounds::add);
    connect(&sources, &Sources::ended, this, [this](const Source &source) { m_sources.erase(&source); });
    connect(&sources, &Sources::silenceChanged, this, &WaitRounds::noteSilence);
    connect(&plant, &Plant::rowsChanged, this, &WaitRounds::noteRows);
}

WaitRounds::~WaitRounds() = default;

void WaitRounds::add(Source &source)
{
    auto &watched = m_sources[&source];
    watched.watch = std::make_unique<ActiveWatch>(source);
    ActiveWatch *const watch = watched.watch.get();
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
    return watched == m_sources.end() ? nullptr : watched->second.watch.get();
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

bool WaitRounds::stopTaking(const QString &encoderArn)
{
    const QPointer<PatchRun> run = m_taking.value(encoderArn);
    if (!run || run->hasEnded())
        return false;
    run->stop();
    return true;
}

void WaitRounds::begin(const QString &encoderArn)
{
    m_idle.remove(encoderArn);
    m_taking.remove(encoderArn);
    const PendingRebind *const wait = m_waits.find(encoderArn);
    ActiveWatch *const watch = wait ? watchOf(*wait) : nullptr;
    const bool isKnown = !wait || wait->rebind.to.isNone() || !wait->toUrl.isEmpty();
    if (watch && !isKnown && !watch->source().scope().token().stop_requested())
        watch->source().scope().add(noteAddress(encoderArn, &watch->source()));
}

void WaitRounds::follow()
{
    for (const auto &[source, watched] : m_sources) {
        QSet<QString> encoders;
        milliseconds pace = longestPace;
        for (const PendingRebind &each : openIn(*watched.watch)) {
            encoders.insert(each.rebind.encoder.arn);
            pace = std::min(pace, paceOf(each));
        }
        watched.watch->setWatched(encoders, m_waits.isHeld() ? paceWhileHeld : pace);
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
        watched.watch->loseSight();
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
        watched.watch->loseSight();
        for (const PendingRebind &each : openIn(*watched.watch))
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
    stopTaking(encoderArn);
    const PendingRebind *const wait = m_waits.find(encoderArn);
    if (wait && wait->idleSince.isValid())
        m_waits.update(encoderArn, [](PendingRebind &each) { each.idleSince = {}; });
}

bool WaitRounds::isLooking() const
{
    return std::ranges::any_of(m_sources, [](const auto &each) { return each.second.watch->isReading(); })
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
        if (isPast(each)) {
            m_waits.end(each.rebind.encoder.arn, WaitEnd::GivenUp);
            continue;
        }
        if (!watch.completeAt().isValid() || since(watch.completeAt()) > listHolds)
            return source.watch().refreshSoon();
        const QString arn = each.rebind.encoder.arn;
        if (const auto question = whatSpeaksAgainst(each, source)) {
            m_waits.ask(arn, *question);
            continue;
        }
        m_waits.update(arn, [](PendingRebind &wait) { wait.state = State::Taken; });
        source.scope().add(take(each, &source));
    }
}

/// As far as the lists tell.
std::optional<Question> WaitRounds::whatSpeaksAgainst(const PendingRebind &wait, const Source &source) const
{
    const Rebind &rebind = wait.rebind;
    if (m_plant.find(rebind.encoder)->summary.stageArn != rebind.from.arn)
        return Question::EncoderMoved;
    if (rebind.to.isNone())
        return std::nullopt;
    const StageList &stages = source.inventory().stages(); // where they can be listed
    const bool areListed = stages.wasRead() && !stages.lastError();
    if (areListed && !stages.find(rebind.to.arn) && !ivs::mayBeAmong(stages.unreadable(), rebind.to.arn))
        return Question::StageGone;
    return isFullSince(wait) ? std::optional(Question::StageFull) : std::nullopt;
}

/// Those that are on their way there count too.
bool WaitRounds::isFullSince(const PendingRebind &wait) const
{
    if (wait.wasFull)
        return false;
    const StageId &to = wait.rebind.to;
    const auto onTheWay = std::ranges::count_if(m_waits.all(), [&](const PendingRebind &each) {
        const Configuration *const known = m_plant.find(each.rebind.encoder);
        return each.state == State::Taken && each.rebind.to.arn == to.arn && known && known->summary.stageArn != to.arn;
    });
    return m_plant.placesOn(to).count + int(onTheWay) >= ivs::maxPublishersPerStage;
}

/// Where encoders connect to the stage now, to be compared when it is taken.
QCoro::Task<> WaitRounds::noteAddress(QString encoderArn, Source *source)
{
    const PendingRebind *const wait = m_waits.find(encoderArn);
    const QString stageArn = wait->rebind.to.arn;
    const auto endpoints = co_await source->addresses().endpoints(stageArn, source->scope().token());
    const PendingRebind *const then = m_waits.find(encoderArn);
    const Configuration *const known = source->inventory().find(encoderArn);
    if (!endpoints || !then || then->rebind.to.arn != stageArn || !known)
        co_return;
    const QString url = encoderUrl(known->summary.ingestProtocol, *endpoints);
    m_waits.update(encoderArn, [&url](PendingRebind &each) { each.toUrl = url; });
}

QCoro::Task<> WaitRounds::take(PendingRebind taken, Source *source)
{
    const Rebind rebind = taken.rebind;
    const QString encoderArn = rebind.encoder.arn;
    const std::stop_token stop = source->scope().token();
    if (!rebind.to.isNone()) {
        const std::shared_ptr<StageAddresses> addresses = m_sources.at(source).addresses.of(source->client());
        const auto endpoints = co_await addresses->endpoints(rebind.to.arn, stop);
        const PendingRebind *const wait = m_waits.find(encoderArn);
        const Configuration *const known = source->inventory().find(encoderArn);
        if (!wait || wait->state != State::Taken || wait->rebind.to.arn != rebind.to.arn)
            co_return; // it was cancelled, or is another one by now
        if (!endpoints && saysGone(endpoints.error())) {
            m_waits.ask(encoderArn, Question::StageGone);
            co_return;
        }
        const bool mayBeAsked = endpoints || endpoints.error().kind != aws::ErrorKind::AccessDenied;
        if ((!endpoints && mayBeAsked) || !known) {
            putBack(encoderArn);
            co_return;
        }
        const QString url = endpoints ? encoderUrl(known->summary.ingestProtocol, *endpoints) : QString();
        if (!url.isEmpty() && !wait->toUrl.isEmpty() && wait->toUrl != url) {
            m_waits.update(encoderArn, [&url](PendingRebind &each) { each.toUrl = url; }); // who goes on agrees to it
            m_waits.ask(encoderArn, Question::StageElsewhere);
            co_return;
        }
    }
    // Reading may have taken minutes.
    if (stop.stop_requested() || m_waits.isHeld() || isPast(taken) || !hasBeenIdle(taken)) {
        putBack(encoderArn);
        co_return;
    }
    // It reads anew; what becomes of it comes back by its run.
    m_taking.insert(encoderArn, &m_runs.take(Patch{m_waits.runName(), {rebind}, taken.undoes, taken.redoes, true}));
}

/// With the next reading it is due again, if nothing has happened meanwhile.
void WaitRounds::putBack(const QString &encoderArn)
{
    if (!m_idle.value(encoderArn).isKnown())
        m_idle.remove(encoderArn);
    m_waits.update(encoderArn, [](PendingRebind &each) { each.state = State::Waits; });
}

} // namespace patchbay
