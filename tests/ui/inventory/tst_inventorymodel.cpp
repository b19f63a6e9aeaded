// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FirstList.h"
#include "Fleet.h"

#include "ui/inventory/InventoryModel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::Column;
using ui::InventoryModel;

namespace {

QString cell(const InventoryModel &model, int row, Column column, int role = Qt::DisplayRole)
{
    return model.index(row, int(column)).data(role).toString();
}

QStringList column(const InventoryModel &model, Column column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(cell(model, row, column));
    return texts;
}

} // namespace

/// Which rows the list shows, in which order, and with how much work.
class TestInventoryModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEveryColumn();
    void namesThatNeedTheirId();
    void statesAreShown_data();
    void statesAreShown();
    void staleShowsTheLastStateDimmed();
    void filters_data();
    void filters();
    void filterFollowsChanges();
    void sorts_data();
    void sorts();
    void equalOnesAreSortedByName();
    void stageNamesArriveLater();
    void heldIndexesStayWithTheirConfiguration();
    void sortFollowsChanges();
    void firstListIsAppendedAndSortedOnce();
    void anotherInventory();
    void keysAreComputedOnce();
    void signalsAreFew();
    void survivesAnything_data();
    void survivesAnything();
};

void TestInventoryModel::showsEveryColumn()
{
    patchbay::Inventory inventory;
    fleet::fill(inventory, 2);
    InventoryModel model;
    model.setInventory(&inventory);
    QStringList texts;
    QStringList headings;
    for (int i = 0; i < model.columnCount(); ++i) {
        texts.append(cell(model, 1, Column(i)));
        headings.append(model.headerData(i, Qt::Horizontal).toString());
    }
    QCOMPARE(headings,
             (QStringList{u"State"_s, u"Name"_s, u"Stage"_s, u"Protocol"_s, u"User"_s, u"Participant"_s, u"Redundant"_s,
                          u"ARN"_s}));
    QCOMPARE(texts,
             (QStringList{u"idle"_s, u"cam-1"_s, u"main-show"_s, u"RTMPS"_s, u"ohne Straße"_s, u"Part00007919"_s,
                          u"no"_s, fleet::configurationArn(1)}));
    QCOMPARE(cell(model, 0, Column::Stage), u"no stage"_s);
    QCOMPARE(cell(model, 1, Column::Stage, Qt::ToolTipRole), fleet::stageArn(1));
    QCOMPARE(cell(model, 1, Column::Stage, InventoryModel::RawRole), fleet::stageArn(1));
    QCOMPARE(cell(model, 1, Column::User, InventoryModel::ArnRole), fleet::configurationArn(1));
}

void TestInventoryModel::namesThatNeedTheirId()
{
    patchbay::Inventory inventory;
    InventoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setInventory(&inventory);
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
    QCOMPARE(model.shownName(second.arn), u"cam-2 (000003)"_s);
    model.setFilter(u"cam-2 (000003)"_s);
    QCOMPARE(column(model, Column::Arn), QStringList{second.arn});
    model.setFilter({});
    inventory.remove(first.arn);
    QTRY_COMPARE(column(model, Column::Name), (QStringList{u"unnamed 000001"_s, u"cam-2"_s}));
}

void TestInventoryModel::statesAreShown_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("moving");
    QTest::addColumn<QString>("text");
    QTest::addColumn<ui::Tally>("tally");
    QTest::newRow("active") << u"ACTIVE"_s << false << u"LIVE"_s << ui::Tally::Live;
    QTest::newRow("inactive") << u"INACTIVE"_s << false << u"idle"_s << ui::Tally::Idle;
    QTest::newRow("moving") << u"INACTIVE"_s << true << u"moving"_s << ui::Tally::Moving;
    QTest::newRow("not known here") << u"DRAINING"_s << false << u"DRAINING"_s << ui::Tally::Unknown;
    QTest::newRow("none") << u""_s << false << u"unknown"_s << ui::Tally::Unknown;
}

void TestInventoryModel::statesAreShown()
{
    QFETCH(QString, state);
    QFETCH(bool, moving);
    patchbay::Inventory inventory;
    auto summary = fleet::configuration(1);
    summary.state = ivs::Open<ivs::IngestState>::parse(state);
    inventory.applyPage({summary}, fleet::now());
    inventory.setMoving(summary.arn, moving);
    InventoryModel model;
    model.setInventory(&inventory);
    QTEST(cell(model, 0, Column::State), "text");
    QTEST(cell(model, 0, Column::State, Qt::AccessibleTextRole), "text");
    QTEST(ui::Tally(model.index(0, 0).data(InventoryModel::TallyRole).toInt()), "tally");
}

