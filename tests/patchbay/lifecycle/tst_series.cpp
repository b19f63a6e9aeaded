// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names are counted through, and a wish for several encoders becomes what is to be made.

#include "patchbay/lifecycle/CreationPlan.h"
#include "patchbay/lifecycle/Series.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::CreationPlan;
using patchbay::CreationWish;
namespace series = patchbay::series;

namespace {

QString stageArn(int number)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:stage/s%1"_s.arg(number);
}

CreationWish wishFor(int count, int stages)
{
    CreationWish wish;
    wish.source = {QUuid::createUuid(), u"eu-west-1"_s};
    wish.settings.name = u"cam-01"_s;
    wish.settings.tags = {{u"show"_s, u"evening"_s}};
    wish.count = count;
    for (int number = 1; number <= stages; ++number)
        wish.stages.push_back({stageArn(number), 0});
    return wish;
}

} // namespace

class TestSeries final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsThrough_data();
    void countsThrough();
    void countsBetween_data();
    void countsBetween();
    void findsTheNextThatIsFree_data();
    void findsTheNextThatIsFree();
    void oneIsMadeAsItIsWished();
    void allGoToOneStage();
    void severalStagesAreFilled();
    void whatFindsNoPlaceIsTold();
    void othersHavePlaces();
    void aSeriesIsKnownByWhatItMade();
    void whatDiffersIsNoSeries();
};

void TestSeries::countsThrough_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("count");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("width is kept") << u"cam-08"_s << 3 << QStringList{u"cam-08"_s, u"cam-09"_s, u"cam-10"_s};
    QTest::newRow("grows where it must") << u"cam9"_s << 2 << QStringList{u"cam9"_s, u"cam10"_s};
    QTest::newRow("the last number counts")
        << u"hall2-cam1-a"_s << 2 << QStringList{u"hall2-cam1-a"_s, u"hall2-cam2-a"_s};
    QTest::newRow("one stays as it is") << u"main"_s << 1 << QStringList{u"main"_s};
    QTest::newRow("without a number") << u"cam"_s << 2 << QStringList{u"cam-1"_s, u"cam-2"_s};
    QTest::newRow("a number alone") << u"099"_s << 2 << QStringList{u"099"_s, u"100"_s};
    QTest::newRow("digits of other scripts are none") << u"cam-٣"_s << 2 << QStringList{u"cam-٣-1"_s, u"cam-٣-2"_s};
    QTest::newRow("of a long one the end")
        << u"20261130000000000009"_s << 2 << QStringList{u"20261130000000000009"_s, u"20261130000000000010"_s};
}

void TestSeries::countsThrough()
{
    QFETCH(const QString, first);
    QFETCH(const int, count);
    QTEST(series::names(first, count), "names");
}

void TestSeries::countsBetween_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<int>("count"); // 0: none
    QTest::newRow("a series") << u"cam-01"_s << u"cam-24"_s << 24;
    QTest::newRow("one") << u"cam-01"_s << u"cam-01"_s << 1;
    QTest::newRow("over the width") << u"cam-9"_s << u"cam-11"_s << 3;
    QTest::newRow("backwards") << u"cam-02"_s << u"cam-01"_s << 0;
    QTest::newRow("another width") << u"cam-01"_s << u"cam-5"_s << 0;
    QTest::newRow("another name") << u"cam-01"_s << u"mic-05"_s << 0;
    QTest::newRow("no number") << u"cam"_s << u"cam-05"_s << 0;
    QTest::newRow("nothing") << QString() << QString() << 0;
}

void TestSeries::countsBetween()
{
    QFETCH(const QString, first);
    QFETCH(const QString, last);
    QTEST(series::count(first, last).value_or(0), "count");
}

void TestSeries::findsTheNextThatIsFree_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("next");
    QTest::newRow("the next") << u"cam-01"_s << QStringList{u"cam-01"_s} << u"cam-02"_s;
    QTest::newRow("after the series") << u"cam-01"_s << QStringList{u"cam-01"_s, u"cam-02"_s} << u"cam-03"_s;
    QTest::newRow("a gap") << u"cam-01"_s << QStringList{u"cam-02"_s, u"cam-04"_s} << u"cam-03"_s;
    QTest::newRow("no number") << u"main"_s << QStringList{u"main"_s} << u"main-copy"_s;
    QTest::newRow("a copy is there") << u"main"_s << QStringList{u"main-copy"_s} << u"main-copy-2"_s;
    QTest::newRow("no name") << QString() << QStringList{} << QString();
}

