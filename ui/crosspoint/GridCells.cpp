// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/GridCells.h"

#include "patchbay/arming/Armed.h"
#include "patchbay/patch/Check.h"
#include "patchbay/patch/OutsideChanges.h"
#include "patchbay/plan/Plan.h"
#include "text/Isolate.h"
#include "ui/crosspoint/TakeWords.h"
#include "ui/tally/MoveSign.h"
#include "ui/words/ElsewhereWords.h"
#include "ui/words/Names.h"
#include "ui/words/OutsideWords.h"
#include "ui/words/PlanText.h"
#include "ui/words/PlanWords.h"
#include "ui/words/VerdictWords.h"

#include <QCoreApplication>

#include <utility>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::GridCells)
};

/// It is planned somewhere, and that is not so.
bool isMissed(patchbay::PlanStanding standing)
{
    return standing == patchbay::PlanStanding::Missing || standing == patchbay::PlanStanding::WrongStage;
}

/// Which sign the way of an encoder that was live has on the stage that it goes to: it waits, or is cut by now.
Tally arrivalOf(const patchbay::LiveMove &move)
{
    return move.isOffAir() ? Tally::Moving : Tally::Waits;
}

/// What Take would do with it: it goes at once, waits, or is asked about first.
GridCell armedCell(const GridEncoder &encoder, bool isPossible)
{
    if (encoder.known->moving)
        return {Tally::Moving, isPossible};
    const bool waits = encoder.hindrance == TakeHindrance::Live;
    return {.sign = waits ? Tally::Waits : Tally::Next,
            .isPossible = isPossible,
            .isArmed = true,
            .isAsked = encoder.hindrance.has_value()};
}

} // namespace

GridEncoder GridCells::encoderOf(const patchbay::EncoderId &encoder) const
{
    GridEncoder found;
    found.id = encoder;
    found.known = m_plant.find(encoder);
    const patchbay::Source *const source = m_plant.source(encoder.source);
    if (!found.known || !source) {
        found.known = nullptr;
        return found;
    }
    const ivs::IngestConfigurationSummary &summary = found.known->summary;
    found.isStale = source->silence().isStale();
    found.isReadOnly = source->client().settings().readOnly;
    found.locality = patchbay::Locality::of(encoder.arn);
    found.move = m_moves.find(encoder.arn);
    found.tally = found.isStale && !found.known->moving
        ? Tally::Unknown
        : tallyOf(summary, found.known->moving, m_plant.markOf(found.known->publishesOn()));
    if (found.move && found.move->isOffAir()) // which this program knows without AWS' answer
        found.tally = moveSign(*found.move).tally;
    if (found.known->elsewhere.isSeen() && isLive(found.tally))
        found.liveOn = &found.known->elsewhere.stageArn;
    if (const patchbay::Rebind *const armed = m_armed.find(encoder.arn)) {
        found.armedFor = &armed->to.arn;
        if (const auto hindrance = m_hindrances.constFind(encoder.arn); hindrance != m_hindrances.cend())
            found.hindrance = *hindrance;
    }
    found.standing = m_plan.of(encoder.arn);
    if (found.tally == Tally::Idle && found.standing == patchbay::PlanStanding::Missing) // as the list has it
        found.tally = Tally::Missing;
    if (isMissed(found.standing)) {
        if (const patchbay::SceneBinding *const binding = m_plan.bindingOf(encoder.arn))
            found.planned = &binding->stageArn;
    }
    return found;
}

/// What a person is about to do comes first, then what is under way, then what is wrong, then what is.
GridCell GridCells::cellOf(const GridEncoder &encoder, const GridStage &stage)
{
    if (!encoder.known)
        return {std::nullopt, false};
    const QString &arn = stage.id.arn;
    const bool isHere = encoder.known->summary.stageArn == arn;
    const bool isPossible = isHere || (!encoder.isReadOnly && (stage.isNone() || stage.locality == encoder.locality));
    if (encoder.armedFor && *encoder.armedFor == arn)
        return armedCell(encoder, isPossible);
    if (encoder.move && encoder.move->to.arn == arn && encoder.move->phase != patchbay::LiveMove::Phase::Back
        && !isHere)
        return {arrivalOf(*encoder.move), isPossible};
    const bool isStray = encoder.liveOn && *encoder.liveOn == arn;
    const bool isLiveHere = isStray || (isHere && !encoder.liveOn && isLive(encoder.tally));
    if (encoder.planned && *encoder.planned == arn && !isLiveHere)
        return {Tally::Missing, isPossible};
    if (isStray)
        return {encoder.tally, isPossible, true};
    if (isHere && encoder.liveOn)
        return {Tally::Idle, true}; // from it nothing arrives here
    if (isHere)
        return {.sign = encoder.tally, .isOffPlan = encoder.isOffPlan()};
    return {std::nullopt, isPossible};
}

QString GridCells::stateWord(const GridEncoder &encoder) const
{
    if (!encoder.known)
        return tallyWord(Tally::Unknown);
    const patchbay::Configuration &known = *encoder.known;
    const QString word = encoder.tally == Tally::Missing
        ? tallyWord(Tally::Missing)
        : ui::stateWord(known.summary, known.moving, m_plant.markOf(known.publishesOn()));
    const bool isPast = encoder.isStale && !known.moving;
    const QString state = isPast                      ? shortPastWord(word)
        : known.isLegMissing && isLive(encoder.tally) ? text::filled(Words::tr("%1, 1 leg", "LIVE"), word)
                                                      : word;
    return encoder.move ? shortWithMove(state, *encoder.move) : state;
}

QString GridCells::offPlanWord(const GridEncoder &encoder)
{
    return encoder.isOffPlan() ? planWord(encoder.standing) : QString();
}