void TestInventoryModel::staleShowsTheLastStateDimmed()
{
    patchbay::Inventory inventory;
    fleet::fill(inventory, 3);
    inventory.setMoving(fleet::configurationArn(2), true);
    InventoryModel model;
    model.setInventory(&inventory);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setStale(true);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(column(model, Column::State), (QStringList{u"was LIVE"_s, u"was idle"_s, u"moving"_s}));
    QCOMPARE(cell(model, 0, Column::State, Qt::AccessibleTextRole), u"unknown, was LIVE"_s);
    QCOMPARE(ui::Tally(model.index(0, 0).data(InventoryModel::TallyRole).toInt()), ui::Tally::Unknown);
    QVERIFY(model.index(0, int(Column::Name)).data(InventoryModel::MutedRole).toBool());
    model.setStale(true);
    QCOMPARE(changed.size(), 1);
    model.setStale(false);
    QCOMPARE(column(model, Column::State), (QStringList{u"LIVE"_s, u"idle"_s, u"moving"_s}));
}

void TestInventoryModel::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("numbers"); // of the configurations of 0…7 that are shown
    QTest::newRow("empty") << u""_s << u"01234567"_s;
    QTest::newRow("blanks") << u"  \t"_s << u"01234567"_s;
    QTest::newRow("name") << u"cam-3"_s << u"3"_s;
    QTest::newRow("case") << u"CAM-3"_s << u"3"_s;
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
    QTest::newRow("nothing") << u"xyz"_s << u""_s;
    QTest::newRow("across fields") << u"main-showohne"_s << u""_s;
}

