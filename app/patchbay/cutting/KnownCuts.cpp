// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/cutting/KnownCuts.h"

#include "async/Clock.h"
#include "patchbay/plant/Sources.h"

#include <utility>

namespace patchbay {

using Phase = LiveMove::Phase;

KnownCuts::KnownCuts(const Ground &ground)
    : m_ground(ground)
{
}

const CutEncoder *KnownCuts::find(const QString &arn) const
{
    const auto known = m_all.constFind(arn);
    return known == m_all.cend() ? nullptr : &*known;
}

std::vector<CutEncoder> KnownCuts::stranded() const
{
    std::vector<CutEncoder> stranded = all();
    std::erase_if(stranded, [](const CutEncoder &cut) { return !cut.isStranded(); });
    return stranded;
}

void KnownCuts::add(const CutEncoder &cut)
{
    CutEncoder &known = *m_all.insert(cut.arn(), cut);
    if (known.wanted.isNone())
        known.wanted = cut.move.to;
    setPhase(cut.arn(), cut.move.phase);
}

void KnownCuts::takeUp(const CutEncoder &cut)
{
    if (find(cut.arn()))
        return;
    CutEncoder stranded = cut;
    stranded.move.phase = Phase::Stranded;
    stranded.isOfEarlierStart = true;
    stranded.wasEmptied = true;
    add(stranded);
}

void KnownCuts::endHold(const QString &arn)
{
    if (!find(arn))
        letGo(arn);
}

void KnownCuts::takeInHand(const EncoderId &encoder, const StageId &wanted)
{
    CutEncoder &cut = m_all[encoder.arn];
    cut.move.encoder = encoder;
    cut.move.from.source = encoder.source; // both are of its account, whatever entry of that reaches it
    cut.move.to.source = encoder.source;
    cut.wanted = wanted;
    cut.isOfEarlierStart = false;
    setPhase(encoder.arn, Phase::Cut);
}

void KnownCuts::noteStage(const QString &arn, const StageId &stage, bool isToldByReading)
{
    CutEncoder &cut = m_all[arn];
    cut.outcome = stage.arn == cut.move.to.arn ? JournalOutcome::Moved : JournalOutcome::Done;
    if (cut.wasEmptied) // else the cut may still take that stage away
        conclude(cut, cut.outcome, isToldByReading);
    cut.error.reset();
    cut.move.to = stage;
    cut.wanted = stage;
    setPhase(arn, Phase::Rebound);
}

void KnownCuts::strand(const QString &arn, const std::optional<aws::Error> &error)
{
    m_all[arn].error = error;
    m_all[arn].wasTold = true;
    setPhase(arn, Phase::Stranded);
}

void KnownCuts::noteMissing(const QString &arn)
{
    setPhase(arn, Phase::NotBack);
    addToEntry(m_all[arn], {});
}

CutEncoder KnownCuts::noteBack(const QString &arn)
{
    CutEncoder cut = m_all.take(arn);
    LiveMove &move = cut.move;
    move.phase = Phase::Back;
    move.offAir = std::chrono::seconds(qRound64(double(move.since.msecsTo(async::Clock::utc())) / 1000));
    if (cut.wasEmptied)
        conclude(cut, cut.outcome, false);
    addToEntry(cut, {move.offAir});
    m_ground.moves.set(move);
    letGo(arn);
    return cut;
}

void KnownCuts::forget(const QString &arn, JournalOutcome outcome)
{
    CutEncoder cut = release(arn);
    conclude(cut, outcome, true);
}

CutEncoder KnownCuts::release(const QString &arn)
{
    CutEncoder cut = m_all.take(arn);
    m_ground.moves.remove(arn);
    letGo(arn);
    if (cut.isStranded())
        m_ground.onStranded();
    return cut;
}

void KnownCuts::letGo(const QString &arn)
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

NotBack KnownCuts::namedOf(const EncoderId &encoder) const
{
    const Source *const source = m_ground.sources.reaching(encoder);
    const Configuration *const known = source ? source->inventory().find(encoder.arn) : nullptr;
    return {encoder, known ? known->summary.name : QString()};
}

int KnownCuts::timesCut(const QString &arn) const
{
    return m_ground.sources.cuts().timesExpected(arn);
}

Source *KnownCuts::reaching(const EncoderId &encoder) const
{
    return m_ground.sources.reaching(encoder);
}

void KnownCuts::setPhase(const QString &arn, Phase phase)
{
    CutEncoder &cut = m_all[arn];
    const bool wasStranded = cut.isStranded();
    cut.move.phase = phase;
    m_ground.moves.set(cut.move);
    m_offAir.add(namedOf(cut.move.encoder), phase == Phase::Stranded || phase == Phase::NotBack);
    if (wasStranded || phase == Phase::Stranded)
        m_ground.onStranded();
}

void KnownCuts::conclude(CutEncoder &cut, JournalOutcome outcome, bool isToldByReading)
{
    JournalConclusion conclusion;
    conclusion.outcome = outcome;
    conclusion.settledByReading = isToldByReading;
    conclusion.at = async::Clock::utc();
    if (cut.move.offAir)
        conclusion.moreDetails = detailsOf(PictureReturn{cut.move.offAir});
    if (!cut.record)
        return;
    cut.concluded.emplace(*std::exchange(cut.record, std::nullopt), conclusion);
    m_ground.journal.conclude(cut.concluded->first, conclusion);
}

/// An entry that is still open gets it as it is concluded, where that is known then.
void KnownCuts::addToEntry(const CutEncoder &cut, const PictureReturn &picture)
{
    const QJsonObject details = detailsOf(picture);
    if (!cut.concluded || cut.concluded->second.moreDetails == details)
        return;
    JournalConclusion conclusion = cut.concluded->second;
    conclusion.moreDetails = details;
    m_ground.journal.conclude(cut.concluded->first, conclusion);
}

} // namespace patchbay
