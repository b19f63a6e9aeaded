// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/control/PublishingControl.h"

#include "emulator/model/Shapes.h"
#include "emulator/world/Guests.h"
#include "emulator/world/Publishing.h"
#include "emulator/world/Sessions.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

using Concerned = std::vector<Tenant *>;

Answer done(const QJsonObject &told = {})
{
    return jsonAnswer(200, told);
}

Answer error(int status, const QString &sentence)
{
    return jsonAnswer(status, {{u"error"_s, sentence}});
}

Tenant *ownerOfConfiguration(const Concerned &tenants, const QString &arn)
{
    const auto owner = std::ranges::find_if(
        tenants, [&arn](Tenant *tenant) { return tenant->world().configurations.find(arn) != nullptr; });
    return owner == tenants.end() ? nullptr : *owner;
}

Tenant *ownerOfStage(const Concerned &tenants, const QString &arn)
{
    const auto owner =
        std::ranges::find_if(tenants, [&arn](Tenant *tenant) { return tenant->world().stages.find(arn) != nullptr; });
    return owner == tenants.end() ? nullptr : *owner;
}

Shape legs()
{
    return Shape::oneOf({u"A"_s, u"B"_s});
}

std::optional<Leg> legOf(const QJsonObject &wanted)
{
    if (!wanted.contains(u"leg"_s))
        return {};
    return wanted.value(u"leg"_s) == u"A"_s ? Leg::A : Leg::B;
}

Answer answerOf(Start start)
{
    switch (start) {
    case Start::Publishing:
        return done();
    case Start::NoStage:
        return error(409, u"An encoder without a stage is refused."_s);
    case Start::StageFull:
        return error(409, u"The stage is full."_s);
    case Start::WrongProtocol:
        return error(409, u"The configuration is for RTMPS."_s);
    case Start::TurnedAway:
        return error(409, u"It was disconnected from there, and may not come back."_s);
    }
    Q_UNREACHABLE();
}

