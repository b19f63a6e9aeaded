// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/BoardWords.h"

#include "text/Isolate.h"
#include "ui/tally/Tally.h"
#include "ui/words/TimeWords.h"
#include "ui/words/WorldWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using patchbay::PlanStanding;
using What = BoardProblem::What;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::BoardWords)
};

constexpr std::chrono::seconds widestAge(3599);

/// A clock that was set must not make anything younger than now.
std::chrono::seconds ageOf(const QDateTime &time, const QDateTime &now)
{
    return std::chrono::seconds(std::max<qint64>(time.secsTo(now), 0));
}

QString standingWord(const BoardProblem &problem)
{
    switch (problem.standing) {
    case PlanStanding::Missing:
        return Words::tr("missing");
    case PlanStanding::OneLeg:
        return Words::tr("on one leg");
    case PlanStanding::WrongStage:
        return problem.stage.isEmpty() ? Words::tr("on no stage") : text::filled(Words::tr("on %1"), problem.stage);
    case PlanStanding::Unexpected:
        return text::filled(Words::tr("live on %1"), problem.stage);
    case PlanStanding::Gone:
        return Words::tr("no longer exists");
    case PlanStanding::NotPlanned:
    case PlanStanding::AsPlanned:
    case PlanStanding::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

/// What is, without since when.
QString whatWord(const BoardProblem &problem)
{
    switch (problem.what) {
    case What::NotAsPlanned:
        return standingWord(problem);
    case What::NotLive:
        return Words::tr("not live");
    case What::WatchedGone:
        return Words::tr("no longer exists");
    case What::NoAnswer:
        return problem.why.isEmpty() ? Words::tr("no answer") : Words::tr("nothing read");
    }
    Q_UNREACHABLE();
}

QString whatWithAge(const BoardProblem &problem, const QString &age)
{
    const QString word = whatWord(problem);
    if (problem.isOver && problem.isNotMinded)
        return text::filled(Words::tr("no longer watched, was %1"), word);
    if (problem.isOver)
        return problem.times > 1
            ? text::filled(Words::tr("well again, was %1 · %2"), word, Words::tr("%Ln times", nullptr, problem.times))
            : text::filled(Words::tr("well again, was %1"), word);
    const QString lasting = age.isEmpty() ? word : text::filled(Words::tr("%1 for %2"), word, age);
    return problem.times > 1
        ? text::filled(Words::tr("%1 · %2"), lasting, Words::tr("%Ln times", nullptr, problem.times))
        : lasting;
}

bool hasAge(const BoardProblem &problem)
{
    return problem.since.isValid() && problem.standing != PlanStanding::Gone && problem.what != What::WatchedGone;
}

QString problemLine(const BoardProblem &problem)
{
    QStringList parts{text::isolated(problemName(problem))};
    if (!problem.label.isEmpty())
        parts += text::isolated(problem.label);
    parts += whatWithAge(problem, {});
    if (const QString plan = problemPlan(problem); !plan.isEmpty())
        parts += plan;
    if (const QString seen = problemSeen(problem); !seen.isEmpty())
        parts += seen;
    return parts.join(u", "_s);
}

/// Also before anything was read: which scene it is, is known from the start.
bool hasPlan(const Board &board)
{
    return board.kind == Board::Kind::Plan || !board.planName.isEmpty();
}

/// Be it the beginning of a list that broke off.
bool isAnyRead(const Board &board)
{
    using enum Board::Kind;
    return board.kind == Empty || board.kind == NoPlan || board.kind == Plan;
}

/// "Sign-in expired." and the like, before what that means; empty: nobody said why, or not all the same.
QString whySentence(const BoardSilence &silence)
{
    return silence.why.isEmpty() ? QString() : text::filled(Words::tr("%1."), silence.why) + u' ';
}

QString silentFor(const BoardSilence &silence, const QString &duration)
{
    return silence.isAnswered ? whySentence(silence) + text::filled(Words::tr("Nothing read for %1."), duration)
                              : text::filled(Words::tr("No answer from %1 for %2."), nameOf(silence.world), duration);
}

QString silentSince(const BoardSilence &silence, const QString &time)
{
    return silence.isAnswered ? whySentence(silence) + text::filled(Words::tr("Nothing read since %1."), time)
                              : text::filled(Words::tr("No answer from %1 since %2."), nameOf(silence.world), time);
}

} // namespace

QString boardName(const Board &board)
{
    return hasPlan(board) ? board.planName : Words::tr("No plan");
}

QString boardCount(const Board &board)
{
    if (!hasPlan(board))
        return {};
    const bool isKnown = board.counts.planned == 0 || board.counts.unknown < board.counts.planned;
    if (board.kind != Board::Kind::Plan || !isKnown)
        return Words::tr("%Ln planned, not known", nullptr, board.counts.planned);
    const QString now = Words::tr("%L1 of %Ln as planned", nullptr, board.counts.planned).arg(board.counts.asPlanned);
    const QString count = board.silent ? text::filled(Words::tr("was %1", "some counts"), now) : now;
    return board.counts.unknown == 0
        ? count
        : text::filled(Words::tr("%1 · %2"), count, Words::tr("%Ln unknown", nullptr, board.counts.unknown));
}

QString boardAge(const Board &board, const QDateTime &now)
{
    if (!board.asOf.isValid())
        return {};
    return text::filled(Words::tr("%1 · %2 ago", "a time of day, a duration"), timeText(board.asOf),
                        shortDuration(ageOf(board.asOf, now)));
}

QString boardSentence(const Board &board, const QDateTime &now)
{
    if (board.silent && board.asOf.isValid())
        return silentFor(*board.silent, shortDuration(ageOf(board.asOf, now))) + u' '
            + text::filled(Words::tr("This is the state of %1."), timeText(board.asOf));
    if (board.silent)
        return silentFor(*board.silent, shortDuration(ageOf(board.silent->since, now))) + u' '
            + (isAnyRead(board) ? Words::tr("Not everything was read yet.") : Words::tr("Nothing was read yet."));
    switch (board.kind) {
    case Board::Kind::NoAccount:
        return Words::tr("No account is open.");
    case Board::Kind::Reading:
        return Words::tr("Reading…");
    case Board::Kind::Unread:
        return Words::tr("Nothing could be read yet. The main window says why.");
    case Board::Kind::Empty:
        return Words::tr("There are no encoders.");
    case Board::Kind::NoPlan:
        return text::filled(Words::tr("%1 · %2. Take or save a scene to compare with."),
                            Words::tr("%Ln live", nullptr, board.live), Words::tr("%Ln idle", nullptr, board.idle));
    case Board::Kind::Plan:
        if (board.counts.unknown > 0 && std::ranges::count(board.problems, What::NoAnswer, &BoardProblem::what) == 0)
            return Words::tr("Of %Ln nothing is known: their account is not open, or not read yet.", nullptr,
                             board.counts.unknown);
        return board.isAllWell() ? Words::tr("All %Ln as planned.", nullptr, board.counts.planned) : QString();
    }
    Q_UNREACHABLE();
}

QString problemName(const BoardProblem &problem)
{
    return problem.name;
}

QString problemWhat(const BoardProblem &problem, const QDateTime &now)
{
    return whatWithAge(problem, hasAge(problem) ? shortDuration(ageOf(problem.since, now)) : QString());
}

QString shortProblemWhat(const BoardProblem &problem, const QDateTime &now)
{
    return whatWithAge(problem, hasAge(problem) ? roughDuration(ageOf(problem.since, now)) : QString());
}

QString widestProblemWhat(const BoardProblem &problem)
{
    return whatWithAge(problem, hasAge(problem) ? shortDuration(widestAge) : QString());
}

QString widestShortProblemWhat(const BoardProblem &problem)
{
    return whatWithAge(problem, hasAge(problem) ? roughDuration(widestAge) : QString());
}

QString problemPlan(const BoardProblem &problem)
{
    if (problem.what == What::NoAnswer)
        return problem.why;
    if (problem.what == What::NotLive || problem.what == What::WatchedGone)
        return Words::tr("watched");
    if (problem.standing == PlanStanding::Unexpected)
        return Words::tr("not planned");
    return problem.plannedStage.isEmpty() ? Words::tr("planned on no stage")
                                          : text::filled(Words::tr("planned on %1"), problem.plannedStage);
}

QString problemSeen(const BoardProblem &problem)
{
    if (problem.isNew)
        return Words::tr("new");
    if (!problem.isSeen)
        return {};
    return problem.seenBy.isEmpty() ? Words::tr("seen") : text::filled(Words::tr("seen by %1"), problem.seenBy);
}

QString moreProblems(int count, bool areOver)
{
    return areOver ? Words::tr("and %Ln more, over", nullptr, count) : Words::tr("and %Ln more", nullptr, count);
}

QString tileCount(const Board &board, const BoardTile &tile)
{
    QStringList parts;
    if (tile.unknown < tile.of || tile.of == 0)
        parts += Words::tr("%L1 of %Ln live", nullptr, tile.of).arg(tile.live);
    if (tile.unknown > 0)
        parts += Words::tr("%Ln not known", nullptr, tile.unknown);
    if (tile.extra > 0)
        parts += Words::tr("%Ln not planned", nullptr, tile.extra);
    const QString count = parts.join(u", "_s);
    const bool isPast = board.silent && board.asOf.isValid() && tile.unknown < tile.of;
    return isPast ? text::filled(Words::tr("was %1", "some counts"), count) : count;
}

QString shortTileCount(const BoardTile &tile)
{
    const QString count = tile.unknown > 0 && tile.unknown == tile.of
        ? Words::tr("?", "how many, is not known")
        : text::filled(Words::tr("%1 of %2"), tile.live, tile.of);
    return tile.extra > 0 ? text::filled(Words::tr("%1 +%2"), count, tile.extra) : count;
}

QString cellText(const BoardCell &cell)
{
    const QString text = shortCellText(cell);
    return cell.state == BoardCell::State::Elsewhere ? text + text::isolated(cell.stage) : text;
}

/// Signs of their own, so that who is missing is told from who is elsewhere and who should not be there.
QString shortCellText(const BoardCell &cell)
{
    const QString name = text::isolated(cell.name);
    switch (cell.state) {
    case BoardCell::State::Wrong:
        return u'!' + name;
    case BoardCell::State::Elsewhere:
        return name + u'→';
    case BoardCell::State::Extra:
        return u'+' + name;
    case BoardCell::State::Live:
    case BoardCell::State::Idle:
    case BoardCell::State::Unknown:
        return name;
    }
    Q_UNREACHABLE();
}

QString moreChips(int count)
{
    return text::filled(Words::tr("+%1", "so many more"), count);
}

QString moreTiles(int count)
{
    return Words::tr("%Ln more stages", nullptr, count);
}

QString boardFoot(const Board &board)
{
    QStringList parts;
    if (board.waiting > 0)
        parts += Words::tr("%Ln waiting", nullptr, board.waiting);
    if (board.onOneLeg > 0)
        parts += Words::tr("%Ln pairs on one leg", nullptr, board.onOneLeg);
    const auto isProtected = [](const BoardTile &tile) { return !tile.protectedBy.isEmpty(); };
    const auto count = std::ranges::count_if(board.tiles, isProtected);
    const auto first = std::ranges::find_if(board.tiles, isProtected);
    if (count == 1)
        parts += text::filled(Words::tr("%1 protected by %2"), first->name, first->protectedBy);
    else if (count > 1)
        parts += Words::tr("%Ln stages protected", nullptr, int(count));
    return parts.join(u" · "_s);
}

QString boardSound(const Board &board)
{
    if (!board.hasSound)
        return Words::tr("sound off");
    return board.mutedUntil.isValid()
        ? text::filled(Words::tr("muted until %1"), board.mutedUntil.toLocalTime().toString(u"HH:mm"_s))
        : Words::tr("sound on");
}

QString boardDescription(const Board &board)
{
    QStringList sentences;
    if (board.silent && board.asOf.isValid())
        sentences += silentSince(*board.silent, timeText(board.asOf));
    else if (board.silent)
        sentences += silentSince(*board.silent, timeText(board.silent->since));
    else if (const QString sentence = boardSentence(board, board.asOf); !sentence.isEmpty())
        sentences += sentence;
    for (const BoardProblem &problem : board.problems)
        sentences += problemLine(problem) + u'.';
    if (hasPlan(board))
        sentences += text::filled(Words::tr("%1: %2."), board.planName, boardCount(board));
    for (const BoardTile &tile : board.tiles) {
        const QString mark = markSign(tile.mark);
        sentences += mark.isEmpty() ? text::filled(Words::tr("%1: %2."), tile.name, tileCount(board, tile))
                                    : text::filled(Words::tr("%1, %2: %3."), tile.name, mark, tileCount(board, tile));
    }
    if (const QString foot = boardFoot(board); !foot.isEmpty())
        sentences += foot + u'.';
    return sentences.join(u'\n');
}

} // namespace ui
