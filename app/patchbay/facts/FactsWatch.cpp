// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/facts/FactsWatch.h"

#include "async/Clock.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/plant/UnreadCause.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

QJsonObject eventOf(const QString &event, const EncoderFacts &facts)
{
    return {{u"event"_s, event}, {u"encoder"_s, jsonOf(facts)}};
}

/// What is another value now, with its value of before.
QJsonObject whatWas(const EncoderFacts &before, const EncoderFacts &now)
{
    const QJsonObject nowValues = jsonOf(now);
    QJsonObject was;
    const QJsonObject values = jsonOf(before);
    for (auto each = values.constBegin(); each != values.constEnd(); ++each) {
        if (each.key() != "asOf"_L1 && each.value() != nowValues.value(each.key()))
            was.insert(each.key(), each.value());
    }
    return was;
}

} // namespace

FactsWatch::FactsWatch(const Plant &plant, const Plan &plan, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
    , m_plan(plan)
{
    connect(&plant, &Plant::rowsAppended, this, &FactsWatch::lookSoon);
    connect(&plant, &Plant::rowsChanged, this, &FactsWatch::lookSoon);
    connect(&plant, &Plant::rowsRemoved, this, &FactsWatch::lookSoon);
    connect(&plant, &Plant::namesChanged, this, &FactsWatch::lookSoon);
    connect(&plan, &Plan::standingsChanged, this, &FactsWatch::lookSoon);
    connect(&plan, &Plan::chosen, this, &FactsWatch::lookSoon);
    connect(&plant.sources(), &Sources::silenceChanged, this, &FactsWatch::tellSilence);
}

void FactsWatch::begin()
{
    m_hasBegun = true;
    QJsonArray encoders;
    for (const EncoderFacts &facts : allFacts(m_plant, m_plan)) {
        m_told.insert(facts.arn, facts);
        encoders.append(jsonOf(facts));
    }
    Q_EMIT told({{u"event"_s, u"list"_s}, {u"encoders"_s, encoders}});
    for (const auto &source : m_plant.sources().all())
        tellSilence(source->id());
}

void FactsWatch::lookSoon()
{
    if (m_looksSoon || !m_hasBegun)
        return;
    m_looksSoon = true;
    QMetaObject::invokeMethod(this, &FactsWatch::look, Qt::QueuedConnection);
}

void FactsWatch::look()
{
    m_looksSoon = false;
    QHash<QString, EncoderFacts> before = std::exchange(m_told, {});
    std::vector<QJsonObject> events;
    for (const EncoderFacts &facts : allFacts(m_plant, m_plan)) {
        m_told.insert(facts.arn, facts);
        const auto known = before.constFind(facts.arn);
        if (known == before.cend()) {
            events.push_back(eventOf(u"added"_s, facts));
        } else if (!known->saysTheSameAs(facts)) {
            QJsonObject event = eventOf(u"changed"_s, facts);
            event.insert(u"was"_s, whatWas(*known, facts));
            events.push_back(event);
        }
        before.remove(facts.arn);
    }
    for (const EncoderFacts &facts : std::as_const(before))
        events.push_back(eventOf(u"removed"_s, facts));
    for (const QJsonObject &event : events)
        Q_EMIT told(event);
}

void FactsWatch::tellSilence(const SourceId &id)
{
    const Source *const source = m_plant.source(id);
    const bool isSilent = source && source->silence().isStale();
    if (!m_hasBegun || !source || isSilent == m_silent.contains(id))
        return;
    if (isSilent)
        m_silent.insert(id);
    else
        m_silent.remove(id);
    const QDateTime asOf = source->inventory().asOf();
    QJsonObject event{{u"event"_s, isSilent ? u"silent"_s : u"answering"_s},
                      {u"account"_s, source->identity().accountName},
                      {u"region"_s, id.region},
                      {u"asOf"_s, asOf.toUTC().toString(Qt::ISODateWithMs)},
                      {u"at"_s, async::Clock::utc().toString(Qt::ISODateWithMs)}};
    const auto cause = isSilent ? unreadCause(source->inventory()) : std::nullopt;
    if (cause && !cause->error.code.isEmpty())
        event.insert(u"refusal"_s, cause->error.code);
    Q_EMIT told(event);
}

} // namespace patchbay
