// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ivs;

namespace {

QJsonObject configuration()
{
    return {{u"arn"_s, u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/a1"_s},
            {u"name"_s, u"cam-01"_s},
            {u"ingestProtocol"_s, u"RTMPS"_s},
            {u"stageArn"_s, u""_s},
            {u"participantId"_s, u"p1"_s},
            {u"state"_s, u"INACTIVE"_s},
            {u"userId"_s, u"Käthe"_s},
            {u"streamKey"_s, u"planted-key"_s}};
}

QJsonObject without(QJsonObject object, const QString &member)
{
    object.remove(member);
    return object;
}

QJsonObject with(QJsonObject object, const QString &member, const QJsonValue &value)
{
    object.insert(member, value);
    return object;
}

QByteArray body(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

} // namespace

class TestJson final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAPage();
    void readsAConfiguration();
    void readsAStage();
    void keepsAStagesRecordingAsItCame();
    void readsTags();
    void readsThatItIsDone();
    void keepsUnknownValues();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void namesAnItemThatIsNoObject();
    void textThatIsNoUnicodeCostsItsItem_data();
    void textThatIsNoUnicodeCostsItsItem();
    void aSingleReadingIsWholeOrRefused();
    void readsTextsOfEveryKind();
    void keepsATagWhoseValueIsNoText();
    void refusesWhatIsNoObject_data();
    void refusesWhatIsNoObject();
};

void TestJson::readsAPage()
{
    const QJsonObject object{{u"ingestConfigurations"_s, QJsonArray{configuration()}}, {u"nextToken"_s, u"t"_s}};
    const auto page = json::readIngestConfigurationPage(body(object));
    QVERIFY(page);
    QCOMPARE(page->nextToken, u"t"_s);
    QCOMPARE(page->items.size(), 1U);
    QCOMPARE(page->items[0].userId, u"Käthe"_s);
    QVERIFY(!page->items[0].isActive());
    QVERIFY(page->items[0].stageArn.isEmpty());
}

void TestJson::readsAConfiguration()
{
    QJsonObject object = configuration();
    object.insert(u"redundantIngest"_s, true);
    object.insert(u"redundantIngestCredentials"_s,
                  QJsonArray{QJsonObject{{u"participantId"_s, u"a"_s}, {u"streamKey"_s, u"key-a"_s}},
                             QJsonObject{{u"participantId"_s, u"b"_s}, {u"streamKey"_s, u"key-b"_s}}});
    object.insert(u"attributes"_s, QJsonObject{{u"place"_s, u"Tor 1"_s}});
    object.insert(u"tags"_s, QJsonObject{{u"show"_s, u"evening"_s}});
    const auto read = json::readIngestConfiguration(body({{u"ingestConfiguration"_s, object}}));
    QVERIFY(read);
    QCOMPARE(read->streamKey.reveal(), u"planted-key"_s);
    QVERIFY(read->redundantIngest);
    QCOMPARE(read->redundantIngestCredentials.size(), 2U);
    QCOMPARE(read->redundantIngestCredentials[1].streamKey.reveal(), u"key-b"_s);
    QCOMPARE(read->attributes.value(u"place"_s), u"Tor 1"_s);
    QCOMPARE(read->tags.value(u"show"_s), u"evening"_s);
}

void TestJson::readsAStage()
{
    const QJsonObject endpoints{{u"rtmps"_s, u"rtmps://x:443/app/"_s}, {u"somethingNew"_s, 1}};
    const QJsonObject stage{
        {u"arn"_s, u"s"_s}, {u"name"_s, u"main"_s}, {u"endpoints"_s, endpoints}, {u"activeSessionId"_s, u"st-1"_s}};
    const auto read = json::readStage(body({{u"stage"_s, stage}}));
    QVERIFY(read);
    QCOMPARE(read->endpoints.rtmps, u"rtmps://x:443/app/"_s);
    QCOMPARE(read->activeSessionId, u"st-1"_s);
}

/// So that a copy of the stage is recorded the same, also where AWS has added something.
void TestJson::keepsAStagesRecordingAsItCame()
{
    const QJsonObject recording{{u"storageConfigurationArn"_s, u"arn\"ä\u0001🎥"_s},
                                {u"mediaTypes"_s, QJsonArray{u"AUDIO_VIDEO"_s}},
                                {u"recordParticipantReplicas"_s, false},
                                {u"recordingReconnectWindowSeconds"_s, 300},
                                {u"inventedLater"_s, QJsonObject{{u"a"_s, QJsonValue::Null}, {u"b"_s, 1.5}}}};
    const QJsonObject stage{{u"arn"_s, u"s"_s}, {u"autoParticipantRecordingConfiguration"_s, recording}};
    const auto read = json::readStage(body({{u"stage"_s, stage}}));
    QVERIFY(read);
    QCOMPARE(read->recording, recording);
    const auto without = json::readStage(R"({"stage":{"arn":"s"}})");
    QVERIFY(without && without->recording.isEmpty());
    const auto odd = json::readStage(R"({"stage":{"arn":"s","autoParticipantRecordingConfiguration":[]}})");
    QVERIFY(!odd);
    QVERIFY2(odd.error().text.contains("autoParticipantRecordingConfiguration"_L1), qPrintable(odd.error().text));
}

/// A resource without tags has none, which an answer without them doesn't say.
void TestJson::readsTags()
{
    const auto some = json::readTags(R"({"tags":{"Bühne":"a b","show":""}})");
    QVERIFY(some);
    QCOMPARE(*some, (QMap<QString, QString>{{u"Bühne"_s, u"a b"_s}, {u"show"_s, QString()}}));
    const auto none = json::readTags(R"({"tags":{}})");
    QVERIFY(none && none->isEmpty());
    QVERIFY(!json::readTags("{}"));
    QVERIFY(!json::readTags(""));
}

void TestJson::readsThatItIsDone()
{
    QVERIFY(json::readDone(""));
    QVERIFY(json::readDone("{}"));
    QVERIFY(json::readDone(R"({"inventedLater":[1]})"));
    QVERIFY(!json::readDone("<html>sign in</html>"));
    QVERIFY(!json::readDone("{"));
    QVERIFY(!json::readDone("[]"));
}

void TestJson::keepsUnknownValues()
{
    QJsonObject object = configuration();
    object.insert(u"state"_s, u"PAUSED"_s);
    object.insert(u"ingestProtocol"_s, u"SRT"_s);
    object.insert(u"inventedLater"_s, QJsonArray{1, 2});
    const auto read = json::readIngestConfiguration(body({{u"ingestConfiguration"_s, object}}));
    QVERIFY(read);
    QCOMPARE(read->state.text(), u"PAUSED"_s);
    QVERIFY(!read->state.known());
    QVERIFY(!read->isActive());
    QCOMPARE(read->ingestProtocol.text(), u"SRT"_s);
}

void TestJson::namesWhatIsWrong_data()
{
    QTest::addColumn<QJsonObject>("item");
    QTest::addColumn<QString>("named");
    for (const QString &member : {u"arn"_s, u"ingestProtocol"_s, u"stageArn"_s, u"participantId"_s, u"state"_s}) {
        QTest::newRow(qPrintable(u"without "_s + member)) << without(configuration(), member) << member;
        QTest::newRow(qPrintable(member + u" null"_s)) << with(configuration(), member, QJsonValue::Null) << member;
        QTest::newRow(qPrintable(member + u" a number"_s)) << with(configuration(), member, 7) << member;
    }
    QTest::newRow("name a number") << with(configuration(), u"name"_s, 7) << u"name"_s;
    QTest::newRow("redundantIngest a string")
        << with(configuration(), u"redundantIngest"_s, u"yes"_s) << u"redundantIngest"_s;
    QTest::newRow("not an object") << QJsonObject{} << u"arn"_s;
}

/// An odd item costs itself, and is named; the others of its list are there.
void TestJson::namesWhatIsWrong()
{
    QFETCH(const QJsonObject, item);
    QFETCH(const QString, named);
    const QJsonObject last = with(configuration(), u"name"_s, u"cam-03"_s);
    const QJsonObject page{{u"ingestConfigurations"_s, QJsonArray{configuration(), item, last}}};
    const auto read = json::readIngestConfigurationPage(body(page));
    QVERIFY(read);
    QCOMPARE(read->items.size(), 2U);
    QCOMPARE(read->items[1].name, u"cam-03"_s);
    QCOMPARE(read->unreadable.size(), 1U);
    QCOMPARE(read->unreadable[0].arn, item[u"arn"_s].toString());
    const QString expected = u"“ingestConfigurations[1].%1”"_s.arg(named);
    QVERIFY2(read->unreadable[0].why.contains(expected), qPrintable(read->unreadable[0].why));
    QVERIFY(!read->unreadable[0].why.contains(u"planted-key"_s));
}

void TestJson::namesAnItemThatIsNoObject()
{
    const QJsonObject page{
        {u"ingestConfigurations"_s, QJsonArray{configuration(), u"planted-key"_s, QJsonValue::Null, configuration()}}};
    const auto read = json::readIngestConfigurationPage(body(page));
    QVERIFY(read);
    QCOMPARE(read->items.size(), 2U);
    QCOMPARE(read->unreadable.size(), 2U);
    QVERIFY2(read->unreadable[0].why.contains(u"“ingestConfigurations[1]”"_s), qPrintable(read->unreadable[0].why));
    QVERIFY2(read->unreadable[1].why.contains(u"“ingestConfigurations[2]”"_s), qPrintable(read->unreadable[1].why));
    QVERIFY(read->unreadable[0].arn.isEmpty());
    QVERIFY(!read->unreadable[0].why.contains(u"planted-key"_s));
}

void TestJson::textThatIsNoUnicodeCostsItsItem_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("a byte") << "cam\xff"_ba;
    QTest::newRow("a first half") << "cam\\ud83c"_ba;
    QTest::newRow("a second half") << "\\uDFA5cam"_ba;
    QTest::newRow("halves in the wrong order") << "\\udfa5\\ud83c"_ba;
}

