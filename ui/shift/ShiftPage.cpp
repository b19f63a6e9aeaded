// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shift/ShiftPage.h"

#include "async/Clock.h"
#include "patchbay/alarms/Alarms.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/recovery/StrandedEncoders.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "text/Isolate.h"
#include "ui/widgets/PageText.h"
#include "ui/words/AlarmWords.h"
#include "ui/words/JournalWords.h"
#include "ui/words/Names.h"
#include "ui/words/Redaction.h"
#include "ui/words/RescueWords.h"
#include "ui/words/TimeWords.h"
#include "ui/words/WaitWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextDocument>

namespace ui {

using patchbay::PlanStanding;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::ShiftPage)
};

QString standingWord(PlanStanding standing)
{
    switch (standing) {
    case PlanStanding::Missing:
        return Words::tr("missing");
    case PlanStanding::OneLeg:
        return Words::tr("on one leg");
    case PlanStanding::WrongStage:
        return Words::tr("on another stage");
    case PlanStanding::Unexpected:
        return Words::tr("not planned");
    case PlanStanding::Gone:
        return Words::tr("no longer exists");
    case PlanStanding::Unknown:
        return Words::tr("not known");
    case PlanStanding::AsPlanned:
    case PlanStanding::NotPlanned:
        return Words::tr("as planned");
    }
    Q_UNREACHABLE();
}

QString encoder(const patchbay::Plant &plant, const QString &arn, const QString &nameThen)
{
    const QString name = encoderName(plant, plant.idOf(arn));
    return name.isEmpty() ? pastEncoderName(nameThen, arn) : name;
}

/// Of an encoder's own source; empty: none.
QString stage(const patchbay::Plant &plant, const QString &encoderArn, const QString &stageArn)
{
    return stageArn.isEmpty() ? Words::tr("no stage") : stageName(plant, {plant.idOf(encoderArn).source, stageArn});
}

QStringList rowOf(const patchbay::Plant &plant, const patchbay::PlanProblem &problem)
{
    return {encoder(plant, problem.encoderArn, problem.encoderName), standingWord(problem.standing),
            stage(plant, problem.encoderArn, problem.plannedStage), stage(plant, problem.encoderArn, problem.stage),
            timeText(problem.since)};
}

ShiftPage::Part planPart(const ShiftGround &ground)
{
    ShiftPage::Part part{Words::tr("Plan"), Words::tr("No scene is the plan.")};
    if (!ground.plan.isChosen())
        return part;
    const auto &counts = ground.plan.counts();
    part.sentence = text::filled(Words::tr("%1: %2 of %3 as planned.", "a scene, and two numbers"), ground.plan.name(),
                                 QLocale().toString(counts.asPlanned), QLocale().toString(counts.planned));
    if (counts.unknown > 0)
        part.sentence += u' ' + Words::tr("Of %Ln nothing is known now.", nullptr, counts.unknown);
    part.columns = {Words::tr("Encoder"), Words::tr("Is"), Words::tr("Planned on"), Words::tr("Bound to"),
                    Words::tr("Since")};
    for (const patchbay::PlanProblem &each : ground.plan.problems())
        part.rows.push_back(rowOf(ground.plant, each));
    return part;
}

ShiftPage::Part waitsPart(const ShiftGround &ground)
{
    ShiftPage::Part part{Words::tr("Waiting changes"), Words::tr("Nothing waits.")};
    part.columns = {Words::tr("Encoder"), Words::tr("From"), Words::tr("To"), Words::tr("Waits for"),
                    Words::tr("Given up at")};
    QStringList names;
    for (const patchbay::LiveMove &each : ground.moves.all()) {
        if (each.phase != patchbay::LiveMove::Phase::InTurn)
            continue;
        const QString &arn = each.encoder.arn;
        names += encoder(ground.plant, arn, {});
        part.rows.push_back({names.constLast(), stage(ground.plant, arn, each.from.arn),
                             stage(ground.plant, arn, each.to.arn), Words::tr("its turn to be cut"), QString()});
    }
    for (const patchbay::PendingRebind &each : ground.waits.all()) {
        const QString &arn = each.rebind.encoder.arn;
        names += encoder(ground.plant, arn, {});
        part.rows.push_back({encoder(ground.plant, arn, {}), stage(ground.plant, arn, each.rebind.from.arn),
                             stage(ground.plant, arn, each.rebind.to.arn), waitsFor(each), timeText(each.giveUpAt)});
    }
    if (!names.isEmpty())
        part.sentence = changesWaiting(names);
    return part;
}

QString subjectOf(const patchbay::Plant &plant, const patchbay::Alarm &alarm)
{
    if (alarm.kind != patchbay::Alarm::Kind::NoAnswer)
        return encoder(plant, alarm.problem.encoderArn, alarm.problem.encoderName);
    const patchbay::Source *const source = plant.source(alarm.source);
    return source ? text::filled(Words::tr("%1, %2", "an account and a region"), source->identity().accountName,
                                 alarm.source.region)
                  : alarm.source.region;
}

