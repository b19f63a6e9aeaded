// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Json.h"

#include "ivs/JsonReader.h"

#include <QRegularExpression>

#include <simdjson.h>

#include <string_view>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace ivs::json {

namespace {

namespace dom = simdjson::dom;

/// The same with U+FFFD for what is not Unicode: bytes that are not UTF-8, and escaped halves of a pair.
QByteArray mended(const QByteArray &body)
{
    static const QRegularExpression halves(
        uR"(\\u[dD][89abAB]..(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB]..)\\u[dD][c-fC-F]..)"_s);
    return QString::fromUtf8(body).replace(halves, QString(QChar::ReplacementCharacter)).toUtf8();
}

/// The whole of an answer, read by `readMembers`.
template <typename ReadMembers>
auto readAnswer(const QByteArray &body, bool isMended, ReadMembers readMembers)
    -> Parsed<decltype(readMembers(std::declval<Reader &>()))>
{
    // One for each answer: it keeps the texts that it read, secrets among them.
    dom::parser parser;
    dom::element answer;
    if (const auto error = parser.parse(body.constData(), std::size_t(body.size())).get(answer))
        return tl::unexpected(
            Problem{u"The answer is not JSON: %1"_s.arg(QLatin1StringView(simdjson::error_message(error)))});
    dom::object object;
    if (answer.get(object) != simdjson::SUCCESS)
        return tl::unexpected(Problem{u"The answer is not a JSON object"_s});
    Reader reader(object, isMended);
    auto value = readMembers(reader);
    return reader.finish(std::move(value));
}

/// A text that is not Unicode would cost the whole list: mended, it costs its item.
template <typename T>
Parsed<Page<T>> readPage(const QByteArray &body, std::string_view member, T (*readItem)(Reader &))
{
    const auto readMembers = [member, readItem](Reader &reader) {
        Page<T> page;
        reader.page(member, page, readItem);
        page.nextToken = reader.optional("nextToken"sv);
        return page;
    };
    auto page = readAnswer(body, false, readMembers);
    if (page)
        return page;
    const QByteArray better = mended(body);
    return better == body ? page : readAnswer(better, true, readMembers);
}

IngestConfigurationSummary readSummary(Reader &reader)
{
    // Member names: shapes IngestConfigurationSummary and IngestConfiguration of the service model.
    IngestConfigurationSummary summary;
    summary.arn = reader.required("arn"sv);
    summary.name = reader.optional("name"sv);
    summary.ingestProtocol = reader.requiredOpen<IngestProtocol>("ingestProtocol"sv);
    summary.stageArn = reader.required("stageArn"sv);
    summary.participantId = reader.required("participantId"sv);
    summary.state = reader.requiredOpen<IngestState>("state"sv);
    summary.userId = reader.optional("userId"sv);
    summary.redundantIngest = reader.flag("redundantIngest"sv);
    return summary;
}

RedundantIngestCredential readCredential(Reader &reader)
{
    RedundantIngestCredential credential;
    credential.participantId = reader.optional("participantId"sv);
    credential.streamKey = aws::Secret(reader.optional("streamKey"sv));
    return credential;
}

StageSummary readStageSummary(Reader &reader)
{
    StageSummary stage;
    stage.arn = reader.required("arn"sv);
    stage.name = reader.optional("name"sv);
    stage.activeSessionId = reader.optional("activeSessionId"sv);
    stage.tags = reader.map("tags"sv);
    return stage;
}

ParticipantSummary readParticipantSummary(Reader &reader)
{
    // Member names: shape ParticipantSummary of the service model.
    ParticipantSummary participant;
    participant.participantId = reader.required("participantId"sv);
    participant.userId = reader.optional("userId"sv);
    participant.firstJoinTime = reader.time("firstJoinTime"sv);
    participant.isConnected = reader.optional("state"sv) == u"CONNECTED"_s;
    participant.hasPublished = reader.flag("published"sv);
    // A replica is there without its encoder, which publishes to another stage: nobody's key is used here.
    const bool isReplica = reader.optional("replicationType"sv) == u"REPLICA"_s;
    const QString configuration = reader.optional("ingestConfigurationArn"sv);
    participant.ingestConfigurationArn = isReplica ? QString() : configuration;
    return participant;
}

Participant readParticipantDetails(Reader &reader)
{
    // Shape Participant; the time is shape Time, as it is below.
    Participant participant;
    static_cast<ParticipantSummary &>(participant) = readParticipantSummary(reader);
    participant.protocol = reader.optionalOpen<ParticipantProtocol>("protocol"sv);
    participant.redundantIngest = reader.flag("redundantIngest"sv);
    participant.attributes = reader.map("attributes"sv);
    return participant;
}

ParticipantEvent readEvent(Reader &reader)
{
    // Shape Event, of which nothing is required; one without a name would tell nothing.
    ParticipantEvent event;
    event.name = reader.requiredOpen<EventName>("name"sv);
    event.participantId = reader.optional("participantId"sv);
    event.remoteParticipantId = reader.optional("remoteParticipantId"sv);
    event.time = reader.time("eventTime"sv);
    event.errorCode = reader.optionalOpen<EventErrorCode>("errorCode"sv);
    return event;
}

StageSession readSession(Reader &reader)
{
    // Shape StageSessionSummary, of which nothing is required; without its ID nobody could ask for more of it.
    StageSession session;
    session.sessionId = reader.required("sessionId"sv);
    session.startTime = reader.time("startTime"sv);
    session.endTime = reader.time("endTime"sv);
    return session;
}

IngestConfiguration readDetails(Reader &reader)
{
    IngestConfiguration configuration;
    static_cast<IngestConfigurationSummary &>(configuration) = readSummary(reader);
    configuration.streamKey = aws::Secret(reader.required("streamKey"sv));
    configuration.redundantIngestCredentials = reader.list("redundantIngestCredentials"sv, false, readCredential);
    configuration.attributes = reader.map("attributes"sv);
    configuration.tags = reader.map("tags"sv);
    return configuration;
}

StageEndpoints readEndpoints(Reader &reader)
{
    StageEndpoints endpoints;
    endpoints.rtmp = reader.optional("rtmp"sv);
    endpoints.rtmps = reader.optional("rtmps"sv);
    endpoints.whip = reader.optional("whip"sv);
    endpoints.events = reader.optional("events"sv);
    return endpoints;
}

Stage readStageDetails(Reader &reader)
{
    Stage stage;
    static_cast<StageSummary &>(stage) = readStageSummary(reader);
    stage.endpoints = reader.object("endpoints"sv, false, readEndpoints);
    stage.recording = reader.opaque("autoParticipantRecordingConfiguration"sv);
    return stage;
}

} // namespace

