// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Protection.h"

#include "support/OpenSources.h"
#include "support/SimulatedTime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::Protection;

class TestProtection final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWhatItsTagsSay();
    void endsByItself();
    void needsAnOwnerAndAnEnd_data();
    void needsAnOwnerAndAnEnd();
    void isOfTheStageThatIsListed();
};

void TestProtection::isWhatItsTagsSay()
{
    const support::SimulatedTime time;
    const Protection protection{u"Ana (desk 2)"_s, QDateTime(QDate(2200, 1, 2), QTime(23, 0), Qt::UTC)};
    const QMap<QString, QString> tags = protection.tags();
    QCOMPARE(tags.value(u"ivs-patchbay:protected-by"_s), u"Ana (desk 2)"_s);
    QCOMPARE(tags.value(u"ivs-patchbay:protected-until"_s), u"2200-01-02T23:00:00Z"_s);
    QCOMPARE(patchbay::protectionOf(tags), protection);
}

void TestProtection::endsByItself()
{
    support::SimulatedTime time;
    const auto tags = Protection{u"Ana"_s, time.utc().addSecs(60)}.tags();
    QVERIFY(patchbay::protectionOf(tags));
    time.passOn(61s);
    QVERIFY(!patchbay::protectionOf(tags));
}

void TestProtection::needsAnOwnerAndAnEnd_data()
{
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("until");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("no owner") << QString() << u"2200-01-02T23:00:00Z"_s;
    QTest::newRow("no end") << u"Ana"_s << QString();
    QTest::newRow("an end that is no time") << u"Ana"_s << u"after the show"_s;
    QTest::newRow("long ago") << u"Ana"_s << u"2001-01-02T23:00:00Z"_s;
}

void TestProtection::needsAnOwnerAndAnEnd()
{
    QFETCH(QString, by);
    QFETCH(QString, until);
    QMap<QString, QString> tags{{u"show"_s, u"evening"_s}};
    if (!by.isEmpty())
        tags.insert(Protection::byKey, by);
    if (!until.isEmpty())
        tags.insert(Protection::untilKey, until);
    QVERIFY(!patchbay::protectionOf(tags));
}

void TestProtection::isOfTheStageThatIsListed()
{
    const QString arn = u"arn:aws:ivs:eu-west-1:123456789012:stage/main"_s;
    support::OneSource one;
    const Protection protection{u"Ana"_s, QDateTime(QDate(2200, 1, 2), QTime(23, 0), Qt::UTC)};
    one.inventory().stages().set({{arn, u"main"_s, {}, protection.tags()}});
    QCOMPARE(patchbay::protectionOn(one.plant, {one.source().id(), arn}), protection);
    QVERIFY(!patchbay::protectionOn(one.plant, {one.source().id(), {}}));
    QVERIFY(!patchbay::protectionOn(one.plant, {one.source().id(), arn + u'2'}));
    one.end();
}

QTEST_GUILESS_MAIN(TestProtection)
#include "tst_protection.moc"
