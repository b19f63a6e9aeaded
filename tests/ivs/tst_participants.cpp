// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Json.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ivs;

namespace {

template <typename Known>
struct Word {
    Known known;
    QByteArray text;
};

template <typename Known>
void compareAll(const std::vector<Word<Known>> &words)
{
    for (const Word<Known> &word : words) {
        QCOMPARE(Open<Known>::parse(word.text).known(), word.known);
        QCOMPARE(Open<Known>(word.known).text().toLatin1(), word.text);
    }
    const auto later = Open<Known>::parse("INVENTED_LATER");
    QCOMPARE(later.known(), std::nullopt);
    QCOMPARE(later.text(), u"INVENTED_LATER"_s);
}

} // namespace

class TestParticipants final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsTheServicesWords();
    void readsAParticipant();
    void readsEvents();
    void eventsAreToldApart();
    void readsSessions();
};

/// Each value that the service model has.
void TestParticipants::knowsTheServicesWords()
{
    compareAll<ParticipantProtocol>({{ParticipantProtocol::Unknown, "UNKNOWN"},
                                     {ParticipantProtocol::Whip, "WHIP"},
                                     {ParticipantProtocol::Rtmp, "RTMP"},
                                     {ParticipantProtocol::Rtmps, "RTMPS"}});
    compareAll<EventName>({{EventName::Joined, "JOINED"},
                           {EventName::Left, "LEFT"},
                           {EventName::PublishStarted, "PUBLISH_STARTED"},
                           {EventName::PublishStopped, "PUBLISH_STOPPED"},
                           {EventName::SubscribeStarted, "SUBSCRIBE_STARTED"},
                           {EventName::SubscribeStopped, "SUBSCRIBE_STOPPED"},
                           {EventName::PublishError, "PUBLISH_ERROR"},
                           {EventName::SubscribeError, "SUBSCRIBE_ERROR"},
                           {EventName::JoinError, "JOIN_ERROR"},
                           {EventName::ReplicationStarted, "REPLICATION_STARTED"},
                           {EventName::ReplicationStopped, "REPLICATION_STOPPED"},
                           {EventName::TokenExchanged, "TOKEN_EXCHANGED"}});
    compareAll<EventErrorCode>({{EventErrorCode::InsufficientCapabilities, "INSUFFICIENT_CAPABILITIES"},
                                {EventErrorCode::QuotaExceeded, "QUOTA_EXCEEDED"},
                                {EventErrorCode::PublisherNotFound, "PUBLISHER_NOT_FOUND"},
                                {EventErrorCode::BitrateExceeded, "BITRATE_EXCEEDED"},
                                {EventErrorCode::ResolutionExceeded, "RESOLUTION_EXCEEDED"},
                                {EventErrorCode::StreamDurationExceeded, "STREAM_DURATION_EXCEEDED"},
                                {EventErrorCode::InvalidAudioCodec, "INVALID_AUDIO_CODEC"},
                                {EventErrorCode::InvalidVideoCodec, "INVALID_VIDEO_CODEC"},
                                {EventErrorCode::InvalidProtocol, "INVALID_PROTOCOL"},
                                {EventErrorCode::InvalidStreamKey, "INVALID_STREAM_KEY"},
                                {EventErrorCode::ReuseOfStreamKey, "REUSE_OF_STREAM_KEY"},
                                {EventErrorCode::BFramePresent, "B_FRAME_PRESENT"},
                                {EventErrorCode::InvalidInput, "INVALID_INPUT"},
                                {EventErrorCode::InternalServerException, "INTERNAL_SERVER_EXCEPTION"}});
}

