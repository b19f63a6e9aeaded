// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/StageAddresses.h"

#include "support/Ended.h"
#include "support/RawServer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using patchbay::AddressComparison;
using patchbay::StageAddresses;
using State = AddressComparison::State;

namespace {

/// Knows the address of each stage by its ARN; does not answer about the others.
struct Service {
    QHash<QString, QString> rtmps{{u"a"_s, u"rtmps://a.example/app/"_s},
                                  {u"b"_s, u"rtmps://b.example/app/"_s},
                                  {u"like a"_s, u"rtmps://a.example/app/"_s},
                                  {u"without"_s, QString()}};
    support::RawServer server{[this](QTcpSocket &socket, const support::RawRequest &request) {
        const QString arn = QJsonDocument::fromJson(request.body)[u"arn"_s].toString();
        if (!rtmps.contains(arn))
            return;
        const QJsonObject endpoints{{u"rtmps"_s, rtmps.value(arn)}};
        const QJsonObject stage{{u"arn"_s, arn}, {u"endpoints"_s, endpoints}};
        socket.write(support::answer(200, QJsonDocument(QJsonObject{{u"stage"_s, stage}}).toJson()));
    }};
    aws::Transport transport;
    ivs::Client client{aws::Client(transport,
                                   std::make_shared<aws::FixedCredentials>(
                                       aws::Credentials{u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), aws::Secret()}),
                                   {server.url(), "eu-west-1"_ba, ivs::service}, aws::RateLimits::unlimited())};

    AddressComparison compare(StageAddresses &addresses, const QString &from, const QString &to)
    {
        return support::ended(addresses.compare(from, to, ivs::IngestProtocol::Rtmps, {}))
            .value_or(AddressComparison());
    }
};

} // namespace

class TestStageAddresses final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void compares_data();
    void compares();
    void readsEachStageOnce();
    void manyAtOnceReadEachStageOnce();
    void anotherGoesOnWhenTheOneThatReadsIsStopped();
    void whatHangsIsNotWaitedForLong();
};

void TestStageAddresses::compares_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<State>("state");
    QTest::newRow("other") << u"a"_s << u"b"_s << State::Differs;
    QTest::newRow("same") << u"a"_s << u"like a"_s << State::Same;
    QTest::newRow("no stage before") << QString() << u"b"_s << State::First;
    QTest::newRow("no stage after") << u"a"_s << QString() << State::NotAsked;
    QTest::newRow("no address") << u"a"_s << u"without"_s << State::Failed;
}

void TestStageAddresses::compares()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const State, state);
    Service service;
    StageAddresses addresses(service.client);
    const AddressComparison comparison = service.compare(addresses, from, to);
    QCOMPARE(comparison.state, state);
    QCOMPARE(comparison.url, state == State::Failed || to.isEmpty() ? QString() : service.rtmps.value(to));
}

void TestStageAddresses::readsEachStageOnce()
{
    Service service;
    StageAddresses addresses(service.client);
    QVERIFY(!addresses.known(u"a"_s, u"b"_s, ivs::IngestProtocol::Rtmps));
    service.compare(addresses, u"a"_s, u"b"_s);
    service.compare(addresses, u"b"_s, u"a"_s);
    QCOMPARE(service.server.requests().size(), 2);
    const auto known = addresses.known(u"b"_s, u"a"_s, ivs::IngestProtocol::Rtmps);
    QVERIFY(known);
    QCOMPARE(known->url, service.rtmps.value(u"a"_s));
    const auto endpoints = support::ended(addresses.endpoints(u"a"_s, {}));
    QVERIFY(endpoints && *endpoints);
    QCOMPARE((*endpoints)->rtmps, service.rtmps.value(u"a"_s));
    QCOMPARE(service.server.requests().size(), 2);
    QVERIFY(support::ended(addresses.endpoints(u"like a"_s, {})));
    QVERIFY(addresses.known(u"a"_s, u"like a"_s, ivs::IngestProtocol::Rtmps)); // whoever has read it
}

/// As when sixty encoders move to one stage.
void TestStageAddresses::manyAtOnceReadEachStageOnce()
{
    Service service;
    StageAddresses addresses(service.client);
    std::vector<support::Slot<AddressComparison>> answers;
    for (int i = 0; i < 60; ++i)
        answers.push_back(support::started(addresses.compare(u"a"_s, u"b"_s, ivs::IngestProtocol::Rtmps, {})));
    for (const auto &answer : answers) {
        QTRY_VERIFY(*answer);
        QCOMPARE((*answer)->state, State::Differs);
    }
    QCOMPARE(service.server.requests().size(), 2);
}

void TestStageAddresses::anotherGoesOnWhenTheOneThatReadsIsStopped()
{
    Service service;
    StageAddresses addresses(service.client, std::chrono::minutes(5));
    std::stop_source stop;
    const auto first = support::started(addresses.endpoints(u"late"_s, stop.get_token()));
    const auto second = support::started(addresses.endpoints(u"late"_s, {}));
    QTRY_COMPARE(service.server.requests().size(), 1);
    service.rtmps.insert(u"late"_s, u"rtmps://late.example/app/"_s); // from now on
    stop.request_stop();
    QTRY_VERIFY(*first && *second);
    QVERIFY(!**first);
    QVERIFY(**second);
    QCOMPARE((**second)->rtmps, u"rtmps://late.example/app/"_s);
}

void TestStageAddresses::whatHangsIsNotWaitedForLong()
{
    Service service;
    StageAddresses addresses(service.client, std::chrono::milliseconds(50));
    const AddressComparison comparison = service.compare(addresses, u"a"_s, u"mute"_s);
    QCOMPARE(comparison.state, State::Failed);
    // What was read meanwhile stays known.
    QCOMPARE(service.compare(addresses, {}, u"a"_s).state, State::First);
}

QTEST_GUILESS_MAIN(TestStageAddresses)
#include "tst_stageaddresses.moc"