Answer setState(const Concerned &tenants, const QJsonObject &wanted)
{
    static const Shape shape = Shape::structure({{u"arn"_s, Shape::text(0, 200), true},
                                                 {u"state"_s, shapes::ingestConfigurationState(), true},
                                                 {u"leg"_s, legs()},
                                                 {u"protocol"_s, shapes::ingestProtocol()}});
    if (const auto refusal = refusalFor(wanted, shape))
        return error(400, refusal->message);
    const QString arn = wanted.value(u"arn"_s).toString();
    Tenant *const owner = ownerOfConfiguration(tenants, arn);
    if (!owner)
        return error(404, u"\"arn\" is not an ingest configuration."_s);
    World &world = owner->world();
    IngestConfiguration &configuration = *world.configurations.find(arn);
    const std::optional<Leg> leg = legOf(wanted);
    if (leg && !configuration.redundantIngest)
        return error(409, u"Only a redundant pair has legs."_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Start start = Start::Publishing;
    if (wanted.value(u"state"_s) == u"ACTIVE"_s)
        start = startPublishing(world, configuration, now, {leg, wanted.value(u"protocol"_s).toString()});
    else
        stopPublishing(world, configuration, now, leg);
    world.noteChanges();
    return answerOf(start);
}

/// What the service says of a binding need not be where its encoder publishes.
Answer setBinding(const Concerned &tenants, const QJsonObject &wanted)
{
    static const Shape shape =
        Shape::structure({{u"arn"_s, Shape::text(0, 200), true}, {u"stageArn"_s, Shape::text(0, 200), true}});
    if (const auto refusal = refusalFor(wanted, shape))
        return error(400, refusal->message);
    const QString arn = wanted.value(u"arn"_s).toString();
    const QString stageArn = wanted.value(u"stageArn"_s).toString();
    Tenant *const owner = ownerOfConfiguration(tenants, arn);
    if (!owner)
        return error(404, u"\"arn\" is not an ingest configuration."_s);
    World &world = owner->world();
    if (!stageArn.isEmpty() && !world.stages.find(stageArn))
        return error(404, u"\"stageArn\" is not a stage of its account and region."_s);
    world.configurations.find(arn)->stageArn = stageArn;
    world.noteChanges();
    return done();
}

/// The participant of that ID, in the newest session that knows it: a guest, or an encoder under its own ID.
Participant *participantAnywhere(const Concerned &tenants, const QString &id)
{
    Participant *newest = nullptr;
    for (Tenant *tenant : tenants) {
        for (auto &[serial, stage] : tenant->world().stages.rows()) {
            for (Session &session : stage.sessions) {
                Participant *const found = session.participant(id);
                if (found && (!newest || found->firstJoinTime >= newest->firstJoinTime))
                    newest = found;
            }
        }
    }
    return newest;
}

Answer publishError(const Concerned &tenants, const QJsonObject &wanted)
{
    static const Shape shape = Shape::structure({{u"arn"_s, Shape::text(1, 200)},
                                                 {u"participantId"_s, shapes::participantId()},
                                                 {u"code"_s, shapes::eventErrorCode(), true},
                                                 {u"leg"_s, legs()},
                                                 {u"stops"_s, Shape::boolean()}});
    if (const auto refusal = refusalFor(wanted, shape))
        return error(400, refusal->message);
    const QString arn = wanted.value(u"arn"_s).toString();
    const QString code = wanted.value(u"code"_s).toString();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (arn.isEmpty()) {
        Participant *const participant = participantAnywhere(tenants, wanted.value(u"participantId"_s).toString());
        if (!participant)
            return error(404, u"\"participantId\" has been on no stage."_s);
        noteError(*participant, code, now);
        return done();
    }
    Tenant *const owner = ownerOfConfiguration(tenants, arn);
    if (!owner)
        return error(404, u"\"arn\" is not an ingest configuration."_s);
    World &world = owner->world();
    IngestConfiguration &configuration = *world.configurations.find(arn);
    const std::optional<Leg> leg = legOf(wanted);
    if (leg && !configuration.redundantIngest)
        return error(409, u"Only a redundant pair has legs."_s);
    if (!failPublishing(world, configuration, code, wanted.value(u"stops"_s).toBool(), now, leg))
        return error(409, u"An encoder without a stage is refused, and no event tells of it."_s);
    world.noteChanges();
    return done();
}

Answer letLeave(World &world, Stage &stage, const QJsonObject &wanted, const QDateTime &now)
{
    const QString id = wanted.value(u"participantId"_s).toString();
    const QStringList who = id.isEmpty() ? guestsOn(stage, wanted.value(u"userId"_s).toString()) : QStringList{id};
    int left = 0;
    for (const QString &each : who)
        left += guestLeaves(world, stage, each, now) ? 1 : 0;
    return left > 0 ? done() : error(404, u"Nobody of that ID is there as a guest."_s);
}

Answer letJoin(World &world, Stage &stage, const QJsonObject &wanted, const QDateTime &now)
{
    const QString id = wanted.value(u"participantId"_s).toString();
    if (!id.isEmpty() && !stage.admissions.contains(id))
        return error(404, u"\"participantId\" is not that of a token for this stage."_s);
    Admission admission = stage.admissions.value(id);
    if (id.isEmpty()) {
        admission.participantId = world.newParticipantId();
        stage.admissions.insert(admission.participantId, admission);
    }
    if (world.quirks.rejoin == Quirks::Rejoin::Refused && stage.turnedAway.contains(admission.participantId))
        return error(409, u"They were disconnected from there, and may not come back."_s);
    if (wanted.contains(u"userId"_s))
        admission.userId = wanted.value(u"userId"_s).toString();
    const bool publishes =
        guestJoins(world, stage, admission, wanted.value(u"publishes"_s).toBool(admission.mayPublish), now);
    return done({{u"participantId"_s, admission.participantId}, {u"publishes"_s, publishes}});
}

Answer guest(const Concerned &tenants, const QJsonObject &wanted)
{
    static const Shape shape = Shape::structure({{u"stage"_s, shapes::stageArn(), true},
                                                 {u"userId"_s, shapes::userId()},
                                                 {u"participantId"_s, shapes::participantId()},
                                                 {u"publishes"_s, Shape::boolean()},
                                                 {u"state"_s, shapes::participantState()}});
    if (const auto refusal = refusalFor(wanted, shape))
        return error(400, refusal->message);
    const QString arn = wanted.value(u"stage"_s).toString();
    Tenant *const owner = ownerOfStage(tenants, arn);
    if (!owner)
        return error(404, u"\"stage\" is not a stage."_s);
    World &world = owner->world();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool leaves = wanted.value(u"state"_s) == u"DISCONNECTED"_s;
    Stage &stage = *world.stages.find(arn);
    return leaves ? letLeave(world, stage, wanted, now) : letJoin(world, stage, wanted, now);
}

Answer guests(const Concerned &tenants, const QJsonObject &wanted)
{
    static const Shape shape =
        Shape::structure({{u"arn"_s, shapes::stageArn(), true}, {u"count"_s, Shape::integer(0, 10'000), true}});
    if (const auto refusal = refusalFor(wanted, shape))
        return error(400, refusal->message);
    const QString arn = wanted.value(u"arn"_s).toString();
    Tenant *const owner = ownerOfStage(tenants, arn);
    if (!owner)
        return error(404, u"\"arn\" is not a stage."_s);
    World &world = owner->world();
    setGuests(world, *world.stages.find(arn), wanted.value(u"count"_s).toInt(), QDateTime::currentDateTimeUtc());
    return done();
}

Answer quirks(const Concerned &tenants, const QJsonObject &wanted)
{
    for (Tenant *tenant : tenants) {
        Quirks quirks = tenant->world().quirks;
        for (auto member = wanted.begin(); member != wanted.end(); ++member) {
            if (member.key() == "account"_L1 || member.key() == "region"_L1)
                continue;
            if (const auto known = set(quirks, member.key(), member.value().toVariant().toString()); !known)
                return error(400, known.error());
        }
        tenant->world().quirks = quirks;
    }
    return done();
}

Answer encoders(const Concerned &tenants, const QJsonObject &wanted)
{
    constexpr int anHour = 3'600'000;
    static const Shape shape = Shape::structure({{u"reconnect"_s, Shape::boolean(), true},
                                                 {u"milliseconds"_s, Shape::integer(0, anHour)},
                                                 {u"arn"_s, Shape::text(1, 200)}});
    if (const auto refusal = refusalFor(wanted, shape))
        return error(400, refusal->message);
    Reconnecting reconnecting;
    reconnecting.byThemselves = wanted.value(u"reconnect"_s).toBool();
    if (wanted.contains(u"milliseconds"_s))
        reconnecting.after = std::chrono::milliseconds(wanted.value(u"milliseconds"_s).toInt());
    const QString arn = wanted.value(u"arn"_s).toString();
    if (arn.isEmpty()) {
        for (Tenant *tenant : tenants)
            tenant->world().reconnecting = reconnecting;
        return done();
    }
    Tenant *const owner = ownerOfConfiguration(tenants, arn);
    if (!owner)
        return error(404, u"\"arn\" is not an ingest configuration."_s);
    owner->world().configurations.find(arn)->reconnecting = reconnecting;
    return done();
}

Answer publishing(const Concerned &tenants, const QJsonObject &)
{
    QJsonArray changes;
    for (Tenant *tenant : tenants) {
        for (const PublishingChange &change : tenant->world().publishingChanges())
            changes.append(QJsonObject{{u"arn"_s, change.configurationArn},
                                       {u"stageArn"_s, change.stageArn},
                                       {u"time"_s, change.time.toUTC().toString(Qt::ISODateWithMs)},
                                       {u"publishes"_s, change.publishes}});
    }
    return done({{u"changes"_s, changes}});
}

Answer sessions(const Concerned &tenants, const QJsonObject &wanted)
{
    constexpr int anHour = 3600;
    static const Shape shape = Shape::structure({{u"lingers"_s, Shape::integer(0, anHour), true}});
    if (const auto refusal = refusalFor(wanted, shape))
        return error(400, refusal->message);
    const std::chrono::seconds lingers(wanted.value(u"lingers"_s).toInt());
    for (Tenant *tenant : tenants)
        setSessionLingers(tenant->world(), lingers, QDateTime::currentDateTimeUtc());
    return done();
}

} // namespace

std::optional<Answer> publishingControl(const QByteArray &asked, const Concerned &tenants, const QJsonObject &wanted)
{
    using Handler = Answer (*)(const Concerned &, const QJsonObject &);
    static const QMap<QByteArray, Handler> handlers{
        {"POST state"_ba, setState},       {"POST publish-error"_ba, publishError},
        {"POST guest"_ba, guest},          {"POST binding"_ba, setBinding},
        {"POST guests"_ba, guests},        {"POST sessions"_ba, sessions},
        {"POST quirks"_ba, quirks},        {"POST encoders"_ba, encoders},
        {"GET publishing"_ba, publishing},
    };
    const Handler handler = handlers.value(asked);
    if (!handler)
        return {};
    return handler(tenants, wanted);
}

} // namespace emulator
