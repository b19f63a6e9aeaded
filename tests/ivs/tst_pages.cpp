// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Client.h"
#include "support/CapturedLog.h"
#include "support/Ended.h"
#include "support/RawServer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using support::RawRequest;

namespace {

struct Reading {
    QStringList stages; ///< their names, page by page: "a b"
    QStringList unreadable; ///< what was wrong with others
    std::optional<aws::Error> error;
};

QCoro::Task<Reading> readAll(ivs::Client &client, std::stop_token stop)
{
    Reading reading;
    QCORO_FOREACH(const aws::Result<ivs::Client::StagePage> &page, client.stages(stop))
    {
        if (!page) {
            reading.error = page.error();
            break;
        }
        QStringList names;
        for (const ivs::StageSummary &stage : page->items)
            names += stage.name;
        reading.stages += names.join(u' ');
        for (const ivs::Unreadable &item : page->unreadable)
            reading.unreadable += item.why;
    }
    co_return std::move(reading);
}

QByteArray page(const QByteArrayList &names, const std::optional<QString> &nextToken = {})
{
    QJsonArray stages;
    for (const QByteArray &name : names) {
        const QString text = QString::fromLatin1(name);
        stages += QJsonObject{{u"arn"_s, u"arn:aws:ivs:eu-west-1:123456789012:stage/"_s + text}, {u"name"_s, text}};
    }
    QJsonObject body{{u"stages"_s, stages}};
    if (nextToken)
        body.insert(u"nextToken"_s, *nextToken);
    return support::answer(200, QJsonDocument(body).toJson());
}

QString tokenOf(const RawRequest &request)
{
    return QJsonDocument::fromJson(request.body).object()[u"nextToken"_s].toString();
}

struct Desk {
    explicit Desk(QByteArrayList answers)
        : server(std::move(answers))
    {
    }
    explicit Desk(support::RawServer::Behaviour behaviour)
        : server(std::move(behaviour))
    {
    }

    support::RawServer server;
    aws::Transport transport;
    ivs::Client client{aws::Client(
        transport,
        std::make_shared<aws::FixedCredentials>(aws::Credentials{u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}}),
        {server.url(), "eu-west-1", ivs::service}, aws::RateLimits::unlimited())};
};

} // namespace

class TestPages final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void arriveOneByOne();
    void anEmptyPageIsNotTheEnd();
    void anEmptyTokenIsTheEnd();
    void aTokenThatComesAgainIsAnError_data();
    void aTokenThatComesAgainIsAnError();
    void aPageThatFailsEndsTheList();
    void whatIsMissingIsNamed();
    void anOddAnswerIsAskedForAgain_data();
    void anOddAnswerIsAskedForAgain();
    void anExpiredTokenBeginsAnew();
    void aListWithoutAnEndEnds_data();
    void aListWithoutAnEndEnds();
    void canBeStoppedBetweenPages();
};

void TestPages::arriveOneByOne()
{
    Desk desk({page({"a", "b"}, u"first"_s), page({"c"}, u"second"_s), page({"d"})});
    const auto reading = support::ended(readAll(desk.client, {}));
    QVERIFY(reading && !reading->error);
    QCOMPARE(reading->stages, QStringList({u"a b"_s, u"c"_s, u"d"_s}));
    QCOMPARE(desk.server.requests().size(), 3);
    QCOMPARE(QJsonDocument::fromJson(desk.server.requests()[0].body).object(), QJsonObject({{u"maxResults"_s, 100}}));
    QCOMPARE(tokenOf(desk.server.requests()[1]), u"first"_s);
    QCOMPARE(tokenOf(desk.server.requests()[2]), u"second"_s);
}

void TestPages::anEmptyPageIsNotTheEnd()
{
    Desk desk({page({}, u"more"_s), page({"a"})});
    const auto reading = support::ended(readAll(desk.client, {}));
    QVERIFY(reading && !reading->error);
    QCOMPARE(reading->stages, QStringList({QString(), u"a"_s}));
}

void TestPages::anEmptyTokenIsTheEnd()
{
    Desk desk({page({"a"}, u""_s)});
    const auto reading = support::ended(readAll(desk.client, {}));
    QVERIFY(reading && !reading->error);
    QCOMPARE(desk.server.requests().size(), 1);
}

void TestPages::aTokenThatComesAgainIsAnError_data()
{
    QTest::addColumn<QByteArrayList>("answers");
    QTest::newRow("the same") << QByteArrayList{page({"a"}, u"x"_s), page({"a"}, u"x"_s)};
    QTest::newRow("in a circle") << QByteArrayList{page({"a"}, u"x"_s), page({"b"}, u"y"_s), page({"a"}, u"x"_s)};
}

/// Else the list would never end.
void TestPages::aTokenThatComesAgainIsAnError()
{
    QFETCH(QByteArrayList, answers);
    Desk desk(answers);
    const auto reading = support::ended(readAll(desk.client, {}));
    QVERIFY(reading && reading->error);
    QCOMPARE(reading->error->kind, aws::ErrorKind::UnexpectedAnswer);
    QVERIFY(reading->error->message.contains("nextToken"_L1));
    QCOMPARE(desk.server.requests().size(), answers.size());
}

