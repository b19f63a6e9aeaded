// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/recovery/CutCase.h"

namespace patchbay {

using State = StrandedEncoder::State;

namespace {

JournalConclusion byReading(JournalOutcome outcome)
{
    JournalConclusion conclusion;
    conclusion.outcome = outcome;
    conclusion.settledByReading = true;
    return conclusion;
}

} // namespace

JournalOutcome outcomeOf(CutEnding ending)
{
    switch (ending) {
    case CutEnding::Moved:
        return JournalOutcome::Moved;
    case CutEnding::PutBack:
    case CutEnding::Elsewhere:
        return JournalOutcome::Done;
    case CutEnding::NotCut:
        return JournalOutcome::Live;
    case CutEnding::Idle:
        return JournalOutcome::AlreadyThere;
    case CutEnding::Gone:
        return JournalOutcome::Gone;
    }
    Q_UNREACHABLE();
}

CutCase::CutCase(StrandedEncoder found, std::vector<JournalRecord> steps, Pace pace)
    : told(std::move(found))
    , m_steps(std::move(steps))
    , m_pace(pace)
{
}

std::optional<CutEnding> CutCase::read(const ivs::IngestConfigurationSummary &now)
{
    if (!m_firstReadAt)
        m_firstReadAt = async::Clock::now();
    if (told.state == State::NotKnown)
        told.error.reset();
    if (now.stageArn == told.to.arn && told.to.arn.isEmpty())
        return CutEnding::Moved; // it was to have none
    if (now.stageArn.isEmpty()) {
        m_hadNone = true;
        if (told.state != State::BeingRescued)
            told.state = State::Stranded;
        return std::nullopt;
    }
    const bool isWhereItWas = now.stageArn == told.from.arn && !m_hadNone;
    if (!isWhereItWas)
        told.state = State::HasStage;
    // The end of the cut may still be to come, even where it has another stage by now.
    const bool isSettled = (now.isActive() && !isWhereItWas) || isLongAgo(told.cutAt, m_pace.cut);
    if (!isSettled)
        return std::nullopt;
    if (isWhereItWas && now.isActive())
        return m_isAbsent ? std::nullopt : std::optional(CutEnding::NotCut);
    if (isWhereItWas)
        return CutEnding::Idle;
    if (now.stageArn == told.to.arn)
        return CutEnding::Moved;
    return now.stageArn == told.from.arn ? CutEnding::PutBack : CutEnding::Elsewhere;
}

bool CutCase::seemsNotCut(const ivs::IngestConfigurationSummary &now) const
{
    const bool isWhereItWas = now.stageArn == told.from.arn && !m_hadNone;
    return now.isActive() && isWhereItWas && isLongAgo(told.cutAt, m_pace.cut);
}

/// A clock that was set since is no reason to wait for ever.
bool CutCase::isLongAgo(const QDateTime &sentAt, std::chrono::milliseconds time) const
{
    return sentAt.msecsTo(async::Clock::utc()) >= time.count()
        || (m_firstReadAt && async::Clock::now() - *m_firstReadAt >= time);
}

std::optional<JournalOutcome> CutCase::outcomeOf(const JournalRecord &step, const ivs::IngestConfigurationSummary &now,
                                                 bool isEnd) const
{
    if (step.entry.kind == JournalKind::Disconnect) {
        const bool isWhereItWas = now.isActive() && now.stageArn == step.entry.from.arn;
        if (!isWhereItWas || m_hadNone)
            return JournalOutcome::Done;
    } else if (step.entry.kind == JournalKind::Cut) {
        return JournalOutcome::Done; // it had a stage again, or it would not have been cut once more
    } else if (now.stageArn == step.entry.to.arn) {
        return JournalOutcome::Moved;
    } else if (isLongAgo(step.entry.at, m_pace.rebind)) {
        return JournalOutcome::NotArrived;
    }
    return isEnd ? std::optional(JournalOutcome::NotArrived) : std::nullopt;
}

CutCase::Conclusions CutCase::settleSteps(const ivs::IngestConfigurationSummary &now, bool isEnd)
{
    Conclusions known;
    std::erase_if(m_steps, [&](const JournalRecord &step) {
        const auto outcome = outcomeOf(step, now, isEnd);
        if (outcome)
            known.emplace_back(step.id, byReading(*outcome));
        return outcome.has_value();
    });
    return known;
}

CutCase::Conclusions CutCase::settleStepsOfGone()
{
    Conclusions known;
    for (const JournalRecord &step : m_steps) {
        const bool isCut = step.entry.kind == JournalKind::Disconnect;
        known.emplace_back(step.id, byReading(isCut ? JournalOutcome::Done : JournalOutcome::Gone));
    }
    m_steps.clear();
    return known;
}

} // namespace patchbay
