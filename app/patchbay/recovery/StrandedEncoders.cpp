// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/recovery/StrandedEncoders.h"

#include "async/Sleep.h"
#include "ivs/Arn.h"
#include "patchbay/patch/JournalTerms.h"
#include "patchbay/plant/SecondLook.h"

#include <algorithm>
#include <utility>

namespace patchbay {

namespace {

using namespace std::chrono_literals;
using State = StrandedEncoder::State;

constexpr async::Clock::duration firstPause = 1s;
constexpr async::Clock::duration longestPause = 15s;
/// An encoder that was cut stays ACTIVE for some seconds, in which AWS gives it no stage.
constexpr async::Clock::duration retriedFor = 60s;
constexpr async::Clock::duration retriedAfter = 1s;

/// AWS has said that it has no stage, and lists tell when it has one.
bool isSaid(State state)
{
    return state == State::Stranded || state == State::BeingRescued;
}

/// Whose AWS account a source is of, as far as it is known.
Locality localityOf(const Source &source)
{
    const Locality listed = Locality::of(source);
    if (!listed.awsAccount.isEmpty())
        return listed;
    const auto caller = ivs::Arn::parse(source.standing().callerArn());
    return {caller ? caller->account : QString(), source.id().region};
}

/// One that has listed nothing yet is known by what its account is called.
bool mayReach(const Source &source, const StrandedEncoder &encoder)
{
    const Locality there = localityOf(source);
    if (source.id().region != encoder.where.region)
        return false;
    return there.awsAccount.isEmpty() ? source.identity().accountName == encoder.accountName
                                      : there.awsAccount == encoder.where.awsAccount;
}

} // namespace

struct StrandedEncoders::Work {
    Work(CutCase of)
        : cut(std::move(of))
    {
    }

