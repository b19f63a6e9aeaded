// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Client.h"
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
        for (const ivs::StageSummary &stage : *page)
            names += stage.name;
        reading.stages += names.join(u' ');
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
        {server.url(), "eu-west-1", ivs::signingName}, aws::RateLimits::unlimited())};
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
    Desk desk(
        {page({"a"}, u"x"_s), support::answer(403, "{}", {"x-amzn-ErrorType: AccessDeniedException"}), page({"b"})});
    const auto reading = support::ended(readAll(desk.client, {}));
    QVERIFY(reading && reading->error);
    QCOMPARE(reading->error->kind, aws::ErrorKind::AccessDenied);
    QCOMPARE(reading->error->operation, u"ListStages"_s);
    QCOMPARE(reading->stages, QStringList(u"a"_s));
    QCOMPARE(desk.server.requests().size(), 2);
}

void TestPages::whatIsMissingIsNamed()
{
    Desk desk({support::answer(200, "{\"stages\":[{\"name\":\"a\"}]}")});
    const auto reading = support::ended(readAll(desk.client, {}));
    QVERIFY(reading && reading->error);
    QCOMPARE(reading->error->kind, aws::ErrorKind::UnexpectedAnswer);
    QVERIFY2(reading->error->message.contains("arn"_L1), qPrintable(reading->error->message));
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
