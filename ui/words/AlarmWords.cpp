// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/AlarmWords.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/words/FileWords.h"
#include "ui/words/Names.h"
#include "ui/words/ReadingWords.h"
#include "ui/words/SourceContext.h"
#include "ui/words/TimeWords.h"
#include "ui/words/WorldWords.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

using patchbay::Alarm;
using patchbay::PlanStanding;
using Kind = Alarm::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::AlarmWords)
};

/// More are told by their number.
constexpr int mostNamed = 4;

QString stageOf(const Alarm &alarm, const QString &arn, const patchbay::Plant &plant)
{
    return arn.isEmpty() ? Words::tr("no stage") : stageName(plant, {alarm.source, arn});
}

QString plannedStage(const Alarm &alarm, const patchbay::Plant &plant)
{
    return stageOf(alarm, alarm.problem.plannedStage, plant);
}

QString stageNow(const Alarm &alarm, const patchbay::Plant &plant)
{
    return stageOf(alarm, alarm.problem.stage, plant);
}

QString lasts(const Alarm &alarm, const QDateTime &now)
{
    const qint64 seconds = std::max<qint64>(0, alarm.lastingSince().secsTo(now));
    return shortDuration(std::chrono::seconds(seconds));
}

/// "%1 has been missing for %2." and what is planned for it.
QString notAsPlanned(const Alarm &alarm, const patchbay::Plant &plant, const QDateTime &now)
{
    const QString name = alarmName(alarm, plant);
    const QString planned = text::filled(Words::tr("Planned on %1."), plannedStage(alarm, plant));
    switch (alarm.problem.standing) {
    case PlanStanding::OneLeg:
        return text::filled(Words::tr("%1 has had one leg of two for %2."), name, lasts(alarm, now)) + u' ' + planned;
    case PlanStanding::WrongStage:
        return text::filled(Words::tr("%1 has been on %2 for %3."), name, stageNow(alarm, plant), lasts(alarm, now))
            + u' ' + planned;
    case PlanStanding::Unexpected:
        return text::filled(Words::tr("%1 has been live on %2 for %3. It is not in the plan."), name,
                            stageNow(alarm, plant), lasts(alarm, now));
    case PlanStanding::Gone:
        return text::filled(Words::tr("%1 is in no list any more."), name) + u' ' + planned;
    case PlanStanding::Missing:
    case PlanStanding::NotPlanned:
    case PlanStanding::AsPlanned:
    case PlanStanding::Unknown:
        break;
    }
    return text::filled(Words::tr("%1 has been missing for %2."), name, lasts(alarm, now)) + u' ' + planned;
}

/// "Sign-in expired"; empty: no answer came.
QString causeOf(const Alarm &alarm, const patchbay::Plant &plant)
{
    return alarm.cause ? whyUnread(alarm.cause->error, plant.source(alarm.source)) : QString();
}

/// Who does not answer.
QString silentOne(const Alarm &alarm, const patchbay::Plant &plant)
{
    const patchbay::Source *const source = plant.source(alarm.source);
    return nameOf(source ? source->identity().world : aws::World());
}

QString unreadSentence(const Alarm &alarm, const patchbay::Plant &plant, const QDateTime &now)
{
    const QString name = alarmName(alarm, plant);
    const QString cause = causeOf(alarm, plant);
    const QString what = cause.isEmpty()
        ? text::filled(Words::tr("%1: no answer from %2 for %3."), name, silentOne(alarm, plant), lasts(alarm, now))
        : text::filled(Words::tr("%1: nothing read for %2. %3."), name, lasts(alarm, now), cause);
    const patchbay::Source *const source = plant.source(alarm.source);
    const bool isAnyShown = source && source->inventory().answeredAt().isValid();
    return what + u' '
        + (isAnyShown ? Words::tr("What is shown may be old.") : Words::tr("Nothing of it was read yet."));
}

