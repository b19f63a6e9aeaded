// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/cutting/Cuts.h"

#include "async/Clock.h"
#include "async/EitherStop.h"
#include "async/Grace.h"
#include "async/Sleep.h"
#include "patchbay/plant/Sources.h"

#include <utility>

namespace patchbay {

namespace {

using namespace std::chrono_literals;
using Phase = LiveMove::Phase;
using End = CutRebinder::End;

/// What is between cut and rebound is finished, but a program that closes doesn't wait for ever.
constexpr auto graceTime = 20s;

/// One of many is put back for what concerns them all.
RebindResult heldUpIfMany(RebindResult result, const PatchRunner::Terms &terms)
{
    if (terms.isOneOfMany && result.outcome == Outcome::Refused && result.error && concernsAll(result.error->kind))
        result.outcome = Outcome::Cancelled;
    return result;
}

RebindResult afterRefusal(RebindResult live, const ActResult &refusal)
{
    live.error = refusal.error;
    live.unrecorded = refusal.unrecorded;
    live.requestId = refusal.requestId;
    if (refusal.outcome == ActOutcome::Cancelled)
        live.outcome = Outcome::Cancelled;
    else if (refusal.outcome == ActOutcome::ChangedOutside)
        live.outcome = Outcome::ChangedOutside;
    else if (refusal.error)
        live.outcome = Outcome::Refused;
    return live;
}

JournalOutcome journalOutcomeOf(const RebindResult &notCut)
{
    switch (notCut.outcome) {
    case Outcome::Refused:
        return JournalOutcome::Refused;
    case Outcome::ChangedOutside:
        return JournalOutcome::ChangedOutside;
    case Outcome::Live:
        return JournalOutcome::Live;
    default:
        return JournalOutcome::Cancelled;
    }
}

} // namespace

Cuts::Hands::Hands(Source &source, const Ground &ground, const CutPace &pace)
    : cutter(source, ground.sources.cuts(), ground.acts, pace.settling)
    , rebinder(source, cutter, pace)
    , watch(source, pace)
{
}

Cuts::Cuts(const Ground &ground, CutPace pace, QObject *parent)
    : QObject(parent)
    , m_ground(ground)
    , m_pace(pace)
    , m_journal(ground.journal, ground.sources)
{
    for (const auto &source : ground.sources.all())
        add(*source);
    connect(&ground.sources, &Sources::opened, this, &Cuts::add);
    connect(&ground.sources, &Sources::ended, this, [this](const Source &source) { m_hands.erase(&source); });
    connect(&ground.runs, &PatchRuns::begun, this, &Cuts::follow);
    ground.runs.setLiveMover(*this);
}

Cuts::~Cuts() = default;

void Cuts::add(Source &source)
{
    m_hands.emplace(&source, std::make_unique<Hands>(source, m_ground, m_pace));
    connect(&source.inventory(), &Inventory::configurationsChanged, this,
            [this, &source](const std::vector<ConfigurationChange> &changes) { look(source, changes); });
    for (const QString &arn : m_known.keys()) {
        const CutEncoder &cut = m_known[arn].cut;
        if (cut.move.encoder.source != source.id())
            continue;
        if (cut.isStranded() && !cut.error)
            tryAgain(arn); // it was closed, and is made anew
        else if (!cut.isStranded() && !m_known[arn].isWatched)
            watch(arn, source);
    }
}

/// One that is held waits for its turn until its run gives it up.
void Cuts::follow(PatchRun &run)
{
    connect(&run, &PatchRun::itemChanged, this, [this, &run](int index) {
        const QString &arn = run.item(index).rebind.encoder.arn;
        const LiveMove *const move = run.item(index).isUnderWay() ? nullptr : m_ground.moves.find(arn);
        if (move && move->phase == Phase::InTurn)
            m_ground.moves.remove(arn);
    });
}

/// Somebody else may give one that is stranded a stage, and a cut whose answer got lost may come late.
void Cuts::look(const Source &source, const std::vector<ConfigurationChange> &changes)
{
    for (const ConfigurationChange &change : changes) {
        const ivs::IngestConfigurationSummary &now = source.inventory().configurations()[change.row].summary;
        const QString arn = now.arn;
        const auto late = m_late.constFind(arn);
        if (late != m_late.cend() && now.stageArn.isEmpty()) {
            Known cut = *late;
            m_late.erase(late);
            cut.wasEmptied = true;
            m_known.insert(arn, cut);
            strand(arn, std::nullopt);
            tryAgain(arn);
        } else if (late != m_late.cend() && now.stageArn != late->cut.move.from.arn) {
            m_late.erase(late);
        }
        const auto known = m_known.find(arn);
        if (known != m_known.end() && known->cut.isStranded() && !now.stageArn.isEmpty()
            && !m_ground.runs.isUnderWay(known->cut.move.encoder))
            forget(arn, JournalOutcome::Done);
    }
}

std::vector<CutEncoder> Cuts::stranded() const
{
    std::vector<CutEncoder> stranded;
    for (const Known &known : m_known) {
        if (known.cut.isStranded())
            stranded.push_back(known.cut);
    }
    return stranded;
}

void Cuts::takeUp(const CutEncoder &cut)
{
    if (m_known.contains(cut.arn()))
        return;
    Known known{cut, true};
    known.cut.isOfEarlierStart = true;
    m_known.insert(cut.arn(), known);
    strand(cut.arn(), cut.error);
}

PatchRun *Cuts::rebind(const QString &encoderArn, const StageId &to)
{
    const auto known = m_known.constFind(encoderArn);
    if (known == m_known.cend() || !known->cut.isStranded() || m_ground.runs.isUnderWay(known->cut.move.encoder))
        return nullptr;
    return &m_ground.runs.take(Rebind::of(known->cut.move.encoder, {}, to.arn));
}

void Cuts::resume(const QUuid &account)
{
    for (const CutEncoder &cut : stranded()) {
        if (cut.move.encoder.source.account == account && !cut.isOfEarlierStart)
            tryAgain(cut.arn());
    }
}

/// From the event loop: who calls may be in the middle of something.
void Cuts::tryAgain(const QString &arn)
{
    const auto again = [this, arn] {
        if (const auto known = m_known.constFind(arn); known != m_known.cend())
            rebind(arn, known->cut.move.to);
    };
    QMetaObject::invokeMethod(this, again, Qt::QueuedConnection);
}

bool Cuts::isCut(const QString &encoderArn) const
{
    const auto known = m_known.constFind(encoderArn);
    return known != m_known.cend() && known->cut.move.phase != Phase::Rebound
        && known->cut.move.phase != Phase::NotBack;
}

bool Cuts::comesLast(const Rebind &rebind) const
{
    return m_isOnAir && m_isOnAir(rebind.from);
}

NotBack Cuts::namedOf(const EncoderId &encoder) const
{
    const Source *const source = m_ground.sources.reaching(encoder);
    const Configuration *const known = source ? source->inventory().find(encoder.arn) : nullptr;
    return {encoder, known ? known->summary.name : QString()};
}

void Cuts::setPhase(const QString &arn, Phase phase)
{
    const auto known = m_known.find(arn);
    const bool wasStranded = known->cut.isStranded();
    known->cut.move.phase = phase;
    m_ground.moves.set(known->cut.move);
    const bool isMissing = phase == Phase::Stranded || phase == Phase::NotBack;
    m_offAir.add(namedOf(known->cut.move.encoder), isMissing);
    if (wasStranded != known->cut.isStranded() || wasStranded)
        Q_EMIT changed();
}

void Cuts::strand(const QString &arn, const std::optional<aws::Error> &error)
{
    m_known[arn].cut.error = error;
    m_known[arn].cut.move.phase = Phase::Cut; // told in any case
    setPhase(arn, Phase::Stranded);
}

void Cuts::conclude(Known &known, JournalOutcome outcome, bool byReading)
{
    JournalConclusion conclusion;
    conclusion.outcome = outcome;
    conclusion.settledByReading = byReading;
    if (known.cut.record)
        m_journal.conclude(*std::exchange(known.cut.record, std::nullopt), conclusion);
}

/// There is nothing more to be done about it.
void Cuts::forget(const QString &arn, JournalOutcome outcome)
{
    Known known = m_known.take(arn);
    conclude(known, outcome, true);
    m_ground.moves.remove(arn);
    letGo(arn);
    if (known.cut.isStranded())
        Q_EMIT changed();
}

/// Nobody waits for it any more.
void Cuts::letGo(const QString &arn)
{
    m_offAir.leave(arn);
    for (const auto &run : m_ground.runs.all()) {
        const std::vector<Hold> holds = run->holds(); // they go one by one
        for (const Hold &hold : holds) {
            if (hold.notBack() && hold.notBack()->encoder.arn == arn)
                run->resume(hold.source);
        }
    }
}

QCoro::Task<RebindResult> Cuts::cut(Job job)
{
    const Rebind rebind = job.rebind;
    const QString arn = rebind.encoder.arn;
    RebindResult result;
    result.rebind = rebind;
    const async::EitherStop noMore(job.terms.stop, job.terms.closing);
    const async::EitherStop asked(noMore.token(), job.terms.stopWaiting);
    m_ground.moves.set({rebind.encoder, Phase::InTurn, rebind.from, rebind.to, async::Clock::utc()});
    const OffAir::Place place{namedOf(rebind.encoder), comesLast(rebind), job.passedOver};
    const OffAir::Turn turn = co_await m_offAir.come(place, asked.token());
    if (!turn.isOwn) {
        result.notBack = turn.heldBy;
        co_return result;
    }
    result = co_await job.take(rebind, job.terms); // it may have waited for long
    if (result.outcome == Outcome::Live)
        result = co_await cutLive(job, std::move(result));
    if (!m_known.contains(arn)) {
        letGo(arn);
        if (result.isHeldUp() || !m_ground.moves.find(arn) || m_ground.moves.find(arn)->phase == Phase::InTurn)
            m_ground.moves.remove(arn);
    }
    co_return result;
}

QCoro::Task<RebindResult> Cuts::cutLive(Job job, RebindResult live)
{
    const Rebind rebind = job.rebind;
    const QString arn = rebind.encoder.arn;
    if (rebind.to.isNone()) {
        live.notCut = NotCut::NoStage;
        co_return live;
    }
    const async::EitherStop noMore(job.terms.stop, job.terms.closing);
    const async::EitherStop asked(noMore.token(), job.terms.stopWaiting);
    const async::Grace grace(job.terms.closing, graceTime);
    const async::EitherStop outOfPatience(grace.token(), job.terms.stopWaiting);
    Cutter &cutter = m_hands.at(&job.source)->cutter;
    const auto found = co_await cutter.find(live, asked.token());
    if (!found)
        co_return heldUpIfMany(found.error(), job.terms);
    std::optional<RecordId> record;
    if (job.terms.isRecorded && !asked.token().stop_requested()) {
        const Intent intent{job.terms.run, rebind};
        const auto written = co_await m_journal.intend(intent, found->participants, asked.token());
        if (written)
            record = *written;
        else if (!asked.token().stop_requested())
            live.unrecorded = written.error();
    }
    if (live.unrecorded || asked.token().stop_requested())
        live.outcome = Outcome::Cancelled;
    if (live.outcome == Outcome::Cancelled && !record)
        co_return live;
    const LiveMove move{rebind.encoder, Phase::Cut, rebind.from, rebind.to, async::Clock::utc()};
    m_known.insert(arn, {{move, std::nullopt, record, job.terms.run}});
    setPhase(arn, Phase::Cut);
    ActTerms terms;
    terms.run = job.terms.run;
    terms.isRecorded = job.terms.isRecorded;
    terms.stop = asked.token();
    terms.outOfPatience = outOfPatience.token();
    const Cutter::Parting parting = co_await cutter.cutOff(rebind, *found, terms);
    if (parting.refusal) {
        RebindResult left = afterRefusal(std::move(live), *parting.refusal);
        forget(arn, journalOutcomeOf(left));
        co_return heldUpIfMany(std::move(left), job.terms);
    }
    if (parting.hadStopped) {
        forget(arn, JournalOutcome::AlreadyThere);
        live = co_await job.take(rebind, job.terms);
        co_return live;
    }
    live = co_await bring(job, parting.isCut);
    co_return live;
}

QCoro::Task<RebindResult> Cuts::bringBack(Job job)
{
    Known &known = m_known[job.rebind.encoder.arn];
    known.cut.move.encoder = job.rebind.encoder; // through whatever source it is reached now
    known.cut.isOfEarlierStart = false;
    setPhase(job.rebind.encoder.arn, Phase::Cut);
    // It is one change with what it was cut for; where it is put elsewhere, nobody takes that back.
    if (job.rebind.to.arn == known.cut.move.to.arn && !known.cut.run.id.isEmpty())
        job.terms.run = known.cut.run;
    else
        job.terms.run = {};
    const RebindResult result = co_await bring(job, true);
    co_return result;
}

QCoro::Task<RebindResult> Cuts::bring(Job job, bool isSure)
{
    const async::Grace grace(job.terms.closing, graceTime);
    const async::EitherStop outOfPatience(grace.token(), job.terms.stopWaiting);
    const StageId from = m_known[job.rebind.encoder.arn].cut.move.from;
    CutRebinder &rebinder = m_hands.at(&job.source)->rebinder;
    const CutRebinder::Brought brought = co_await rebinder.bring(job, from, isSure, outOfPatience.token());
    co_return ended(job, brought, isSure);
}

RebindResult Cuts::ended(const Job &job, const CutRebinder::Brought &brought, bool isSure)
{
    const QString arn = job.rebind.encoder.arn;
    RebindResult result = brought.result;
    result.rebind = job.rebind;
    result.wasCut = true;
    m_known[arn].wasEmptied |= brought.wasEmptied;
    switch (brought.end) {
    case End::OnStage:
        return onStage(job, brought);
    case End::Elsewhere:
        result.outcome = Outcome::ChangedOutside;
        forget(arn, JournalOutcome::ChangedOutside);
        return result;
    case End::StillLive:
        result.outcome = isSure ? Outcome::Live : Outcome::NotArrived;
        result.wasCut = isSure;
        result.settledByReading = !isSure;
        if (!isSure)
            m_late.insert(arn, m_known[arn]);
        forget(arn, isSure ? JournalOutcome::Done : JournalOutcome::NotArrived);
        if (!isSure)
            m_late[arn].cut.record.reset();
        return result;
    case End::Gone:
        result.outcome = Outcome::Gone;
        forget(arn, JournalOutcome::Gone);
        return result;
    case End::NeedsPerson:
    case End::GivenUp:
        result.outcome = Outcome::Stranded;
        strand(arn, brought.result.error);
        return result;
    }
    Q_UNREACHABLE();
}

RebindResult Cuts::onStage(const Job &job, const CutRebinder::Brought &brought)
{
    const QString arn = job.rebind.encoder.arn;
    Known &known = m_known[arn];
    RebindResult result = brought.result;
    result.rebind = job.rebind;
    result.wasCut = true;
    const bool isAsAsked = job.rebind.to.arn == known.cut.move.to.arn;
    if (isAsAsked)
        result.rebind.from = {job.rebind.encoder.source, known.cut.move.from.arn};
    conclude(known, isAsAsked ? JournalOutcome::Moved : JournalOutcome::Done, result.settledByReading);
    known.cut.error.reset();
    known.cut.move.to = job.rebind.to;
    setPhase(arn, Phase::Rebound);
    watch(arn, job.source);
    return result;
}

void Cuts::watch(const QString &arn, Source &source)
{
    if (std::exchange(m_known[arn].isWatched, true) || source.scope().token().stop_requested())
        return;
    source.scope().add(watchPicture(arn, &source));
}

/// Until it is back, or something else has become of it; another source goes on where this one ends.
QCoro::Task<> Cuts::watchPicture(QString arn, Source *source)
{
    using Seen = PictureWatch::Seen;
    const QString stage = m_known[arn].cut.move.to.arn;
    const auto onMissing = [this, arn] { setPhase(arn, Phase::NotBack); };
    const Seen seen = co_await m_hands.at(source)->watch.watch(arn, stage, onMissing, source->scope().token());
    const auto known = m_known.find(arn);
    if (known == m_known.end())
        co_return;
    known->isWatched = false;
    switch (seen) {
    case Seen::Back:
        noteBack(arn, *source);
        break;
    case Seen::WithoutStage:
        if (known->wasEmptied) { // by somebody else
            forget(arn, JournalOutcome::Done);
            break;
        }
        known->wasEmptied = true;
        strand(arn, std::nullopt);
        tryAgain(arn);
        break;
    case Seen::Elsewhere:
    case Seen::Gone:
        forget(arn, JournalOutcome::Done);
        break;
    case Seen::Nothing:
        break;
    }
}

void Cuts::noteBack(const QString &arn, Source &source)
{
    LiveMove move = m_known.take(arn).cut.move;
    move.phase = Phase::Back;
    move.offAir = std::chrono::seconds(qRound64(double(move.since.msecsTo(async::Clock::utc())) / 1000));
    m_ground.moves.set(move);
    letGo(arn);
    if (!source.scope().token().stop_requested())
        source.scope().add(endTelling(arn, move.since, source.scope().token()));
}

QCoro::Task<> Cuts::endTelling(QString arn, QDateTime since, std::stop_token stop)
{
    co_await async::sleepFor(m_pace.backIsToldFor, stop);
    const LiveMove *const move = m_ground.moves.find(arn);
    if (move && move->phase == Phase::Back && move->since == since)
        m_ground.moves.remove(arn);
}

} // namespace patchbay