void TestInventoryModel::filters()
{
    QFETCH(QString, filter);
    patchbay::Inventory inventory;
    fleet::fill(inventory, 8);
    InventoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setInventory(&inventory);
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

void TestInventoryModel::filterFollowsChanges()
{
    patchbay::Inventory inventory;
    fleet::fill(inventory, 10);
    InventoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setInventory(&inventory);
    model.sort(int(Column::Name));
    model.setFilter(u"live"_s);
    QCOMPARE(column(model, Column::Name), (QStringList{u"cam-0"_s, u"cam-5"_s}));
    auto summary = fleet::configuration(3);
    summary.state = ivs::IngestState::Active;
    fleet::apply(inventory, summary);
    QTRY_COMPARE(column(model, Column::Name), (QStringList{u"cam-0"_s, u"cam-3"_s, u"cam-5"_s}));
    summary = fleet::configuration(0);
    summary.state = ivs::IngestState::Inactive;
    fleet::apply(inventory, summary);
    QTRY_COMPARE(column(model, Column::Name), (QStringList{u"cam-3"_s, u"cam-5"_s}));
    inventory.applyPage({fleet::configuration(4), fleet::configuration(10), fleet::configuration(11)}, fleet::now());
    QTRY_COMPARE(column(model, Column::Name), (QStringList{u"cam-3"_s, u"cam-5"_s, u"cam-10"_s}));
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
    patchbay::Inventory inventory;
    fleet::fill(inventory, 12);
    InventoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setInventory(&inventory);
    model.sort(int(by), order);
    QString numbers;
    for (const QString &arn : column(model, Column::Arn))
        numbers += QString::number(arn.right(6).toInt(), 16);
    QTEST(numbers, "numbers");
}

void TestInventoryModel::equalOnesAreSortedByName()
{
    patchbay::Inventory inventory;
    inventory.applyPage({fleet::configuration(12), fleet::configuration(8), fleet::configuration(4)}, fleet::now());
    InventoryModel model;
    model.setInventory(&inventory);
    QCOMPARE(column(model, Column::Name), (QStringList{u"cam-12"_s, u"cam-8"_s, u"cam-4"_s}));
    const QStringList byName{u"cam-4"_s, u"cam-8"_s, u"cam-12"_s};
    model.sort(int(Column::Stage), Qt::AscendingOrder);
    QCOMPARE(column(model, Column::Name), byName);
    model.sort(int(Column::Stage), Qt::DescendingOrder);
    QCOMPARE(column(model, Column::Name), byName);
    model.sort(-1);
    QCOMPARE(column(model, Column::Name), (QStringList{u"cam-12"_s, u"cam-8"_s, u"cam-4"_s}));
}

void TestInventoryModel::stageNamesArriveLater()
{
    patchbay::Inventory inventory;
    InventoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setInventory(&inventory);
    model.sort(int(Column::Stage));
    inventory.applyPage(fleet::configurations(0, 4), fleet::now());
    QCOMPARE(cell(model, 0, Column::Stage), u"unnamed 000001"_s);
    const auto keys = model.keysComputed();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    inventory.setStages(fleet::stages());
    QCOMPARE(model.keysComputed(), keys + 3);
    QCOMPARE(changed.size(), 1);
    QTRY_COMPARE(column(model, Column::Stage),
                 (QStringList{u"Bühne"_s, u"main-show"_s, u"rehearsal"_s, u"no stage"_s}));
    model.setFilter(u"main-show"_s);
    QCOMPARE(column(model, Column::Name), QStringList{u"cam-1"_s});

    auto stages = fleet::stages();
    stages.push_back({fleet::stageArn(9), u"another"_s, {}, {}});
    inventory.setStages(stages);
    QCOMPARE(model.keysComputed(), keys + 3);
}

void TestInventoryModel::heldIndexesStayWithTheirConfiguration()
{
    patchbay::Inventory inventory;
    fleet::fill(inventory, 20);
    InventoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setInventory(&inventory);
    const QPersistentModelIndex held = model.index(model.rowOf(fleet::configurationArn(7)), int(Column::User));
    const auto isHeld = [&held] {
        return held.isValid() && held.column() == int(Column::User)
            && held.data(InventoryModel::ArnRole).toString() == fleet::configurationArn(7);
    };
    model.sort(int(Column::Name), Qt::DescendingOrder);
    QVERIFY(isHeld());
    model.setFilter(u"istanbul"_s);
    QVERIFY(isHeld());
    QCOMPARE(model.rowCount(), 4);
    inventory.remove(fleet::configurationArn(2));
    QVERIFY(isHeld());
    inventory.applyPage(fleet::configurations(0, 40), fleet::now());
    QVERIFY(isHeld());
    model.setFilter(u"cam-6"_s);
    QVERIFY(!held.isValid());
}

void TestInventoryModel::sortFollowsChanges()
{
    patchbay::Inventory inventory;
    fleet::fill(inventory, 6);
    InventoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setInventory(&inventory);
    model.sort(int(Column::Name));
    auto summary = fleet::configuration(5);
    summary.name = u"cam-0-backup"_s;
    fleet::apply(inventory, summary);
    QTRY_COMPARE(model.rowOf(summary.arn), 1);
    model.sort(int(Column::State));
    QCOMPARE(model.rowOf(summary.arn), 1);
    inventory.setMoving(fleet::configurationArn(4), true);
    QTRY_COMPARE(model.rowOf(fleet::configurationArn(4)), 2);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    summary.userId = u"somebody else"_s;
    fleet::apply(inventory, summary);
    inventory.setMoving(fleet::configurationArn(4), false);
    QTRY_COMPARE(model.rowOf(fleet::configurationArn(4)), 5);
    QCOMPARE(moved.size(), 1);
}

void TestInventoryModel::firstListIsAppendedAndSortedOnce()
{
    patchbay::Inventory inventory;
    InventoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setInventory(&inventory);
    model.sort(int(Column::Name), Qt::DescendingOrder);
    FirstList list(inventory);
    list.start();
    QCOMPARE(inventory.loading(), patchbay::Inventory::Loading::First);

    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    for (int page = 0; page < 50; ++page)
        inventory.applyPage(fleet::configurations(page * 100, 100), fleet::now());
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.rowCount(), 100);
    QTRY_COMPARE(model.rowCount(), 5000);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(moved.size(), 0);
    QCOMPARE(model.arnAt(0), fleet::configurationArn(0));

    inventory.applyPage(fleet::configurations(5000, 1), fleet::now());
    list.end();
    QTRY_COMPARE(inventory.loading(), patchbay::Inventory::Loading::Idle);
    QCOMPARE(model.rowCount(), 5001);
    QCOMPARE(model.arnAt(0), fleet::configurationArn(5000));
    QCOMPARE(model.arnAt(5000), fleet::configurationArn(0));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.keysComputed(), 5001u);
}

void TestInventoryModel::anotherInventory()
{
    auto first = std::make_unique<patchbay::Inventory>();
    fleet::fill(*first, 3);
    patchbay::Inventory second;
    second.applyPage(fleet::configurations(5, 2), fleet::now());
    InventoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.sort(int(Column::Name), Qt::DescendingOrder);
    model.setInventory(first.get());
    QCOMPARE(model.rowCount(), 3);
    model.setInventory(&second);
    QCOMPARE(column(model, Column::Name), (QStringList{u"cam-6"_s, u"cam-5"_s}));
    first->remove(fleet::configurationArn(0));
    QCOMPARE(model.rowCount(), 2);
    model.setInventory(first.get());
    QCOMPARE(model.rowCount(), 2);
    first.reset();
    QCOMPARE(model.rowCount(), 0);
}

