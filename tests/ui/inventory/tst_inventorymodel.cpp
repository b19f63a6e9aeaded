// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Cells.h"
#include "OneShown.h"

#include "patchbay/plant/LiveMoves.h"
#include "ui/inventory/InventoryModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using cells::cell;
using cells::column;
using ui::Column;
using ui::InventoryModel;

/// What the list shows of configurations, which of them, in which order.
class TestInventoryModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEveryColumn();
    void namesThatNeedTheirId();
    void statesAreShown_data();
    void statesAreShown();
    void staleShowsTheLastStateDimmed();
    void whatIsTakenNextSaysSo();
    void aMissingLegIsSaid();
    void whoIsLiveOnAnotherStageIsSaid();
    void whatWaitsIsSaidBesideItsState();
    void filters_data();
    void filters();
    void whatWaitsIsNotLeftOut();
    void findsPeopleAsTheyAreTyped_data();
    void findsPeopleAsTheyAreTyped();
    void sorts_data();
    void sorts();
    void equalOnesAreSortedByName();
};

void TestInventoryModel::showsEveryColumn()
{
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    fleet::fill(inventory, 2);
    InventoryModel model(one.shown);
    QStringList texts;
    QStringList headings;
    for (int i = 0; i < model.columnCount(); ++i) {
        texts.append(cell(model, 1, Column(i)));
        headings.append(model.headerData(i, Qt::Horizontal).toString());
    }
    QCOMPARE(headings,
             (QStringList{u"State"_s, u"Name"_s, u"Stage"_s, u"Protocol"_s, u"User"_s, u"Participant"_s, u"Redundant"_s,
                          u"ARN"_s, u"Account"_s, u"Region"_s, u"Group"_s, u"Problem"_s, u"Tag"_s, u"Tag"_s, u"Tag"_s,
                          u"Plan"_s, u"Changed outside"_s}));
    QCOMPARE(texts,
             (QStringList{u"idle"_s, u"cam-1"_s, u"main-show"_s, u"RTMPS"_s, u"ohne Straße"_s, u"Part00007919"_s,
                          u"no"_s, fleet::configurationArn(1), u"Live Events"_s, u"eu-west-1"_s, QString(), QString(),
                          QString(), QString(), QString(), QString(), QString()}));
    QCOMPARE(cell(model, 0, Column::Stage), u"no stage"_s);
    QCOMPARE(cell(model, 1, Column::Stage, Qt::ToolTipRole), fleet::stageArn(1));
    QCOMPARE(cell(model, 1, Column::Stage, InventoryModel::RawRole), fleet::stageArn(1));
    QCOMPARE(cell(model, 1, Column::User, InventoryModel::ArnRole), fleet::configurationArn(1));
}

void TestInventoryModel::namesThatNeedTheirId()
{
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    InventoryModel model(one.shown);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto unnamed = fleet::configuration(1);
    unnamed.name.clear();
    auto first = fleet::configuration(2);
    auto second = fleet::configuration(3);
    second.name = first.name;
    inventory.applyPage({unnamed, first}, fleet::now());
    QCOMPARE(column(model, Column::Name), (QStringList{u"unnamed 000001"_s, u"cam-2"_s}));
    inventory.applyPage({second}, fleet::now());
    QTRY_COMPARE(column(model, Column::Name),
                 (QStringList{u"unnamed 000001"_s, u"cam-2 (000002)"_s, u"cam-2 (000003)"_s}));
    QCOMPARE(model.index(model.rowOf(one.encoder(second.arn)), int(Column::Name)).data().toString(),
             u"cam-2 (000003)"_s);
    model.setFilter(u"cam-2 (000003)"_s);
    QCOMPARE(column(model, Column::Arn), QStringList{second.arn});
    model.setFilter({});
    inventory.remove(first.arn);
    QTRY_COMPARE(column(model, Column::Name), (QStringList{u"unnamed 000001"_s, u"cam-2"_s}));
}

void TestInventoryModel::statesAreShown_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<bool>("moving");
    QTest::addColumn<QString>("text");
    QTest::addColumn<ui::Tally>("tally");
    QTest::newRow("active") << "ACTIVE"_ba << false << u"LIVE"_s << ui::Tally::Live;
    QTest::newRow("inactive") << "INACTIVE"_ba << false << u"idle"_s << ui::Tally::Idle;
    QTest::newRow("moving") << "INACTIVE"_ba << true << u"moving"_s << ui::Tally::Moving;
    QTest::newRow("not known here") << "DRAINING"_ba << false << u"DRAINING"_s << ui::Tally::Unknown;
    QTest::newRow("none") << ""_ba << false << u"unknown"_s << ui::Tally::Unknown;
}

