// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "EmulatorFixture.h"
#include "support/EmulatorControl.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What becomes of a request and what the caller is told of it are two things: every fault with the effect, without it
/// and with a late one. And a list that lags behind.
class TestEmulatorFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void actsOrNotAsAsked_data();
    void actsOrNotAsAsked();
    void takesEffectLate_data();
    void takesEffectLate();
    void aResetEndsLateEffects();
    void everyOperationCanGoWrong_data();
    void everyOperationCanGoWrong();
    void aRequestThatIsNotInOrderMeetsNoFault();
    void gatewaysAnswerWithoutAMark_data();
    void gatewaysAnswerWithoutAMark();
    void errorTypesHaveManyForms_data();
    void errorTypesHaveManyForms();
    void twoErrorTypesAreTwoHeaders();
    void headersAreAdded();
    void hangsUntilTheCallerLeaves();
    void listsLagBehind();
    void lagsOfListsAreChecked_data();
    void lagsOfListsAreChecked();

private:
    QJsonObject cam03() { return m_emulator->caller.configuration(u"cam-03"_s); }
    QString stageOfCam03() { return cam03().value(u"stageArn"_s).toString(); }
    QJsonObject rebinding() { return {{u"arn"_s, cam03().value(u"arn"_s)}, {u"stageArn"_s, m_stage}}; }
    ServiceCaller::Reply rebind() { return m_emulator->caller.post("UpdateIngestConfiguration"_ba, rebinding()); }
    int effects() { return m_emulator->caller.done(u"UpdateIngestConfiguration"_s); }
    QByteArray rawAnswer(const QByteArray &operation);
    QString listedStageOfCam03();

    std::unique_ptr<EmulatorFixture> m_emulator;
    std::unique_ptr<test::EmulatorControl> m_control;
    QString m_stage;
};

void TestEmulatorFaults::init()
{
    m_emulator = std::make_unique<EmulatorFixture>();
    m_control = std::make_unique<test::EmulatorControl>(m_emulator->endpoint);
    m_stage = m_emulator->caller.stage(u"main-backup"_s).value(u"arn"_s).toString();
}

/// The bytes of an answer, headers and all.
QByteArray TestEmulatorFaults::rawAnswer(const QByteArray &operation)
{
    aws::HttpRequest request = m_emulator->caller.unsignedRequest("POST"_ba, '/' + operation, "{}"_ba);
    m_emulator->caller.sign(request);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_emulator->endpoint.port()));
    QByteArray head = request.method + ' ' + request.url.path().toLatin1() + " HTTP/1.1\r\nContent-Length: 2\r\n";
    for (const aws::HttpHeader &header : request.headers)
        head += header.name + ": " + header.value + "\r\n";
    socket.write(head + "\r\n{}");
    QByteArray answer;
    const bool isWhole = QTest::qWaitFor([&] {
        answer += socket.readAll();
        return answer.contains("\r\n\r\n");
    });
    return isWhole ? answer : QByteArray();
}

void TestEmulatorFaults::actsOrNotAsAsked_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    const QList<QPair<QString, int>> faults{
        {u"server"_s, 500},   {u"unavailable"_s, 503}, {u"throttle"_s, 429}, {u"conflict"_s, 409},
        {u"notFound"_s, 404}, {u"expired"_s, 403},     {u"gateway"_s, 504},  {u"html"_s, 200},
        {u"notJson"_s, 200},  {u"empty"_s, 200},       {u"lostAnswer"_s, 0}, {u"lostRequest"_s, 0},
    };
    for (const auto &[fault, status] : faults)
        QTest::addRow("%s", qUtf8Printable(fault)) << fault << status;
}

void TestEmulatorFaults::actsOrNotAsAsked()
{
    QFETCH(QString, fault);
    QFETCH(int, status);
    const QString before = stageOfCam03();
    m_control->addFault(u"UpdateIngestConfiguration"_s, {.name = fault, .count = 10, .acts = false});
    QCOMPARE(rebind().status, status);
    QCOMPARE(stageOfCam03(), before);
    QCOMPARE(effects(), 0);

    QCOMPARE(m_emulator->caller.control("POST"_ba, "reset"_ba).status, 200);
    m_control->addFault(u"UpdateIngestConfiguration"_s, {.name = fault, .count = 10, .acts = true});
    QCOMPARE(rebind().status, status);
    QCOMPARE(stageOfCam03(), m_stage);
    QVERIFY(effects() >= 1); // a client may ask again when the connection is lost
}

void TestEmulatorFaults::takesEffectLate_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    QTest::addRow("answer lost") << u"lostAnswer"_s << 0;
    QTest::addRow("gateway") << u"gateway"_s << 504;
    QTest::addRow("server") << u"server"_s << 500;
}

