// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/Board.h"

#include "patchbay/alarms/Alarms.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "text/Isolate.h"
#include "ui/wallboard/BoardTiles.h"
#include "ui/words/Names.h"
#include "ui/words/ReadingWords.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace ui {

namespace {

using patchbay::Alarm;
using patchbay::PlanProblem;
using What = BoardProblem::What;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Board)
};

QString nameOf(const patchbay::Source &source)
{
    return text::filled(Words::tr("%1 · %2", "an account, its region"), source.identity().accountName,
                        source.id().region);
}

BoardProblem rowOf(const PlanProblem &problem, const BoardServices &services)
{
    const patchbay::Plant &plant = services.plant;
    const patchbay::Configuration *const now = plant.find(plant.idOf(problem.encoderArn));
    const patchbay::SceneBinding *const planned = services.plan.bindingOf(problem.encoderArn);
    BoardProblem row;
    row.standing = problem.standing;
    row.name = now ? serviceName(plant, now->summary) : pastEncoderName(problem.encoderName, problem.encoderArn);
    row.label = plant.labelOf(problem.encoderArn).label;
    row.stage = boardStageName(plant, problem.stage);
    row.plannedStage = boardStageName(plant, problem.plannedStage, planned ? planned->stageName : QString());
    row.since = problem.since;
    return row;
}

What whatOf(Alarm::Kind kind)
{
    switch (kind) {
    case Alarm::Kind::NotAsPlanned:
        return What::NotAsPlanned;
    case Alarm::Kind::NotLive:
        return What::NotLive;
    case Alarm::Kind::WatchedGone:
        return What::WatchedGone;
    case Alarm::Kind::NoAnswer:
        return What::NoAnswer;
    }
    Q_UNREACHABLE();
}

BoardProblem rowOf(const Alarm &alarm, const BoardServices &services)
{
    BoardProblem row = alarm.kind == Alarm::Kind::NoAnswer ? BoardProblem() : rowOf(alarm.problem, services);
    if (alarm.kind == Alarm::Kind::NoAnswer) {
        const patchbay::Source *const source = services.plant.source(alarm.source);
        row.name = source ? nameOf(*source) : alarm.source.region;
        row.why = alarm.cause ? whyUnread(alarm.cause->error, source) : QString();
    }
    row.what = whatOf(alarm.kind);
    row.since = alarm.lastingSince();
    row.times = alarm.times;
    row.isOver = alarm.isOver;
    row.isNotMinded = alarm.end == Alarm::End::NotMinded;
    row.isNew = !alarm.isAcknowledged();
    row.seenBy = alarm.acknowledgedBy;
    return row;
}

/// Alarms come after a moment; what is wrong is shown from the first.
std::vector<BoardProblem> problemsOf(const BoardServices &services)
{
    std::vector<BoardProblem> rows;
    QSet<QString> told; // encoders
    QSet<patchbay::SourceId> toldSilent;
    for (const Alarm &alarm : services.alarms.all()) {
        if (alarm.isOver && alarm.isAcknowledged())
            continue;
        rows.push_back(rowOf(alarm, services));
        if (!alarm.isOver && alarm.kind == Alarm::Kind::NotAsPlanned)
            told.insert(alarm.problem.encoderArn);
        if (alarm.kind == Alarm::Kind::NoAnswer)
            toldSilent.insert(alarm.source);
    }
    for (const PlanProblem &problem : services.plan.problems()) {
        if (!told.contains(problem.encoderArn))
            rows.push_back(rowOf(problem, services));
    }
    for (const auto &source : services.plant.sources().all()) {
        if (!source->silence().isStale() || toldSilent.contains(source->id()))
            continue;
        BoardProblem row;
        row.what = What::NoAnswer;
        row.name = nameOf(*source);
        row.why = whyUnread(*source);
        row.since = source->inventory().asOf();
        rows.push_back(row);
    }
    return rows;
}