void TestInventoryModel::statesAreShown()
{
    QFETCH(QByteArray, state);
    QFETCH(bool, moving);
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    auto summary = fleet::configuration(1);
    summary.state = ivs::Open<ivs::IngestState>::parse(state);
    inventory.applyPage({summary}, fleet::now());
    inventory.setMoving(summary.arn, moving);
    InventoryModel model(one.shown);
    QTEST(cell(model, 0, Column::State), "text");
    QTEST(cell(model, 0, Column::State, Qt::AccessibleTextRole), "text");
    QTEST(ui::Tally(model.index(0, 0).data(InventoryModel::TallyRole).toInt()), "tally");
}

void TestInventoryModel::staleShowsTheLastStateDimmed()
{
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    fleet::fill(inventory, 3);
    inventory.setMoving(fleet::configurationArn(2), true);
    InventoryModel model(one.shown);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    one.source().silence().assume(patchbay::Silence::Level::Stale);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(column(model, Column::State), (QStringList{u"was LIVE"_s, u"was idle"_s, u"moving"_s}));
    QCOMPARE(cell(model, 0, Column::State, Qt::AccessibleTextRole), u"unknown, was LIVE"_s);
    QCOMPARE(ui::Tally(model.index(0, 0).data(InventoryModel::TallyRole).toInt()), ui::Tally::Unknown);
    QVERIFY(model.index(0, int(Column::Name)).data(InventoryModel::MutedRole).toBool());
    one.source().silence().assume(patchbay::Silence::Level::Stale);
    QCOMPARE(changed.size(), 1);
    one.source().silence().assume(patchbay::Silence::Level::None);
    QCOMPARE(column(model, Column::State), (QStringList{u"LIVE"_s, u"idle"_s, u"moving"_s}));
}

void TestInventoryModel::whatIsTakenNextSaysSo()
{
    OneShown one;
    fleet::fill(one.inventory(), 10);
    InventoryModel model(one.shown);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    int idle = 0;
    while (model.index(idle, 0).data(InventoryModel::TallyRole).toInt() != int(ui::Tally::Idle))
        ++idle;
    int live = 0;
    while (model.index(live, 0).data(InventoryModel::TallyRole).toInt() != int(ui::Tally::Live))
        ++live;
    const QStringList names = column(model, Column::Name);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    const QSet<QString> both{model.encoderAt(idle).arn, model.encoderAt(live).arn};
    model.setArmed(both);
    model.setArmed(both);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(cell(model, idle, Column::State), u"next"_s);
    QCOMPARE(cell(model, idle, Column::State, Qt::AccessibleTextRole), u"next"_s);
    QCOMPARE(model.index(idle, 0).data(InventoryModel::TallyRole).toInt(), int(ui::Tally::Next));
    QCOMPARE(cell(model, live, Column::State), u"LIVE"_s); // the more important of the two
    one.inventory().setMoving(model.encoderAt(idle).arn, true);
    QCOMPARE(cell(model, idle, Column::State), u"moving"_s);
    one.inventory().setMoving(model.encoderAt(idle).arn, false);
    one.source().silence().assume(patchbay::Silence::Level::Stale);
    QCOMPARE(cell(model, idle, Column::State), u"was idle"_s);
    one.source().silence().assume(patchbay::Silence::Level::None);
    model.setArmed({});
    QCOMPARE(cell(model, idle, Column::State), u"idle"_s);
    QCOMPARE(column(model, Column::Name), names);
    QVERIFY(moved.isEmpty());
}

