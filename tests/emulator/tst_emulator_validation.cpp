// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "EmulatorFixture.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray stageArn = "arn:aws:ivs:eu-west-1:123456789012:stage/aaaaaaaaaaaa";
const QByteArray configurationArn = "arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/aaaaaaaaaaaa";

QByteArray text(int length)
{
    return '"' + QByteArray(length, 'x') + '"';
}

} // namespace

/// Requests that the service model forbids, and those at its limits; and walking through lists.
class TestEmulatorValidation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void nullChangesNothing();
    void takesJsonOnly_data();
    void takesJsonOnly();
    void saysWhatIsWrong();
    void countsLengthInCodePoints();

    void walksAllPages_data();
    void walksAllPages();
    void keepsItsPlaceWhenItemsGo();
    void refusesTokens();
    void filtersConfigurations();

private:
    EmulatorFixture m_emulator;
};

void TestEmulatorValidation::refuses_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *operation, const QByteArray &body, const char *error = "ValidationException") {
        QTest::addRow("%s %s", operation, body.left(60).constData())
            << QByteArray(operation) << body << QByteArray(error);
    };
    row("GetIngestConfiguration", "{}");
    row("GetIngestConfiguration", R"({"arn":null})");
    row("GetIngestConfiguration", R"({"arn":""})");
    row("GetIngestConfiguration", R"({"arn":")" + stageArn + R"("})");
    row("GetIngestConfiguration", R"({"arn":")" + configurationArn + R"(\n"})");
    row("GetIngestConfiguration", R"({"arn":")" + configurationArn + QByteArray(129, 'x') + R"("})");
    row("GetIngestConfiguration", R"({"arn":")" + configurationArn + R"("})", "ResourceNotFoundException");
    row("GetIngestConfiguration", R"({"arn":7})", "SerializationException");
    row("GetIngestConfiguration", "not json", "SerializationException");
    row("GetIngestConfiguration", "[]", "SerializationException");
    row("UpdateIngestConfiguration", R"({"stageArn":""})");
    row("UpdateIngestConfiguration", R"({"arn":")" + configurationArn + R"(","stageArn":"x"})");
    row("UpdateIngestConfiguration", R"({"arn":")" + configurationArn + R"(","redundantIngest":"yes"})",
        "SerializationException");
    row("DeleteIngestConfiguration", R"({"arn":")" + configurationArn + R"(","force":1})", "SerializationException");
    row("CreateIngestConfiguration", "{}");
    row("CreateIngestConfiguration", R"({"ingestProtocol":"SRT"})");
    row("CreateIngestConfiguration", R"({"ingestProtocol":"rtmps"})");
    row("CreateIngestConfiguration", R"({"ingestProtocol":"RTMPS","name":"Käthe"})");
    row("CreateIngestConfiguration", R"({"ingestProtocol":"RTMPS","name":"two words"})");
    row("CreateIngestConfiguration", R"({"ingestProtocol":"RTMPS","name":)" + text(129) + "}");
    row("CreateIngestConfiguration", R"({"ingestProtocol":"RTMPS","userId":)" + text(129) + "}");
    row("CreateIngestConfiguration", R"({"ingestProtocol":"RTMPS","attributes":{"k":)" + text(1024) + "}}");
    row("CreateIngestConfiguration", R"({"ingestProtocol":"RTMPS","attributes":{"k":1}})", "SerializationException");
    row("CreateIngestConfiguration", R"({"ingestProtocol":"RTMPS","tags":{"k":)" + text(257) + "}}");
    row("CreateIngestConfiguration", R"({"ingestProtocol":"RTMPS","tags":{)" + text(129) + R"(:""}})");
    row("ListIngestConfigurations", R"({"maxResults":0})");
    row("ListIngestConfigurations", R"({"maxResults":101})");
    row("ListIngestConfigurations", R"({"maxResults":1.5})", "SerializationException");
    row("ListIngestConfigurations", R"({"maxResults":2147483647})");
    row("ListIngestConfigurations", R"({"maxResults":2147483648})", "SerializationException");
    row("ListIngestConfigurations", R"({"maxResults":-2147483649})", "SerializationException");
    row("ListIngestConfigurations", R"({"maxResults":1e300})", "SerializationException");
    row("ListIngestConfigurations", R"({"nextToken":"??"})");
    row("ListIngestConfigurations", R"({"filterByState":"LIVE"})");
    row("ListIngestConfigurations", R"({"filterByState":"ACTIVE","filterByStageArn":")" + stageArn + R"("})");
    row("ListStages", R"({"maxResults":101})");
    row("CreateIngestConfiguration", R"({"ingestProtocol":"RTMPS","tags":{"aws:k":""}})");
    row("CreateIngestConfiguration", R"({"ingestProtocol":"RTMPS","tags":{"AWS:k":""}})");
    row("CreateIngestConfiguration", R"({"ingestProtocol":null})");
    row("CreateStage", R"({"tags":{"k":"","Aws:k":""}})");
    row("CreateStage", R"({"participantTokenConfigurations":[null]})", "SerializationException");
    row("CreateStage", R"({"autoParticipantRecordingConfiguration":{"storageConfigurationArn":null}})");
    row("GetStage", R"({"arn":")" + configurationArn + R"("})");
    row("CreateStage", R"({"name":"a b"})");
    row("CreateStage", R"({"participantTokenConfigurations":[{"duration":0}]})");
    row("CreateStage", R"({"participantTokenConfigurations":[{},{},{},{},{},{},{},{},{},{},{},{},{}]})");
    row("CreateStage", R"({"autoParticipantRecordingConfiguration":{}})");
    row("CreateStage",
        R"({"autoParticipantRecordingConfiguration":{"storageConfigurationArn":"","hlsConfiguration":{"targetSegmentDurationSeconds":11}}})");
    row("UpdateStage", R"({"name":"x"})");
    row("DeleteStage", "{}");
    row("CreateParticipantToken", R"({"stageArn":")" + stageArn + R"(","duration":20161})");
    row("CreateParticipantToken", R"({"stageArn":")" + stageArn + R"(","capabilities":["WATCH"]})");
    row("CreateParticipantToken",
        R"({"stageArn":")" + stageArn + R"(","capabilities":["PUBLISH","PUBLISH","PUBLISH"]})");
    row("DisconnectParticipant", R"({"stageArn":")" + stageArn + R"("})");
    row("DisconnectParticipant",
        R"({"stageArn":")" + stageArn + R"(","participantId":"x","reason":)" + text(129) + "}");
    row("GetStageSession", R"({"stageArn":")" + stageArn + R"(","sessionId":"st-short"})");
    row("GetParticipant", R"({"stageArn":")" + stageArn + R"(","sessionId":"st-abcdefghijklm"})");
    row("ListParticipants", R"({"stageArn":")" + stageArn + R"("})");
    row("ListParticipants",
        R"({"stageArn":")" + stageArn
            + R"(","sessionId":"st-abcdefghijklm","filterByUserId":"x","filterByPublished":true})");
    row("ListParticipantEvents", R"({"stageArn":")" + stageArn + R"(","sessionId":"st-abcdefghijklm"})");
    row("ListCompositions", "{}", "UnknownOperationException");
    row("StartParticipantReplication", "{}");
    row("StartParticipantReplication",
        R"({"sourceStageArn":")" + stageArn + R"(","destinationStageArn":")" + stageArn + R"("})");
    row("StopParticipantReplication", R"({"sourceStageArn":")" + stageArn + R"(","participantId":"x"})");
    row("ListParticipantReplicas", R"({"sourceStageArn":")" + stageArn + R"(","participantId":"x","maxResults":51})");
    row("NoSuchOperation", "{}", "UnknownOperationException");
}