/// "7 of 60 not live"
QString howManyAwaited(const Alarm &alarm)
{
    return text::filled(Words::tr("%1 of %2 not live"), static_cast<int>(alarm.awaited.encoders.size()),
                        alarm.awaited.planned);
}

/// "7 of 60 not live (cam-01, cam-02, cam-03, cam-04 and 3 more)"
QString awaited(const Alarm &alarm, const patchbay::Plant &plant)
{
    QStringList names;
    for (const patchbay::PlanProblem &each : alarm.awaited.encoders) {
        if (names.size() == mostNamed)
            break;
        const QString now = encoderName(plant, plant.idOf(each.encoderArn));
        names += text::isolated(now.isEmpty() ? pastEncoderName(each.encoderName, each.encoderArn) : now);
    }
    QString listed = names.join(QStringLiteral(", "));
    const auto more = static_cast<int>(alarm.awaited.encoders.size()) - static_cast<int>(names.size());
    if (more > 0)
        listed = text::filled(Words::tr("%1 and %2 more"), listed, more);
    return text::filled(Words::tr("%1 (%2)", "\"7 of 60 not live\", names"), howManyAwaited(alarm), listed);
}

/// What was wrong, after the name of one that is over: "was missing".
QString was(const Alarm &alarm, const patchbay::Plant &plant)
{
    switch (alarm.kind) {
    case Kind::NoAnswer: {
        const QString cause = causeOf(alarm, plant);
        if (alarm.hadOtherCause)
            return Words::tr("was not read");
        return cause.isEmpty() ? text::filled(Words::tr("had no answer from %1"), silentOne(alarm, plant))
                               : text::filled(Words::tr("was not read (%1)"), cause);
    }
    case Kind::Awaited:
        return Words::tr("waited for encoders");
    case Kind::NotLive:
        return Words::tr("was not live");
    case Kind::WatchedGone:
        return Words::tr("was in no list");
    case Kind::NotAsPlanned:
        break;
    }
    switch (alarm.problem.standing) {
    case PlanStanding::OneLeg:
        return Words::tr("had one leg of two");
    case PlanStanding::WrongStage:
        return text::filled(Words::tr("was on %1"), stageNow(alarm, plant));
    case PlanStanding::Unexpected:
        return text::filled(Words::tr("was live on %1"), stageNow(alarm, plant));
    case PlanStanding::Gone:
        return Words::tr("was in no list");
    case PlanStanding::Missing:
    case PlanStanding::NotPlanned:
    case PlanStanding::AsPlanned:
    case PlanStanding::Unknown:
        break;
    }
    return Words::tr("was missing");
}

/// "cam-12 was missing from 20:40:56 to 20:41:08."
QString overSentence(const Alarm &alarm, const patchbay::Plant &plant)
{
    const QString name = alarmName(alarm, plant);
    const QString what = was(alarm, plant);
    const QString since = timeText(alarm.since);
    if (alarm.end == Alarm::End::NotMinded)
        return text::filled(Words::tr("%1 %2 from %3 on. It is no longer watched.", "an encoder, \"was missing\""),
                            name, what, since);
    const QString until = timeText(alarm.overAt);
    return alarm.times > 1
        ? text::filled(Words::tr("%1 %2 %3 times from %4 to %5."), name, what, alarm.times, since, until)
        : text::filled(Words::tr("%1 %2 from %3 to %4.", "an encoder, \"was missing\", two times of day"), name, what,
                       since, until);
}