/// With a word and a sign; where nobody answers any more, nothing is known of it.
void TestInventoryModel::aMissingLegIsSaid()
{
    OneShown one;
    one.inventory().stages().set(fleet::stages());
    ivs::IngestConfigurationSummary pair = fleet::configuration(1);
    pair.redundantIngest = true;
    pair.state = ivs::IngestState::Active;
    one.inventory().applyPage({fleet::configuration(2), pair}, fleet::now());
    InventoryModel model(one.shown);
    const auto isSigned = [&] { return model.index(1, 0).data(InventoryModel::LegMissingRole).toBool(); };
    const int before = model.problemCount();
    QCOMPARE(cell(model, 1, Column::State), u"LIVE"_s);
    QVERIFY(!isSigned());
    one.inventory().setLegMissing(pair.arn, true);
    QTRY_COMPARE(model.problemCount(), before + 1);
    QCOMPARE(cell(model, 1, Column::State), u"LIVE, 1 leg"_s);
    QCOMPARE(cell(model, 1, Column::State, Qt::AccessibleTextRole), u"LIVE, one leg missing"_s);
    QVERIFY(cell(model, 1, Column::State, Qt::ToolTipRole).contains(u"one leg"_s));
    QCOMPARE(cell(model, 1, Column::Problem), u"one leg missing"_s);
    QVERIFY(isSigned());
    pair.state = ivs::IngestState::Inactive;
    fleet::apply(one.inventory(), pair);
    QTRY_COMPARE(model.problemCount(), before);
    QVERIFY(!isSigned());
}

void TestInventoryModel::whoIsLiveOnAnotherStageIsSaid()
{
    OneShown one;
    one.inventory().stages().set(fleet::stages());
    const ivs::StageSummary &other = one.inventory().stages().all().front();
    ivs::IngestConfigurationSummary live = fleet::configuration(1);
    live.state = ivs::IngestState::Active;
    live.stageArn.clear();
    one.inventory().applyPage({live}, fleet::now());
    InventoryModel model(one.shown);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    one.inventory().setElsewhere(live.arn, {other.arn, patchbay::Inventory::clock()});
    QVERIFY(!changed.isEmpty());
    QCOMPARE(cell(model, 0, Column::State), u"LIVE, elsewhere"_s);
    QCOMPARE(cell(model, 0, Column::State, Qt::AccessibleTextRole), u"LIVE on "_s + other.name);
    QCOMPARE(cell(model, 0, Column::Stage), u"no stage"_s);
    const QString sentence = u" has no stage and publishes on %1, seen at "_s.arg(other.name);
    QVERIFY(cell(model, 0, Column::Stage, Qt::ToolTipRole).contains(sentence));
    QVERIFY(cell(model, 0, Column::State, Qt::ToolTipRole).contains(sentence));
    live.state = ivs::IngestState::Inactive;
    fleet::apply(one.inventory(), live);
    QCOMPARE(cell(model, 0, Column::State), u"idle"_s);
    QVERIFY(!cell(model, 0, Column::Stage, Qt::ToolTipRole).contains(sentence));
}

/// A camera that waits is still live; and idle while its time runs.
void TestInventoryModel::whatWaitsIsSaidBesideItsState()
{
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    fleet::fill(inventory, 3);
    patchbay::LiveMoves moves;
    InventoryModel model(one.shown);
    model.moves().follow(moves);
    const int row = model.rowOf(one.encoder(2));
    const QString before = cell(model, row, Column::Stage);
    const bool wasLive = cell(model, row, Column::State) == u"LIVE"_s;
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const auto from = patchbay::StageId{one.source().id(),
                                        model.index(row, int(Column::Stage)).data(InventoryModel::RawRole).toString()};
    moves.set({one.encoder(2), patchbay::LiveMove::Phase::Waits, from, {one.source().id(), {}}, {}});
    QVERIFY(!changed.isEmpty());
    QCOMPARE(cell(model, row, Column::State), wasLive ? u"LIVE, waits"_s : u"idle, waits"_s);
    QCOMPARE(cell(model, row, Column::Stage), before + u" → no stage"_s);
    QCOMPARE(cell(model, row, Column::Stage, Qt::ToolTipRole), before + u" → no stage"_s);
    QCOMPARE(ui::Tally(model.index(row, 0).data(InventoryModel::MoveRole).toInt()), ui::Tally::Waits);
    QVERIFY(ui::Tally(model.index(row, 0).data(InventoryModel::TallyRole).toInt()) != ui::Tally::Waits);
    QVERIFY(!model.index(0, 0).data(InventoryModel::MoveRole).isValid() || row == 0);
    moves.remove(one.encoder(2).arn);
    QCOMPARE(cell(model, row, Column::Stage), before);
    QVERIFY(!model.index(row, 0).data(InventoryModel::MoveRole).isValid());
}

