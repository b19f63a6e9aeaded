// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/facts/PlantMetrics.h"

#include "async/Clock.h"
#include "patchbay/alarms/Alarms.h"
#include "patchbay/facts/EncoderFacts.h"
#include "patchbay/facts/MetricText.h"
#include "patchbay/plant/Locality.h"
#include "patchbay/plant/Plant.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

using Kind = Alarm::Kind;

constexpr std::array alarmKinds{Kind::NotAsPlanned, Kind::NotLive, Kind::WatchedGone, Kind::NoAnswer};

/// What is known of an AWS account in a region, whichever entries reach it.
struct Place {
    int encoders = 0;
    int live = 0;
    int planned = 0;
    int asPlanned = 0;
    double age = std::numeric_limits<double>::infinity(); ///< seconds, of the freshest list
    bool answers = false;
    std::map<std::pair<Kind, bool>, int> alarms; ///< by kind, and whether somebody has acknowledged them
    std::map<QByteArray, aws::RequestCount> requests; ///< by operation
};

using Places = std::map<Locality, Place>;

QString wordOf(Kind kind)
{
    switch (kind) {
    case Kind::NotAsPlanned:
        return u"not_as_planned"_s;
    case Kind::NotLive:
        return u"not_live"_s;
    case Kind::WatchedGone:
        return u"watched_gone"_s;
    case Kind::NoAnswer:
        return u"not_read"_s;
    }
    Q_UNREACHABLE();
}

/// Before anything was listed, its number is not known.
Locality placeOf(const Source &source)
{
    const Locality known = Locality::of(source);
    return known.region.isEmpty() ? Locality{{}, source.id().region} : known;
}

void addSources(const Plant &plant, Places &places)
{
    QSet<const void *> counted; // entries of one AWS account have one count
    for (const auto &source : plant.sources().all()) {
        Place &place = places[placeOf(*source)];
        const QDateTime asOf = source->inventory().asOf();
        if (asOf.isValid())
            place.age = std::min(place.age, double(asOf.msecsTo(async::Clock::utc())) / 1000);
        place.answers = place.answers || (asOf.isValid() && !source->silence().isStale());
        const auto &counts = std::as_const(*source).client().rateLimits().counts();
        if (counted.contains(&counts))
            continue;
        counted.insert(&counts);
        for (const auto &[operation, count] : counts) {
            place.requests[operation].requests += count.requests;
            place.requests[operation].throttled += count.throttled;
        }
    }
}

void addEncoders(const Plant &plant, const Plan &plan, Places &places)
{
    for (int row = 0; row < plant.rowCount(); ++row) {
        Place &place = places[placeOf(plant.sourceAt(row))];
        ++place.encoders;
        place.live += plant.at(row).summary.isActive() ? 1 : 0;
    }
    for (const SceneBinding &binding : plan.scene() ? plan.scene()->bindings : std::vector<SceneBinding>()) {
        const Locality locality = Locality::of(binding.encoderArn);
        if (!places.contains(locality))
            continue; // what is not open is nobody's concern here
        ++places[locality].planned;
        places[locality].asPlanned += plan.of(binding.encoderArn) == PlanStanding::AsPlanned ? 1 : 0;
    }
}

void addAlarms(const Plant &plant, const Alarms &alarms, Places &places)
{
    for (const Alarm &alarm : alarms.all()) {
        const Source *const source = plant.source(alarm.source);
        const Locality locality = source ? placeOf(*source) : Locality::of(alarm.problem.encoderArn);
        if (places.contains(locality) && !(alarm.isOver && alarm.isAcknowledged()))
            ++places[locality].alarms[{alarm.kind, alarm.isAcknowledged()}];
    }
}

MetricText::Labels labelsOf(const Locality &locality)
{
    return {{"aws_account", locality.awsAccount}, {"region", locality.region}};
}

MetricText::Labels with(MetricText::Labels labels, const MetricText::Labels &more)
{
    labels.insert(labels.end(), more.begin(), more.end());
    return labels;
}

