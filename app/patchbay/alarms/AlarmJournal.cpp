// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/alarms/AlarmJournal.h"

#include "patchbay/journal/EntryDetails.h"
#include "patchbay/journal/RefusalDetails.h"
#include "patchbay/plant/Locality.h"
#include "patchbay/plant/Plant.h"

namespace patchbay {

namespace {

JournalAlarm journalAlarmOf(const Alarm &alarm)
{
    switch (alarm.kind) {
    case Alarm::Kind::NotLive:
        return JournalAlarm::NotLive;
    case Alarm::Kind::WatchedGone:
        return JournalAlarm::Gone;
    case Alarm::Kind::NoAnswer:
        return JournalAlarm::NoAnswer;
    case Alarm::Kind::NotAsPlanned:
        break;
    }
    switch (alarm.problem.standing) {
    case PlanStanding::OneLeg:
        return JournalAlarm::OneLeg;
    case PlanStanding::WrongStage:
        return JournalAlarm::WrongStage;
    case PlanStanding::Unexpected:
        return JournalAlarm::Unexpected;
    case PlanStanding::Gone:
        return JournalAlarm::Gone;
    case PlanStanding::Missing:
    case PlanStanding::NotPlanned:
    case PlanStanding::AsPlanned:
    case PlanStanding::Unknown:
        break;
    }
    return JournalAlarm::Missing;
}

} // namespace

AlarmJournal::AlarmJournal(Alarms &alarms, Journal &journal, const Plant &plant, QObject *parent)
    : QObject(parent)
    , m_alarms(alarms)
    , m_plant(plant)
    , m_entries(journal)
{
    connect(&alarms, &Alarms::raised, this, [this](const Alarm &alarm) {
        if (alarm.times == 1)
            note(JournalKind::Alarm, alarm);
    });
    connect(&alarms, &Alarms::acknowledged, this,
            [this](const Alarm &alarm) { note(JournalKind::Acknowledge, alarm); });
}

void AlarmJournal::note(JournalKind kind, const Alarm &alarm)
{
    const PlanProblem &problem = alarm.problem;
    const Source *const source = m_plant.source(alarm.source);
    const auto stage = [&](const QString &arn) {
        const ivs::StageSummary *const known = arn.isEmpty() ? nullptr : m_plant.findStage({alarm.source, arn});
        return JournalThing{arn, known ? known->name : QString()};
    };
    JournalEntry entry;
    entry.kind = kind;
    entry.encoder = {problem.encoderArn, problem.encoderName};
    entry.from = stage(problem.stage);
    entry.to = stage(problem.plannedStage);
    const Locality locality = !problem.encoderArn.isEmpty() ? Locality::of(problem.encoderArn)
        : source                                            ? Locality::of(*source)
                                                            : Locality{{}, alarm.source.region};
    entry.awsAccount = locality.awsAccount;
    entry.region = locality.region.isEmpty() ? alarm.source.region : locality.region;
    if (source) {
        entry.accountName = source->identity().accountName;
        entry.callerArn = source->standing().callerArn();
    }
    entry.details = detailsOfAlarm(journalAlarmOf(alarm));
    if (alarm.cause)
        noteRefusal(alarm.cause->error, entry.details);
    m_entries.note(entry);
}

} // namespace patchbay