Parsed<Page<IngestConfigurationSummary>> readIngestConfigurationPage(const QByteArray &body)
{
    return readPage(body, "ingestConfigurations"sv, readSummary);
}

Parsed<Page<StageSummary>> readStagePage(const QByteArray &body)
{
    return readPage(body, "stages"sv, readStageSummary);
}

Parsed<Page<ParticipantSummary>> readParticipantPage(const QByteArray &body)
{
    return readPage(body, "participants"sv, readParticipantSummary);
}

Parsed<Page<StageSession>> readStageSessionPage(const QByteArray &body)
{
    return readPage(body, "stageSessions"sv, readSession);
}

Parsed<Page<ParticipantEvent>> readParticipantEventPage(const QByteArray &body)
{
    return readPage(body, "events"sv, readEvent);
}

Parsed<IngestConfiguration> readIngestConfiguration(const QByteArray &body)
{
    return readAnswer(body, false,
                      [](Reader &reader) { return reader.object("ingestConfiguration"sv, true, readDetails); });
}

Parsed<Stage> readStage(const QByteArray &body)
{
    return readAnswer(body, false, [](Reader &reader) { return reader.object("stage"sv, true, readStageDetails); });
}

Parsed<Participant> readParticipant(const QByteArray &body)
{
    return readAnswer(body, false,
                      [](Reader &reader) { return reader.object("participant"sv, true, readParticipantDetails); });
}

Parsed<QMap<QString, QString>> readTags(const QByteArray &body)
{
    return readAnswer(body, false, [](Reader &reader) { return reader.map("tags"sv, true); });
}

Parsed<Done> readDone(const QByteArray &body)
{
    if (body.isEmpty())
        return Done();
    return readAnswer(body, false, [](Reader &) { return Done(); });
}

} // namespace ivs::json
