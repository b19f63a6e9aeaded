// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The published rates belong to an account in a region, whoever sends there: two clients of one place take turns, and
// those of different places don't wait for each other.

#include "ClientFixture.h"
#include "aws/RateLimits.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Whose next turn comes in a quarter of an hour: whatever is let go meanwhile didn't wait for one.
aws::Request slow(const char *name)
{
    return {{name, aws::Operation::Access::Read, 0.001}, "{}", QByteArray("/") + name};
}

} // namespace

class TestRateLimits final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clientsOfOnePlaceTakeTurns();
    void differentPlacesDontWaitForEachOther_data();
    void differentPlacesDontWaitForEachOther();
    void operationsHaveAPaceOfTheirOwn();
    void aNewShareIsSharedToo();
    void anAccountHasAShareOfItsOwn();
    void theSmallerShareHoldsForOneAwsAccount();
    void theShareGoesWithTheKey();
    void accountsOfOneAwsAccountTakeTurns();
    void aNewShareHoldsForOneAwsAccountToo();

private:
    aws::Client client(const QString &account, const QString &region)
    {
        return {m_transport,
                std::make_shared<aws::FixedCredentials>(ClientFixture::credentials()),
                {m_service.url(), region.toLatin1(), ClientFixture::service},
                m_book.of(account, region)};
    }
    bool arrives(aws::Client &client, const char *name)
    {
        const auto result = support::ended(client.send(slow(name), {}));
        return result && *result;
    }

    support::RawServer m_service{{support::answer(200, "{}")}};
    aws::Transport m_transport;
    aws::RateLimitsBook m_book{1.0};
};

void TestRateLimits::clientsOfOnePlaceTakeTurns()
{
    aws::Client first = client(u"one place"_s, u"eu-west-1"_s);
    aws::Client second = client(u"one place"_s, u"eu-west-1"_s);
    aws::Client elsewhere = client(u"elsewhere"_s, u"eu-west-1"_s);
    QVERIFY(arrives(first, "ListStages"));
    std::stop_source stop;
    const auto waiting = support::started(second.send(slow("ListStages"), stop.get_token()));
    // A request that doesn't wait overtakes the one before it, all the way to the service and back.
    QVERIFY(arrives(elsewhere, "ListStages"));
    QCOMPARE(m_service.requests().size(), 2);
    QVERIFY(!waiting->has_value());
    stop.request_stop();
    QTRY_VERIFY(waiting->has_value());
    QCOMPARE(waiting->value().error().kind, aws::ErrorKind::Cancelled);
    QCOMPARE(m_service.requests().size(), 2);
}

void TestRateLimits::differentPlacesDontWaitForEachOther_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("region");
    QTest::newRow("another account") << u"another"_s << u"eu-west-1"_s;
    QTest::newRow("another region") << u"different places"_s << u"us-east-1"_s;
}

void TestRateLimits::differentPlacesDontWaitForEachOther()
{
    QFETCH(const QString, account);
    QFETCH(const QString, region);
    aws::Client here = client(u"different places"_s, u"eu-west-1"_s);
    aws::Client there = client(account, region);
    // An operation of this row's own: the place is the same for all rows.
    const QByteArray operation = QByteArray(QTest::currentDataTag()).replace(' ', '-');
    QVERIFY(arrives(here, operation.constData()));
    QVERIFY(arrives(there, operation.constData()));
}

void TestRateLimits::operationsHaveAPaceOfTheirOwn()
{
    aws::Client here = client(u"operations"_s, u"eu-west-1"_s);
    QVERIFY(arrives(here, "ListStages"));
    QVERIFY(arrives(here, "GetStage"));
}

/// Whoever has the limits already keeps to it too: else both paces together would be too much.
void TestRateLimits::aNewShareIsSharedToo()
{
    aws::RateLimitsBook book(0.6);
    const auto before = book.of(u"account"_s, u"eu-west-1"_s);
    QCOMPARE(book.of(u"account"_s, u"eu-west-1"_s), before);
    book.setShare(0.3);
    QCOMPARE(before->share(), 0.3);
    QCOMPARE(book.of(u"account"_s, u"eu-west-1"_s), before);
}

void TestRateLimits::anAccountHasAShareOfItsOwn()
{
    aws::RateLimitsBook book(0.6);
    const auto ireland = book.of(u"account"_s, u"eu-west-1"_s);
    const auto other = book.of(u"other"_s, u"eu-west-1"_s);
    book.setShareOf(u"account"_s, 0.2);
    QCOMPARE(ireland->share(), 0.2);
    QCOMPARE(book.of(u"account"_s, u"us-east-1"_s)->share(), 0.2);
    QCOMPARE(other->share(), 0.6);
    book.setShare(0.4);
    QCOMPARE(ireland->share(), 0.2);
    QCOMPARE(other->share(), 0.4);
    book.setShareOf(u"account"_s, std::nullopt);
    QCOMPARE(ireland->share(), 0.4);
}

