// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/cutting/Cuts.h"

#include "async/Clock.h"
#include "patchbay/cutting/CutStops.h"
#include "patchbay/cutting/NotCutResults.h"
#include "patchbay/plant/Sources.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace patchbay {

using Phase = LiveMove::Phase;
using End = CutRebinder::End;

Cuts::Hands::Hands(Source &source, const Ground &ground, const CutPace &pace)
    : cutter(source, ground.sources.cuts(), ground.acts, pace.settling)
    , rebinder(source, cutter, pace)
{
}

Cuts::Cuts(const Ground &ground, CutPace pace, QObject *parent)
    : QObject(parent)
    , m_ground(ground)
    , m_pace(pace)
    , m_journal(ground.journal, ground.sources)
    , m_known({ground.sources, ground.runs, m_journal, ground.moves, [this] { Q_EMIT changed(); }})
    , m_aftermath(m_known, ground.runs, ground.moves, m_pace)
{
    for (const auto &source : ground.sources.all())
        add(*source);
    connect(&ground.sources, &Sources::opened, this, &Cuts::add);
    connect(&ground.sources, &Sources::ended, this, [this](const Source &source) { m_hands.erase(&source); });
    connect(&ground.runs, &PatchRuns::underWayChanged, this, &Cuts::tryLater);
    connect(&m_aftermath, &CutAftermath::isWithoutStage, this, &Cuts::tryAgain);
    ground.runs.setLiveMover(*this);
}

Cuts::~Cuts() = default;

void Cuts::add(Source &source)
{
    m_hands.emplace(&source, std::make_unique<Hands>(source, m_ground, m_pace));
    m_aftermath.add(source);
    for (const CutEncoder &cut : stranded()) {
        if (cut.move.encoder.source == source.id() && !cut.error && !cut.isOfEarlierStart)
            tryAgain(cut.arn()); // the source was closed, and is made anew
    }
}

PatchRun *Cuts::rebind(const QString &encoderArn, const StageId &to)
{
    const CutEncoder *const cut = m_known.find(encoderArn);
    if (!cut || !cut->isStranded())
        return nullptr;
    if (m_ground.runs.isUnderWay(cut->move.encoder)) {
        if (m_ground.runs.isBeingSettled(cut->move.encoder))
            m_ground.runs.stopWaiting(cut->move.encoder);
        return nullptr;
    }
    return &m_ground.runs.rescue(m_rescueName, Rebind::of(cut->move.encoder, {}, to.arn));
}

void Cuts::resume(const QUuid &account)
{
    for (const CutEncoder &cut : stranded()) {
        if (cut.move.encoder.source.account == account && !cut.isOfEarlierStart)
            tryAgain(cut.arn());
    }
}

void Cuts::tryAgain(const QString &arn)
{
    m_toTry.insert(arn);
    tryLater();
}

/// From the event loop: who calls may be in the middle of something. What another change of it keeps waiting comes
/// after that.
void Cuts::tryLater()
{
    const auto rebindAll = [this] {
        for (const QSet<QString> toTry = m_toTry; const QString &arn : toTry) {
            const CutEncoder *const cut = m_known.find(arn);
            if (!cut || !cut->isStranded() || rebind(arn, cut->wanted))
                m_toTry.remove(arn);
        }
    };
    if (!m_toTry.isEmpty())
        QMetaObject::invokeMethod(this, rebindAll, Qt::QueuedConnection);
}

bool Cuts::isCut(const QString &encoderArn) const
{
    const CutEncoder *const cut = m_known.find(encoderArn);
    return cut && cut->isWithoutStage();
}

bool Cuts::comesLast(const Rebind &rebind) const
{
    return m_isOnAir && m_isOnAir(rebind.from);
}

QCoro::Task<RebindResult> Cuts::cut(Job job)
{
    const Rebind rebind = job.rebind;
    RebindResult result;
    result.rebind = rebind;
    const CutStops stops(job.terms);
    const CutEncoder *const before = m_known.find(rebind.encoder.arn);
    if (before && !before->isWithoutStage() && before->move.to.arn == rebind.from.arn)
        m_aftermath.noteBack(rebind.encoder.arn); // it was read as live just now; else it would wait for itself
    m_ground.moves.set({rebind.encoder, Phase::InTurn, rebind.from, rebind.to, async::Clock::utc()});
    const OffAir::Place place{m_known.namedOf(rebind.encoder), comesLast(rebind), job.passedOver};
    const OffAir::Turn turn = co_await m_known.offAir().come(place, stops.asked.token());
    if (!turn.isOwn) {
        result.notBack = turn.heldBy;
        if (turn.heldBy && !job.terms.isOneOfMany)
            result = notCutForAnother(std::move(result), job.source);
        co_return result;
    }
    result = co_await job.take(rebind, job.terms); // it may have waited for long
    if (result.outcome == Outcome::Live)
        result = co_await cutLive(job, std::move(result));
    if (!m_known.find(rebind.encoder.arn))
        m_known.letGo(rebind.encoder.arn);
    co_return result;
}