void TestInventoryModel::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("numbers"); // of the configurations of 0…7 that are shown
    QTest::newRow("empty") << u""_s << u"01234567"_s;
    QTest::newRow("blanks") << u"  \t"_s << u"01234567"_s;
    QTest::newRow("name") << u"cam-3"_s << u"3"_s;
    QTest::newRow("case") << u"CAM-3"_s << u"3"_s;
    QTest::newRow("copied from a sentence") << u"cam\u200b-3"_s << u"3"_s;
    QTest::newRow("stage") << u"rehears"_s << u"26"_s;
    QTest::newRow("no stage") << u"no stage"_s << u"04"_s;
    QTest::newRow("stage with umlaut") << u"bühne"_s << u"37"_s;
    QTest::newRow("stage without umlaut") << u"BUHNE"_s << u"37"_s;
    QTest::newRow("user") << u"käthe"_s << u"05"_s;
    QTest::newRow("sharp s") << u"STRASSE"_s << u"16"_s;
    QTest::newRow("dotted I") << u"istanbul"_s << u"27"_s;
    QTest::newRow("Japanese") << u"京"_s << u"3"_s;
    QTest::newRow("state") << u"live"_s << u"05"_s;
    QTest::newRow("two words") << u"live käthe"_s << u"05"_s;
    QTest::newRow("any order") << u"main 5"_s << u"15"_s; // the ARNs have a 5 in the account
    QTest::newRow("words apart") << u"main cam-5"_s << u"5"_s;
    QTest::newRow("one word misses") << u"cam-5 rehearsal"_s << u""_s;
    QTest::newRow("end of the ARN") << u"def000006"_s << u"6"_s;
    QTest::newRow("whole ARN") << fleet::configurationArn(4) << u"4"_s;
    QTest::newRow("region") << u"eu-west-1:1234"_s << u"01234567"_s;
    QTest::newRow("copied between quotation marks") << u"“\u2068cam-3\u2069”"_s << u"3"_s;
    QTest::newRow("copied between isolates") << u"\u2068cam-3\u2069"_s << u"3"_s;
    QTest::newRow("typed with other dashes") << u"cam–3"_s << u"3"_s;
    QTest::newRow("protocol") << u"rtmp"_s << u"01234567"_s;
    QTest::newRow("the other protocol") << u"*rtmp"_s << u"07"_s;
    QTest::newRow("participant") << u"part00023757"_s << u"3"_s;
    QTest::newRow("asterisk") << u"cam-*"_s << u"01234567"_s;
    QTest::newRow("asterisk before") << u"*-3"_s << u"3"_s;
    QTest::newRow("asterisk, not at a beginning") << u"am-*"_s << u""_s;
    QTest::newRow("asterisk within a word") << u"main*w live"_s << u"5"_s;
    QTest::newRow("lone accent") << u"´"_s << u""_s;
    QTest::newRow("lone mark") << u"\u0301"_s << u""_s;
    QTest::newRow("nothing") << u"xyz"_s << u""_s;
    QTest::newRow("across fields") << u"main-showohne"_s << u""_s;
}

void TestInventoryModel::filters()
{
    QFETCH(QString, filter);
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    fleet::fill(inventory, 8);
    InventoryModel model(one.shown);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.sort(int(Column::Name));
    const auto numbers = [&model] {
        QString shown;
        for (const QString &arn : column(model, Column::Arn))
            shown += arn.back();
        return shown;
    };
    model.setFilter(filter);
    QTEST(numbers(), "numbers");
    model.setFilter({});
    QCOMPARE(numbers(), u"01234567"_s);
    for (qsizetype i = 1; i <= filter.size(); ++i)
        model.setFilter(filter.left(i));
    QTEST(numbers(), "numbers");
    for (qsizetype i = filter.size(); i >= 0; --i)
        model.setFilter(filter.left(i));
    QCOMPARE(numbers(), u"01234567"_s);
}

/// Of what has just come it is not known yet whether the filter finds it.
void TestInventoryModel::whatWaitsIsNotLeftOut()
{
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    fleet::fill(inventory, 12);
    InventoryModel model(one.shown);
    QCOMPARE(model.leftOutCount(), 0);
    model.setFilter(u"cam-1"_s);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.leftOutCount(), 9);
    fleet::apply(inventory, fleet::configuration(20)); // the list rests after it
    QCOMPARE(model.leftOutCount(), 10);
    fleet::apply(inventory, fleet::configuration(13));
    fleet::apply(inventory, fleet::configuration(21));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.leftOutCount(), 10);
    QTRY_COMPARE(model.rowCount(), 4);
    QCOMPARE(model.leftOutCount(), 11);
    one.shown.show({});
    QCOMPARE(model.leftOutCount(), 0);
}