void TestJson::textThatIsNoUnicodeCostsItsItem()
{
    QFETCH(const QByteArray, name);
    const QJsonObject broken = with(configuration(), u"name"_s, u"HERE"_s);
    const QJsonObject whole = with(configuration(), u"name"_s, u"Käthe PAIR"_s);
    const QJsonObject object{{u"ingestConfigurations"_s, QJsonArray{whole, broken, whole}}, {u"nextToken"_s, u"t"_s}};
    const auto read =
        json::readIngestConfigurationPage(body(object).replace("PAIR", "\\ud83c\\udfa5").replace("HERE", name));
    QVERIFY(read);
    QCOMPARE(read->nextToken, u"t"_s);
    QCOMPARE(read->items.size(), 2U);
    QCOMPARE(read->items[1].name, u"Käthe 🎥"_s);
    QCOMPARE(read->unreadable.size(), 1U);
    QCOMPARE(read->unreadable[0].arn, broken[u"arn"_s].toString());
    QVERIFY2(read->unreadable[0].why.contains(u"“ingestConfigurations[1].name” is not Unicode"_s),
             qPrintable(read->unreadable[0].why));
}

/// Not in a single reading: what is asked for by name has to be right.
void TestJson::aSingleReadingIsWholeOrRefused()
{
    for (const QString &member : {u"stageArn"_s, u"state"_s, u"streamKey"_s}) {
        const auto read =
            json::readIngestConfiguration(body({{u"ingestConfiguration"_s, without(configuration(), member)}}));
        QVERIFY(!read);
        QVERIFY2(read.error().text.contains(u"“ingestConfiguration.%1” is missing"_s.arg(member)),
                 qPrintable(read.error().text));
    }
}