/// "cam-18 missing", "cam-15 on weather": one of several in a line.
QString briefly(const Alarm &alarm, const patchbay::Plant &plant)
{
    const QString name = alarmName(alarm, plant);
    switch (alarm.kind) {
    case Kind::NoAnswer:
        return text::filled(alarm.cause ? Words::tr("%1 not read") : Words::tr("%1 without answer"), name);
    case Kind::Awaited:
        return howManyAwaited(alarm);
    case Kind::NotLive:
        return text::filled(Words::tr("%1 not live"), name);
    case Kind::WatchedGone:
        return text::filled(Words::tr("%1 in no list"), name);
    case Kind::NotAsPlanned:
        break;
    }
    switch (alarm.problem.standing) {
    case PlanStanding::OneLeg:
        return text::filled(Words::tr("%1 on one leg"), name);
    case PlanStanding::WrongStage:
        return text::filled(Words::tr("%1 on %2"), name, stageNow(alarm, plant));
    case PlanStanding::Unexpected:
        return text::filled(Words::tr("%1 not planned"), name);
    case PlanStanding::Gone:
        return text::filled(Words::tr("%1 in no list"), name);
    case PlanStanding::Missing:
    case PlanStanding::NotPlanned:
    case PlanStanding::AsPlanned:
    case PlanStanding::Unknown:
        break;
    }
    return text::filled(Words::tr("%1 missing"), name);
}

} // namespace

QString alarmName(const Alarm &alarm, const patchbay::Plant &plant)
{
    if (alarm.kind == Kind::NoAnswer) {
        const patchbay::Source *const source = plant.source(alarm.source);
        return source ? sourceName(source->identity()) : alarm.source.region;
    }
    if (alarm.kind == Kind::Awaited)
        return alarm.awaited.plan;
    const QString now = encoderName(plant, {alarm.source, alarm.problem.encoderArn});
    return now.isEmpty() ? pastEncoderName(alarm.problem.encoderName, alarm.problem.encoderArn) : now;
}

QString alarmTrouble(const Alarm &alarm, const patchbay::Plant &plant)
{
    switch (alarm.kind) {
    case Kind::NoAnswer: {
        const QString cause = causeOf(alarm, plant);
        return cause.isEmpty() ? text::filled(Words::tr("no answer from %1"), silentOne(alarm, plant))
                               : text::filled(Words::tr("nothing read (%1)"), cause);
    }
    case Kind::Awaited:
        return awaited(alarm, plant);
    case Kind::NotLive:
        return Words::tr("not live, watched");
    case Kind::WatchedGone:
        return Words::tr("no longer exists");
    case Kind::NotAsPlanned:
        break;
    }
    const QString planned = plannedStage(alarm, plant);
    switch (alarm.problem.standing) {
    case PlanStanding::OneLeg:
        return text::filled(Words::tr("one leg of two, planned on %1"), planned);
    case PlanStanding::WrongStage:
        return text::filled(Words::tr("on %1, planned on %2"), stageNow(alarm, plant), planned);
    case PlanStanding::Unexpected:
        return text::filled(Words::tr("live on %1, not in the plan"), stageNow(alarm, plant));
    case PlanStanding::Gone:
        return text::filled(Words::tr("in no list, planned on %1"), planned);
    case PlanStanding::Missing:
    case PlanStanding::NotPlanned:
    case PlanStanding::AsPlanned:
    case PlanStanding::Unknown:
        break;
    }
    return text::filled(Words::tr("missing, planned on %1"), planned);
}

QString alarmSentence(const Alarm &alarm, const patchbay::Plant &plant, const QDateTime &now)
{
    if (alarm.isOver)
        return alarmNews(alarm, plant);
    const QString name = alarmName(alarm, plant);
    QString sentence;
    switch (alarm.kind) {
    case Kind::NoAnswer:
        sentence = unreadSentence(alarm, plant, now);
        break;
    case Kind::Awaited:
        sentence = text::filled(Words::tr("%1: %2."), name, awaited(alarm, plant));
        break;
    case Kind::WatchedGone:
        sentence = text::filled(Words::tr("%1 no longer exists. It is still watched."), name);
        break;
    case Kind::NotLive:
        sentence = text::filled(Words::tr("%1 has not been live for %2. It is watched."), name, lasts(alarm, now));
        break;
    case Kind::NotAsPlanned:
        sentence = notAsPlanned(alarm, plant, now);
        break;
    }
    if (alarm.times > 1)
        sentence +=
            u' ' + text::filled(Words::tr("It went wrong %1 times since %2."), alarm.times, timeText(alarm.since));
    return sentence;
}