void TestParticipants::readsAParticipant()
{
    const auto whole = json::readParticipant(
        R"({"participant":{"participantId":"p1","state":"CONNECTED","published":true,"userId":"Käthe",)"
        R"("firstJoinTime":"2026-11-22T10:11:12.345Z","protocol":"RTMPS","attributes":{"place":"Tor 1"},)"
        R"("redundantIngest":true,"ingestConfigurationArn":"arn","browserName":"odd"}})");
    QVERIFY(whole);
    QVERIFY(whole->isConnected && whole->hasPublished && whole->redundantIngest);
    QCOMPARE(whole->userId, u"Käthe"_s);
    QCOMPARE(whole->firstJoinTime, QDateTime(QDate(2026, 11, 22), QTime(10, 11, 12, 345), Qt::UTC));
    QVERIFY(whole->protocol == ParticipantProtocol::Rtmps);
    QCOMPARE(whole->attributes, (QMap<QString, QString>{{u"place"_s, u"Tor 1"_s}}));
    QCOMPARE(whole->ingestConfigurationArn, u"arn"_s);

    // It publishes to another stage, and there with the key.
    const auto replica = json::readParticipant(R"({"participant":{"participantId":"p1","state":"CONNECTED",)"
                                               R"("replicationType":"REPLICA","ingestConfigurationArn":"arn"}})");
    QVERIFY(replica && replica->ingestConfigurationArn.isEmpty());

    const auto least = json::readParticipant(R"({"participant":{"participantId":"p1","firstJoinTime":"soon"}})");
    QVERIFY(least);
    QVERIFY(!least->firstJoinTime.isValid());
    QVERIFY(least->protocol.text().isEmpty());
    const auto nobody = json::readParticipant(R"({"participant":{}})");
    QVERIFY(!nobody);
    QVERIFY2(nobody.error().text.contains(u"“participant.participantId” is missing"_s),
             qPrintable(nobody.error().text));
}

void TestParticipants::readsEvents()
{
    const auto page = json::readParticipantEventPage(
        R"({"events":[{"name":"PUBLISH_ERROR","participantId":"p1","eventTime":"2026-11-22T10:11:12Z",)"
        R"("errorCode":"B_FRAME_PRESENT"},{"name":"JOINED","participantId":"p1"},)"
        R"({"name":"PUBLISH_ERROR","errorCode":"NEW_ONE"},{"participantId":"p1"}],"nextToken":"t"})");
    QVERIFY(page);
    QCOMPARE(page->nextToken, u"t"_s);
    QCOMPARE(page->items.size(), 3U);
    const ParticipantEvent &failed = page->items[0];
    QVERIFY(failed.name == EventName::PublishError);
    QVERIFY(failed.isError() && failed.errorCode == EventErrorCode::BFramePresent);
    QCOMPARE(failed.time, QDateTime(QDate(2026, 11, 22), QTime(10, 11, 12), Qt::UTC));
    QVERIFY(!page->items[1].isError());
    QVERIFY(page->items[2].isError() && !page->items[2].errorCode.known());
    QCOMPARE(page->unreadable.size(), 1U);
    QVERIFY(page->unreadable[0].why.contains(u"events[3].name"_s));
}

/// Else the pages of somebody who comes and goes would be taken for a list without an end.
void TestParticipants::eventsAreToldApart()
{
    ParticipantEvent first;
    first.name = EventName::Joined;
    first.participantId = u"p1"_s;
    first.time = QDateTime(QDate(2026, 11, 22), QTime(10, 11, 12), Qt::UTC);
    ParticipantEvent left = first;
    left.name = EventName::Left;
    ParticipantEvent later = first;
    later.time = first.time.addMSecs(1);
    QCOMPARE((QSet<QString>{idOf(first), idOf(left), idOf(later), idOf(ParticipantEvent(first))}).size(), 3);
}

void TestParticipants::readsSessions()
{
    const auto page = json::readStageSessionPage(
        R"({"stageSessions":[{"sessionId":"st-1","startTime":"2026-11-22T12:11:12+02:00","endTime":null},)"
        R"({"sessionId":"st-0","startTime":"2026-11-21T10:00:00Z","endTime":"2026-11-21T11:00:00Z"},{}]})");
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2U);
    QCOMPARE(page->items[0].startTime, QDateTime(QDate(2026, 11, 22), QTime(10, 11, 12), Qt::UTC));
    QVERIFY(!page->items[0].endTime.isValid());
    QCOMPARE(page->items[1].startTime.secsTo(page->items[1].endTime), 3600);
    QCOMPARE(page->unreadable.size(), 1U);
}

QTEST_GUILESS_MAIN(TestParticipants)
#include "tst_participants.moc"
