// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "EmulatorFixture.h"

#include "emulator/EmbeddedService.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The side door for tests: encoders, faults, counts, reset.
class TestEmulatorControl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void encodersGoLiveAndIdle();
    void aBindingNeedNotBeWhereItsEncoderIs();
    void guestsTakePlaces();
    void refusesImpossibleStates_data();
    void refusesImpossibleStates();
    void showsEverything();
    void resets();

    void faultsRefuse_data();
    void faultsRefuse();
    void strangersAnswer_data();
    void strangersAnswer();
    void anEncoderStartsJustBeforeTheUpdate();
    void losesTheAnswerAfterActing();
    void losesTheRequestBeforeActing();
    void cutsTheAnswerShort();
    void answersSlowly();
    void refusesUnknownFaults_data();
    void refusesUnknownFaults();

    void servesInAThreadOfItsOwn();
    void canBeToldToDeny();
    void saysWhyItCannotListen();

private:
    QString arnOf(const QString &name) { return m_emulator->caller.configuration(name).value(u"arn"_s).toString(); }
    ServiceCaller::Reply rebind()
    {
        return m_emulator->caller.post("UpdateIngestConfiguration"_ba,
                                       {{u"arn"_s, arnOf(u"cam-03"_s)}, {u"stageArn"_s, m_stage}});
    }
    QString stageOfCam03() { return m_emulator->caller.configuration(u"cam-03"_s).value(u"stageArn"_s).toString(); }

    std::unique_ptr<EmulatorFixture> m_emulator;
    QString m_stage;
};

void TestEmulatorControl::init()
{
    m_emulator = std::make_unique<EmulatorFixture>();
    m_stage = m_emulator->caller.stage(u"main-backup"_s).value(u"arn"_s).toString();
}

void TestEmulatorControl::encodersGoLiveAndIdle()
{
    const QString arn = arnOf(u"cam-03"_s);
    for (const QString &state : {u"ACTIVE"_s, u"ACTIVE"_s, u"INACTIVE"_s, u"INACTIVE"_s}) {
        QVERIFY(m_emulator->caller.setState(arn, state));
        QCOMPARE(m_emulator->caller.configuration(u"cam-03"_s).value(u"state"_s), state);
        const QJsonArray publishers = m_emulator->caller.stage(u"rehearsal"_s).value(u"publishers"_s).toArray();
        QCOMPARE(publishers.contains(arn), state == u"ACTIVE"_s);
    }
}

void TestEmulatorControl::aBindingNeedNotBeWhereItsEncoderIs()
{
    const QString arn = arnOf(u"cam-03"_s);
    QVERIFY(m_emulator->caller.setState(arn, u"ACTIVE"_s));
    const auto bind = [&](const QString &configuration, const QString &stage) {
        return m_emulator->caller.control("POST"_ba, "binding"_ba, {{u"arn"_s, configuration}, {u"stageArn"_s, stage}})
            .status;
    };
    for (const QString &stage : {m_stage, QString()}) {
        QCOMPARE(bind(arn, stage), 200);
        QCOMPARE(stageOfCam03(), stage);
        QCOMPARE(m_emulator->caller.configuration(u"cam-03"_s).value(u"state"_s), u"ACTIVE"_s);
        QVERIFY(m_emulator->caller.stage(u"rehearsal"_s).value(u"publishers"_s).toArray().contains(arn));
    }
    QVERIFY(m_emulator->caller.setState(arn, u"INACTIVE"_s)); // it goes from where it is
    QVERIFY(!m_emulator->caller.stage(u"rehearsal"_s).value(u"publishers"_s).toArray().contains(arn));
    QCOMPARE(bind(arn, u"arn:nowhere"_s), 404);
    QCOMPARE(bind(u"arn:nobody"_s, m_stage), 404);
}