    CutCase cut;
    const Source *asked = nullptr; ///< which is asked about it
    bool isWanted = false; ///< a person wants it to be rescued, and no run does it yet
    bool isTaken = false; ///< a run does
    async::Clock::time_point wantedAt;
};

StrandedEncoders::StrandedEncoders(Journal &journal, PatchRuns &runs, LiveMoves &moves, Sources &sources,
                                   CutCase::Pace pace, QObject *parent)
    : QObject(parent)
    , m_runs(runs)
    , m_moves(moves)
    , m_sources(sources)
    , m_entries(journal)
    , m_pace(pace)
{
    for (const auto &source : sources.all())
        follow(*source);
    connect(&sources, &Sources::opened, this, &StrandedEncoders::follow);
    connect(&sources, &Sources::closed, this, &StrandedEncoders::leave);
    // Afterwards: what is under way is only just noted there.
    connect(&runs, &PatchRuns::underWayChanged, this, &StrandedEncoders::begin, Qt::QueuedConnection);
    connect(&m_retry, &async::Timer::timeout, this, &StrandedEncoders::begin);
}

StrandedEncoders::~StrandedEncoders() = default;

void StrandedEncoders::tellChanged()
{
    if (!m_all.empty())
        Q_EMIT changed();
}

StrandedEncoders::Work *StrandedEncoders::workOf(const QString &arn) const
{
    const auto found = std::ranges::find_if(m_all, [&arn](const auto &each) { return each->cut.arn() == arn; });
    return found == m_all.cend() ? nullptr : found->get();
}

std::vector<StrandedEncoder> StrandedEncoders::all() const
{
    std::vector<StrandedEncoder> all;
    all.reserve(m_all.size());
    for (const auto &each : m_all)
        all.push_back(describe(*each));
    return all;
}

std::optional<StrandedEncoder> StrandedEncoders::find(const QString &encoderArn) const
{
    const Work *const work = workOf(encoderArn);
    return work ? std::optional(describe(*work)) : std::nullopt;
}

StrandedEncoder StrandedEncoders::describe(const Work &work) const
{
    StrandedEncoder told = work.cut.told;
    const Source *const source = m_sources.find(told.reached.source);
    if (source && source->inventory().stages().wasRead()) {
        const StageList &stages = source->inventory().stages();
        told.isToGone = !stages.find(told.to.arn);
        told.isFromGone = !stages.find(told.from.arn);
    }
    return told;
}

void StrandedEncoders::add(const StrandedEncoder &encoder, const std::vector<JournalRecord> &steps)
{
    if (workOf(encoder.encoder.arn))
        return;
    StrandedEncoder told = encoder;
    told.reached.arn = encoder.encoder.arn;
    told.where = Locality::of(encoder.encoder.arn);
    m_all.push_back(std::make_unique<Work>(CutCase(told, steps, m_pace)));
    show(*m_all.back());
    for (const auto &source : m_sources.all())
        ask(*source);
    Q_EMIT changed();
    if (told.state == State::Stranded)
        Q_EMIT stranded(told);
}

void StrandedEncoders::follow(Source &source)
{
    Inventory &inventory = source.inventory();
    connect(&inventory, &Inventory::loadingChanged, this, [this, &source] { ask(source); }); // whose it is may be known
    connect(&inventory.stages(), &StageList::changed, this, &StrandedEncoders::tellChanged);
    connect(&inventory, &Inventory::configurationsChanged, this, [this, &source] { look(source); });
    connect(&inventory, &Inventory::configurationsAppended, this, [this, &source] { look(source); });
    connect(&inventory, &Inventory::configurationsRemoved, this, [this, &source] { ask(source); });
    ask(source);
}

void StrandedEncoders::leave(const Source &source)
{
    for (const auto &work : m_all) {
        if (work->asked == &source)
            work->asked = nullptr;
        if (work->cut.told.reached.source == source.id())
            work->cut.told.reached.source = {};
    }
    for (const auto &other : m_sources.all())
        ask(*other);
    Q_EMIT changed();
}

/// About each that it may reach and of which something is not known.
void StrandedEncoders::ask(Source &source)
{
    if (source.scope().token().stop_requested())
        return;
    bool isNew = false;
    for (const auto &work : m_all) {
        StrandedEncoder &told = work->cut.told;
        if (!mayReach(source, told))
            continue;
        if (told.reached.source.isNull()) {
            told.reached.source = source.id();
            isNew = true;
        }
        const bool isListed = source.inventory().find(told.encoder.arn);
        const bool isKnown = isSaid(told.state) && !work->cut.hasOpenSteps() && isListed;
        if (work->asked || isKnown || told.reached.source != source.id())
            continue;
        work->asked = &source;
        source.scope().add(askUntilKnown(&source, told.encoder.arn));
    }
    if (isNew)
        Q_EMIT changed();
    begin();
}

QCoro::Task<> StrandedEncoders::askUntilKnown(Source *source, QString arn)
{
    ivs::Client client = source->client().with(async::Urgency::Rescue);
    const std::stop_token stop = source->scope().token();
    async::Clock::duration pause = firstPause;
    while (!stop.stop_requested()) {
        const auto now = co_await readInto(source->inventory(), client, arn, stop);
        Work *const work = workOf(arn);
        if (stop.stop_requested() || !work || work->asked != source)
            co_return;
        const bool isOwn = localityOf(*source) == work->cut.told.where; // another account knows none of that ARN
        if (!mayReach(*source, work->cut.told)) { // as a list tells since
            work->asked = nullptr;
            work->cut.told.reached.source = {};
            Q_EMIT changed();
            co_return;
        }
        if (now) {
            heed(*source, now->summary());
        } else if (saysGone(now.error()) && isOwn) {
            write(work->cut.settleStepsOfGone());
            end(arn, CutEnding::Gone, {}, true);
        } else {
            work->cut.told.error = ofReading(now.error());
            Q_EMIT changed();
        }
        Work *const left = workOf(arn);
        if (!left || left->asked != source)
            co_return;
        if (now && isSaid(left->cut.told.state) && !left->cut.hasOpenSteps()) {
            left->asked = nullptr;
            begin();
            co_return;
        }
        co_await async::sleepFor(pause, stop);
        pause = std::min(pause * 2, longestPause);
    }
}

/// What was just read of it.
void StrandedEncoders::heed(Source &source, const ivs::IngestConfigurationSummary &now)
{
    Work &work = *workOf(now.arn);
    StrandedEncoder &told = work.cut.told;
    const bool wasSaid = isSaid(told.state);
    const bool hadStage = told.state == State::HasStage;
    const auto ending = work.cut.read(now);
    write(work.cut.settleSteps(now, ending.has_value()));
    if (ending)
        return end(now.arn, *ending, now.stageArn, true);
    if (!isSaid(told.state)) {
        m_sources.cuts().expect(now.arn); // its binding may be emptied yet by what was sent from here
        ask(source);
    }
    if (hadStage && told.state == State::Stranded && !told.wanted.arn.isEmpty())
        return rescue(now.arn, told.wanted); // that was emptied by the cut, which came late
    show(work);
    Q_EMIT changed();
    if (!wasSaid && told.state == State::Stranded)
        Q_EMIT stranded(told);
}

/// Somebody may have given one a stage.
void StrandedEncoders::look(Source &source)
{
    std::vector<ivs::IngestConfigurationSummary> moved;
    for (const auto &work : m_all) {
        const Configuration *const now = source.inventory().find(work->cut.arn());
        if (now && isSaid(work->cut.told.state) && !now->summary.stageArn.isEmpty())
            moved.push_back(now->summary);
    }
    for (const ivs::IngestConfigurationSummary &now : moved) {
        if (workOf(now.arn))
            heed(source, now);
    }
}

void StrandedEncoders::rescue(const QString &encoderArn, const JournalThing &stage)
{
    Work *const work = workOf(encoderArn);
    if (!work || work->isTaken)
        return;
    work->cut.told.wanted = stage;
    work->cut.told.hasFailed = false;
    work->cut.told.error.reset();
    work->cut.told.state = State::BeingRescued;
    work->isWanted = true;
    work->wantedAt = async::Clock::now();
    show(*work);
    Q_EMIT changed();
    begin();
}

void StrandedEncoders::begin()
{
    for (const auto &work : m_all) {
        const EncoderId &encoder = work->cut.told.reached;
        if (work->isWanted && !work->cut.hasOpenSteps() && m_sources.find(encoder.source)
            && !m_runs.isUnderWay(encoder))
            return take(*work); // the others when it is under way
    }
}

void StrandedEncoders::take(Work &work)
{
    const QString arn = work.cut.arn();
    work.isWanted = false;
    work.isTaken = true;
    PatchRun &run = m_runs.rescue(Rebind::of(work.cut.told.reached, {}, work.cut.told.wanted.arn));
    const auto conclude = [this, arn, &run] { this->conclude(arn, *run.item(0).result); };
    if (run.hasEnded())
        QMetaObject::invokeMethod(
            this, [this, arn, result = *run.item(0).result] { this->conclude(arn, result); }, Qt::QueuedConnection);
    else
        connect(&run, &PatchRun::ended, this, conclude);
}

void StrandedEncoders::conclude(const QString &arn, const RebindResult &result)
{
    Work *const work = workOf(arn);
    if (!work)
        return; // a reading has shown it already
    work->isTaken = false;
    Source *const source = m_sources.find(work->cut.told.reached.source);
    if (source && result.now && !result.now->stageArn.isEmpty())
        return heed(*source, *result.now);
    switch (result.outcome) {
    case Outcome::Gone:
        return end(arn, CutEnding::Gone, {}, false);
    case Outcome::BeingMoved:
        work->isWanted = true; // as soon as that has ended
        return;
    case Outcome::Live:
        if (async::Clock::now() - work->wantedAt >= retriedFor)
            return giveUp(*work, result);
        work->isWanted = true;
        m_retry.start(retriedAfter);
        return;
    case Outcome::Moved: // its source was closed meanwhile: the next one that reaches it tells
    case Outcome::AlreadyThere:
    case Outcome::ChangedOutside:
    case Outcome::Refused:
    case Outcome::NotArrived:
    case Outcome::Unknown:
    case Outcome::Cancelled:
        return giveUp(*work, result);
    }
    Q_UNREACHABLE();
}

void StrandedEncoders::giveUp(Work &work, const RebindResult &result)
{
    work.cut.told.state = State::Stranded;
    work.cut.told.hasFailed = true;
    work.cut.told.error = result.error;
    show(work);
    Q_EMIT changed();
}

void StrandedEncoders::end(const QString &arn, CutEnding ending, const QString &stageArn, bool isByReading)
{
    const StrandedEncoder told = workOf(arn)->cut.told;
    std::erase_if(m_all, [&arn](const auto &each) { return each->cut.arn() == arn; });
    JournalConclusion conclusion;
    conclusion.outcome = outcomeOf(ending);
    conclusion.settledByReading = isByReading;
    if (!told.record.isNull())
        write({{told.record, conclusion}});
    m_sources.cuts().forget(arn);
    m_moves.remove(arn);
    Q_EMIT changed();
    Q_EMIT ended(told, ending, stageArn);
}

void StrandedEncoders::write(const CutCase::Conclusions &conclusions)
{
    for (const auto &[id, conclusion] : conclusions)
        m_entries.conclude(recordIdOf(id), conclusion);
}

void StrandedEncoders::show(const Work &work)
{
    const StrandedEncoder &told = work.cut.told;
    if (told.state == State::NotKnown)
        return;
    const SourceId &source = told.reached.source;
    const auto phase = told.state == State::Stranded ? LiveMove::Phase::Stranded
        : told.state == State::HasStage              ? LiveMove::Phase::Rebound
                                                     : LiveMove::Phase::Cut;
    const QString &to = told.wanted.arn.isEmpty() ? told.to.arn : told.wanted.arn;
    m_moves.set({told.reached, phase, {source, told.from.arn}, {source, to}, told.cutAt});
}

} // namespace patchbay