void TestEmulatorValidation::refuses()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, error);
    const auto reply = m_emulator.caller.send("POST"_ba, '/' + operation, body);
    QCOMPARE(reply.errorType, error);
    QVERIFY(reply.status == 400 || reply.status == 404);
    QVERIFY(!reply.message().isEmpty());
    QVERIFY(!reply.requestId.isEmpty());
    QVERIFY(reply.date.endsWith(" GMT"));
    QCOMPARE(m_emulator.caller.done(QString::fromLatin1(operation)), 0);
}

void TestEmulatorValidation::accepts_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *operation, const QByteArray &body) {
        QTest::addRow("%s %s", operation, body.left(60).constData()) << QByteArray(operation) << body;
    };
    row("ListStages", "");
    row("ListStages", R"({"maxResults":1})");
    row("ListStages", R"({"maxResults":100,"nextToken":""})");
    row("ListStages", R"({"maxResults":null,"somethingNew":{}})");
    row("ListIngestConfigurations", R"({"filterByState":"ACTIVE","filterByStageArn":null,"nextToken":null})");
    row("CreateStage", R"({"name":null,"tags":null,"participantTokenConfigurations":[{"duration":null}]})");
    row("CreateStage", R"({"tags":{"k":null,"aws":"","my aws:key":""}})");
    row("CreateIngestConfiguration", R"({"ingestProtocol":"RTMPS","insecureIngest":null,"stageArn":null})");
    row("CreateIngestConfiguration", R"({"ingestProtocol":"RTMPS","name":)" + text(128) + "}");
    row("CreateIngestConfiguration", R"({"ingestProtocol":"RTMPS","name":"","stageArn":""})");
    row("CreateIngestConfiguration", R"({"ingestProtocol":"RTMPS","attributes":{"k":)" + text(1023) + "}}");
    row("CreateIngestConfiguration", R"({"ingestProtocol":"RTMPS","tags":{"k":)" + text(256) + "}}");
    row("ListStageSessions", R"({"stageArn":")" + stageArn + R"("})");
    row("ListParticipants", R"({"stageArn":")" + stageArn + R"(","sessionId":"st-abcdefghijklm"})");
}