/// As browsers do: no encoder is refused before all twelve are taken.
void TestEmulatorControl::guestsTakePlaces()
{
    const QString stage = m_emulator->caller.stage(u"rehearsal"_s).value(u"arn"_s).toString();
    const auto setGuests = [&](int count) {
        return m_emulator->caller.control("POST"_ba, "guests"_ba, {{u"arn"_s, stage}, {u"count"_s, count}}).status;
    };
    QCOMPARE(setGuests(12), 200);
    QVERIFY(!m_emulator->caller.setState(arnOf(u"cam-03"_s), u"ACTIVE"_s));
    QCOMPARE(setGuests(0), 200);
    QVERIFY(m_emulator->caller.setState(arnOf(u"cam-03"_s), u"ACTIVE"_s));
    QCOMPARE(setGuests(-1), 400);
}

void TestEmulatorControl::refusesImpossibleStates_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("status");
    QTest::addRow("no stage") << u"cam-05"_s << u"ACTIVE"_s << 409;
    QTest::addRow("no such state") << u"cam-03"_s << u"LIVE"_s << 400;
    QTest::addRow("no such configuration") << u"cam-99"_s << u"ACTIVE"_s << 404;
}

void TestEmulatorControl::refusesImpossibleStates()
{
    QFETCH(QString, name);
    QFETCH(QString, state);
    QFETCH(int, status);
    const auto reply =
        m_emulator->caller.control("POST"_ba, "state"_ba, {{u"arn"_s, arnOf(name)}, {u"state"_s, state}});
    QCOMPARE(reply.status, status);
    QVERIFY(!reply.body.value(u"error"_s).toString().isEmpty());
}

void TestEmulatorControl::showsEverything()
{
    m_emulator->caller.post("ListStages"_ba);
    m_emulator->caller.post("ListStages"_ba, {{u"maxResults"_s, 0}});
    const QJsonObject state = m_emulator->caller.control("GET"_ba, "state"_ba).body;
    QCOMPARE(state.value(u"configurations"_s).toArray().size(), 60);
    QCOMPARE(state.value(u"stages"_s).toArray().size(), 12);
    QCOMPARE(state.value(u"requests"_s).toObject(), QJsonObject({{u"ListStages"_s, 2}}));
    QCOMPARE(state.value(u"done"_s).toObject(), QJsonObject({{u"ListStages"_s, 1}}));
}

void TestEmulatorControl::resets()
{
    ServiceCaller &caller = m_emulator->caller;
    const QJsonObject before = caller.configuration(u"cam-03"_s);
    QCOMPARE(rebind().status, 200);
    QVERIFY(caller.inject(u"ListStages"_s, u"server"_s));
    QCOMPARE(caller.control("POST"_ba, "reset"_ba).status, 200);
    QCOMPARE(caller.configuration(u"cam-03"_s), before);
    QCOMPARE(caller.done(u"UpdateIngestConfiguration"_s), 0);
    QCOMPARE(caller.post("ListStages"_ba).status, 200);
}

void TestEmulatorControl::faultsRefuse_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    QTest::addRow("throttle") << u"throttle"_s << 429 << "ThrottlingException"_ba;
    QTest::addRow("server") << u"server"_s << 500 << "InternalServerException"_ba;
    QTest::addRow("unavailable") << u"unavailable"_s << 503 << "ServiceUnavailableException"_ba;
    QTest::addRow("accessDenied") << u"accessDenied"_s << 403 << "AccessDeniedException"_ba;
    QTest::addRow("notFound") << u"notFound"_s << 404 << "ResourceNotFoundException"_ba;
    QTest::addRow("validation") << u"validation"_s << 400 << "ValidationException"_ba;
    QTest::addRow("conflict") << u"conflict"_s << 409 << "ConflictException"_ba;
    QTest::addRow("pendingVerification") << u"pendingVerification"_s << 403 << "PendingVerification"_ba;
    QTest::addRow("quota") << u"quota"_s << 402 << "ServiceQuotaExceededException"_ba;
    QTest::addRow("expired") << u"expired"_s << 403 << "ExpiredTokenException"_ba;
    QTest::addRow("unknownKey") << u"unknownKey"_s << 403 << "UnrecognizedClientException"_ba;
    QTest::addRow("signature") << u"signature"_s << 403 << "InvalidSignatureException"_ba;
    QTest::addRow("skew") << u"skew"_s << 403 << "RequestTimeTooSkewed"_ba;
}