void TestRateLimits::theSmallerShareHoldsForOneAwsAccount()
{
    aws::RateLimitsBook book(0.6);
    book.setShareOf(u"read only"_s, 0.2);
    book.setShareOf(u"read and write"_s, 0.5);
    const auto first = book.of(u"read only"_s, u"eu-west-1"_s);
    const auto second = book.of(u"read and write"_s, u"eu-west-1"_s);
    const auto third = book.of(u"without"_s, u"eu-west-1"_s);
    const auto allAre = [&](double share) {
        return first->share() == share && second->share() == share && third->share() == share;
    };
    book.noteAwsAccount(u"without"_s, u"111111111111"_s);
    QCOMPARE(third->share(), 0.6);
    book.noteAwsAccount(u"read and write"_s, u"111111111111"_s);
    book.noteAwsAccount(u"read only"_s, u"111111111111"_s);
    QVERIFY(allAre(0.2));
    QCOMPARE(book.of(u"without"_s, u"us-east-1"_s)->share(), 0.2);
    book.setShareOf(u"read and write"_s, 0.1);
    QVERIFY(allAre(0.1));
    book.setShareOf(u"read and write"_s, std::nullopt); // it was removed
    QVERIFY(allAre(0.2));
    book.setShareOf(u"read only"_s, std::nullopt);
    QVERIFY(allAre(0.6));
}

/// And not for the AWS account that it was of before.
void TestRateLimits::theShareGoesWithTheKey()
{
    aws::RateLimitsBook book(0.6);
    book.setShareOf(u"changes its key"_s, 0.2);
    const auto stays = book.of(u"stays"_s, u"eu-west-1"_s);
    book.noteAwsAccount(u"stays"_s, u"111111111111"_s);
    book.noteAwsAccount(u"changes its key"_s, u"111111111111"_s);
    QCOMPARE(stays->share(), 0.2);
    book.noteAwsAccount(u"changes its key"_s, u"222222222222"_s);
    QCOMPARE(stays->share(), 0.6);
    QCOMPARE(book.of(u"changes its key"_s, u"eu-west-1"_s)->share(), 0.2);
}

void TestRateLimits::accountsOfOneAwsAccountTakeTurns()
{
    aws::Client first = client(u"read only"_s, u"eu-west-1"_s);
    aws::Client second = client(u"read and write"_s, u"eu-west-1"_s);
    aws::Client other = client(u"read and write"_s, u"us-east-1"_s);
    QVERIFY(arrives(first, "ListStages"));
    m_book.noteAwsAccount(u"read only"_s, u"111111111111"_s);
    m_book.noteAwsAccount(u"read and write"_s, u"111111111111"_s);
    aws::Client third = client(u"read and write"_s, u"eu-west-1"_s);
    for (aws::Client *const each : {&second, &third}) {
        std::stop_source stop;
        const auto waiting = support::started(each->send(slow("ListStages"), stop.get_token()));
        QVERIFY(arrives(other, each == &second ? "GetStage" : "GetParticipant"));
        QVERIFY(!waiting->has_value());
        stop.request_stop();
        QTRY_VERIFY(waiting->has_value());
    }
    m_book.noteAwsAccount(u"read and write"_s, u"222222222222"_s); // it has another key now
    aws::Client fourth = client(u"read and write"_s, u"eu-west-1"_s);
    QVERIFY(arrives(fourth, "ListStages"));
}

/// Who waited when the share changed has its turn, and those of both accounts still take turns.
void TestRateLimits::aNewShareHoldsForOneAwsAccountToo()
{
    aws::Client first = client(u"shares, read only"_s, u"eu-west-1"_s);
    aws::Client second = client(u"shares, read and write"_s, u"eu-west-1"_s);
    aws::Client other = client(u"shares, elsewhere"_s, u"eu-west-1"_s);
    m_book.noteAwsAccount(u"shares, read only"_s, u"333333333333"_s);
    m_book.noteAwsAccount(u"shares, read and write"_s, u"333333333333"_s);
    QVERIFY(arrives(first, "ListStages"));
    std::stop_source stop;
    const auto early = support::started(second.send(slow("ListStages"), stop.get_token()));
    m_book.setShareOf(u"shares, read only"_s, 0.5);
    QVERIFY(arrives(second, "ListStages"));
    const auto late = support::started(first.send(slow("ListStages"), stop.get_token()));
    QVERIFY(arrives(other, "GetStage"));
    QVERIFY(!early->has_value());
    QVERIFY(!late->has_value());
    stop.request_stop();
    QTRY_VERIFY(early->has_value());
    QTRY_VERIFY(late->has_value());
}

QTEST_GUILESS_MAIN(TestRateLimits)
#include "tst_ratelimits.moc"