void TestInventoryModel::findsPeopleAsTheyAreTyped_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("typed");
    // The demo's people.
    QTest::newRow("stroke") << u"Łukasz"_s << u"lukasz"_s;
    QTest::newRow("apostrophe and accent") << u"Siobhán O’Neill"_s << u"siobhan o'neill"_s;
    QTest::newRow("ring") << u"Åse"_s << u"ase"_s;
    QTest::newRow("tilde and acute") << u"José Núñez"_s << u"jose nunez"_s;
    QTest::newRow("two marks on a letter") << u"Nguyễn Văn An"_s << u"nguyen van an"_s;
    QTest::newRow("umlaut and sharp s") << u"Jürgen Groß"_s << u"jurgen gross"_s;
    QTest::newRow("umlaut") << u"Haupttribüne"_s << u"haupttribune"_s;
    QTest::newRow("without the Greek accent") << u"Ελένη"_s << u"ελενη"_s;
    QTest::newRow("Cyrillic") << u"Михаил"_s << u"михаил"_s;
    QTest::newRow("Arabic") << u"محمد"_s << u"محمد"_s;
    QTest::newRow("Hebrew") << u"דנה"_s << u"דנה"_s;
}

void TestInventoryModel::findsPeopleAsTheyAreTyped()
{
    QFETCH(QString, user);
    QFETCH(QString, typed);
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    auto theirs = fleet::configuration(1);
    theirs.userId = user;
    inventory.applyPage({fleet::configuration(0), theirs, fleet::configuration(2)}, fleet::now());
    InventoryModel model(one.shown);
    model.setFilter(typed);
    QCOMPARE(column(model, Column::User), QStringList{user});
}

void TestInventoryModel::sorts_data()
{
    QTest::addColumn<Column>("by");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QString>("numbers"); // of the configurations of 0…11, "a" and "b" for 10 and 11
    const auto up = Qt::AscendingOrder;
    const auto down = Qt::DescendingOrder;
    QTest::newRow("name") << Column::Name << up << u"0123456789ab"_s;
    QTest::newRow("name, down") << Column::Name << down << u"ba9876543210"_s;
    QTest::newRow("state") << Column::State << up << u"05a12346789b"_s;
    QTest::newRow("state, down") << Column::State << down << u"12346789b05a"_s;
    QTest::newRow("stage") << Column::Stage << up << u"37b15926a048"_s;
    QTest::newRow("stage, down: none last") << Column::Stage << down << u"26a15937b048"_s;
    QTest::newRow("protocol") << Column::Protocol << up << u"0712345689ab"_s;
    QTest::newRow("user") << Column::User << up << u"2705a16b3849"_s;
    QTest::newRow("redundant") << Column::Redundant << up << u"0612345789ab"_s;
    QTest::newRow("ARN, down") << Column::Arn << down << u"ba9876543210"_s;
}

void TestInventoryModel::sorts()
{
    QFETCH(Column, by);
    QFETCH(Qt::SortOrder, order);
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    fleet::fill(inventory, 12);
    InventoryModel model(one.shown);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.sort(int(by), order);
    QString numbers;
    for (const QString &arn : column(model, Column::Arn))
        numbers += QString::number(arn.right(6).toInt(), 16);
    QTEST(numbers, "numbers");
}

void TestInventoryModel::equalOnesAreSortedByName()
{
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    inventory.applyPage({fleet::configuration(12), fleet::configuration(8), fleet::configuration(4)}, fleet::now());
    InventoryModel model(one.shown);
    QCOMPARE(column(model, Column::Name), (QStringList{u"cam-12"_s, u"cam-8"_s, u"cam-4"_s}));
    const QStringList byName{u"cam-4"_s, u"cam-8"_s, u"cam-12"_s};
    model.sort(int(Column::Stage), Qt::AscendingOrder);
    QCOMPARE(column(model, Column::Name), byName);
    model.sort(int(Column::Stage), Qt::DescendingOrder);
    QCOMPARE(column(model, Column::Name), byName);
    model.sort(-1);
    QCOMPARE(column(model, Column::Name), (QStringList{u"cam-12"_s, u"cam-8"_s, u"cam-4"_s}));
}

QTEST_GUILESS_MAIN(TestInventoryModel)
#include "tst_inventorymodel.moc"