QString GridCells::word(const GridEncoder &encoder, const GridStage &stage) const
{
    const GridCell cell = cellOf(encoder, stage);
    if (!cell.sign)
        return cell.isPossible ? QString() : Words::tr("not possible");
    if (cell.isArmed)
        return armedWord(encoder.hindrance);
    const QString &bound = encoder.known->summary.stageArn;
    const bool isHere = bound == stage.id.arn;
    if (cell.isStray)
        return bound.isEmpty()
            ? text::filled(Words::tr("%1, has no stage", "LIVE"), stateWord(encoder))
            : text::filled(Words::tr("%1, bound to %2", "LIVE, a stage"), stateWord(encoder), stageNameOf(encoder));
    if (isHere && encoder.liveOn && *cell.sign == Tally::Idle)
        return text::filled(stage.isNone() ? Words::tr("no stage, live on %1", "a stage")
                                           : Words::tr("bound, live on %1", "a stage"),
                            liveStageNameOf(encoder));
    const QString word = isHere && *cell.sign == encoder.tally ? stateWord(encoder) : tallyWord(*cell.sign);
    return cell.isOffPlan ? text::filled(Words::tr("%1, %2", "LIVE, wrong stage"), word, offPlanWord(encoder)) : word;
}

QString GridCells::spoken(const GridRow &row, const GridStage &stage) const
{
    if (row.isGroup())
        return text::filled(row.isFolded ? Words::tr("%1, %2, folded", "a group, how many encoders")
                                         : Words::tr("%1, %2", "a group, how many encoders"),
                            row.title, Words::tr("%Ln encoders", nullptr, row.encoders));
    const QString sign = word(encoderOf(row.encoder), stage);
    return sign.isEmpty()
        ? text::filled(Words::tr("%1, %2", "an encoder, a stage"), row.title, stage.name)
        : text::filled(Words::tr("%1, %2, %3", "an encoder, a stage, a sign"), row.title, stage.name, sign);
}

/// And when another desk moved it.
QString GridCells::sentence(const GridRow &row, const GridStage &stage) const
{
    const QString is = whatIsAndWouldBe(row, stage);
    const auto outside = m_outside && !is.isEmpty() ? m_outside->movedAt(row.encoder.arn) : std::nullopt;
    return outside ? is + u' ' + changedOutside(*outside) : is;
}

QString GridCells::whatIsAndWouldBe(const GridRow &row, const GridStage &stage) const
{
    if (row.isGroup())
        return {};
    const GridEncoder encoder = encoderOf(row.encoder);
    if (!encoder.known)
        return {};
    const GridCell cell = cellOf(encoder, stage);
    const QString state = stateWord(encoder);
    const bool isHere = encoder.known->summary.stageArn == stage.id.arn;
    if (encoder.liveOn && (isHere || cell.isStray)) {
        const QString where = elsewhereSentence(m_plant, encoder.id);
        return cell.sign == Tally::Missing ? where + u' ' + Words::tr("It is planned live here.") : where;
    }
    if (isHere) {
        const QString where = stage.isNone()
            ? text::filled(Words::tr("%1 has no stage, %2.", "an encoder, its state"), row.title, state)
            : text::filled(Words::tr("%1 is on %2, %3.", "an encoder, a stage, its state"), row.title, stage.name,
                           state);
        return cell.isOffPlan             ? where + u' ' + planSentenceOf(m_plan, m_plant, encoder.id.arn)
            : cell.sign == Tally::Missing ? where + u' ' + Words::tr("It is planned live here.")
                                          : where;
    }
    if (!cell.isPossible)
        return whyNot(encoder, row, stage);
    const QString way = text::filled(Words::tr("%1: %2, %3.", "an encoder, from where to where, its state"), row.title,
                                     wayOf(stageNameOf(encoder), stage.isNone() ? QString() : stage.name), state);
    if (cell.isArmed)
        return way + u' ' + armedOneSentence(encoder.hindrance);
    switch (cell.sign.value_or(Tally::Idle)) {
    case Tally::Waits:
        return way + u' ' + Words::tr("It waits until it stops.");
    case Tally::Moving:
        return way + u' ' + Words::tr("It is on its way.");
    case Tally::Missing:
        return way + u' ' + Words::tr("It is planned here.");
    case Tally::OnAir:
    case Tally::Live:
    case Tally::Idle:
    case Tally::Next:
    case Tally::Unknown:
        return way;
    }
    Q_UNREACHABLE();
}

/// Empty for no stage.
QString GridCells::stageNameOf(const GridEncoder &encoder) const
{
    return stageName(m_plant, {encoder.id.source, encoder.known->summary.stageArn});
}

QString GridCells::liveStageNameOf(const GridEncoder &encoder) const
{
    return stageName(m_plant, {encoder.id.source, *encoder.liveOn});
}

QString GridCells::whyNot(const GridEncoder &encoder, const GridRow &row, const GridStage &stage) const
{
    const auto nothing = [](const auto &) { return false; };
    const patchbay::Rebind rebind = patchbay::Rebind::of(encoder.id, encoder.known->summary.stageArn, stage.id.arn);
    const patchbay::CheckedRebind checked = patchbay::check({{}, {rebind}}, m_plant, {nothing, nothing}).items.front();
    const patchbay::Source *const source = m_plant.source(encoder.id.source);
    VerdictNames names;
    names.encoder = row.title;
    names.from = stageNameOf(encoder);
    names.to = stage.isNone() ? QString() : stage.name;
    names.account = source->identity().accountName;
    names.world = source->identity().world;
    return describe(checked, names).sentence;
}

} // namespace ui
