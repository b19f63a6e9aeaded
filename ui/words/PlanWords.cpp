// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/PlanWords.h"

#include "text/Isolate.h"
#include "ui/words/FileWords.h"
#include "ui/words/Names.h"
#include "ui/words/TimeWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using patchbay::PlanStanding;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::PlanWords)
};

/// The most pressing first.
constexpr std::array problems{PlanStanding::Missing, PlanStanding::WrongStage, PlanStanding::Unexpected,
                              PlanStanding::OneLeg, PlanStanding::Gone};

/// In a sentence about several.
constexpr int mostNamed = 4;

QString problemCount(PlanStanding standing, int count)
{
    switch (standing) {
    case PlanStanding::Missing:
        return Words::tr("%Ln missing", nullptr, count);
    case PlanStanding::WrongStage:
        return Words::tr("%Ln on the wrong stage", nullptr, count);
    case PlanStanding::Unexpected:
        return Words::tr("%Ln unexpected", nullptr, count);
    case PlanStanding::OneLeg:
        return Words::tr("%Ln on one leg", nullptr, count);
    case PlanStanding::Gone:
        return Words::tr("%Ln gone", nullptr, count);
    case PlanStanding::NotPlanned:
    case PlanStanding::AsPlanned:
    case PlanStanding::Unknown:
        break;
    }
    return {};
}

QString plannedOn(const QString &stage)
{
    return stage.isEmpty() ? Words::tr("Planned on no stage.") : text::filled(Words::tr("Planned on %1."), stage);
}

/// How it is, as the second sentence.
QString howItIs(PlanStanding standing, const PlanNames &names, const QString &duration)
{
    switch (standing) {
    case PlanStanding::AsPlanned:
        return names.plannedStage.isEmpty() ? Words::tr("It has none.") : Words::tr("It is live there.");
    case PlanStanding::OneLeg:
        return text::filled(Words::tr("One of its two legs is missing for %1."), duration);
    case PlanStanding::Missing:
        return text::filled(Words::tr("Missing for %1."), duration);
    case PlanStanding::WrongStage:
        return names.stage.isEmpty() ? text::filled(Words::tr("Without a stage for %1."), duration)
                                     : text::filled(Words::tr("On %1 for %2."), names.stage, duration);
    case PlanStanding::Gone:
        return Words::tr("It no longer exists.");
    case PlanStanding::Unknown:
        return Words::tr("How it is now is not known.");
    case PlanStanding::NotPlanned:
    case PlanStanding::Unexpected:
        break;
    }
    return {};
}

QString notLive(const NextPlan &next)
{
    return text::filled(Words::tr("%n of its %1 encoders are not live now.", nullptr, next.notLive),
                        QLocale().toString(next.planned));
}

/// "cam-18 is not sending"; empty where it is moved.
QString whyUnmoved(const patchbay::PlanProblem &problem)
{
    const QString encoder = pastEncoderName(problem.encoderName, problem.encoderArn);
    switch (problem.standing) {
    case PlanStanding::Missing:
        return text::filled(Words::tr("%1 is not sending"), encoder);
    case PlanStanding::OneLeg:
        return text::filled(Words::tr("%1 sends on one of its two legs"), encoder);
    case PlanStanding::Unexpected:
        return text::filled(Words::tr("%1 is not planned"), encoder);
    case PlanStanding::Gone:
        return text::filled(Words::tr("%1 no longer exists"), encoder);
    case PlanStanding::NotPlanned:
    case PlanStanding::AsPlanned:
    case PlanStanding::WrongStage:
    case PlanStanding::Unknown:
        break;
    }
    return {};
}

} // namespace

QString planWord(PlanStanding standing)
{
    switch (standing) {
    case PlanStanding::NotPlanned:
        return {};
    case PlanStanding::AsPlanned:
        return Words::tr("as planned");
    case PlanStanding::OneLeg:
        return Words::tr("one leg");
    case PlanStanding::Missing:
        return Words::tr("missing");
    case PlanStanding::WrongStage:
        return Words::tr("wrong stage");
    case PlanStanding::Unexpected:
        return Words::tr("unexpected");
    case PlanStanding::Gone:
        return Words::tr("gone");
    case PlanStanding::Unknown:
        return Words::tr("not known");
    }
    Q_UNREACHABLE();
}

QString planCell(PlanStanding standing, const QString &plannedStage)
{
    if (standing != PlanStanding::WrongStage)
        return planWord(standing);
    return plannedStage.isEmpty() ? Words::tr("planned on no stage")
                                  : text::filled(Words::tr("planned on %1"), plannedStage);
}

QString planSentence(PlanStanding standing, const PlanNames &names, const std::optional<std::chrono::seconds> &since)
{
    const QString duration = shortDuration(since.value_or(std::chrono::seconds(0)));
    if (standing == PlanStanding::NotPlanned)
        return {};
    if (standing == PlanStanding::Unexpected)
        return text::filled(Words::tr("The plan says nothing of it. Live on %1 for %2."), names.stage, duration);
    return text::filled(Words::tr("%1 %2", "two sentences"), plannedOn(names.plannedStage),
                        howItIs(standing, names, duration));
}

