// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/recovery/LeftOpenCuts.h"

#include "async/Sleep.h"
#include "ivs/Arn.h"
#include "patchbay/journal/CutSteps.h"
#include "patchbay/patch/JournalTerms.h"
#include "patchbay/plant/SecondLook.h"

#include <algorithm>
#include <utility>

namespace patchbay {

namespace {

using namespace std::chrono_literals;

constexpr async::Clock::duration firstPause = 1s;
constexpr async::Clock::duration longestPause = 15s;

StrandedEncoder strandedOf(const JournalRecord &cut)
{
    StrandedEncoder encoder;
    encoder.record = cut.id;
    encoder.run = cut.entry.run;
    encoder.encoder = cut.entry.encoder;
    encoder.from = cut.entry.from;
    encoder.to = cut.entry.to;
    encoder.cutAt = cut.entry.at;
    encoder.accountName = cut.entry.accountName;
    return encoder;
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

struct LeftOpenCuts::Work {
    explicit Work(CutCase of)
        : cut(std::move(of))
    {
    }

    CutCase cut;
    const Source *asked = nullptr; ///< which is asked about it
};

LeftOpenCuts::LeftOpenCuts(Journal &journal, Cuts &cuts, Sources &sources, CutCase::Pace pace, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_cuts(cuts)
    , m_sources(sources)
    , m_entries(journal)
    , m_pace(pace)
{
    for (const auto &source : sources.all())
        follow(*source);
    connect(&sources, &Sources::opened, this, &LeftOpenCuts::follow);
    connect(&sources, &Sources::closed, this, &LeftOpenCuts::leave);
    connect(&cuts.moves(), &LiveMoves::changed, this, &LeftOpenCuts::noteCutAnew);
    // It may be opened later than the program starts: its disk was full, or another program had it.
    connect(&journal, &Journal::stateChanged, this, [this](const JournalState &state) {
        if (state.kind == JournalState::Kind::Open)
            readOnce();
    });
    readOnce();
}

LeftOpenCuts::~LeftOpenCuts() = default;

QCoro::Task<> LeftOpenCuts::stopAndJoin()
{
    co_await m_scope.stopAndJoin();
    co_await m_entries.stopAndJoin();
}

void LeftOpenCuts::readOnce()
{
    if (!m_scope.token().stop_requested() && !std::exchange(m_isRead, true))
        m_scope.add(read());
}

QCoro::Task<> LeftOpenCuts::read()
{
    const auto open = co_await m_journal.openIntents();
    if (!open) {
        m_isRead = false;
        co_return;
    }
    // Of one encoder the latest cut counts: what it left is what there is. `open` has the oldest first.
    for (auto cut = open->crbegin(); cut != open->crend(); ++cut) {
        const QString &arn = cut->entry.encoder.arn;
        if (cut->entry.kind != JournalKind::Cut || m_cuts.isOwn(cut->id))
            continue;
        std::vector<JournalRecord> steps;
        for (const JournalRecord &record : *open) {
            const bool isEarlierCut = record.entry.kind == JournalKind::Cut && record.id < cut->id;
            if (isStepOf(*cut, record) || (isEarlierCut && record.entry.encoder.arn == arn))
                steps.push_back(record);
        }
        add(strandedOf(*cut), steps);
    }
}

LeftOpenCuts::Work *LeftOpenCuts::workOf(const QString &arn) const
{
    const auto found = std::ranges::find_if(m_all, [&arn](const auto &each) { return each->cut.arn() == arn; });
    return found == m_all.cend() ? nullptr : found->get();
}

std::vector<StrandedEncoder> LeftOpenCuts::all() const
{
    std::vector<StrandedEncoder> all;
    all.reserve(m_all.size());
    for (const auto &each : m_all)
        all.push_back(each->cut.told);
    std::ranges::stable_sort(all, {}, &StrandedEncoder::cutAt);
    return all;
}

void LeftOpenCuts::add(const StrandedEncoder &encoder, const std::vector<JournalRecord> &steps)
{
    if (workOf(encoder.encoder.arn))
        return;
    StrandedEncoder told = encoder;
    told.reached.arn = encoder.encoder.arn;
    told.where = Locality::of(encoder.encoder.arn);
    m_all.push_back(std::make_unique<Work>(CutCase(told, steps, m_pace)));
    for (const auto &source : m_sources.all())
        ask(*source);
    Q_EMIT changed();
}

void LeftOpenCuts::follow(Source &source)
{
    // Whose it is may be known then.
    connect(&source.inventory(), &Inventory::loadingChanged, this, [this, &source] { ask(source); });
    ask(source);
}

void LeftOpenCuts::leave(const Source &source)
{
    for (const auto &work : m_all) {
        if (work->asked == &source)
            work->asked = nullptr;
        if (work->cut.told.reached.source == source.id())
            work->cut.told.reached.source = {};
    }
    for (const auto &other : m_sources.all())
        ask(*other);
    if (!m_all.empty())
        Q_EMIT changed();
}

/// About each that it may reach.
void LeftOpenCuts::ask(Source &source)
{
    if (source.scope().token().stop_requested())
        return;
    bool isNew = false;
    for (const auto &work : m_all) {
        StrandedEncoder &told = work->cut.told;
        if (work->asked || !mayReach(source, told))
            continue;
        told.reached.source = source.id();
        work->asked = &source;
        isNew = true;
        source.scope().add(askUntilKnown(&source, told.encoder.arn));
    }
    if (isNew)
        Q_EMIT changed();
}

QCoro::Task<> LeftOpenCuts::askUntilKnown(Source *source, QString arn)
{
    ivs::Client client = source->client().with(async::Urgency::Rescue);
    const std::stop_token stop = source->scope().token();
    async::Clock::duration pause = firstPause;
    while (!stop.stop_requested()) {
        const auto now = co_await readInto(source->inventory(), client, arn, stop);
        bool isAbsent = false;
        if (const Work *const asked = workOf(arn); now && asked && asked->cut.seemsNotCut(now->summary())) {
            const auto isPresent = co_await Cutter::isPresent(client, arn, now->stageArn, stop);
            isAbsent = isPresent ? !*isPresent : aws::mayPass(isPresent.error().kind);
        }
        Work *const work = workOf(arn);
        if (stop.stop_requested() || !work || work->asked != source)
            co_return;
        const bool isOwn = localityOf(*source) == work->cut.told.where; // another account knows none of that ARN
        work->cut.setAbsent(isAbsent);
        if (now) {
            heed(now->summary());
        } else if (!mayReach(*source, work->cut.told)) { // as a list tells since
            work->asked = nullptr;
            work->cut.told.reached.source = {};
            Q_EMIT changed();
        } else if (saysGone(now.error()) && isOwn) {
            write(work->cut.settleStepsOfGone());
            end(arn, CutEnding::Gone, {});
        } else {
            work->cut.told.error = ofReading(now.error());
            Q_EMIT changed();
        }
        const Work *const left = workOf(arn);
        if (!left || left->asked != source)
            co_return;
        co_await async::sleepFor(pause, stop);
        pause = std::min(pause * 2, longestPause);
    }
}

/// What was just read of it.
void LeftOpenCuts::heed(const ivs::IngestConfigurationSummary &now)
{
    if (m_cuts.isCut(now.arn)) // anew, from here: it was not before
        return leaveToNewCut(now.arn, CutEnding::NotCut);
    Work &work = *workOf(now.arn);
    const auto ending = work.cut.read(now);
    write(work.cut.settleSteps(now, ending.has_value()));
    if (ending)
        return end(now.arn, *ending, now.stageArn);
    const bool isStranded = work.cut.told.state == StrandedEncoder::State::Stranded;
    if (isStranded && !work.cut.hasOpenSteps())
        return handOver(now.arn);
    if (!isStranded)
        m_sources.cuts().expect(now.arn); // its binding may be emptied yet by what was sent from here
    if (now.stageArn.isEmpty())
        m_cuts.known().holdFor(work.cut.told.reached);
    Q_EMIT changed();
}

StrandedEncoder LeftOpenCuts::takeOut(const QString &arn)
{
    const StrandedEncoder told = workOf(arn)->cut.told;
    std::erase_if(m_all, [&arn](const auto &each) { return each->cut.arn() == arn; });
    if (!m_cuts.isCut(arn))
        m_sources.cuts().forget(arn);
    return told;
}

/// It was read as live just before, or it would not be cut: that settles the old one, which is not heard of any more.
void LeftOpenCuts::noteCutAnew(const EncoderId &encoder)
{
    Work *const work = m_cuts.isCut(encoder.arn) ? workOf(encoder.arn) : nullptr;
    if (!work)
        return;
    CutEnding ending = CutEnding::NotCut;
    const Source *const source = m_sources.reaching(encoder);
    if (const Configuration *const known = source ? source->inventory().find(encoder.arn) : nullptr) {
        ending = work->cut.read(known->summary).value_or(ending);
        write(work->cut.settleSteps(known->summary, true));
    }
    leaveToNewCut(encoder.arn, ending);
}

void LeftOpenCuts::leaveToNewCut(const QString &arn, CutEnding ending)
{
    const StrandedEncoder told = takeOut(arn);
    m_cuts.known().endHold(arn);
    JournalConclusion conclusion;
    conclusion.outcome = outcomeOf(ending);
    conclusion.settledByReading = true;
    if (!told.record.isNull())
        write({{told.record, conclusion}});
    Q_EMIT changed();
}

void LeftOpenCuts::handOver(const QString &arn)
{
    const StrandedEncoder told = takeOut(arn);
    CutEncoder cut;
    const SourceId &source = told.reached.source;
    cut.move = {told.reached, LiveMove::Phase::Stranded, {source, told.from.arn}, {source, told.to.arn}, told.cutAt};
    if (!told.record.isNull())
        cut.record = recordIdOf(told.record);
    cut.run = {told.run.id, told.run.name, told.run.undoes};
    Q_EMIT takenUp(told);
    m_cuts.known().takeUp(cut);
    Q_EMIT changed();
}

void LeftOpenCuts::end(const QString &arn, CutEnding ending, const QString &stageArn)
{
    const StrandedEncoder told = takeOut(arn);
    m_cuts.known().endHold(arn);
    JournalConclusion conclusion;
    conclusion.outcome = outcomeOf(ending);
    conclusion.settledByReading = true;
    if (!told.record.isNull())
        write({{told.record, conclusion}});
    Q_EMIT changed();
    Q_EMIT ended(told, ending, stageArn);
}

void LeftOpenCuts::write(const CutCase::Conclusions &conclusions)
{
    for (const auto &[id, conclusion] : conclusions)
        m_entries.conclude(recordIdOf(id), conclusion);
}

} // namespace patchbay