void TestEmulatorFaults::takesEffectLate()
{
    QFETCH(QString, fault);
    QFETCH(int, status);
    const QString before = stageOfCam03();
    m_control->addFault(u"UpdateIngestConfiguration"_s, {.name = fault, .count = 10, .acts = true, .late = 1h});
    QCOMPARE(rebind().status, status);
    QCOMPARE(stageOfCam03(), before);
    QCOMPARE(effects(), 0);
    m_control->reset();
    m_control->addFault(u"UpdateIngestConfiguration"_s, {.name = fault, .count = 10, .acts = true, .late = 50ms});
    QCOMPARE(rebind().status, status);
    QTRY_COMPARE(stageOfCam03(), m_stage);
    QVERIFY(effects() >= 1);
}

void TestEmulatorFaults::aResetEndsLateEffects()
{
    const QString before = stageOfCam03();
    m_control->addFault(u"UpdateIngestConfiguration"_s, {.name = u"server"_s, .acts = true, .late = 100ms});
    m_control->addFault(u"UpdateIngestConfiguration"_s, {.name = u"server"_s, .acts = true, .late = 300ms});
    rebind();
    rebind();
    m_control->reset();
    m_control->addFault(u"UpdateStage"_s, {.name = u"server"_s, .acts = true, .late = 400ms});
    const QJsonObject renaming{{u"arn"_s, m_stage}, {u"name"_s, u"later"_s}};
    m_emulator->caller.post("UpdateStage"_ba, renaming);
    QTRY_COMPARE(m_emulator->caller.stage(u"later"_s).value(u"arn"_s), m_stage); // when the first two would have been
    QCOMPARE(stageOfCam03(), before);
    QCOMPARE(effects(), 0);
}

void TestEmulatorFaults::everyOperationCanGoWrong_data()
{
    QTest::addColumn<QByteArray>("operation");
    for (const char *operation : {"ListIngestConfigurations", "ListStages", "CreateStage"})
        QTest::addRow("%s", operation) << QByteArray(operation);
}

void TestEmulatorFaults::everyOperationCanGoWrong()
{
    QFETCH(QByteArray, operation);
    m_control->addFault(QString::fromLatin1(operation), {.name = u"gateway"_s, .count = 2, .status = 502});
    for (int i = 0; i < 2; ++i)
        QCOMPARE(m_emulator->caller.post(operation).status, 502);
    QCOMPARE(m_emulator->caller.post(operation).status, 200);
    QCOMPARE(m_control->requests(QString::fromLatin1(operation)), 3);
    QCOMPARE(m_control->done(QString::fromLatin1(operation)), 1);
}

void TestEmulatorFaults::aRequestThatIsNotInOrderMeetsNoFault()
{
    m_control->addFault(u"ListStages"_s, {.name = u"server"_s});
    QCOMPARE(m_emulator->caller.post("ListStages"_ba, {{u"maxResults"_s, 0}}).errorType, "ValidationException");
    QCOMPARE(m_emulator->caller.post("ListStages"_ba).errorType, "InternalServerException");
}

void TestEmulatorFaults::gatewaysAnswerWithoutAMark_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QByteArray>("says");
    QTest::addRow("html") << 504 << u"html"_s << "504 Gateway Timeout"_ba;
    QTest::addRow("json") << 403 << u"json"_s << R"({"message":"Forbidden"})"_ba;
    QTest::addRow("empty") << 429 << u"empty"_s << QByteArray();
    QTest::addRow("status without a name") << 599 << u"html"_s << "599"_ba;
    QTest::addRow("least") << 400 << u"json"_s << R"({"message":"Bad Request"})"_ba;
}

void TestEmulatorFaults::gatewaysAnswerWithoutAMark()
{
    QFETCH(int, status);
    QFETCH(QString, body);
    QFETCH(QByteArray, says);
    m_control->addFault(u"ListStages"_s, {.name = u"gateway"_s, .count = 2, .status = status, .body = body});
    const auto reply = m_emulator->caller.post("ListStages"_ba);
    QCOMPARE(reply.status, status);
    QVERIFY(reply.raw.contains(says));
    QCOMPARE(reply.raw.isEmpty(), says.isEmpty());
    QVERIFY(!rawAnswer("ListStages"_ba).toLower().contains("amz"));
}

void TestEmulatorFaults::errorTypesHaveManyForms_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("type");
    QTest::addRow("header") << u"header"_s << "ConflictException"_ba << QString();
    QTest::addRow("suffix") << u"suffix"_s
                            << "ConflictException:http://internal.amazon.com/coral/com.amazonaws.ivsrealtime/"_ba
                            << QString();
    QTest::addRow("list") << u"list"_s << "ConflictException, ServiceException"_ba << QString();
    QTest::addRow("body") << u"body"_s << QByteArray() << u"com.amazonaws.ivsrealtime#ConflictException"_s;
}