/// All of them are stale.
BoardSilence silenceOf(const std::vector<const patchbay::Source *> &sources)
{
    BoardSilence silence{sources.front()->identity().world, false, whyUnread(*sources.front())};
    for (const patchbay::Source *const source : sources) {
        const QString why = whyUnread(*source);
        silence.isAnswered |= !why.isEmpty();
        if (why != silence.why)
            silence.why.clear();
    }
    return silence;
}

/// Of those that have what the board shows: with a plan, encoders of it. A source that has none may be read rarely.
std::vector<const patchbay::Source *> sourcesOf(const BoardServices &services)
{
    QSet<const patchbay::Source *> having;
    if (services.plan.isChosen()) {
        for (int row = 0; row < services.plant.rowCount(); ++row) {
            if (services.plan.bindingOf(services.plant.at(row).summary.arn))
                having.insert(&services.plant.sourceAt(row));
        }
    }
    std::vector<const patchbay::Source *> sources;
    for (const auto &each : services.plant.sources().all()) {
        if (having.isEmpty() || having.contains(each.get()))
            sources.push_back(each.get());
    }
    return sources;
}

void tellAge(Board &board, const std::vector<const patchbay::Source *> &sources)
{
    const auto isStale = [](const patchbay::Source *source) { return source->silence().isStale(); };
    for (const patchbay::Source *const source : sources) {
        const QDateTime asOf = source->inventory().asOf();
        if (asOf.isValid() && (!board.asOf.isValid() || asOf < board.asOf))
            board.asOf = asOf;
        board.isLate |= source->silence().isLate();
    }
    if (!sources.empty() && std::ranges::all_of(sources, isStale))
        board.silent = silenceOf(sources);
}

Board::Kind kindOf(const BoardServices &services, const QDateTime &asOf)
{
    const auto &sources = services.plant.sources().all();
    if (sources.empty())
        return Board::Kind::NoAccount;
    if (asOf.isValid() || services.plant.rowCount() > 0) {
        if (services.plan.isChosen())
            return Board::Kind::Plan;
        return services.plant.rowCount() > 0 ? Board::Kind::NoPlan : Board::Kind::Empty;
    }
    const bool hasFailed = std::ranges::all_of(
        sources, [](const auto &source) { return source->inventory().lastError() || source->silence().isStale(); });
    return hasFailed ? Board::Kind::Unread : Board::Kind::Reading;
}

} // namespace

Board Board::of(const BoardServices &services)
{
    Board board;
    tellAge(board, sourcesOf(services));
    board.kind = kindOf(services, board.asOf);
    board.planName = services.plan.name();
    board.counts = services.plan.counts();
    for (int row = 0; row < services.plant.rowCount(); ++row) {
        const patchbay::Configuration &each = services.plant.at(row);
        (each.summary.isActive() ? board.live : board.idle) += 1;
        board.onOneLeg += each.isLegMissing ? 1 : 0;
    }
    board.problems = problemsOf(services);
    board.isSilenceNew = board.silent && std::ranges::any_of(board.problems, [](const BoardProblem &each) {
                             return each.what == What::NoAnswer && each.isNew;
                         });
    board.tiles = boardTiles(services.plant, services.plan);
    board.waiting = services.waits.count();
    board.unacknowledged = services.alarms.unacknowledged();
    board.isMuted = services.alarms.isMuted();
    return board;
}

Board Board::past(const Board &known, const Board &now)
{
    Board board = known;
    board.silent = now.silent;
    board.isSilenceNew = now.isSilenceNew;
    board.waiting = now.waiting;
    board.unacknowledged = now.unacknowledged;
    board.isMuted = now.isMuted;
    board.hasSound = now.hasSound;
    for (BoardProblem &each : board.problems) {
        const auto still = std::ranges::find_if(now.problems, [&each](const BoardProblem &other) {
            return other.what == each.what && other.name == each.name && other.since == each.since;
        });
        if (still == now.problems.end())
            continue;
        each.isNew = still->isNew;
        each.seenBy = still->seenBy;
    }
    return board;
}

bool Board::isAllWell() const
{
    return kind == Kind::Plan && !silent && problems.empty() && counts.unknown == 0
        && counts.asPlanned == counts.planned;
}

} // namespace ui
