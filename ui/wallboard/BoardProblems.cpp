// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/BoardProblems.h"

#include "patchbay/alarms/Alarms.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/plant/UnreadCause.h"
#include "text/Isolate.h"
#include "ui/wallboard/BoardTiles.h"
#include "ui/words/Names.h"
#include "ui/words/ReadingWords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <tuple>

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
    case Alarm::Kind::Awaited: // each of them has a row
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
    row.isSeen = alarm.isAcknowledged();
    row.seenBy = alarm.acknowledgedBy;
    return row;
}

/// They are one alarm, and each has a row.
void addAwaited(const Alarm &alarm, const BoardServices &services, std::vector<BoardProblem> &rows, QSet<QString> &told)
{
    for (const PlanProblem &each : alarm.awaited.encoders) {
        BoardProblem row = rowOf(each, services);
        row.isAwaited = true;
        row.isNew = !alarm.isAcknowledged();
        row.isSeen = alarm.isAcknowledged();
        row.seenBy = alarm.acknowledgedBy;
        rows.push_back(row);
        told.insert(each.encoderArn);
    }
}

/// There may be room for few: what is over hides nothing that is wrong now, and what somebody has seen nothing new; nor
/// do those that never were live since they are planned. Who does not answer says more than any encoder.
void sortByUrgency(std::vector<BoardProblem> &problems)
{
    const auto rank = [](const BoardProblem &each) {
        return std::tuple(each.isOver, each.isSeen, each.isAwaited, each.what != What::NoAnswer);
    };
    std::ranges::stable_sort(problems, [&rank](const BoardProblem &a, const BoardProblem &b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : a.since > b.since;
    });
}

} // namespace

bool isSilent(const patchbay::Source &source)
{
    return source.silence().isStale() || source.silence().isUnheard();
}

std::vector<BoardProblem> boardProblems(const BoardServices &services)
{
    std::vector<BoardProblem> rows;
    QSet<QString> told; // encoders
    QSet<patchbay::SourceId> toldSilent;
    for (const Alarm &alarm : services.alarms.all()) {
        if (alarm.isOver && (alarm.isAcknowledged() || alarm.kind == Alarm::Kind::Awaited))
            continue;
        if (alarm.kind == Alarm::Kind::Awaited) {
            addAwaited(alarm, services, rows, told);
            continue;
        }
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
        if (!isSilent(*source) || toldSilent.contains(source->id()))
            continue;
        BoardProblem row;
        row.what = What::NoAnswer;
        row.name = nameOf(*source);
        row.why = whyUnread(*source);
        row.since = patchbay::unreadSince(*source);
        rows.push_back(row);
    }
    sortByUrgency(rows);
    return rows;
}

} // namespace ui
