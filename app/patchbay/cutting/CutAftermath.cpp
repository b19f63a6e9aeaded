// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/cutting/CutAftermath.h"

#include "async/Clock.h"

#include "async/Sleep.h"
#include "patchbay/cutting/PictureWatch.h"
#include "patchbay/plant/SecondLook.h"

namespace patchbay {

namespace {

/// Whether a stranded one has that stage from somebody else, or by an update whose answer got lost. Else the end of the
/// cut is still to come, or that source is behind.
bool wasGiven(const CutEncoder &cut, const QString &stageBefore, const QString &stageNow)
{
    const bool isNew = stageBefore != stageNow;
    if (stageNow == cut.move.from.arn)
        return isNew && cut.wasEmptied;
    return isNew || stageNow != cut.move.to.arn;
}

} // namespace

CutAftermath::CutAftermath(KnownCuts &cuts, PatchRuns &runs, LiveMoves &moves, const CutPace &pace)
    : m_cuts(cuts)
    , m_runs(runs)
    , m_moves(moves)
    , m_pace(pace)
{
    connect(&runs, &PatchRuns::begun, this, &CutAftermath::follow);
}

void CutAftermath::follow(PatchRun &run)
{
    for (int index = 0; index < run.count(); ++index) {
        const EncoderId encoder = run.item(index).rebind.encoder;
        if (m_runs.runOf(encoder) == &run) // what is refused, or only asked about, does nothing to it
            endLate(encoder.arn);
    }
    connect(&run, &PatchRun::itemChanged, this, [this, &run](int index) {
        const PatchRun::Item item = run.item(index);
        if (item.isUnderWay())
            return;
        const QString &arn = item.rebind.encoder.arn;
        const LiveMove *const move = m_moves.find(arn);
        if (move && move->phase == LiveMove::Phase::InTurn)
            m_moves.remove(arn); // one that is held waits for its turn until its run gives it up
        if (item.state == PatchRun::State::Ended)
            heed(*item.result);
    });
}

/// A move in the ordinary way of one that is not back, or has no stage.
void CutAftermath::heed(const RebindResult &result)
{
    const QString &arn = result.rebind.encoder.arn;
    const CutEncoder *const cut = m_cuts.find(arn);
    if (!cut || result.outcome == Outcome::BeingMoved)
        return;
    const bool isThere = result.outcome == Outcome::Moved || result.outcome == Outcome::AlreadyThere;
    if (isThere && !result.wasCut) {
        if (result.rebind.to.isNone())
            return m_cuts.forget(arn, JournalOutcome::Done); // as somebody wants it
        m_cuts.noteStage(arn, result.rebind.to, result.settledByReading);
    }
    if (!m_cuts.find(arn)->isWithoutStage() && !m_watched.contains(arn))
        watchThroughAnother(arn);
}

void CutAftermath::add(Source &source)
{
    connect(&source.inventory(), &Inventory::configurationsChanged, this,
            [this, &source](const std::vector<ConfigurationChange> &changes) { look(source, changes); });
    connect(&source.inventory(), &Inventory::configurationsAboutToBeRemoved, this,
            [this, &source](const std::vector<int> &rows) { noteGone(source, rows); });
    // What it reaches is known then.
    connect(&source.inventory(), &Inventory::loadingChanged, this, [this, &source] { watchUnwatched(source); });
    for (const CutEncoder &cut : m_cuts.all()) {
        if (cut.move.encoder.source == source.id())
            m_watched.remove(cut.arn()); // it was watched through the one that is ending
    }
    watchUnwatched(source);
}

/// What was watched through a source that is not open any more goes on.
void CutAftermath::watchUnwatched(Source &source)
{
    for (const CutEncoder &cut : m_cuts.all()) {
        const bool isWatched = cut.isWithoutStage() || m_watched.contains(cut.arn());
        if (!isWatched && m_cuts.reaching(cut.move.encoder) == &source)
            watch(cut.arn(), source);
    }
}

void CutAftermath::look(const Source &source, const std::vector<ConfigurationChange> &changes)
{
    for (const ConfigurationChange &change : changes) {
        const ivs::IngestConfigurationSummary now = source.inventory().configurations()[change.row].summary;
        lookAtLate(now);
        const CutEncoder *const cut = m_cuts.find(now.arn);
        if (!cut || !cut->isStranded())
            continue;
        if (now.stageArn.isEmpty())
            m_cuts.noteEmptied(now.arn);
        else if (wasGiven(*cut, change.before.summary.stageArn, now.stageArn) && !m_runs.isUnderWay(cut->move.encoder))
            m_cuts.forget(now.arn, now.stageArn == cut->move.to.arn ? JournalOutcome::Moved : JournalOutcome::Done);
    }
}

/// Nobody can give it a stage any more.
void CutAftermath::noteGone(const Source &source, const std::vector<int> &rows)
{
    for (const int row : rows) {
        const QString arn = source.inventory().configurations()[row].summary.arn;
        endLate(arn, JournalOutcome::Gone);
        const CutEncoder *const cut = m_cuts.find(arn);
        if (cut && cut->isStranded() && !m_runs.isUnderWay(cut->move.encoder))
            m_cuts.forget(arn, JournalOutcome::Gone);
    }
}

void CutAftermath::lookAtLate(const ivs::IngestConfigurationSummary &now)
{
    const auto known = m_late.constFind(now.arn);
    if (known == m_late.cend() || now.stageArn == known->stage)
        return;
    const bool isThatCut = now.stageArn.isEmpty() && known->timesCut == m_cuts.timesCut(now.arn);
    if (!isThatCut || m_cuts.find(now.arn))
        return endLate(now.arn);
    CutEncoder cut = m_late.take(now.arn).cut;
    cut.wasEmptied = true;
    cut.move.phase = LiveMove::Phase::Cut;
    if (cut.move.offAir) // it was back meanwhile
        cut.move.since = async::Clock::utc();
    cut.move.offAir.reset();
    const LiveMove *const move = m_moves.find(now.arn);
    if (move && move->phase == LiveMove::Phase::InTurn)
        m_runs.stopWaiting(cut.move.encoder); // nothing was sent for it: it is brought back first
    m_cuts.add(cut);
    noteWithoutStage(now.arn);
}

void CutAftermath::expectLate(const CutEncoder &cut, const StageId &stage, JournalOutcome otherwise)
{
    const QString arn = cut.arn();
    const Late late{cut, stage.arn, otherwise, m_cuts.timesCut(arn), std::make_shared<async::Timer>()};
    connect(late.end.get(), &async::Timer::timeout, this, [this, arn] { endLate(arn); });
    late.end->start(m_pace.lateAtMost);
    m_late.insert(arn, late);
    if (Source *const source = m_cuts.reaching(cut.move.encoder); source && !source->scope().token().stop_requested())
        source->scope().add(readLate(arn, source));
}

QCoro::Task<> CutAftermath::readLate(QString arn, Source *source)
{
    const std::stop_token stop = source->scope().token();
    ivs::Client client = source->client().with(async::Urgency::Watch);
    while (true) {
        co_await async::sleepFor(m_pace.lateWatch, stop);
        if (stop.stop_requested() || !m_late.contains(arn))
            co_return;
        co_await readInto(source->inventory(), client, arn, stop); // who looks at it hears of it from the inventory
    }
}

LiveMove CutAftermath::noteBack(const QString &arn)
{
    const CutEncoder back = m_cuts.noteBack(arn);
    if (!back.wasEmptied)
        expectLate(back, back.move.to, back.outcome);
    return back.move;
}

/// What is seen of it from here on is not that cut any more.
void CutAftermath::endLate(const QString &arn, std::optional<JournalOutcome> outcome)
{
    if (!m_late.contains(arn))
        return;
    Late late = m_late.take(arn);
    late.end->stop();
    late.end.reset();
    m_cuts.conclude(late.cut, outcome.value_or(late.otherwise), !late.cut.isSure);
}

void CutAftermath::watch(const QString &arn, Source &source)
{
    if (source.scope().token().stop_requested())
        return watchThroughAnother(arn);
    if (m_watched.value(arn) == &source)
        return;
    m_watched.insert(arn, &source);
    source.scope().add(watchPicture(arn, &source));
}

/// Where there is none others wait for it until there is, or a person goes on without it.
void CutAftermath::watchThroughAnother(const QString &arn)
{
    Source *const other = m_cuts.reaching(m_cuts.find(arn)->move.encoder);
    if (other && !other->scope().token().stop_requested())
        watch(arn, *other);
    else
        m_cuts.noteUnseen(arn);
}

QCoro::Task<> CutAftermath::watchPicture(QString arn, Source *source)
{
    using Seen = PictureWatch::Seen;
    const std::stop_token stop = source->scope().token();
    const QString stage = m_cuts.find(arn)->move.to.arn;
    const auto onMissing = [this, arn] {
        if (m_cuts.find(arn))
            m_cuts.noteMissing(arn);
    };
    PictureWatch picture(*source, m_pace);
    const Seen seen = co_await picture.watch(arn, stage, onMissing, stop);
    if (m_watched.value(arn) != source)
        co_return; // another one goes on
    m_watched.remove(arn);
    const CutEncoder *const cut = m_cuts.find(arn);
    if (!cut || cut->isWithoutStage())
        co_return; // it is in other hands
    const bool isOver = seen == Seen::Back || seen == Seen::Gone;
    if (seen != Seen::Nothing && !isOver && m_runs.isUnderWay(cut->move.encoder))
        co_return; // whose end tells what it is
    if (cut->move.to.arn != stage) { // it was moved on from here
        watch(arn, *source);
        co_return;
    }
    switch (seen) {
    case Seen::Back: {
        const LiveMove back = noteBack(arn);
        source->scope().add(endTelling(back, stop));
        break;
    }
    case Seen::WithoutStage:
        if (cut->wasEmptied)
            m_cuts.forget(arn, JournalOutcome::Done); // by somebody else
        else
            noteWithoutStage(arn);
        break;
    case Seen::Elsewhere:
        m_cuts.forget(arn, JournalOutcome::Done);
        break;
    case Seen::Gone:
        m_cuts.forget(arn, JournalOutcome::Gone);
        break;
    case Seen::Nothing:
        watchThroughAnother(arn);
        break;
    }
}

void CutAftermath::noteWithoutStage(const QString &arn)
{
    m_cuts.noteEmptied(arn);
    m_cuts.strand(arn, std::nullopt);
    Q_EMIT isWithoutStage(arn);
}

QCoro::Task<> CutAftermath::endTelling(LiveMove back, std::stop_token stop)
{
    co_await async::sleepFor(m_pace.backIsToldFor, stop);
    const LiveMove *const now = m_moves.find(back.encoder.arn);
    if (now && *now == back)
        m_moves.remove(back.encoder.arn);
}

} // namespace patchbay
