// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Cells.h"
#include "FirstList.h"
#include "OneShown.h"

#include "ui/inventory/InventoryModel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using cells::cell;
using cells::column;
using ui::Column;
using ui::InventoryModel;

/// How the list follows the inventory, and with how much work.
class TestInventoryChanges final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filterFollowsChanges();
    void stageNamesArriveLater();
    void stagesOfOneNameAreToldApart();
    void heldIndexesStayWithTheirConfiguration();
    void sortFollowsChanges();
    void aHeldOrderWaits();
    void firstListIsAppendedAndSortedOnce();
    void theFirstRowsWaitForNothing();
    void anotherSourceIsShown();
    void twoSourcesSideBySide();
    void aSourceIsClosedWhileItsRowsAreThere();
    void encodersOfAnotherEntryCome();
    void rowsStayWhereAnotherEntryTakesThemOver();
    void aSlowSourceKeepsNoOthersUnsorted();
    void aSilentSourceKeepsNoOthersUnsorted();
    void keysAreComputedOnce();
    void asksForNoRowThatGoes();
    void signalsAreFew();
    void survivesAnything_data();
    void survivesAnything();
};

void TestInventoryChanges::filterFollowsChanges()
{
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    fleet::fill(inventory, 10);
    InventoryModel model(one.shown);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
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

void TestInventoryChanges::stageNamesArriveLater()
{
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    InventoryModel model(one.shown);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.sort(int(Column::Stage));
    inventory.applyPage(fleet::configurations(0, 4), fleet::now());
    QCOMPARE(cell(model, 0, Column::Stage), u"stage 000001"_s);
    model.expectFilter();
    const auto keys = model.keysComputed();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    inventory.stages().set(fleet::stages());
    QCOMPARE(model.keysComputed(), keys + 3);
    QCOMPARE(changed.size(), 1);
    QTRY_COMPARE(column(model, Column::Stage),
                 (QStringList{u"Bühne"_s, u"main-show"_s, u"rehearsal"_s, u"no stage"_s}));
    model.setFilter(u"main-show"_s);
    QCOMPARE(column(model, Column::Name), QStringList{u"cam-1"_s});

    auto stages = fleet::stages();
    stages.push_back({fleet::stageArn(9), u"another"_s, {}, {}});
    inventory.stages().set(stages);
    QCOMPARE(model.keysComputed(), keys + 3);
}

/// A name is looked up for each stage; of the rows, only those on a stage that is called otherwise now are touched.
void TestInventoryChanges::stagesOfOneNameAreToldApart()
{
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    fleet::fill(inventory, 1000);
    InventoryModel model(one.shown);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.sort(int(Column::Stage));
    model.expectFilter();
    const auto keys = model.keysComputed();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    auto stages = fleet::stages();
    stages[1].name = stages[0].name;
    inventory.stages().set(stages);
    QCOMPARE(model.keysComputed(), keys + 500);
    QCOMPARE(changed.size(), 1);
    QTRY_COMPARE(cell(model, 250, Column::Stage), u"main-show (000001)"_s);
    QCOMPARE(cell(model, 500, Column::Stage), u"main-show (000002)"_s);
    model.setFilter(u"main-show (000002)"_s);
    QCOMPARE(model.rowCount(), 250);
    model.setFilter({});

    // One that nothing is bound to counts as well.
    stages[1].name = u"rehearsal"_s;
    stages.push_back({fleet::stageArn(9), u"rehearsal"_s, {}, {}});
    inventory.stages().set(stages);
    QTRY_COMPARE(cell(model, 250, Column::Stage), u"main-show"_s);
    QCOMPARE(cell(model, 500, Column::Stage), u"rehearsal (000002)"_s);
}

void TestInventoryChanges::heldIndexesStayWithTheirConfiguration()
{
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    fleet::fill(inventory, 20);
    InventoryModel model(one.shown);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QPersistentModelIndex held = model.index(model.rowOf(one.encoder(7)), int(Column::User));
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

void TestInventoryChanges::sortFollowsChanges()
{
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    fleet::fill(inventory, 6);
    InventoryModel model(one.shown);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.sort(int(Column::Name));
    auto summary = fleet::configuration(5);
    summary.name = u"cam-0-backup"_s;
    fleet::apply(inventory, summary);
    QTRY_COMPARE(model.rowOf(one.encoder(summary.arn)), 1);
    model.sort(int(Column::State));
    QCOMPARE(model.rowOf(one.encoder(summary.arn)), 1);
    inventory.setMoving(fleet::configurationArn(4), true);
    QTRY_COMPARE(model.rowOf(one.encoder(4)), 2);
    QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
    summary.userId = u"somebody else"_s;
    fleet::apply(inventory, summary);
    inventory.setMoving(fleet::configurationArn(4), false);
    QTRY_COMPARE(model.rowOf(one.encoder(4)), 5);
    QCOMPARE(moved.size(), 1);
}

void TestInventoryChanges::aHeldOrderWaits()
{
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    fleet::fill(inventory, 4);
    InventoryModel model(one.shown);
    model.sort(int(Column::State));
    const QStringList before = column(model, Column::Name);
    QCOMPARE(before.last(), u"cam-3"_s);
    model.setHeld(true);
    auto summary = fleet::configuration(3);
    summary.state = ivs::IngestState::Active;
    fleet::apply(inventory, summary);
    QTRY_COMPARE(column(model, Column::State).last(), u"LIVE"_s); // it is told
    QCOMPARE(column(model, Column::Name), before);
    model.setHeld(false);
    QTRY_COMPARE(column(model, Column::Name).indexOf(u"cam-3"_s), 1);
}

void TestInventoryChanges::firstListIsAppendedAndSortedOnce()
{
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    InventoryModel model(one.shown);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
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
    QCOMPARE(model.encoderAt(0).arn, fleet::configurationArn(0));

    inventory.applyPage(fleet::configurations(5000, 1), fleet::now());
    list.end();
    QTRY_COMPARE(inventory.loading(), patchbay::Inventory::Loading::Idle);
    QCOMPARE(model.rowCount(), 5001);
    QCOMPARE(model.encoderAt(0).arn, fleet::configurationArn(5000));
    QCOMPARE(model.encoderAt(5000).arn, fleet::configurationArn(0));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(model.keysComputed(), 0u);
}

/// The stages are often known before the first page: nothing was there to be shown with them.
void TestInventoryChanges::theFirstRowsWaitForNothing()
{
    OneShown one;
    InventoryModel model(one.shown);
    FirstList list(one.inventory());
    list.start();
    one.inventory().stages().set({{fleet::stageArn(0), u"main"_s, {}, {}}});
    one.inventory().applyPage(fleet::configurations(0, 3), fleet::now());
    QCOMPARE(model.rowCount(), 3);
    list.end();
    QTRY_VERIFY(!one.inventory().isReading());
}

void TestInventoryChanges::anotherSourceIsShown()
{
    OneShown one;
    patchbay::Source &second = one.open(u"Rehearsals"_s, u"us-east-1"_s);
    fleet::fill(one.inventory(), 3);
    second.inventory().applyPage(fleet::configurations(5, 2), fleet::now());
    InventoryModel model(one.shown);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.sort(int(Column::Name), Qt::DescendingOrder);
    QCOMPARE(model.rowCount(), 3);
    one.shown.show({second.id()});
    QCOMPARE(column(model, Column::Name), (QStringList{u"cam-6"_s, u"cam-5"_s}));
    one.inventory().remove(fleet::configurationArn(0));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(column(model, Column::Name), (QStringList{u"cam-6"_s, u"cam-5"_s}));
    one.shown.show({one.source().id()});
    QCOMPARE(column(model, Column::Name), (QStringList{u"cam-2"_s, u"cam-1"_s}));
    one.sources.close(one.source().id());
    QCOMPARE(model.rowCount(), 0);
}

void TestInventoryChanges::twoSourcesSideBySide()
{
    OneShown one;
    patchbay::Source &second = one.open(u"Rehearsals"_s, u"us-east-1"_s);
    one.shown.show({one.source().id(), second.id()});
    InventoryModel model(one.shown);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.sort(int(Column::Name));
    one.inventory().applyPage({fleet::configuration(1), fleet::configuration(3)}, fleet::now());
    second.inventory().applyPage({fleet::configuration(2), fleet::configuration(5)}, fleet::now());
    QTRY_COMPARE(column(model, Column::Name), (QStringList{u"cam-1"_s, u"cam-2"_s, u"cam-3"_s, u"cam-5"_s}));
    QCOMPARE(model.encoderAt(1), (patchbay::EncoderId{second.id(), fleet::configurationArn(2)}));
    QCOMPARE(model.encoderAt(2), one.encoder(3));
    QCOMPARE(column(model, Column::State), (QStringList{u"idle"_s, u"idle"_s, u"idle"_s, u"LIVE"_s}));
    auto live = fleet::configuration(2);
    live.state = ivs::IngestState::Active;
    fleet::apply(second.inventory(), live);
    QCOMPARE(column(model, Column::State), (QStringList{u"idle"_s, u"LIVE"_s, u"idle"_s, u"LIVE"_s}));
    one.inventory().remove(fleet::configurationArn(1));
    QCOMPARE(column(model, Column::Name), (QStringList{u"cam-2"_s, u"cam-3"_s, u"cam-5"_s}));
    // A name of both is told apart.
    live.name = u"cam-3"_s;
    fleet::apply(second.inventory(), live);
    QTRY_COMPARE(column(model, Column::Name), (QStringList{u"cam-3 (000002)"_s, u"cam-3 (000003)"_s, u"cam-5"_s}));
}

void TestInventoryChanges::aSourceIsClosedWhileItsRowsAreThere()
{
    OneShown one;
    patchbay::Source &second = one.open(u"Rehearsals"_s, u"us-east-1"_s);
    one.shown.show({one.source().id(), second.id()});
    one.inventory().applyPage(fleet::configurations(0, 10), fleet::now());
    second.inventory().applyPage(fleet::configurations(10, 10), fleet::now());
    InventoryModel model(one.shown);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.sort(int(Column::Name), Qt::DescendingOrder);
    const QPersistentModelIndex stays = model.index(model.rowOf(one.encoder(4)), int(Column::Name));
    const QPersistentModelIndex goes = model.index(model.rowOf({second.id(), fleet::configurationArn(14)}), 0);
    QVERIFY(stays.isValid() && goes.isValid());
    second.silence().assume(patchbay::Silence::Level::Stale);
    one.sources.close(second.id());
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(stays.data().toString(), u"cam-4"_s);
    QVERIFY(!goes.isValid());
    QVERIFY(!one.shown.areStale());
}

/// Nobody looks at the entry that listed them first.
void TestInventoryChanges::encodersOfAnotherEntryCome()
{
    OneShown one;
    patchbay::Source &again = one.open(u"Live Events, read only"_s, u"eu-west-1"_s);
    one.shown.show({again.id()});
    InventoryModel model(one.shown);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.sort(int(Column::Name));
    fleet::fill(one.inventory(), 3);
    QCOMPARE(model.rowCount(), 0);
    again.inventory().applyPage(fleet::configurations(1, 3), fleet::now());
    QTRY_COMPARE(column(model, Column::Name), (QStringList{u"cam-1"_s, u"cam-2"_s, u"cam-3"_s}));
    again.inventory().remove(fleet::configurationArn(2));
    QTRY_COMPARE(column(model, Column::Name), (QStringList{u"cam-1"_s, u"cam-3"_s}));
    one.sources.close(one.source().id());
    QTRY_COMPARE(column(model, Column::Name), (QStringList{u"cam-1"_s, u"cam-3"_s}));
}

/// What is selected stays selected, and says whose it is now.
void TestInventoryChanges::rowsStayWhereAnotherEntryTakesThemOver()
{
    support::OpenSources open;
    patchbay::Source &events = open.open(u"Live Events"_s, u"eu-west-1"_s);
    patchbay::Source &again = open.open(u"Work"_s, u"eu-west-1"_s);
    const patchbay::SourceId gone = events.id();
    events.inventory().applyPage(fleet::configurations(0, 3), fleet::now());
    again.inventory().applyPage(fleet::configurations(1, 3), fleet::now());
    ui::ShownSources shown(open.plant);
    shown.show({events.id(), again.id()});
    InventoryModel model(shown);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.sort(int(Column::Name));
    const QPersistentModelIndex held(model.index(1, int(Column::Account)));
    QCOMPARE(held.data().toString(), u"Live Events"_s);
    open.sources.close(gone);
    QVERIFY(held.isValid());
    QCOMPARE(held.data().toString(), u"Work"_s);
    QCOMPARE(held.data(InventoryModel::ArnRole).toString(), fleet::configurationArn(1));
    QCOMPARE(model.rowOf({gone, fleet::configurationArn(1)}), held.row());
    QCOMPARE(model.encoderAt(held.row()).source, again.id());
    QTRY_COMPARE(column(model, Column::Name), (QStringList{u"cam-1"_s, u"cam-2"_s, u"cam-3"_s}));
}

void TestInventoryChanges::aSlowSourceKeepsNoOthersUnsorted()
{
    OneShown one;
    patchbay::Source &slow = one.open(u"Rehearsals"_s, u"us-east-1"_s);
    one.shown.show({one.source().id(), slow.id()});
    InventoryModel model(one.shown);
    model.sort(int(Column::Name), Qt::DescendingOrder);
    FirstList list(slow.inventory());
    list.start();
    QCOMPARE(slow.inventory().loading(), patchbay::Inventory::Loading::First);
    one.inventory().applyPage(fleet::configurations(0, 3), fleet::now());
    QCOMPARE(column(model, Column::Name), (QStringList{u"cam-0"_s, u"cam-1"_s, u"cam-2"_s})); // as they come
    QTRY_COMPARE(column(model, Column::Name), (QStringList{u"cam-2"_s, u"cam-1"_s, u"cam-0"_s}));
    // From now on each goes where it belongs.
    slow.inventory().applyPage(fleet::configurations(5, 1), fleet::now());
    QTRY_COMPARE(column(model, Column::Name), (QStringList{u"cam-5"_s, u"cam-2"_s, u"cam-1"_s, u"cam-0"_s}));
    QCOMPARE(slow.inventory().loading(), patchbay::Inventory::Loading::First);
    list.end();
    QTRY_COMPARE(slow.inventory().loading(), patchbay::Inventory::Loading::Idle);
}

/// The others were sorted before it began to read.
void TestInventoryChanges::aSilentSourceKeepsNoOthersUnsorted()
{
    OneShown one;
    fleet::fill(one.inventory(), 4);
    patchbay::Source &silent = one.open(u"Rehearsals"_s, u"us-east-1"_s);
    one.shown.show({one.source().id(), silent.id()});
    InventoryModel model(one.shown);
    model.sort(int(Column::State));
    FirstList list(silent.inventory());
    list.start();
    auto summary = fleet::configuration(3);
    summary.state = ivs::IngestState::Active;
    fleet::apply(one.inventory(), summary);
    QTRY_COMPARE(column(model, Column::Name).indexOf(u"cam-3"_s), 1);
    QCOMPARE(silent.inventory().loading(), patchbay::Inventory::Loading::First);
    list.end();
    QTRY_COMPARE(silent.inventory().loading(), patchbay::Inventory::Loading::Idle);
}

/// Somebody else may hear of a removal before the list does.
void TestInventoryChanges::asksForNoRowThatGoes()
{
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    fleet::fill(inventory, 3);
    std::optional<InventoryModel> list;
    QStringList seen;
    const QObject here;
    connect(&one.plant, &patchbay::Plant::rowsRemoved, &here, [&] {
        const int last = list->rowCount() - 1;
        seen = {list->encoderAt(last).arn, list->index(last, int(Column::Name)).data().toString()};
    });
    const InventoryModel &model = list.emplace(one.shown);
    inventory.remove(fleet::configurationArn(0));
    QCOMPARE(seen, (QStringList{QString(), QString()}));
    QCOMPARE(model.encoderAt(1).arn, fleet::configurationArn(2));
}

void TestInventoryChanges::keysAreComputedOnce()
{
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    InventoryModel model(one.shown);
    fleet::fill(inventory, 500);
    QCOMPARE(model.keysComputed(), 0u);
    model.expectFilter();
    QCOMPARE(model.keysComputed(), 500u);
    fleet::fill(inventory, 1000);
    QCOMPARE(model.keysComputed(), 1000u);
    model.sort(int(Column::User));
    model.setFilter(u"cam-1"_s);
    model.setFilter({});
    inventory.applyPage(fleet::configurations(0, 1000), fleet::now());
    QCOMPARE(model.keysComputed(), 1000u);

    auto summary = fleet::configuration(1);
    summary.redundantIngest = !summary.redundantIngest; // is not searched
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

void TestInventoryChanges::signalsAreFew()
{
    OneShown one;
    patchbay::Inventory &inventory = one.inventory();
    fleet::fill(inventory, 1000);
    InventoryModel model(one.shown);
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

void TestInventoryChanges::survivesAnything_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Random changes, filters and sortings, of sources that come and go, two of them entries of one AWS account; after
/// each, the model shows what a plain search over the plant finds.
void TestInventoryChanges::survivesAnything()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    OneShown one;
    const QList<patchbay::SourceId> ids{one.source().id(), one.id(u"Live Events, again"_s, u"eu-west-1"_s),
                                        one.id(u"Rehearsals"_s, u"us-east-1"_s)};
    for (const patchbay::SourceId &id : ids)
        one.sources.open(id);
    one.shown.show(ids);
    one.inventory().stages().set(fleet::stages());
    InventoryModel model(one.shown);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QStringList filters{u""_s, u"l"_s, u"live"_s, u"live cam-1"_s, u"cam-1"_s, u"no stage"_s, u"bühne"_s};
    std::vector<QPersistentModelIndex> held;
    QStringList heldArns;

    for (int step = 0; step < 150; ++step) {
        const int number = random.bounded(200);
        const patchbay::SourceId &id = ids[random.bounded(int(ids.size()))];
        one.sources.open(id);
        patchbay::Inventory &inventory = one.sources.find(id)->inventory();
        switch (random.bounded(11)) {
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
            one.sources.find(id)->silence().assume(random.bounded(2) ? patchbay::Silence::Level::Stale
                                                                     : patchbay::Silence::Level::None);
            break;
        case 7:
            if (model.rowCount() > 0) {
                held.emplace_back(model.index(random.bounded(model.rowCount()), random.bounded(model.columnCount())));
                heldArns.append(held.back().data(InventoryModel::ArnRole).toString());
            }
            break;
        case 8: {
            auto stages = fleet::stages();
            stages[std::size_t(random.bounded(3))].name = stages[std::size_t(random.bounded(3))].name;
            stages.resize(std::size_t(random.bounded(4)));
            inventory.stages().set(stages);
            break;
        }
        case 9: {
            QList<patchbay::SourceId> chosen;
            std::ranges::copy_if(ids, std::back_inserter(chosen), [&](const auto &) { return random.bounded(3) > 0; });
            one.shown.show(chosen);
            break;
        }
        case 10:
            if (random.bounded(4) == 0)
                one.sources.close(id);
            break;
        }
        for (std::size_t i = 0; i < held.size(); ++i) {
            if (held[i].isValid())
                QCOMPARE(held[i].data(InventoryModel::ArnRole).toString(), heldArns[qsizetype(i)]);
        }
        int live = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            live += one.plant.find(model.encoderAt(row))->summary.isActive();
        QCOMPARE(model.activeCount(), live);
    }

    for (const patchbay::SourceId &id : ids)
        one.sources.find(id)->silence().assume(patchbay::Silence::Level::None);
    for (const QString &filter : filters) {
        InventoryModel fresh(one.shown);
        fresh.setFilter(filter);
        fresh.sort(int(Column::Arn));
        model.setFilter(filter);
        model.sort(int(Column::Arn));
        QTRY_COMPARE(column(model, Column::Arn), column(fresh, Column::Arn));
        QCOMPARE(column(model, Column::Name), column(fresh, Column::Name));
        QCOMPARE(column(model, Column::State), column(fresh, Column::State));
        QCOMPARE(column(model, Column::Stage), column(fresh, Column::Stage));
    }
}

QTEST_GUILESS_MAIN(TestInventoryChanges)
#include "tst_inventorychanges.moc"
