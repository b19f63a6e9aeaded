// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/waiting/PendingRebinds.h"

#include "async/Clock.h"
#include "patchbay/plant/Protection.h"
#include "patchbay/waiting/WaitRounds.h"
#include "patchbay/waiting/WaitsInLists.h"
#include "patchbay/waiting/WaitsOfRuns.h"

#include <algorithm>
#include <utility>

namespace patchbay {

namespace {

using namespace std::chrono_literals;
using State = PendingRebind::State;
using Question = PendingRebind::Question;

/// The computer may sleep meanwhile, and a timer with it: the time of day is looked at so often.
constexpr std::chrono::milliseconds longestToEnd = 15s;

/// A disk that is full may have room again.
constexpr std::chrono::milliseconds triedAgainAfter = 15s;

auto isOf(const QString &encoderArn)
{
    return [encoderArn](const PendingRebind &pending) { return pending.rebind.encoder.arn == encoderArn; };
}

} // namespace

PendingRebinds::PendingRebinds(const QString &configDir, Plant &plant, PatchRuns &runs, LiveMoves &moves,
                               QObject *parent)
    : QObject(parent)
    , m_plant(plant)
    , m_moves(moves)
    , m_file(configDir)
    , m_all(m_file.atFirst())
    , m_ofRuns(std::make_unique<WaitsOfRuns>(*this, runs))
    , m_rounds(std::make_unique<WaitRounds>(*this, plant, runs))
    , m_inLists(std::make_unique<WaitsInLists>(*this, plant, runs, moves))
{
    connect(&m_saveSoon, &async::Timer::timeout, this, &PendingRebinds::save);
    connect(&m_nextEnd, &async::Timer::timeout, this, &PendingRebinds::giveUp);
}

PendingRebinds::~PendingRebinds()
{
    if (m_saveSoon.isActive())
        save();
}

const PendingRebind *PendingRebinds::find(const QString &encoderArn) const
{
    const auto known = std::ranges::find_if(m_all, isOf(encoderArn));
    return known == m_all.cend() ? nullptr : &*known;
}

PendingRebind *PendingRebinds::at(const QString &encoderArn)
{
    const auto known = std::ranges::find_if(m_all, isOf(encoderArn));
    return known == m_all.end() ? nullptr : &*known;
}

int PendingRebinds::count(State state) const
{
    return static_cast<int>(std::ranges::count(m_all, state, &PendingRebind::state));
}

bool PendingRebinds::isLooking() const
{
    return m_rounds->isLooking();
}

void PendingRebinds::add(const PendingRebind &pending)
{
    PendingRebind wait = pending;
    const QDateTime now = async::Clock::utc();
    if (!wait.since.isValid())
        wait.since = now;
    if (!wait.giveUpAt.isValid())
        wait.giveUpAt = now.addSecs(std::chrono::seconds(m_terms.giveUpAfter).count());
    wait.wasFull = !wait.rebind.to.isNone() && m_plant.placesOn(wait.rebind.to).isFull();
    wait.protectedBy = protectorsOf(m_plant, {wait.rebind.from, wait.rebind.to});
    const QString &arn = wait.rebind.encoder.arn;
    m_rounds->taker().stop(arn);
    std::erase_if(m_all, isOf(arn));
    m_ofRuns->forget(arn);
    m_all.push_back(wait);
    m_rounds->begin(arn);
    m_nextEnd.start(1ms); // its end may be the next one
    change();
}

void PendingRebinds::cancel(const QString &encoderArn)
{
    if (PendingRebind *const wait = at(encoderArn))
        wait->isUnwanted = wait->state == State::Taken; // its run may end at once
    if (m_rounds->taker().stop(encoderArn))
        change();
    else
        end(encoderArn, WaitEnd::Cancelled);
}

void PendingRebinds::cancelAll()
{
    const std::vector<PendingRebind> all = m_all;
    for (const PendingRebind &each : all)
        cancel(each.rebind.encoder.arn);
}

/// Which source reaches them is found out when it has listed them.
void PendingRebinds::confirm()
{
    for (PendingRebind &each : m_all) {
        if (each.state != State::Unconfirmed)
            continue;
        each.state = State::Waits;
        m_rounds->begin(each.rebind.encoder.arn);
    }
    change();
    m_inLists->look();
    giveUp();
}

void PendingRebinds::forgetUnconfirmed()
{
    if (std::erase_if(m_all, [](const PendingRebind &each) { return each.state == State::Unconfirmed; }) > 0)
        change();
}

void PendingRebinds::goOn(const QString &encoderArn)
{
    PendingRebind *const wait = at(encoderArn);
    if (!wait || wait->state != State::Asks)
        return;
    wait->wasFull |= wait->question == Question::StageFull;
    if (const Configuration *const known = m_plant.find(wait->rebind.encoder))
        wait->rebind.from.arn = known->summary.stageArn;
    wait->protectedBy = protectorsOf(m_plant, {wait->rebind.from, wait->rebind.to}); // which the question has told
    goOnWaiting(encoderArn);
}

void PendingRebinds::setHeld(bool isHeld)
{
    if (std::exchange(m_isHeld, isHeld) == isHeld)
        return;
    const std::vector<PendingRebind> all = m_all;
    for (const PendingRebind &each : all) {
        if (isHeld)
            m_rounds->taker().stop(each.rebind.encoder.arn);
    }
    change();
}

void PendingRebinds::update(const QString &encoderArn, const std::function<void(PendingRebind &wait)> &change)
{
    PendingRebind *const wait = at(encoderArn);
    if (!wait)
        return;
    change(*wait);
    this->change();
}

void PendingRebinds::end(const QString &encoderArn, WaitEnd end)
{
    const PendingRebind *const known = find(encoderArn);
    if (!known)
        return;
    const PendingRebind wait = *known;
    std::erase_if(m_all, isOf(encoderArn));
    change();
    m_ofRuns->tell(encoderArn, end);
    Q_EMIT ended(wait, end);
}

void PendingRebinds::ask(const QString &encoderArn, Question question, const std::optional<RebindResult> &refusal)
{
    PendingRebind *const known = at(encoderArn);
    if (!known || (known->state == State::Asks && known->question == question))
        return;
    known->state = State::Asks;
    known->question = question;
    known->refusal = refusal;
    known->idleSince = {};
    const PendingRebind wait = *known;
    change();
    Q_EMIT asked(wait);
}

void PendingRebinds::goOnWaiting(const QString &encoderArn)
{
    m_rounds->begin(encoderArn);
    update(encoderArn, [](PendingRebind &wait) { wait.waitAgain(); });
}

void PendingRebinds::giveUp()
{
    const QDateTime now = async::Clock::utc();
    const std::vector<PendingRebind> all = m_all;
    for (const PendingRebind &each : all) {
        const bool isAtWork = each.state == State::Taken || each.state == State::Unconfirmed;
        if (!isAtWork && each.giveUpAt <= now)
            end(each.rebind.encoder.arn, WaitEnd::GivenUp);
    }
    std::optional<std::chrono::milliseconds> next;
    for (const PendingRebind &each : m_all) {
        if (each.state != State::Unconfirmed)
            next = std::clamp(std::chrono::milliseconds(now.msecsTo(each.giveUpAt)), std::chrono::milliseconds(1s),
                              next.value_or(longestToEnd));
    }
    next ? m_nextEnd.start(*next) : m_nextEnd.stop();
}

void PendingRebinds::showMoves()
{
    for (const LiveMove &move : m_moves.all()) {
        const PendingRebind *const wait = find(move.encoder.arn);
        if (move.phase == LiveMove::Phase::Waits && (!wait || wait->state == State::Unconfirmed))
            m_moves.remove(move.encoder.arn);
    }
    for (const PendingRebind &each : m_all) {
        const LiveMove *const told = m_moves.find(each.rebind.encoder.arn);
        const bool isCut = told && told->phase != LiveMove::Phase::Waits && told->phase != LiveMove::Phase::Back;
        if (isCut || each.state == State::Unconfirmed) // who cuts it tells of that
            continue;
        LiveMove move{each.rebind.encoder, LiveMove::Phase::Waits, each.rebind.from, each.rebind.to, each.since};
        if (each.state == State::Waits && each.mode == PendingRebind::Mode::UntilIdle && !isHeld()) {
            move.idleSince = each.idleSince;
            move.idleFor = each.idleFor;
        }
        m_moves.set(move);
    }
}

void PendingRebinds::follow()
{
    showMoves();
    m_rounds->follow();
}

/// Something of it is another than before.
void PendingRebinds::change()
{
    showMoves();
    m_saveSoon.start(0ms); // many that come in one go are written once
    if (!m_nextEnd.isActive())
        m_nextEnd.start(1ms);
    m_rounds->follow();
    Q_EMIT changed();
}

void PendingRebinds::save()
{
    m_saveSoon.stop();
    const auto done = m_file.save(m_all);
    if (!done && !m_file.problem())
        m_saveSoon.start(triedAgainAfter);
    const bool wasNotKept = std::exchange(m_isNotKept, !done);
    if (!done && !wasNotKept)
        Q_EMIT notKept(done.error());
    else if (done && wasNotKept)
        Q_EMIT changed();
}

} // namespace patchbay