void TestPages::aPageThatFailsEndsTheList()
{
    Desk desk({page({"a"}, u"x"_s),
               support::answer(403, "{}", {"x-amzn-ErrorType: AccessDeniedException", "x-amzn-RequestId: 1-2-3"}),
               page({"b"})});
    const auto reading = support::ended(readAll(desk.client, {}));
    QVERIFY(reading && reading->error);
    QCOMPARE(reading->error->kind, aws::ErrorKind::AccessDenied);
    QCOMPARE(reading->error->operation, u"ListStages"_s);
    QCOMPARE(reading->stages, QStringList(u"a"_s));
    QCOMPARE(desk.server.requests().size(), 2);
}

void TestPages::whatIsMissingIsNamed()
{
    const support::CapturedLog log;
    Desk desk({support::answer(200, R"({"stages":[{"name":"a"},{"arn":"x","name":"b"}]})")});
    const auto reading = support::ended(readAll(desk.client, {}));
    QVERIFY(reading && !reading->error);
    QCOMPARE(reading->stages, QStringList(u"b"_s));
    QCOMPARE(reading->unreadable, QStringList(u"The answer's member “stages[0].arn” is missing"_s));
    QVERIFY2(log.text().contains(u"ListStages, an item was not understood: "_s + reading->unreadable.first()),
             qPrintable(log.text()));
}

void TestPages::anOddAnswerIsAskedForAgain_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << R"({"stages":[{"arn":"a)"_ba;
    QTest::newRow("HTML") << "<html>sign in</html>"_ba;
    QTest::newRow("no list") << "{}"_ba;
}

void TestPages::anOddAnswerIsAskedForAgain()
{
    QFETCH(const QByteArray, body);
    {
        Desk desk({page({"a"}, u"x"_s), support::answer(200, body), page({"b"})});
        const auto reading = support::ended(readAll(desk.client, {}));
        QVERIFY(reading && !reading->error);
        QCOMPARE(reading->stages, QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(tokenOf(desk.server.requests()[2]), u"x"_s);
    }
    Desk desk({support::answer(200, body)});
    const auto reading = support::ended(readAll(desk.client, {}));
    QVERIFY(reading && reading->error);
    QCOMPARE(reading->error->kind, aws::ErrorKind::UnexpectedAnswer);
    QCOMPARE(desk.server.requests().size(), 3);
}

void TestPages::anExpiredTokenBeginsAnew()
{
    const QByteArray expired = support::answer(400, R"({"exceptionMessage":"nextToken"})",
                                               {"x-amzn-ErrorType: ValidationException", "x-amzn-RequestId: 1-2"});
    {
        Desk desk({page({"a"}, u"x"_s), expired, page({"a"}, u"x"_s), page({"b"})});
        const auto reading = support::ended(readAll(desk.client, {}));
        QVERIFY(reading && !reading->error);
        QCOMPARE(reading->stages, QStringList({u"a"_s, u"a"_s, u"b"_s}));
        QCOMPARE(tokenOf(desk.server.requests()[2]), QString());
    }
    // Once, and not for the first page.
    Desk twice({page({"a"}, u"x"_s), expired, page({"a"}, u"y"_s), expired});
    const auto reading = support::ended(readAll(twice.client, {}));
    QVERIFY(reading && reading->error);
    QCOMPARE(reading->error->kind, aws::ErrorKind::Validation);
    QCOMPARE(twice.server.requests().size(), 4);
    Desk first({expired});
    const auto refused = support::ended(readAll(first.client, {}));
    QVERIFY(refused && refused->error);
    QCOMPARE(first.server.requests().size(), 1);
}

void TestPages::aListWithoutAnEndEnds_data()
{
    QTest::addColumn<bool>("isEmpty");
    QTest::newRow("empty pages") << true;
    QTest::newRow("the same items") << false;
}

/// A new token each time.
void TestPages::aListWithoutAnEndEnds()
{
    QFETCH(const bool, isEmpty);
    Desk desk([isEmpty, pages = 0](QTcpSocket &socket, const RawRequest &) mutable {
        socket.write(page(isEmpty ? QByteArrayList() : QByteArrayList{"a"}, u"token-%1"_s.arg(++pages)));
    });
    const auto reading = support::ended(readAll(desk.client, {}), std::chrono::seconds(30));
    QVERIFY(reading && reading->error);
    QCOMPARE(reading->error->kind, aws::ErrorKind::UnexpectedAnswer);
    QVERIFY2(reading->error->message.contains("never end"_L1), qPrintable(reading->error->message));
    QVERIFY(desk.server.requests().size() < 100);
}

void TestPages::canBeStoppedBetweenPages()
{
    std::stop_source stop;
    Desk desk([&stop](QTcpSocket &socket, const RawRequest &request) {
        if (tokenOf(request).isEmpty())
            socket.write(page({"a"}, u"x"_s));
        else
            stop.request_stop(); // and no answer
    });
    const auto reading = support::ended(readAll(desk.client, stop.get_token()));
    QVERIFY(reading && reading->error);
    QCOMPARE(reading->error->kind, aws::ErrorKind::Cancelled);
    QCOMPARE(reading->stages, QStringList(u"a"_s));
    QCOMPARE(desk.server.requests().size(), 2);
}

QTEST_GUILESS_MAIN(TestPages)
#include "tst_pages.moc"