template <typename Value>
void writeGauge(MetricText &text, const Places &places, const QByteArray &name, const QByteArray &help, Value value)
{
    text.beginGauge(name, help);
    for (const auto &[locality, place] : places)
        text.add(labelsOf(locality), value(place));
}

void writeRequests(MetricText &text, const Places &places)
{
    text.beginCounter("ivs_patchbay_requests", "Requests sent to AWS, those that were sent again included.");
    for (const auto &[locality, place] : places) {
        for (const auto &[operation, count] : place.requests)
            text.add(with(labelsOf(locality), {{"operation", QString::fromLatin1(operation)}}), double(count.requests));
    }
    text.beginCounter("ivs_patchbay_throttles", "Requests that AWS refused because there were too many.");
    for (const auto &[locality, place] : places) {
        for (const auto &[operation, count] : place.requests)
            text.add(with(labelsOf(locality), {{"operation", QString::fromLatin1(operation)}}),
                     double(count.throttled));
    }
}

void writeAlarms(MetricText &text, const Places &places)
{
    text.beginGauge("ivs_patchbay_alarms", "Alarms that are not over, or that nobody has acknowledged.");
    for (const auto &[locality, place] : places) {
        for (const Kind kind : alarmKinds) {
            for (const bool isAcknowledged : {false, true}) {
                const auto known = place.alarms.find({kind, isAcknowledged});
                text.add(with(labelsOf(locality),
                              {{"kind", wordOf(kind)}, {"acknowledged", isAcknowledged ? u"true"_s : u"false"_s}}),
                         known == place.alarms.end() ? 0 : known->second);
            }
        }
    }
}

void writeAges(MetricText &text, const Places &places)
{
    text.beginGauge("ivs_patchbay_data_age_seconds", "Time since the last complete list had arrived.", "seconds");
    for (const auto &[locality, place] : places) {
        if (place.age != std::numeric_limits<double>::infinity())
            text.add(labelsOf(locality), place.age);
    }
}

void writeNames(MetricText &text, const Plant &plant, const Plan &plan)
{
    text.beginGauge("ivs_patchbay_encoder_live", "Whether an encoder publishes.");
    for (int row = 0; row < plant.rowCount(); ++row) {
        const EncoderFacts facts = factsOf(plant, plan, row);
        text.add(
            with(labelsOf(placeOf(plant.sourceAt(row))),
                 {{"arn", facts.arn}, {"encoder", facts.name}, {"label", facts.label}, {"stage", facts.stageName}}),
            plant.at(row).summary.isActive() ? 1 : 0);
    }
}

} // namespace

QByteArray plantMetrics(const Plant &plant, const Plan &plan, const Alarms &alarms, MetricNames names)
{
    Places places;
    addSources(plant, places);
    addEncoders(plant, plan, places);
    addAlarms(plant, alarms, places);
    MetricText text;
    writeGauge(text, places, "ivs_patchbay_encoders", "Ingest configurations that are listed.",
               [](const Place &place) { return place.encoders; });
    writeGauge(text, places, "ivs_patchbay_encoders_live", "Those that publish.",
               [](const Place &place) { return place.live; });
    writeGauge(text, places, "ivs_patchbay_encoders_planned", "Those that the plan says something of.",
               [](const Place &place) { return place.planned; });
    writeGauge(text, places, "ivs_patchbay_encoders_as_planned", "Those that are as planned.",
               [](const Place &place) { return place.asPlanned; });
    writeGauge(text, places, "ivs_patchbay_answering",
               "Whether it can be read: 0, and the rest is what was true before.",
               [](const Place &place) { return place.answers ? 1 : 0; });
    writeAges(text, places);
    writeAlarms(text, places);
    writeRequests(text, places);
    if (names == MetricNames::Included)
        writeNames(text, plant, plan);
    return text.finished();
}

} // namespace patchbay