void TestEmulatorValidation::accepts()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, body);
    const auto reply = m_emulator.caller.send("POST"_ba, '/' + operation, body);
    QVERIFY2(reply.status == 200, reply.raw.constData());
}

void TestEmulatorValidation::nullChangesNothing()
{
    EmulatorFixture fresh;
    const QJsonObject before = fresh.caller.configuration(u"cam-03"_s);
    QVERIFY(!before.value(u"stageArn"_s).toString().isEmpty());
    const QJsonObject nothing{
        {u"arn"_s, before.value(u"arn"_s)}, {u"stageArn"_s, QJsonValue()}, {u"redundantIngest"_s, QJsonValue()}};
    QCOMPARE(fresh.caller.post("UpdateIngestConfiguration"_ba, nothing).status, 200);
    QCOMPARE(fresh.caller.configuration(u"cam-03"_s), before);

    const QJsonObject stage = fresh.caller.stage(u"rehearsal"_s);
    const QJsonObject noName{{u"arn"_s, stage.value(u"arn"_s)}, {u"name"_s, QJsonValue()}};
    QCOMPARE(fresh.caller.post("UpdateStage"_ba, noName).status, 200);
    QCOMPARE(fresh.caller.stage(u"rehearsal"_s), stage);
}

void TestEmulatorValidation::takesJsonOnly_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("error");
    const QByteArray refused = "UnsupportedMediaTypeException";
    QTest::addRow("json") << "application/json"_ba << QByteArray();
    QTest::addRow("with a charset") << "Application/JSON; charset=UTF-8"_ba << QByteArray();
    QTest::addRow("text") << "text/plain"_ba << refused;
    QTest::addRow("another protocol of AWS") << "application/x-amz-json-1.1"_ba << refused;
    QTest::addRow("form") << "application/x-www-form-urlencoded"_ba << refused;
}

void TestEmulatorValidation::takesJsonOnly()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, error);
    aws::HttpRequest request = m_emulator.caller.unsignedRequest("POST"_ba, "/ListStages"_ba, "{}"_ba);
    request.headers = {{"Content-Type"_ba, type}};
    m_emulator.caller.sign(request);
    const auto reply = m_emulator.caller.sendAsIs(request);
    QCOMPARE(reply.errorType, error);
    QCOMPARE(reply.status, error.isEmpty() ? 200 : 415);
}

void TestEmulatorValidation::saysWhatIsWrong()
{
    const auto one = m_emulator.caller.post("ListStages"_ba, {{u"maxResults"_s, 101}});
    QCOMPARE(one.message(),
             u"1 validation error detected: Value at 'maxResults' failed to satisfy constraint: Member must have "
             "value less than or equal to 100"_s);
    const auto two = m_emulator.caller.post("CreateIngestConfiguration"_ba, {{u"name"_s, u"a b"_s}});
    QVERIFY(two.message().startsWith("2 validation errors detected: "_L1));
    QVERIFY(two.message().contains("'ingestProtocol' failed to satisfy constraint: Member must not be null"_L1));
    QVERIFY(two.message().contains("'name'"_L1));
}

void TestEmulatorValidation::countsLengthInCodePoints()
{
    QString cameras;
    for (int i = 0; i < 128; ++i)
        cameras += u"🎥"_s;
    const QJsonObject fits{{u"ingestProtocol"_s, u"RTMPS"_s}, {u"userId"_s, cameras}};
    QCOMPARE(m_emulator.caller.post("CreateIngestConfiguration"_ba, fits).status, 200);
    const QJsonObject tooLong{{u"ingestProtocol"_s, u"RTMPS"_s}, {u"userId"_s, cameras + u'x'}};
    QCOMPARE(m_emulator.caller.post("CreateIngestConfiguration"_ba, tooLong).status, 400);
}

void TestEmulatorValidation::walksAllPages_data()
{
    QTest::addColumn<QJsonObject>("parameters");
    QTest::addColumn<QList<int>>("sizes");
    QTest::addRow("default") << QJsonObject() << QList<int>{50, 10};
    QTest::addRow("largest") << QJsonObject{{u"maxResults"_s, 100}} << QList<int>{60};
    QTest::addRow("no page left over") << QJsonObject{{u"maxResults"_s, 30}} << QList<int>{30, 30};
    QTest::addRow("7 a page") << QJsonObject{{u"maxResults"_s, 7}} << QList<int>{7, 7, 7, 7, 7, 7, 7, 7, 4};
}

