// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/Board.h"

#include "patchbay/alarms/Alarms.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/plant/UnreadCause.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "ui/wallboard/BoardProblems.h"
#include "ui/wallboard/BoardTiles.h"
#include "ui/words/ReadingWords.h"

#include <QSet>

#include <algorithm>

namespace ui {

namespace {

using What = BoardProblem::What;

/// All of them are silent.
BoardSilence silenceOf(const std::vector<const patchbay::Source *> &sources)
{
    BoardSilence silence{sources.front()->identity().world, false, whyUnread(*sources.front())};
    for (const patchbay::Source *const source : sources) {
        const QDateTime since = patchbay::unreadSince(*source);
        if (since.isValid() && (!silence.since.isValid() || since < silence.since))
            silence.since = since;
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
    for (const patchbay::Source *const source : sources) {
        const QDateTime asOf = source->inventory().asOf();
        if (asOf.isValid() && (!board.asOf.isValid() || asOf < board.asOf))
            board.asOf = asOf;
        board.isLate |= source->silence().isLate();
    }
    if (!sources.empty() && std::ranges::all_of(sources, [](const auto *source) { return isSilent(*source); }))
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
        sources, [](const auto &source) { return source->inventory().lastError() || isSilent(*source); });
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
    board.problems = boardProblems(services);
    board.isSilenceNew = board.silent && std::ranges::any_of(board.problems, [](const BoardProblem &each) {
                             return each.what == What::NoAnswer && each.isNew;
                         });
    board.tiles = boardTiles(services.plant, services.plan);
    board.waiting = services.waits.count();
    board.unacknowledged = services.alarms.unacknowledged();
    if (services.alarms.isMuted())
        board.mutedUntil = services.alarms.mutedUntil();
    return board;
}

Board Board::past(const Board &known, const Board &now)
{
    Board board = known;
    board.silent = now.silent;
    board.isSilenceNew = now.isSilenceNew;
    board.waiting = now.waiting;
    board.unacknowledged = now.unacknowledged;
    board.mutedUntil = now.mutedUntil;
    board.hasSound = now.hasSound;
    for (BoardProblem &each : board.problems) {
        const auto still = std::ranges::find_if(now.problems, [&each](const BoardProblem &other) {
            return other.what == each.what && other.name == each.name && other.since == each.since;
        });
        if (still == now.problems.end())
            continue;
        each.isNew = still->isNew;
        each.isSeen = still->isSeen;
        each.seenBy = still->seenBy;
    }
    return board;
}

bool Board::isAllWell() const
{
    return kind == Kind::Plan && !silent && problems.empty() && counts.unknown == 0
        && counts.asPlanned == counts.planned;
}

Board::Glance Board::glance() const
{
    if (silent)
        return Glance::NotKnown;
    if (isAllWell())
        return Glance::Well;
    const auto isWrong = [](const BoardProblem &each) { return !each.isOver; };
    if (std::ranges::none_of(problems, isWrong))
        return Glance::Quiet;
    const bool isAnyNew =
        std::ranges::any_of(problems, [&isWrong](const BoardProblem &each) { return isWrong(each) && each.isNew; });
    return isAnyNew ? Glance::Wrong : Glance::Seen;
}

} // namespace ui