void TestEmulatorFaults::errorTypesHaveManyForms()
{
    QFETCH(QString, form);
    QFETCH(QByteArray, header);
    QFETCH(QString, type);
    m_control->addFault(u"UpdateIngestConfiguration"_s, {.name = u"conflict"_s, .errorType = form});
    const auto reply = rebind();
    QCOMPARE(reply.status, 409);
    QCOMPARE(reply.errorType, header);
    QCOMPARE(reply.body.value(u"__type"_s).toString(), type);
    QVERIFY(!reply.message().isEmpty());
    QVERIFY(!reply.requestId.isEmpty());
}

void TestEmulatorFaults::twoErrorTypesAreTwoHeaders()
{
    m_control->addFault(u"ListStages"_s, {.name = u"throttle"_s, .errorType = u"twice"_s});
    const QByteArray answer = rawAnswer("ListStages"_ba);
    const qsizetype first = answer.indexOf("x-amzn-ErrorType: ThrottlingException\r\n");
    QVERIFY(first > 0);
    QVERIFY(answer.indexOf("x-amzn-ErrorType: ServiceException\r\n") > first);
}

void TestEmulatorFaults::headersAreAdded()
{
    m_control->addFault(
        u"ListStages"_s,
        {.name = u"throttle"_s, .headers = {{u"Retry-After"_s, u"120"_s}, {u"x-amz-retry-after"_s, u"1500"_s}}});
    const auto reply = m_emulator->caller.post("ListStages"_ba);
    QCOMPARE(reply.errorType, "ThrottlingException");
    QCOMPARE(reply.retryAfter, "1201500");
    m_control->addFault(u"ListStages"_s, {.name = u"gateway"_s, .headers = {{u"Retry-After"_s, u"7"_s}}});
    QCOMPARE(m_emulator->caller.post("ListStages"_ba).retryAfter, "7");
}

void TestEmulatorFaults::hangsUntilTheCallerLeaves()
{
    for (const bool acts : {false, true}) {
        const QString before = stageOfCam03();
        m_control->addFault(u"UpdateIngestConfiguration"_s, {.name = u"hang"_s, .acts = acts});
        aws::HttpRequest request = m_emulator->caller.unsignedRequest(
            "POST"_ba, "/UpdateIngestConfiguration"_ba, QJsonDocument(rebinding()).toJson(QJsonDocument::Compact));
        m_emulator->caller.sign(request);
        QNetworkRequest hanging(request.url);
        for (const aws::HttpHeader &header : request.headers)
            hanging.setRawHeader(header.name, header.value);
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(network.post(hanging, request.body));
        QTRY_COMPARE(m_control->requests(u"UpdateIngestConfiguration"_s), acts ? 2 : 1);
        QCOMPARE(stageOfCam03(), acts ? m_stage : before);
        QVERIFY(!reply->isFinished());
        reply->abort();
        QCOMPARE(m_emulator->caller.post("ListStages"_ba).status, 200);
    }
}

QString TestEmulatorFaults::listedStageOfCam03()
{
    const auto reply = m_emulator->caller.post("ListIngestConfigurations"_ba, {{u"maxResults"_s, 100}});
    const QJsonArray list = reply.body.value(u"ingestConfigurations"_s).toArray();
    for (const QJsonValue &one : list) {
        if (one[u"name"_s] == u"cam-03"_s)
            return one[u"stageArn"_s].toString();
    }
    return u"not listed"_s;
}

void TestEmulatorFaults::listsLagBehind()
{
    const QString before = stageOfCam03();
    const QJsonObject arn{{u"arn"_s, cam03().value(u"arn"_s)}};
    m_control->setListLag(1h);
    QCOMPARE(rebind().status, 200);
    QCOMPARE(listedStageOfCam03(), before);
    const auto got = m_emulator->caller.post("GetIngestConfiguration"_ba, arn);
    QCOMPARE(got.body.value(u"ingestConfiguration"_s)[u"stageArn"_s].toString(), m_stage);
    m_control->setListLag(0s);
    QCOMPARE(listedStageOfCam03(), m_stage);

    m_control->setListLag(50ms);
    QCOMPARE(m_emulator->caller.post("DeleteIngestConfiguration"_ba, arn).status, 200);
    QTRY_COMPARE(listedStageOfCam03(), u"not listed"_s);
}

void TestEmulatorFaults::lagsOfListsAreChecked_data()
{
    QTest::addColumn<QJsonObject>("lag");
    QTest::addRow("none") << QJsonObject();
    QTest::addRow("negative") << QJsonObject{{u"lag"_s, -1}};
    QTest::addRow("words") << QJsonObject{{u"lag"_s, u"long"_s}};
}

void TestEmulatorFaults::lagsOfListsAreChecked()
{
    QFETCH(QJsonObject, lag);
    const auto reply = m_emulator->caller.control("POST"_ba, "list"_ba, lag);
    QCOMPARE(reply.status, 400);
    QVERIFY(!reply.body.value(u"error"_s).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestEmulatorFaults)
#include "tst_emulator_faults.moc"
