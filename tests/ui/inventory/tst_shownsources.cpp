// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FirstList.h"
#include "Fleet.h"

#include "support/OpenSources.h"
#include "ui/inventory/ShownSources.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::Source;
using ui::ShownSources;

/// Which of the plant's sources are shown, and how they are as a whole.
class TestShownSources final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWasChosen();
    void whatIsChosenMayBeOpenedLater();
    void ofTwoEntriesOnlyTheOneThatIsShown();
    void aRowIsToldByTheEntryThatAnswers();
    void countsFollowWhatChanges();
    void aChangeOfOneIsNoNewCount();
    void severalAccountsOrRegions_data();
    void severalAccountsOrRegions();
    void asOldAsTheOldest();
    void readingAndBrokenOff();

private:
    static QList<int> rows(const ShownSources &shown);
    /// Reads a whole list.
    static void read(Source &source, std::vector<ivs::IngestConfigurationSummary> page = {});
};

QList<int> TestShownSources::rows(const ShownSources &shown)
{
    QList<int> rows;
    for (int row = 0; row < shown.plant().rowCount(); ++row) {
        if (shown.hasRow(row))
            rows += row;
    }
    return rows;
}

void TestShownSources::read(Source &source, std::vector<ivs::IngestConfigurationSummary> page)
{
    QTRY_VERIFY(!source.inventory().isReading()); // one reading at a time: another would be none
    const QDateTime before = source.inventory().asOf();
    FirstList list(source.inventory());
    list.start();
    source.inventory().applyPage(std::move(page), fleet::now());
    list.end();
    QTRY_VERIFY(!source.inventory().isReading());
    QVERIFY(source.inventory().asOf().isValid() && source.inventory().asOf() != before);
}

void TestShownSources::showsWhatWasChosen()
{
    support::OpenSources open;
    Source &events = open.open(u"Live Events"_s, u"eu-west-1"_s);
    Source &rehearsals = open.open(u"Rehearsals"_s, u"us-east-1"_s);
    events.inventory().applyPage(fleet::configurations(0, 2), fleet::now());
    rehearsals.inventory().applyPage(fleet::configurations(5, 1), fleet::now());
    ShownSources shown(open.plant);
    QCOMPARE(rows(shown), QList<int>());
    QSignalSpy changed(&shown, &ShownSources::changed);
    shown.show({events.id(), rehearsals.id()});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(rows(shown), (QList<int>{0, 1, 2}));
    QCOMPARE(shown.encoders(), 3);
    QCOMPARE(shown.liveEncoders(), 2);
    shown.show({rehearsals.id()});
    QCOMPARE(rows(shown), QList<int>{2});
    QCOMPARE(shown.encoders(), 1);
    QCOMPARE(shown.liveEncoders(), 1);
    QVERIFY(!shown.contains(events.id()));
}

