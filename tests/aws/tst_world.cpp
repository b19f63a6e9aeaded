// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/World.h"

#include <QTest>

using namespace Qt::StringLiterals;
using aws::World;

/// What an endpoint is told by: a host and its port, and nothing else of its URL.
class TestWorld final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void awsHasNoHost_data();
    void awsHasNoHost();
    void elsewhereHasOne_data();
    void elsewhereHasOne();
    void demoIsAWorldOfItsOwn();
};

void TestWorld::awsHasNoHost_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("no URL") << QUrl();
    QTest::newRow("usual") << QUrl(u"https://ivsrealtime.eu-west-1.amazonaws.com"_s);
    QTest::newRow("FIPS, dual-stack, port") << QUrl(u"https://ivsrealtime-fips.us-east-1.api.aws:443/"_s);
    QTest::newRow("VPC") << QUrl(u"https://vpce-0a-1b.ivsrealtime.eu-west-1.vpce.amazonaws.com"_s);
    QTest::newRow("no host") << QUrl(u"nonsense"_s);
}

void TestWorld::awsHasNoHost()
{
    QFETCH(const QUrl, url);
    const World world = World::at(url);
    QVERIFY(world.isAws());
    QVERIFY(world.host().isEmpty());
    QCOMPARE(world, World());
}

void TestWorld::elsewhereHasOne_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::newRow("this computer") << u"http://127.0.0.1:8085"_s << u"127.0.0.1:8085"_s;
    QTest::newRow("IPv6") << u"http://[::1]:8085/"_s << u"[::1]:8085"_s;
    QTest::newRow("path") << u"https://ivs.example.net/a/b"_s << u"ivs.example.net"_s;
    QTest::newRow("more than an endpoint has")
        << u"https://user:word@ivs.example.net:8443/a?key=planted#b"_s << u"ivs.example.net:8443"_s;
    QTest::newRow("AWS's name as user") << u"https://ivsrealtime.eu-west-1.amazonaws.com@evil.example"_s
                                        << u"evil.example"_s;
    QTest::newRow("letters that look like others") << u"https://ivsrealtime.eu-west-1.amаzonaws.com"_s // Cyrillic a
                                                   << u"ivsrealtime.eu-west-1.xn--amzonaws-26g.com"_s;
    QTest::newRow("from right to left") << u"https://שרת.example"_s << u"xn--tebbe.example"_s;
}

void TestWorld::elsewhereHasOne()
{
    QFETCH(const QString, url);
    QFETCH(const QString, host);
    const World world = World::at(QUrl(url));
    QCOMPARE(world.kind(), World::Kind::Elsewhere);
    QCOMPARE(world.host(), host);
}

void TestWorld::demoIsAWorldOfItsOwn()
{
    QVERIFY(!World::demo().isAws());
    QVERIFY(World::demo() != World::at(QUrl(u"http://127.0.0.1:8085"_s)));
    QVERIFY(World::demo().host().isEmpty());
}

QTEST_GUILESS_MAIN(TestWorld)
#include "tst_world.moc"
