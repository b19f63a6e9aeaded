// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/recovery/StrandedEncoders.h"

#include "patchbay/patch/JournalTerms.h"

#include <algorithm>
#include <tuple>

namespace patchbay {

namespace {

using Phase = LiveMove::Phase;
using State = StrandedEncoder::State;

QString stageNameIn(const Source *source, const QString &arn)
{
    const ivs::StageSummary *const stage = source ? source->inventory().stages().find(arn) : nullptr;
    return stage ? stage->name : QString();
}

QString encoderNameIn(const Source *source, const QString &arn)
{
    const Configuration *const encoder = source ? source->inventory().find(arn) : nullptr;
    return encoder ? encoder->summary.name : QString();
}

} // namespace

StrandedEncoders::StrandedEncoders(const Ground &ground, QObject *parent)
    : QObject(parent)
    , m_ground(ground)
{
    // Names and account are known from the journal, also where nothing reaches it any more.
    connect(&ground.leftOpen, &LeftOpenCuts::takenUp, this,
            [this](const StrandedEncoder &encoder) { m_known.insert(encoder.encoder.arn, encoder); });
    connect(&ground.leftOpen, &LeftOpenCuts::changed, this, &StrandedEncoders::note);
    connect(&ground.cuts, &Cuts::changed, this, &StrandedEncoders::note);
    connect(&ground.moves, &LiveMoves::changed, this, [this](const EncoderId &encoder) {
        if (m_known.contains(encoder.arn))
            note();
    });
    for (const auto &source : ground.sources.all())
        follow(*source);
    connect(&ground.sources, &Sources::opened, this, &StrandedEncoders::follow);
    connect(&ground.sources, &Sources::closed, this, &StrandedEncoders::lookAgain);
    // Afterwards: what is under way is only just noted there.
    connect(&ground.runs, &PatchRuns::underWayChanged, this, &StrandedEncoders::begin, Qt::QueuedConnection);
}

void StrandedEncoders::follow(Source &source)
{
    connect(&source.inventory(), &Inventory::loadingChanged, this, &StrandedEncoders::lookAgain);
    lookAgain();
}

/// What reaches them, what things are called, and which stages there are may be otherwise.
void StrandedEncoders::lookAgain()
{
    if (!m_known.isEmpty())
        note();
}

/// In its place in what is known: whatever has changed.
void StrandedEncoders::note()
{
    std::vector<StrandedEncoder> news;
    QSet<QString> there;
    const auto known = [&](const StrandedEncoder &now) {
        there.insert(now.encoder.arn);
        m_known.insert(now.encoder.arn, now);
        if (!m_said.contains(now.encoder.arn))
            news.push_back(now);
    };
    for (const CutEncoder &cut : m_ground.cuts.stranded())
        known(describe(cut));
    for (const StrandedEncoder &each : m_ground.leftOpen.all()) {
        if (each.state == State::Stranded)
            known(each);
    }
    m_known.removeIf([&](const auto each) { return !there.contains(each.key()) && !isBeingRescued(each.key()); });
    m_said.removeIf([this](const QString &arn) { return !m_known.contains(arn); });
    for (const StrandedEncoder &each : news)
        m_said.insert(each.encoder.arn);
    begin();
    Q_EMIT changed();
    for (const StrandedEncoder &each : news)
        Q_EMIT stranded(each);
}

bool StrandedEncoders::isBeingRescued(const QString &arn) const
{
    const LiveMove *const move = m_ground.moves.find(arn);
    return move && move->phase == Phase::Cut;
}

StrandedEncoder StrandedEncoders::describe(const CutEncoder &cut) const
{
    const QString &arn = cut.arn();
    const Source *const source = m_ground.sources.reaching(cut.move.encoder);
    StrandedEncoder told = m_known.value(arn);
    told.encoder.arn = arn;
    told.from.arn = cut.move.from.arn;
    told.to.arn = cut.move.to.arn;
    told.cutAt = cut.move.since;
    told.where = Locality::of(arn);
    told.state = State::Stranded;
    told.reached = {source ? source->id() : SourceId(), arn};
    told.hasFailed = !cut.isOfEarlierStart;
    told.error = cut.error;
    complete(told);
    return told;
}

/// Names as they are called now, as far as they are known; and which stage is gone.
void StrandedEncoders::complete(StrandedEncoder &told) const
{
    const Source *const source = m_ground.sources.find(told.reached.source);
    if (!source)
        return;
    told.accountName = source->identity().accountName;
    const auto name = [](QString &known, const QString &now) {
        if (!now.isEmpty())
            known = now;
    };
    name(told.encoder.name, encoderNameIn(source, told.encoder.arn));
    name(told.from.name, stageNameIn(source, told.from.arn));
    name(told.to.name, stageNameIn(source, told.to.arn));
    const StageList &stages = source->inventory().stages();
    told.isToGone = stages.wasRead() && !stages.find(told.to.arn);
    told.isFromGone = stages.wasRead() && !stages.find(told.from.arn);
}

std::vector<StrandedEncoder> StrandedEncoders::all() const
{
    std::vector<StrandedEncoder> all = m_ground.leftOpen.all();
    const auto isOpen = [&all](const QString &arn) {
        return std::ranges::any_of(all, [&arn](const StrandedEncoder &each) { return each.encoder.arn == arn; });
    };
    for (StrandedEncoder &each : all)
        complete(each);
    std::vector<StrandedEncoder> others;
    for (const StrandedEncoder &each : m_known) {
        if (!isOpen(each.encoder.arn))
            others.push_back(each);
    }
    all.insert(all.end(), others.begin(), others.end());
    for (StrandedEncoder &each : all) {
        const QString &arn = each.encoder.arn;
        const auto wanted = m_wanted.constFind(arn);
        if (wanted != m_wanted.cend())
            each.wanted = *wanted;
        if (each.state == State::Stranded && (wanted != m_wanted.cend() || isBeingRescued(arn)))
            each.state = State::BeingRescued;
    }
    std::ranges::sort(all, {}, [](const StrandedEncoder &each) {
        return std::tuple(each.cutAt, each.encoder.name, each.encoder.arn);
    });
    return all;
}

void StrandedEncoders::rescue(const QString &encoderArn, const JournalThing &stage)
{
    m_wanted.insert(encoderArn, stage);
    if (const auto known = m_known.find(encoderArn); known != m_known.end())
        known->wanted = stage;
    begin();
    Q_EMIT changed();
}

/// What waits for it: another change of it, or that it is found out what became of one of the last time.
void StrandedEncoders::begin()
{
    const QHash<QString, JournalThing> waiting = m_wanted;
    for (auto wanted = waiting.cbegin(); wanted != waiting.cend(); ++wanted) {
        const auto known = m_known.constFind(wanted.key());
        if (known == m_known.cend()) {
            m_wanted.remove(wanted.key()); // it has a stage by now
            continue;
        }
        if (m_ground.cuts.rebind(wanted.key(), {known->reached.source, wanted->arn}))
            m_wanted.remove(wanted.key());
    }
}

} // namespace patchbay