void TestJson::readsTextsOfEveryKind()
{
    QJsonObject object = configuration();
    object.insert(u"userId"_s, u"\"a\\b\"\n\t🎥 東京\u0001"_s);
    const auto read = json::readIngestConfiguration(body({{u"ingestConfiguration"_s, object}}));
    QVERIFY(read);
    QCOMPARE(read->userId, u"\"a\\b\"\n\t🎥 東京\u0001"_s);
    const QByteArray escaped = R"({"stage":{"arn":"a","name":"\ud83c\udfa5\u00e4\/"}})";
    const auto stage = json::readStage(escaped);
    QVERIFY(stage);
    QCOMPARE(stage->name, u"🎥ä/"_s);
}

void TestJson::keepsATagWhoseValueIsNoText()
{
    const auto stage = json::readStage(R"({"stage":{"arn":"a","tags":{"show":7,"hall":"2"}}})");
    QVERIFY(stage);
    QCOMPARE(stage->tags, (QMap<QString, QString>{{u"show"_s, QString()}, {u"hall"_s, u"2"_s}}));
}

void TestJson::refusesWhatIsNoObject_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>sign in</html>");
    QTest::newRow("cut off") << QByteArray("{\"stages\":[{\"arn\":\"a");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("broken UTF-8, cut off") << QByteArray("{\"a\":\"\xff\xfe");
}

void TestJson::refusesWhatIsNoObject()
{
    QFETCH(const QByteArray, body);
    const auto page = json::readStagePage(body);
    QVERIFY(!page);
    QVERIFY(!page.error().text.isEmpty());
    QVERIFY2(!page.error().text.contains(u"member"_s), qPrintable(page.error().text));
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
