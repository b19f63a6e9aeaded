// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/facts/EncoderFacts.h"

#include "patchbay/csv/BindingsCsv.h"
#include "patchbay/csv/LabelsCsv.h"
#include "patchbay/plant/Plant.h"
#include "text/Csv.h"

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QStringList headings()
{
    return {u"account"_s,
            u"region"_s,
            u"name"_s,
            headingOf(Column::Encoder),
            u"state"_s,
            u"stage name"_s,
            headingOf(Column::Stage),
            u"protocol"_s,
            u"user"_s,
            headingOf(Column::Label),
            headingOf(Column::Group),
            u"plan"_s,
            u"as of"_s};
}

QStringList cells(const EncoderFacts &facts)
{
    return {facts.account,
            facts.region,
            facts.name,
            facts.arn,
            facts.state,
            facts.stageName,
            facts.stageArn.isEmpty() ? noStageText : facts.stageArn,
            facts.protocol,
            facts.userId,
            facts.label,
            facts.group,
            facts.plan ? wordOf(*facts.plan) : QString(),
            timeText(facts.asOf)};
}

} // namespace

bool EncoderFacts::saysTheSameAs(const EncoderFacts &other) const
{
    return account == other.account && region == other.region && name == other.name && arn == other.arn
        && state == other.state && stageName == other.stageName && stageArn == other.stageArn
        && protocol == other.protocol && userId == other.userId && label == other.label && group == other.group
        && plan == other.plan;
}

EncoderFacts factsOf(const Plant &plant, const Plan &plan, int row)
{
    const Configuration &known = plant.at(row);
    const Source::Identity &source = plant.sourceAt(row).identity();
    const ivs::StageSummary *const stage = plant.findStage({source.id, known.summary.stageArn});
    const EncoderLabel label = plant.labelOf(known.summary.arn);
    EncoderFacts facts;
    facts.account = source.accountName;
    facts.region = source.id.region;
    facts.name = known.summary.name;
    facts.arn = known.summary.arn;
    facts.state = known.summary.state.text();
    facts.stageName = stage ? stage->name : QString();
    facts.stageArn = known.summary.stageArn;
    facts.protocol = known.summary.ingestProtocol.text();
    facts.userId = known.summary.userId;
    facts.label = label.label;
    facts.group = label.group;
    if (plan.isChosen())
        facts.plan = plan.of(known.summary.arn);
    facts.asOf = known.readAt;
    return facts;
}

std::vector<EncoderFacts> allFacts(const Plant &plant, const Plan &plan)
{
    std::vector<EncoderFacts> all;
    all.reserve(static_cast<std::size_t>(plant.rowCount()));
    for (int row = 0; row < plant.rowCount(); ++row)
        all.push_back(factsOf(plant, plan, row));
    return all;
}

QString wordOf(PlanStanding standing)
{
    switch (standing) {
    case PlanStanding::NotPlanned:
        return u"notPlanned"_s;
    case PlanStanding::AsPlanned:
        return u"asPlanned"_s;
    case PlanStanding::OneLeg:
        return u"oneLeg"_s;
    case PlanStanding::Missing:
        return u"missing"_s;
    case PlanStanding::WrongStage:
        return u"wrongStage"_s;
    case PlanStanding::Unexpected:
        return u"unexpected"_s;
    case PlanStanding::Gone:
        return u"gone"_s;
    case PlanStanding::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject jsonOf(const EncoderFacts &facts)
{
    return {{u"account"_s, facts.account},    {u"region"_s, facts.region},
            {u"name"_s, facts.name},          {u"arn"_s, facts.arn},
            {u"state"_s, facts.state},        {u"stageName"_s, facts.stageName},
            {u"stageArn"_s, facts.stageArn},  {u"protocol"_s, facts.protocol},
            {u"userId"_s, facts.userId},      {u"label"_s, facts.label},
            {u"group"_s, facts.group},        {u"plan"_s, facts.plan ? QJsonValue(wordOf(*facts.plan)) : QJsonValue()},
            {u"asOf"_s, timeText(facts.asOf)}};
}

QByteArray factsCsv(const std::vector<EncoderFacts> &all)
{
    std::vector<QStringList> rows{headings()};
    rows.reserve(all.size() + 1);
    for (const EncoderFacts &facts : all)
        rows.push_back(cells(facts));
    return text::csv(rows);
}

} // namespace patchbay