void TestShownSources::whatIsChosenMayBeOpenedLater()
{
    support::OpenSources open;
    ShownSources shown(open.plant);
    const patchbay::SourceId id = open.id(u"Live Events"_s, u"eu-west-1"_s);
    shown.show({id});
    QVERIFY(shown.contains(id));
    QVERIFY(shown.open().empty());
    QCOMPARE(shown.encoders(), 0);
    QVERIFY(!shown.haveManyAccounts());
    QSignalSpy changed(&shown, &ShownSources::changed);
    Source &source = open.open(u"Live Events"_s, u"eu-west-1"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(shown.open(), std::vector<const Source *>{&source});
    open.sources.close(id);
    QCOMPARE(changed.size(), 2);
    QVERIFY(shown.open().empty());
    QVERIFY(shown.contains(id)); // it may be opened again
}

/// Both are one AWS account. The row is the first one's; the second reaches what it has listed itself.
void TestShownSources::ofTwoEntriesOnlyTheOneThatIsShown()
{
    support::OpenSources open;
    Source &events = open.open(u"Live Events"_s, u"eu-west-1"_s);
    Source &again = open.open(u"Live Events, read only"_s, u"eu-west-1"_s);
    events.inventory().applyPage(fleet::configurations(0, 3), fleet::now());
    again.inventory().applyPage(fleet::configurations(2, 4), fleet::now());
    QCOMPARE(open.plant.rowCount(), 6);
    ShownSources shown(open.plant);
    shown.show({again.id()});
    QCOMPARE(rows(shown), (QList<int>{2, 3, 4, 5}));
    QCOMPARE(shown.encoders(), 4);
    QCOMPARE(shown.liveEncoders(), 1);
    shown.show({events.id()});
    QCOMPARE(rows(shown), (QList<int>{0, 1, 2}));
    shown.show({events.id(), again.id()});
    QCOMPARE(shown.encoders(), 6);
}

/// Both are one AWS account, and shown: while both answer, a row does not go to and fro between them.
void TestShownSources::aRowIsToldByTheEntryThatAnswers()
{
    support::OpenSources open;
    Source &events = open.open(u"Live Events"_s, u"eu-west-1"_s);
    Source &again = open.open(u"Live Events, read only"_s, u"eu-west-1"_s);
    ShownSources shown(open.plant);
    shown.show({events.id(), again.id()});
    read(events, fleet::configurations(0, 3));
    read(again, fleet::configurations(0, 3));
    QCOMPARE(open.plant.idAt(1).source, events.id());
    QCOMPARE(shown.liveEncoders(), 1);
    events.inventory().setMoving(fleet::configurationArn(2), true);
    events.watch().setInterval(std::chrono::milliseconds(0));
    events.watch().refreshNow(); // nobody is there
    QTRY_VERIFY(events.inventory().lastError());
    auto page = fleet::configurations(0, 3);
    page[1].state = ivs::IngestState::Active;
    read(again, page);
    QCOMPARE(open.plant.idAt(1).source, again.id());
    QCOMPARE(shown.liveEncoders(), 2);
    QCOMPARE(shown.encoders(), 3);
    QCOMPARE(open.plant.idAt(2).source, events.id()); // it is being changed there
    read(events, fleet::configurations(0, 3)); // back
    QCOMPARE(open.plant.idAt(1).source, again.id());
}

/// Asked after each step, or after some: it is the same.
void TestShownSources::countsFollowWhatChanges()
{
    support::OpenSources open;
    Source &events = open.open(u"Live Events"_s, u"eu-west-1"_s);
    Source &again = open.open(u"Live Events, read only"_s, u"eu-west-1"_s);
    ShownSources shown(open.plant);
    shown.show({again.id()});
    const auto counts = [&shown] { return std::pair(shown.encoders(), shown.liveEncoders()); };
    QCOMPARE(counts(), std::pair(0, 0));
    events.inventory().applyPage(fleet::configurations(0, 6), fleet::now()); // 0 and 5 are live
    QCOMPARE(counts(), std::pair(0, 0));
    again.inventory().applyPage(fleet::configurations(4, 4), fleet::now()); // 4 to 7, of which two are known
    QCOMPARE(counts(), std::pair(4, 1));
    auto live = fleet::configuration(4);
    live.state = ivs::IngestState::Active;
    fleet::apply(events.inventory(), live);
    QCOMPARE(counts(), std::pair(4, 2));
    live.userId = u"somebody else"_s;
    fleet::apply(events.inventory(), live);
    events.inventory().setMoving(live.arn, true);
    QCOMPARE(counts(), std::pair(4, 2));
    events.inventory().remove(fleet::configurationArn(0));
    QCOMPARE(counts(), std::pair(4, 2));
    again.inventory().remove(fleet::configurationArn(5)); // it is reached no longer
    QCOMPARE(counts(), std::pair(3, 1));
    shown.show({events.id(), again.id()});
    fleet::apply(events.inventory(), fleet::configuration(4));
    QCOMPARE(counts(), std::pair(7, 1));
    open.sources.close(events.id());
    QCOMPARE(counts(), std::pair(3, 0));
}

void TestShownSources::aChangeOfOneIsNoNewCount()
{
    support::OneSource one;
    fleet::fill(one.inventory(), 1000);
    int asked = 0;
    ui::ShownCounts counts(one.plant, [&asked](int) {
        ++asked;
        return true;
    });
    QCOMPARE(counts.encoders(), 1000);
    QCOMPARE(counts.live(), 200);
    QCOMPARE(asked, 1000);
    auto live = fleet::configuration(3);
    live.state = ivs::IngestState::Active;
    fleet::apply(one.inventory(), live);
    one.inventory().applyPage(fleet::configurations(1000, 10), fleet::now());
    QCOMPARE(counts.live(), 203);
    QCOMPARE(counts.encoders(), 1010);
    QCOMPARE(asked, 1011);
    one.inventory().remove(fleet::configurationArn(3));
    QCOMPARE(counts.live(), 202);
    QCOMPARE(asked, 1011);
    counts.forget();
    QCOMPARE(counts.encoders(), 1009);
    QCOMPARE(asked, 2020);
}

void TestShownSources::severalAccountsOrRegions_data()
{
    QTest::addColumn<QStringList>("sources");
    QTest::addColumn<bool>("accounts");
    QTest::addColumn<bool>("regions");
    QTest::newRow("none") << QStringList() << false << false;
    QTest::newRow("one") << QStringList{u"A/eu-west-1"_s} << false << false;
    QTest::newRow("two accounts") << QStringList{u"A/eu-west-1"_s, u"B/eu-west-1"_s} << true << false;
    QTest::newRow("two regions") << QStringList{u"A/eu-west-1"_s, u"A/us-east-1"_s} << false << true;
    QTest::newRow("both") << QStringList{u"A/eu-west-1"_s, u"A/us-east-1"_s, u"B/us-east-1"_s} << true << true;
}

void TestShownSources::severalAccountsOrRegions()
{
    QFETCH(const QStringList, sources);
    support::OpenSources open;
    open.open(u"A"_s, u"ap-south-1"_s); // nobody looks at it
    open.open(u"C"_s, u"eu-west-1"_s);
    ShownSources shown(open.plant);
    QList<patchbay::SourceId> ids;
    for (const QString &each : sources)
        ids += open.open(each.section(u'/', 0, 0), each.section(u'/', 1)).id();
    shown.show(ids);
    QTEST(shown.haveManyAccounts(), "accounts");
    QTEST(shown.haveManyRegions(), "regions");
}

void TestShownSources::asOldAsTheOldest()
{
    support::OpenSources open;
    Source &events = open.open(u"Live Events"_s, u"eu-west-1"_s);
    Source &rehearsals = open.open(u"Rehearsals"_s, u"us-east-1"_s);
    ShownSources shown(open.plant);
    shown.show({events.id(), rehearsals.id()});
    QVERIFY(!shown.asOf().isValid());
    QVERIFY(!shown.wereRead());
    read(events);
    QVERIFY(shown.wereRead());
    const QDateTime first = events.inventory().asOf();
    QCOMPARE(shown.asOf(), first);
    QTRY_VERIFY(fleet::now() > first);
    read(rehearsals);
    QCOMPARE(shown.asOf(), first);
    QTRY_VERIFY(fleet::now() > rehearsals.inventory().asOf());
    read(events);
    QCOMPARE(shown.asOf(), rehearsals.inventory().asOf());
    shown.show({events.id()});
    QCOMPARE(shown.asOf(), events.inventory().asOf());
}

void TestShownSources::readingAndBrokenOff()
{
    support::OpenSources open;
    Source &events = open.open(u"Live Events"_s, u"eu-west-1"_s);
    Source &rehearsals = open.open(u"Rehearsals"_s, u"us-east-1"_s);
    ShownSources shown(open.plant);
    shown.show({events.id(), rehearsals.id()});
    read(events);
    QVERIFY(!shown.areReading() && !shown.areReadingFirstList() && !shown.areBrokenOff());
    FirstList list(rehearsals.inventory());
    list.start();
    QVERIFY(shown.areReading() && shown.areReadingFirstList());
    list.fail();
    QTRY_VERIFY(!rehearsals.inventory().isReading());
    QVERIFY(shown.areBrokenOff());
    QVERIFY(shown.wereRead()); // the other one was
    shown.show({events.id()});
    QVERIFY(!shown.areBrokenOff());

    FirstList again(events.inventory());
    again.start();
    QVERIFY(shown.areReading());
    QVERIFY(!shown.areReadingFirstList());
    again.fail();
    QTRY_VERIFY(!shown.areReading());
    QVERIFY(!shown.areBrokenOff()); // all of it was read before
}

QTEST_GUILESS_MAIN(TestShownSources)
#include "tst_shownsources.moc"