void TestSeries::findsTheNextThatIsFree()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, taken);
    QTEST(series::nextFree(name, [&taken](const QString &each) { return taken.contains(each); }), "next");
}

void TestSeries::oneIsMadeAsItIsWished()
{
    const CreationWish wish = wishFor(1, 0);
    const CreationPlan plan = CreationPlan::of(wish);
    QCOMPARE(plan.creations.size(), 1U);
    QCOMPARE(plan.creations.front().source, wish.source);
    QCOMPARE(plan.creations.front().settings, wish.settings);
}

/// Also more than can publish there at once: they may be idle.
void TestSeries::allGoToOneStage()
{
    const CreationPlan plan = CreationPlan::of(wishFor(14, 1));
    QCOMPARE(plan.creations.size(), 14U);
    QCOMPARE(plan.madeOn(stageArn(1)), 14);
    QCOMPARE(plan.creations.back().settings.name, u"cam-14"_s);
    QVERIFY(plan.spread.noRoom.empty());
}

void TestSeries::severalStagesAreFilled()
{
    CreationWish wish = wishFor(24, 2);
    wish.placesPerStage = 12;
    const CreationPlan plan = CreationPlan::of(wish);
    QCOMPARE(plan.madeOn(stageArn(1)), 12);
    QCOMPARE(plan.madeOn(stageArn(2)), 12);
    QCOMPARE(plan.creations.front().settings.stageArn, stageArn(1));
    QCOMPARE(plan.creations.back().settings.stageArn, stageArn(2));
    QSet<QString> names;
    for (const patchbay::Creation &each : plan.creations) {
        names.insert(each.settings.name);
        QCOMPARE(each.settings.tags, wish.settings.tags);
    }
    QCOMPARE(names.size(), 24);
}

void TestSeries::whatFindsNoPlaceIsTold()
{
    const CreationPlan plan = CreationPlan::of(wishFor(24, 2)); // 10 on each
    QCOMPARE(plan.spread.noRoom.size(), 4U);
    QCOMPARE(plan.madeOn({}), 4);
}

void TestSeries::othersHavePlaces()
{
    CreationWish wish = wishFor(6, 2);
    wish.stages[0].usedByOthers = 8;
    const CreationPlan plan = CreationPlan::of(wish);
    QCOMPARE(plan.madeOn(stageArn(1)), 2);
    QCOMPARE(plan.madeOn(stageArn(2)), 4);
}

void TestSeries::aSeriesIsKnownByWhatItMade()
{
    for (const int stages : {0, 1, 2}) {
        CreationWish wish = wishFor(6, stages);
        wish.placesPerStage = 3;
        auto made = patchbay::CreationPlan::of(wish).creations;
        made.erase(made.begin(), made.begin() + 2); // what is left of it counts on
        const auto known = CreationWish::of(made);
        QVERIFY(known);
        QCOMPARE(known->settings.name, u"cam-03"_s);
        QCOMPARE(known->settings.tags, wish.settings.tags);
        QCOMPARE(known->count, 4);
        QCOMPARE(known->source, wish.source);
        QCOMPARE(int(known->stages.size()), stages);
    }
}

void TestSeries::whatDiffersIsNoSeries()
{
    const auto made = patchbay::CreationPlan::of(wishFor(3, 1)).creations;
    QVERIFY(CreationWish::of(made));
    QVERIFY(!CreationWish::of({}));
    QVERIFY(!CreationWish::of({made[0], made[2]}));
    auto other = made;
    other[1].settings.userId = u"hall"_s;
    QVERIFY(!CreationWish::of(other));
    other = made;
    other[1].settings.stageArn.clear();
    QVERIFY(!CreationWish::of(other));
    other = made;
    other[1].source.region = u"us-west-2"_s;
    QVERIFY(!CreationWish::of(other));
}

QTEST_APPLESS_MAIN(TestSeries)
#include "tst_series.moc"