QString amissWherePlanned(PlanStanding standing, const QString &encoder, const PlanNames &names)
{
    if (standing == PlanStanding::OneLeg)
        return text::filled(Words::tr("one of two legs of %1 is missing"), encoder);
    if (standing == PlanStanding::Gone)
        return text::filled(Words::tr("%1 no longer exists"), encoder);
    if (standing == PlanStanding::Missing)
        return text::filled(Words::tr("%1 is missing"), encoder);
    return names.stage.isEmpty() ? text::filled(Words::tr("%1 has no stage"), encoder)
                                 : text::filled(Words::tr("%1 is on %2"), encoder, names.stage);
}

QString amissWhereItIs(PlanStanding standing, const QString &encoder, const PlanNames &names)
{
    if (standing == PlanStanding::Unexpected)
        return text::filled(Words::tr("%1 is not planned"), encoder);
    return names.plannedStage.isEmpty() ? text::filled(Words::tr("%1 is planned on no stage"), encoder)
                                        : text::filled(Words::tr("%1 is planned on %2"), encoder, names.plannedStage);
}

QString planCount(const patchbay::Plan::Counts &counts)
{
    const QString planned = QLocale().toString(counts.planned);
    const QString count = counts.asPlanned == counts.planned && counts.planned > 0
        ? text::filled(Words::tr("All %1 as planned"), planned)
        : text::filled(Words::tr("%1 of %2 as planned"), QLocale().toString(counts.asPlanned), planned);
    if (counts.unknown == 0)
        return count;
    return text::filled(Words::tr("%1, %2", "58 of 60 as planned, 2 not known"), count,
                        Words::tr("%Ln not known", nullptr, counts.unknown));
}

QString planProblemCounts(const std::vector<patchbay::PlanProblem> &all)
{
    QStringList parts;
    for (const PlanStanding standing : problems) {
        if (const auto count = std::ranges::count(all, standing, &patchbay::PlanProblem::standing))
            parts += problemCount(standing, int(count));
    }
    return parts.join(u" · "_s);
}

QString planCountShort(const patchbay::Plan::Counts &counts)
{
    if (counts.planned == 0)
        return {};
    return text::filled(Words::tr("%1 of %2", "11 of 12 as planned"), QLocale().toString(counts.asPlanned),
                        QLocale().toString(counts.planned));
}

QString planAfterTaking(const NextPlan &next)
{
    if (next.isPlan)
        return {};
    const QString becomes = next.now.isEmpty()
        ? text::filled(Words::tr("After this, %1 is the plan."), next.scene)
        : text::filled(Words::tr("After this, %1 is the plan instead of %2."), next.scene, next.now);
    return next.notLive == 0 ? becomes : text::filled(Words::tr("%1 %2", "two sentences"), becomes, notLive(next));
}

QString planWithoutTaking(const NextPlan &next)
{
    if (next.isPlan)
        return text::filled(Words::tr("%1 is the plan already."), next.scene);
    const QString becomes = next.now.isEmpty()
        ? text::filled(Words::tr("“Use as plan” makes %1 the plan. Nothing moves."), next.scene)
        : text::filled(Words::tr("“Use as plan” makes %1 the plan instead of %2. Nothing moves."), next.scene,
                       next.now);
    return next.notLive == 0 ? becomes : text::filled(Words::tr("%1 %2", "two sentences"), becomes, notLive(next));
}

QString planAfterUndo(const QString &again, const QString &now)
{
    if (again.isEmpty())
        return text::filled(Words::tr("After this there is no plan, as before. It is %1 now."), now);
    return now.isEmpty() ? text::filled(Words::tr("After this, %1 is the plan again."), again)
                         : text::filled(Words::tr("After this, %1 is the plan again instead of %2."), again, now);
}

QString planIsAgain(const QString &again)
{
    return again.isEmpty() ? Words::tr("There is no plan now, as before.")
                           : text::filled(Words::tr("%1 is the plan again."), again);
}

QString planBeyondMoves(const std::vector<patchbay::PlanProblem> &all)
{
    QStringList reasons;
    for (const patchbay::PlanProblem &each : all) {
        if (const QString reason = whyUnmoved(each); !reason.isEmpty())
            reasons += reason;
    }
    if (reasons.isEmpty())
        return {};
    const int count = int(reasons.size());
    QString named = reasons.mid(0, mostNamed).join(u", "_s);
    if (count > mostNamed)
        named += u", "_s + Words::tr("%Ln more", "encoders", count - mostNamed);
    return Words::tr("%Ln more are not as planned and cannot be moved:", nullptr, count) + u' ' + named + u'.';
}

QString planNotKept(const files::Error &error)
{
    return text::filled(Words::tr("The plan is not kept: %1. It is not known after a restart."), fileReason(error));
}

} // namespace ui