void TestEmulatorControl::faultsRefuse()
{
    QFETCH(QString, fault);
    QFETCH(int, status);
    QFETCH(QByteArray, error);
    const QString before = stageOfCam03();
    QVERIFY(m_emulator->caller.inject(u"UpdateIngestConfiguration"_s, fault, 2));
    QCOMPARE(m_emulator->caller.post("ListStages"_ba).status, 200); // another operation
    for (int i = 0; i < 2; ++i) {
        const auto reply = rebind();
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.errorType, error);
        QVERIFY(!reply.message().isEmpty());
        QCOMPARE(stageOfCam03(), before);
    }
    QCOMPARE(rebind().status, 200); // only as often as asked for
    QCOMPARE(m_emulator->caller.done(u"UpdateIngestConfiguration"_s), 1);
}

void TestEmulatorControl::strangersAnswer_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QByteArray>("start");
    QTest::addRow("html") << u"html"_s << "<!DOCTYPE html>"_ba;
    QTest::addRow("empty") << u"empty"_s << QByteArray();
    QTest::addRow("notJson") << u"notJson"_s << "{"_ba;
}

void TestEmulatorControl::strangersAnswer()
{
    QFETCH(QString, fault);
    QFETCH(QByteArray, start);
    const QString before = stageOfCam03();
    QVERIFY(m_emulator->caller.inject(u"UpdateIngestConfiguration"_s, fault));
    const auto reply = rebind();
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.body.isEmpty());
    QVERIFY(reply.raw.startsWith(start));
    QCOMPARE(reply.raw.isEmpty(), start.isEmpty());
    QCOMPARE(stageOfCam03(), before);
}

void TestEmulatorControl::anEncoderStartsJustBeforeTheUpdate()
{
    const QString before = stageOfCam03();
    QVERIFY(m_emulator->caller.inject(u"UpdateIngestConfiguration"_s, u"live"_s));
    QCOMPARE(rebind().errorType, "ConflictException");
    QCOMPARE(stageOfCam03(), before);
    QCOMPARE(m_emulator->caller.configuration(u"cam-03"_s).value(u"state"_s), u"ACTIVE"_s);
}

void TestEmulatorControl::losesTheAnswerAfterActing()
{
    QVERIFY(m_emulator->caller.inject(u"UpdateIngestConfiguration"_s, u"lostAnswer"_s, 5));
    const auto reply = rebind();
    QCOMPARE(reply.status, 0);
    QCOMPARE(reply.networkError, QNetworkReply::RemoteHostClosedError);
    QCOMPARE(stageOfCam03(), m_stage);
}

void TestEmulatorControl::losesTheRequestBeforeActing()
{
    const QString before = stageOfCam03();
    QVERIFY(m_emulator->caller.inject(u"UpdateIngestConfiguration"_s, u"lostRequest"_s, 5));
    QCOMPARE(rebind().networkError, QNetworkReply::RemoteHostClosedError);
    QCOMPARE(stageOfCam03(), before);
    QCOMPARE(m_emulator->caller.done(u"UpdateIngestConfiguration"_s), 0);
}

void TestEmulatorControl::cutsTheAnswerShort()
{
    QVERIFY(m_emulator->caller.inject(u"UpdateIngestConfiguration"_s, u"truncated"_s));
    const auto reply = rebind();
    QCOMPARE(reply.networkError, QNetworkReply::RemoteHostClosedError);
    QVERIFY(reply.body.isEmpty());
    QCOMPARE(stageOfCam03(), m_stage);
}