void TestInventoryModel::keysAreComputedOnce()
{
    patchbay::Inventory inventory;
    InventoryModel model;
    model.setInventory(&inventory);
    fleet::fill(inventory, 1000);
    QCOMPARE(model.keysComputed(), 1000u);
    model.sort(int(Column::User));
    model.setFilter(u"cam-1"_s);
    model.setFilter({});
    inventory.applyPage(fleet::configurations(0, 1000), fleet::now());
    QCOMPARE(model.keysComputed(), 1000u);

    auto summary = fleet::configuration(1);
    summary.participantId = u"another"_s;
    fleet::apply(inventory, summary);
    QCOMPARE(model.keysComputed(), 1000u);
    summary.stageArn = fleet::stageArn(3);
    fleet::apply(inventory, summary);
    QCOMPARE(model.keysComputed(), 1001u);

    QCOMPARE(model.rowsTested(), 1000u);
    model.setFilter(u"c"_s);
    QCOMPARE(model.rowsTested(), 2000u);
    model.setFilter(u"cam-99"_s);
    QCOMPARE(model.rowsTested(), 3000u);
    model.setFilter(u"cam-999"_s);
    QCOMPARE(model.rowsTested(), 3011u);
}

void TestInventoryModel::signalsAreFew()
{
    patchbay::Inventory inventory;
    fleet::fill(inventory, 1000);
    InventoryModel model;
    model.setInventory(&inventory);
    model.sort(int(Column::Name));
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    model.setFilter(u"cam-7"_s);
    QCOMPARE(moved.size(), 1);
    model.setFilter(u"cam-7 "_s);
    QCOMPARE(moved.size(), 1);
    model.setFilter({});
    QCOMPARE(moved.size(), 2);
    model.sort(int(Column::Name));
    QCOMPARE(moved.size(), 2);

    inventory.applyPage(fleet::configurations(0, 1000), fleet::now());
    QCOMPARE(changed.size(), 0);
    auto page = fleet::configurations(0, 1000);
    for (auto &summary : page)
        summary.state = ivs::IngestState::Active;
    inventory.applyPage(page, fleet::now());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(moved.size(), 2);

    inventory.applyPage(fleet::configurations(1000, 1), fleet::now());
    for (int i = 1; i < 50; ++i)
        inventory.applyPage(fleet::configurations(1000 + i, 1), fleet::now());
    QTRY_COMPARE(model.rowCount(), 1050);
    QCOMPARE_LE(moved.size(), 4);
    QCOMPARE(reset.size(), 0);
}

void TestInventoryModel::survivesAnything_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Random changes, filters and sortings; after each, the model shows what a plain search over the inventory finds.
void TestInventoryModel::survivesAnything()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    patchbay::Inventory inventory;
    inventory.setStages(fleet::stages());
    InventoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setInventory(&inventory);
    const QStringList filters{u""_s, u"l"_s, u"live"_s, u"live cam-1"_s, u"cam-1"_s, u"no stage"_s, u"bühne"_s};
    std::vector<QPersistentModelIndex> held;
    QStringList heldArns;

    for (int step = 0; step < 150; ++step) {
        const int number = random.bounded(200);
        switch (random.bounded(8)) {
        case 0:
            inventory.applyPage(fleet::configurations(number, random.bounded(20)), fleet::now());
            break;
        case 1: {
            auto summary = fleet::configuration(number);
            summary.state = random.bounded(2) ? ivs::IngestState::Active : ivs::IngestState::Inactive;
            summary.stageArn = fleet::stageArn(random.bounded(4));
            summary.name = u"cam-%1"_s.arg(random.bounded(200));
            fleet::apply(inventory, summary);
            break;
        }
        case 2:
            inventory.remove(fleet::configurationArn(number));
            break;
        case 3:
            inventory.setMoving(fleet::configurationArn(number), random.bounded(2));
            break;
        case 4:
            model.setFilter(filters[random.bounded(int(filters.size()))]);
            break;
        case 5:
            model.sort(random.bounded(-1, model.columnCount()),
                       random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        case 6:
            model.setStale(random.bounded(2));
            break;
        case 7:
            if (model.rowCount() > 0) {
                held.emplace_back(model.index(random.bounded(model.rowCount()), random.bounded(model.columnCount())));
                heldArns.append(held.back().data(InventoryModel::ArnRole).toString());
            }
            break;
        }
        for (std::size_t i = 0; i < held.size(); ++i) {
            if (held[i].isValid())
                QCOMPARE(held[i].data(InventoryModel::ArnRole).toString(), heldArns[qsizetype(i)]);
        }
    }

    model.setStale(false);
    for (const QString &filter : filters) {
        InventoryModel fresh;
        fresh.setInventory(&inventory);
        fresh.setFilter(filter);
        fresh.sort(int(Column::Arn));
        model.setFilter(filter);
        model.sort(int(Column::Arn));
        QTRY_COMPARE(column(model, Column::Arn), column(fresh, Column::Arn));
        QCOMPARE(column(model, Column::Name), column(fresh, Column::Name));
        QCOMPARE(column(model, Column::State), column(fresh, Column::State));
    }
}

QTEST_GUILESS_MAIN(TestInventoryModel)
#include "tst_inventorymodel.moc"