QString alarmNews(const Alarm &alarm, const patchbay::Plant &plant)
{
    if (alarm.isOver)
        return overSentence(alarm, plant);
    const QString news = text::filled(Words::tr("%1: %2."), alarmName(alarm, plant), alarmTrouble(alarm, plant));
    return alarm.times > 1
        ? news + u' ' + text::filled(Words::tr("%1 times since %2."), alarm.times, timeText(alarm.since))
        : news;
}

QString alarmsSentence(const std::vector<Alarm> &alarms, const patchbay::Plant &plant, AlarmDetail detail)
{
    const auto count = static_cast<int>(alarms.size());
    const auto over = static_cast<int>(std::ranges::count(alarms, true, &Alarm::isOver));
    const int wrong = count - over;
    const bool isOverToldToo = wrong == 0; // else what is wrong now is told, and of the rest how much it is
    QStringList told;
    for (const Alarm &each : alarms) {
        if (each.isOver != isOverToldToo || told.size() == mostNamed)
            continue;
        const bool isBrief = each.isOver || detail == AlarmDetail::Names;
        told += isBrief ? text::isolated(alarmName(each, plant)) : briefly(each, plant);
    }
    QString listed = told.join(QStringLiteral(", "));
    const int more = (isOverToldToo ? over : wrong) - static_cast<int>(told.size());
    if (more > 0)
        listed = text::filled(Words::tr("%1 and %2 more"), listed, more);
    const QString counted = wrong == 0 ? text::filled(Words::tr("%1, all over"), alarmCount(count))
        : over == 0                    ? alarmCount(count)
                                       : alarmsNow(wrong, over);
    return text::filled(Words::tr("%1: %2."), counted, listed);
}

QString alarmsNow(int wrong, int over)
{
    const QString now = Words::tr("%Ln wrong now", nullptr, wrong);
    return over == 0 ? now : text::filled(Words::tr("%1, %2"), now, Words::tr("%Ln over", nullptr, over));
}

QString alarmState(const Alarm &alarm)
{
    const QString state = !alarm.isOver ? Words::tr("wrong now")
        : alarm.end == Alarm::End::Well ? Words::tr("over")
                                        : Words::tr("no longer watched");
    return alarm.times > 1 ? text::filled(Words::tr("%1, %2 times"), state, alarm.times) : state;
}

QString alarmSeen(const Alarm &alarm)
{
    if (!alarm.isAcknowledged())
        return Words::tr("by nobody yet");
    const QString at = timeText(*alarm.acknowledgedAt);
    return alarm.acknowledgedBy.isEmpty() ? text::filled(Words::tr("at %1"), at)
                                          : text::filled(Words::tr("by %1 at %2"), alarm.acknowledgedBy, at);
}

QString alarmCount(int count)
{
    return Words::tr("%Ln alarms", nullptr, count);
}

QString alarmsMuted(const QDateTime &until)
{
    return text::filled(Words::tr("No sound until %1."), timeText(until));
}

QString mutedUntil(const QDateTime &until)
{
    return text::filled(Words::tr("Muted until %1"), timeText(until));
}

QString muteWords(bool isMuted)
{
    return isMuted ? Words::tr("S&ound on again") : Words::tr("&Mute 5 min");
}

QString watchingEnds(bool isWatched, bool isWallboardShown)
{
    if (isWallboardShown)
        return isWatched ? Words::tr("No alarm is given while the program is closed, and the wallboard goes with it.")
                         : Words::tr("The wallboard goes with it.");
    return isWatched ? Words::tr("No alarm is given while the program is closed.") : QString();
}

QString watchListNotKeptSentence(const files::Error &error)
{
    return text::filled(Words::tr("Which encoders are watched is not kept: %1."), fileReason(error));
}

} // namespace ui