void TestEmulatorValidation::walksAllPages()
{
    QFETCH(QJsonObject, parameters);
    QFETCH(QList<int>, sizes);
    EmulatorFixture fresh;
    QList<int> seen;
    QSet<QString> arns;
    do {
        const auto reply = fresh.caller.post("ListIngestConfigurations"_ba, parameters);
        QCOMPARE(reply.status, 200);
        const QJsonArray page = reply.body.value(u"ingestConfigurations"_s).toArray();
        for (const QJsonValue &entry : page)
            arns.insert(entry.toObject().value(u"arn"_s).toString());
        seen.append(static_cast<int>(page.size()));
        parameters.insert(u"nextToken"_s, reply.body.value(u"nextToken"_s).toString());
    } while (!parameters.value(u"nextToken"_s).toString().isEmpty());
    QCOMPARE(seen, sizes);
    QCOMPARE(arns.size(), 60);
}

void TestEmulatorValidation::keepsItsPlaceWhenItemsGo()
{
    EmulatorFixture fresh;
    const auto first = fresh.caller.post("ListIngestConfigurations"_ba, {{u"maxResults"_s, 5}});
    const QJsonArray page = first.body.value(u"ingestConfigurations"_s).toArray();
    for (const QJsonValue &entry : page) {
        const QJsonObject gone{{u"arn"_s, entry.toObject().value(u"arn"_s)}, {u"force"_s, true}};
        QCOMPARE(fresh.caller.post("DeleteIngestConfiguration"_ba, gone).status, 200);
    }
    const auto second =
        fresh.caller.post("ListIngestConfigurations"_ba, {{u"nextToken"_s, first.body.value(u"nextToken"_s)}});
    const QJsonArray rest = second.body.value(u"ingestConfigurations"_s).toArray();
    QCOMPARE(rest.at(0).toObject().value(u"name"_s), u"tor-01"_s);
    QCOMPARE(rest.at(1).toObject().value(u"name"_s), u"tor-02"_s);
}

void TestEmulatorValidation::refusesTokens()
{
    const QJsonObject filter{{u"filterByState"_s, u"INACTIVE"_s}, {u"maxResults"_s, 5}};
    const QString token =
        m_emulator.caller.post("ListIngestConfigurations"_ba, filter).body.value(u"nextToken"_s).toString();
    QVERIFY(!token.isEmpty());
    QString forged = token;
    forged[3] = forged[3] == u'A' ? u'B' : u'A';
    const auto listWith = [this](QJsonObject parameters, const QString &nextToken) {
        parameters.insert(u"nextToken"_s, nextToken);
        return m_emulator.caller.post("ListIngestConfigurations"_ba, parameters).errorType;
    };
    QCOMPARE(listWith(filter, token), QByteArray());
    QCOMPARE(listWith(filter, forged), "ValidationException");
    QCOMPARE(listWith(filter, u"abc"_s), "ValidationException");
    QCOMPARE(listWith({}, token), "ValidationException"); // another list: without the filter
    QCOMPARE(m_emulator.caller.post("ListStages"_ba, {{u"nextToken"_s, token}}).errorType, "ValidationException");
}

void TestEmulatorValidation::filtersConfigurations()
{
    const auto count = [this](const QJsonObject &filter) {
        QJsonObject parameters = filter;
        parameters.insert(u"maxResults"_s, 100);
        const auto reply = m_emulator.caller.post("ListIngestConfigurations"_ba, parameters);
        const QJsonArray list = reply.body.value(u"ingestConfigurations"_s).toArray();
        for (const QJsonValue &entry : list) {
            const QJsonObject configuration = entry.toObject();
            if (filter.contains(u"filterByState"_s)
                && configuration.value(u"state"_s) != filter.value(u"filterByState"_s))
                return -1;
            if (filter.contains(u"filterByStageArn"_s)
                && configuration.value(u"stageArn"_s) != filter.value(u"filterByStageArn"_s))
                return -1;
        }
        return static_cast<int>(list.size());
    };
    const int active = count({{u"filterByState"_s, u"ACTIVE"_s}});
    QVERIFY(active > 3);
    QCOMPARE(count({{u"filterByState"_s, u"INACTIVE"_s}}), count({}) - active);
    QVERIFY(count({{u"filterByStageArn"_s, m_emulator.caller.stage(u"main-show"_s).value(u"arn"_s)}}) >= 3);
    QCOMPARE(count({{u"filterByStageArn"_s, QString::fromLatin1(stageArn)}}), 0);
}

QTEST_GUILESS_MAIN(TestEmulatorValidation)
#include "tst_emulator_validation.moc"