QCoro::Task<RebindResult> Cuts::cutLive(Job job, RebindResult live)
{
    const Rebind rebind = job.rebind;
    if (rebind.to.isNone()) {
        live.notCut = NotCut::NoStage;
        co_return live;
    }
    const CutStops stops(job.terms);
    Cutter &cutter = m_hands.at(&job.source)->cutter;
    const auto found = co_await cutter.find(live, stops.asked.token());
    if (!found)
        co_return heldUpIfMany(found.error(), job.terms);
    std::optional<RecordId> record;
    if (job.terms.isRecorded && !stops.asked.token().stop_requested()) {
        const Intent intent{job.terms.run, rebind};
        const auto written = co_await m_journal.intend(intent, found->participants, stops.asked.token());
        if (written)
            record = *written;
        else if (!stops.asked.token().stop_requested())
            live.unrecorded = written.error();
    }
    if (live.unrecorded || stops.asked.token().stop_requested())
        live.outcome = Outcome::Cancelled;
    if (live.outcome == Outcome::Cancelled && !record)
        co_return live;
    const LiveMove move{rebind.encoder, Phase::Cut, rebind.from, rebind.to, async::Clock::utc()};
    m_known.add({move, std::nullopt, record, job.terms.run});
    const ActTerms terms = stops.actTerms(job.terms);
    const Cutter::Parting parting = co_await cutter.cutOff(rebind, *found, terms);
    if (parting.refusal) {
        RebindResult left = afterRefusal(std::move(live), *parting.refusal);
        m_known.forget(rebind.encoder.arn, journalOutcomeOfLeft(left));
        co_return heldUpIfMany(std::move(left), job.terms);
    }
    if (parting.hadStopped) {
        m_known.forget(rebind.encoder.arn, JournalOutcome::AlreadyThere);
        live = co_await job.take(rebind, job.terms);
        co_return live;
    }
    if (!parting.isCut)
        m_known.noteUnsure(rebind.encoder.arn);
    live = co_await bring(job);
    co_return live;
}

QCoro::Task<RebindResult> Cuts::bringBack(Job job)
{
    const CutEncoder cut = *m_known.find(job.rebind.encoder.arn);
    m_known.takeInHand(job.rebind.encoder, job.rebind.to);
    // It is one change with what it was cut for; where it is put elsewhere, nobody takes that back.
    job.terms.run = job.rebind.to.arn == cut.move.to.arn ? cut.run : RecordedRun();
    RebindResult result = co_await bring(job);
    co_return std::move(result);
}

QCoro::Task<RebindResult> Cuts::bring(Job job)
{
    const CutStops stops(job.terms);
    const CutEncoder cut = *m_known.find(job.rebind.encoder.arn);
    CutRebinder &rebinder = m_hands.at(&job.source)->rebinder;
    const auto brought = co_await rebinder.bring(job, cut, stops.outOfPatience.token());
    co_return ended(job, brought);
}

RebindResult Cuts::ended(const Job &job, const CutRebinder::Brought &brought)
{
    const QString arn = job.rebind.encoder.arn;
    RebindResult result = brought.result;
    result.rebind = job.rebind;
    result.wasCut = true;
    if (brought.wasEmptied)
        m_known.noteEmptied(arn);
    const bool wasCut = m_known.find(arn)->wasCut();
    switch (brought.end) {
    case End::OnStage:
        return onStage(job, brought);
    case End::StillLive:
        return stillLive(std::move(result), wasCut);
    case End::Elsewhere:
        result.outcome = Outcome::ChangedOutside;
        m_known.forget(arn, JournalOutcome::Done);
        return result;
    case End::Gone:
        result.outcome = Outcome::Gone;
        m_known.forget(arn, JournalOutcome::Gone);
        return result;
    case End::NeedsPerson:
    case End::NotYet:
    case End::GivenUp:
        result.outcome = wasCut ? Outcome::Stranded : Outcome::Unknown;
        result.wasCut = wasCut;
        strand(job, brought);
        return result;
    }
    Q_UNREACHABLE();
}

void Cuts::strand(const Job &job, const CutRebinder::Brought &brought)
{
    const QString arn = job.rebind.encoder.arn;
    if (brought.wasSent)
        m_known.noteSent(arn, job.rebind.to);
    m_known.strand(arn, brought.end == End::GivenUp ? std::nullopt : brought.result.error);
    if (const auto *open = m_ground.sources.reaching(job.rebind.encoder);
        brought.end == End::GivenUp && open && open != &job.source)
        tryAgain(arn); // its source was made anew meanwhile
    const auto tryNow = [this, arn] {
        const CutEncoder *const cut = m_known.find(arn);
        if (cut && cut->isStranded() && cut->error && aws::mayPass(cut->error->kind))
            tryAgain(arn);
    };
    if (brought.end == End::NotYet)
        QTimer::singleShot(m_pace.longestRetry, this, tryNow);
}

RebindResult Cuts::onStage(const Job &job, const CutRebinder::Brought &brought)
{
    const CutEncoder cut = *m_known.find(job.rebind.encoder.arn);
    RebindResult result = brought.result;
    result.rebind = job.rebind;
    result.wasCut = true;
    if (job.rebind.to.arn == cut.move.to.arn)
        result.rebind.from = {job.rebind.encoder.source, cut.move.from.arn};
    m_known.noteStage(cut.arn(), job.rebind.to, result.settledByReading);
    m_aftermath.watch(cut.arn(), job.source);
    return result;
}

/// Where it was: it has come back there, or was not cut so far.
RebindResult Cuts::stillLive(RebindResult result, bool wasCut)
{
    const QString &arn = result.rebind.encoder.arn;
    result.outcome = wasCut ? Outcome::Live : Outcome::NotArrived;
    if (wasCut) {
        m_known.forget(arn, JournalOutcome::Done);
        return result;
    }
    result.wasCut = false;
    result.settledByReading = true;
    m_aftermath.expectLate(m_known.release(arn), result.rebind.from, JournalOutcome::NotArrived);
    return result;
}

} // namespace patchbay