QString whatOf(const patchbay::Alarm &alarm, const patchbay::Plant &plant)
{
    switch (alarm.kind) {
    case patchbay::Alarm::Kind::NotAsPlanned:
        return standingWord(alarm.problem.standing);
    case patchbay::Alarm::Kind::NotLive:
        return Words::tr("not live");
    case patchbay::Alarm::Kind::WatchedGone:
        return Words::tr("no longer exists");
    case patchbay::Alarm::Kind::NoAnswer:
        return alarmTrouble(alarm, plant);
    }
    Q_UNREACHABLE();
}

QString nowOf(const patchbay::Alarm &alarm)
{
    if (!alarm.isOver)
        return Words::tr("goes on");
    return alarm.end == patchbay::Alarm::End::Well ? Words::tr("over") : Words::tr("no longer watched");
}

ShiftPage::Part alarmsPart(const ShiftGround &ground)
{
    ShiftPage::Part part{Words::tr("Alarms"), Words::tr("No alarm waits to be acknowledged.")};
    for (const patchbay::Alarm &each : ground.alarms.all()) {
        if (each.isAcknowledged())
            continue;
        part.rows.push_back({subjectOf(ground.plant, each), whatOf(each, ground.plant), timeText(each.since),
                             QLocale().toString(each.times), nowOf(each)});
    }
    if (part.rows.empty())
        return part;
    part.sentence = Words::tr("Nobody has acknowledged %Ln alarms.", nullptr, int(part.rows.size()));
    part.columns = {Words::tr("What"), Words::tr("Is"), Words::tr("Since"), Words::tr("Times"), Words::tr("Now")};
    return part;
}

/// None is shown while there are none: that is how it should be.
std::vector<ShiftPage::Part> strandedParts(const ShiftGround &ground)
{
    std::vector<ShiftPage::Part> parts;
    for (const patchbay::StrandedEncoder &each : ground.stranded.all())
        parts.push_back({Words::tr("Off air"), strandedSentence(each, ground.plant)});
    return parts;
}

/// Who is moved comes from somewhere, and goes somewhere.
QString stageThen(const patchbay::JournalEntry &entry, const patchbay::JournalThing &stage)
{
    const QString name = journalStage(stage);
    return name.isEmpty() && patchbay::isRebind(entry.kind) ? Words::tr("no stage") : name;
}

ShiftPage::Part changesPart(const std::vector<patchbay::JournalRecord> &changes)
{
    ShiftPage::Part part{Words::tr("Last changes"), Words::tr("The journal has no change.")};
    if (changes.empty())
        return part;
    part.sentence = Words::tr("The newest %Ln of the journal.", nullptr, int(changes.size()));
    part.columns = {Words::tr("Time"), Words::tr("Who"), Words::tr("What"),
                    Words::tr("From"), Words::tr("To"),  Words::tr("Result")};
    for (const patchbay::JournalRecord &each : changes)
        part.rows.push_back({timeText(each.entry.at), journalPerson(each), journalSubject(each.entry),
                             stageThen(each.entry, each.entry.from), stageThen(each.entry, each.entry.to),
                             journalResult(each)});
    return part;
}

/// People type anything into names and labels, and a page is handed on.
void hideKeys(ShiftPage &page)
{
    for (ShiftPage::Part &part : page.parts) {
        part.sentence = withoutKeys(part.sentence);
        for (QStringList &row : part.rows) {
            for (QString &cell : row)
                cell = withoutKeys(cell);
        }
    }
}

} // namespace

ShiftPage shiftPage(const ShiftGround &ground, const std::vector<patchbay::JournalRecord> &changes)
{
    ShiftPage page{async::Clock::utc(), strandedParts(ground)};
    page.parts.push_back(planPart(ground));
    page.parts.push_back(waitsPart(ground));
    page.parts.push_back(alarmsPart(ground));
    page.parts.push_back(changesPart(changes));
    hideKeys(page);
    return page;
}

QString shiftTitle()
{
    return Words::tr("Shift handover");
}

void write(const ShiftPage &page, QTextDocument &document)
{
    PageText text(document);
    text.title(shiftTitle());
    text.sentence(text::filled(Words::tr("As of %1"), QLocale().toString(page.at.toLocalTime(), QLocale::LongFormat)));
    if (!page.takenOverBy.isEmpty())
        text.sentence(text::filled(Words::tr("Taken over by %1"), page.takenOverBy));
    if (!page.note.isEmpty()) {
        text.heading(Words::tr("Note"));
        for (const QString &line : page.note.split(u'\n'))
            text.sentence(text::isolated(line));
    }
    for (const ShiftPage::Part &part : page.parts) {
        text.heading(part.heading);
        text.sentence(part.sentence);
        if (!part.rows.empty())
            text.table(part.columns, part.rows);
    }
}

} // namespace ui