void TestEmulatorControl::answersSlowly()
{
    QVERIFY(
        m_emulator->caller.inject(u"UpdateIngestConfiguration"_s, {{u"fault"_s, u"slow"_s}, {u"milliseconds"_s, 300}}));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(rebind().status, 200);
    QVERIFY(timer.elapsed() >= 290);
}

void TestEmulatorControl::refusesUnknownFaults_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addRow("operation") << QJsonObject{{u"operation"_s, u"Nothing"_s}, {u"fault"_s, u"server"_s}};
    QTest::addRow("fault") << QJsonObject{{u"operation"_s, u"ListStages"_s}, {u"fault"_s, u"fire"_s}};
    QTest::addRow("count") << QJsonObject{
        {u"operation"_s, u"ListStages"_s}, {u"fault"_s, u"server"_s}, {u"count"_s, 0}};
    QTest::addRow("nothing") << QJsonObject();
    const auto row = [](const char *name, const QString &fault, const QString &member, const QJsonValue &value) {
        QTest::addRow("%s", name) << QJsonObject{
            {u"operation"_s, u"ListStages"_s}, {u"fault"_s, fault}, {member, value}};
    };
    row("status of success", u"gateway"_s, u"status"_s, 200);
    row("status out of range", u"gateway"_s, u"status"_s, 600);
    row("body of no kind", u"gateway"_s, u"body"_s, u"xml"_s);
    row("status of the service", u"server"_s, u"status"_s, 503);
    row("error type of no form", u"server"_s, u"errorType"_s, u"thrice"_s);
    row("error type of a gateway", u"gateway"_s, u"errorType"_s, u"twice"_s);
    row("acts in words", u"server"_s, u"acts"_s, u"yes"_s);
    row("an answer to nothing", u"slow"_s, u"acts"_s, false);
    row("time runs back", u"hang"_s, u"milliseconds"_s, -1);
    row("header with a line break", u"throttle"_s, u"headers"_s, QJsonObject{{u"Retry-After"_s, u"1\r\nX: y"_s}});
}

void TestEmulatorControl::refusesUnknownFaults()
{
    QFETCH(QJsonObject, fault);
    const auto reply = m_emulator->caller.control("POST"_ba, "faults"_ba, fault);
    QVERIFY(reply.status == 400 || reply.status == 404);
    QVERIFY(!reply.body.value(u"error"_s).toString().isEmpty());
}

void TestEmulatorControl::servesInAThreadOfItsOwn()
{
    const emulator::EmbeddedService embedded{EmulatorFixture::unlimited()};
    QVERIFY(embedded.endpoint());
    QVERIFY(embedded.credentials().accessKeyId.startsWith("EMULATOR"_L1));
    ServiceCaller caller(*embedded.endpoint(), embedded.credentials(), embedded.region().toLatin1());
    QCOMPARE(caller.post("ListStages"_ba).status, 200);
}

void TestEmulatorControl::canBeToldToDeny()
{
    emulator::Settings settings = EmulatorFixture::unlimited();
    settings.controlSide = false;
    emulator::EmbeddedService embedded{settings};
    embedded.denyNext("ListStages"_ba, 2);
    ServiceCaller caller(*embedded.endpoint(), embedded.credentials(), embedded.region().toLatin1());
    QCOMPARE(caller.post("ListIngestConfigurations"_ba).status, 200);
    QCOMPARE(caller.post("ListStages"_ba).status, 403);
    QCOMPARE(caller.post("ListStages"_ba).status, 403);
    QCOMPARE(caller.post("ListStages"_ba).status, 200);
}

void TestEmulatorControl::saysWhyItCannotListen()
{
    emulator::Settings settings;
    settings.port = static_cast<quint16>(m_emulator->endpoint.port());
    const emulator::EmbeddedService second(settings);
    QVERIFY(!second.endpoint());
    QVERIFY(!second.endpoint().error().isEmpty());
}

QTEST_GUILESS_MAIN(TestEmulatorControl)
#include "tst_emulator_control.moc"
