// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Cells.h"
#include "OneShown.h"

#include "ui/inventory/ColumnMenu.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/inventory/TableColumns.h"

#include <QHeaderView>
#include <QTest>

using namespace Qt::StringLiterals;
using cells::column;
using patchbay::SourceId;
using ui::Column;

namespace {

/// A list of two accounts in two regions each, some of which are shown.
struct Plant {
    OneShown one;
    SourceId ireland = one.source().id();
    SourceId virginia = one.open(u"Live Events"_s, u"us-east-1"_s).id();
    SourceId rehearsals = one.open(u"Rehearsals"_s, u"eu-west-1"_s).id();
    SourceId late = one.open(u"Rehearsals"_s, u"us-east-1"_s).id();
    ui::InventoryView view{one.shown};
    ui::InventoryTable &table = view.table();
    ui::InventoryModel &model = view.model();

    Plant()
    {
        int number = 1;
        for (const auto &source : one.sources.all())
            source->inventory().applyPage({fleet::configuration(number++)}, fleet::now());
        view.resize(1200, 400);
        view.show();
    }
    void showAll() { one.shown.show({ireland, virginia, rehearsals, late}); }
    bool shows(Column column) const { return !table.isColumnHidden(int(column)); }
};

QAction *item(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

} // namespace

/// Whose a row is: said where there are several, and only there.
class TestSourceColumns final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void appearWhereThereAreSeveral();
    void areFoundAndSorted();
    void whatIsNotOfAwsSaysSoBesideWhatIs();
    void oneAccountIsNotSearched();
    void oneSourceIsStale();
    void hiddenByAPersonTheyStayHidden();
    void anOlderWishSurvivesWhereTheyAreNotNeeded();
    void theMenuSaysWhyNot();
    void stateOfBeforeIsRestored();
};

void TestSourceColumns::appearWhereThereAreSeveral()
{
    Plant plant;
    QVERIFY(!plant.shows(Column::Account) && !plant.shows(Column::Region));
    plant.one.shown.show({plant.ireland, plant.virginia});
    QVERIFY(!plant.shows(Column::Account) && plant.shows(Column::Region));
    plant.one.shown.show({plant.ireland, plant.rehearsals});
    QVERIFY(plant.shows(Column::Account) && !plant.shows(Column::Region));
    plant.showAll();
    QVERIFY(plant.shows(Column::Account) && plant.shows(Column::Region));
    const QHeaderView *const header = plant.table.horizontalHeader();
    QCOMPARE(header->visualIndex(int(Column::Account)), header->visualIndex(int(Column::Outside)) + 1);
    QCOMPARE(header->visualIndex(int(Column::Region)), header->visualIndex(int(Column::Outside)) + 2);
    plant.one.sources.close(plant.rehearsals);
    plant.one.sources.close(plant.late);
    QVERIFY(!plant.shows(Column::Account) && plant.shows(Column::Region));
    plant.one.shown.show({plant.virginia});
    QVERIFY(!plant.shows(Column::Account) && !plant.shows(Column::Region));
}

void TestSourceColumns::areFoundAndSorted()
{
    Plant plant;
    plant.showAll();
    plant.model.sort(int(Column::Account), Qt::DescendingOrder);
    QCOMPARE(column(plant.model, Column::Name), (QStringList{u"cam-3"_s, u"cam-4"_s, u"cam-1"_s, u"cam-2"_s}));
    QCOMPARE(column(plant.model, Column::Account),
             (QStringList{u"Rehearsals"_s, u"Rehearsals"_s, u"Live Events"_s, u"Live Events"_s}));
    plant.model.sort(int(Column::Region));
    QCOMPARE(column(plant.model, Column::Name), (QStringList{u"cam-1"_s, u"cam-3"_s, u"cam-2"_s, u"cam-4"_s}));
    QCOMPARE(column(plant.model, Column::Region),
             (QStringList{u"eu-west-1"_s, u"eu-west-1"_s, u"us-east-1"_s, u"us-east-1"_s}));
    plant.view.setFilterText(u"REHEARS"_s);
    QCOMPARE(column(plant.model, Column::Name), (QStringList{u"cam-3"_s, u"cam-4"_s}));
    plant.view.setFilterText(u"live ev"_s);
    QCOMPARE(column(plant.model, Column::Name), (QStringList{u"cam-1"_s, u"cam-2"_s}));
}

void TestSourceColumns::whatIsNotOfAwsSaysSoBesideWhatIs()
{
    OneShown one;
    one.worlds.insert(u"Emulator"_s, aws::World::at(QUrl(u"http://localhost:4566"_s)));
    one.worlds.insert(u"Emulator 2"_s, aws::World::at(QUrl(u"http://localhost:4566"_s)));
    const SourceId emulator = one.open(u"Emulator"_s, u"eu-west-1"_s).id();
    const SourceId second = one.open(u"Emulator 2"_s, u"eu-west-1"_s).id();
    int number = 1;
    for (const auto &source : one.sources.all())
        source->inventory().applyPage({fleet::configuration(number++)}, fleet::now());
    ui::InventoryView view(one.shown);
    view.model().sort(int(Column::Account));
    one.shown.show({one.source().id(), emulator});
    QVERIFY(one.shown.haveManyWorlds());
    QCOMPARE(column(view.model(), Column::Account), (QStringList{u"Emulator · not AWS"_s, u"Live Events"_s}));
    const QModelIndex first = view.model().index(0, int(Column::Account));
    for (const int whole : {int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
        QVERIFY(first.data(whole).toString().contains(u"Emulator · Not AWS: localhost:4566"_s));
    one.shown.show({emulator, second}); // said once, beside their names
    QVERIFY(!one.shown.haveManyWorlds());
    QCOMPARE(column(view.model(), Column::Account), (QStringList{u"Emulator"_s, u"Emulator 2"_s}));
}

/// "live" finds what is live, although the only account that is shown is called so.
void TestSourceColumns::oneAccountIsNotSearched()
{
    Plant plant;
    plant.view.setFilterText(u"live"_s);
    QCOMPARE(plant.model.rowCount(), 0);
    plant.showAll();
    QCOMPARE(column(plant.model, Column::Name), (QStringList{u"cam-1"_s, u"cam-2"_s}));
    plant.one.shown.show({plant.ireland, plant.virginia});
    QCOMPARE(plant.model.rowCount(), 0);
    auto live = fleet::configuration(1);
    live.state = ivs::IngestState::Active;
    fleet::apply(plant.one.inventory(), live);
    QTRY_COMPARE(column(plant.model, Column::Name), QStringList{u"cam-1"_s});
}

/// The others' rows are as they were; the counts say that some of it is old.
void TestSourceColumns::oneSourceIsStale()
{
    Plant plant;
    plant.one.shown.show({plant.ireland, plant.virginia});
    plant.one.sources.find(plant.virginia)->silence().assume(patchbay::Silence::Level::Stale);
    QCOMPARE(column(plant.model, Column::State), (QStringList{u"idle"_s, u"was idle"_s}));
    QVERIFY(!plant.model.index(0, int(Column::Name)).data(ui::InventoryModel::MutedRole).toBool());
    QVERIFY(plant.model.index(1, int(Column::Name)).data(ui::InventoryModel::MutedRole).toBool());
    QCOMPARE(plant.view.countsText(), u"2 of 2 shown · 0 live when last read"_s);
    plant.one.shown.show({plant.ireland});
    QCOMPARE(plant.view.countsText(), u"1 of 1 shown · 0 live"_s);
    plant.one.shown.show({plant.ireland, plant.virginia});
    QCOMPARE(column(plant.model, Column::State), (QStringList{u"idle"_s, u"was idle"_s}));
    plant.one.sources.close(plant.virginia);
    QCOMPARE(plant.view.countsText(), u"1 of 1 shown · 0 live"_s);
}

void TestSourceColumns::hiddenByAPersonTheyStayHidden()
{
    QByteArray state;
    {
        Plant plant;
        plant.showAll();
        plant.table.columns().setWished(Column::Account, false);
        QVERIFY(!plant.shows(Column::Account) && plant.shows(Column::Region));
        plant.one.shown.show({plant.ireland});
        plant.showAll();
        QVERIFY(!plant.shows(Column::Account) && plant.shows(Column::Region));
        state = plant.table.columns().saveState();
    }
    Plant plant;
    plant.showAll();
    QVERIFY(plant.shows(Column::Account));
    QVERIFY(plant.table.columns().restoreState(state));
    QVERIFY(!plant.shows(Column::Account) && plant.shows(Column::Region));
    plant.table.columns().setWished(Column::Account, true);
    QVERIFY(plant.shows(Column::Account));
    plant.table.columns().setWished(Column::Account, false);
    plant.table.columns().reset();
    QVERIFY(plant.shows(Column::Account));
}

/// A state that was kept while one source was shown, and the other way round.
void TestSourceColumns::anOlderWishSurvivesWhereTheyAreNotNeeded()
{
    QByteArray ofAll;
    QByteArray ofOne;
    {
        Plant plant;
        ofOne = plant.table.columns().saveState();
        plant.showAll();
        plant.table.columns().setWished(Column::Region, false);
        ofAll = plant.table.columns().saveState();
    }
    Plant plant;
    QVERIFY(plant.table.columns().restoreState(ofAll));
    QVERIFY(!plant.shows(Column::Account) && !plant.shows(Column::Region));
    const QByteArray again = plant.table.columns().saveState();
    plant.showAll();
    QVERIFY(plant.shows(Column::Account) && !plant.shows(Column::Region));
    QVERIFY(plant.table.columns().restoreState(again));
    QVERIFY(plant.shows(Column::Account) && !plant.shows(Column::Region));
    QVERIFY(plant.table.columns().restoreState(ofOne));
    QVERIFY(plant.shows(Column::Account) && plant.shows(Column::Region));
}

void TestSourceColumns::theMenuSaysWhyNot()
{
    Plant plant;
    ui::ColumnMenu menu;
    menu.follow(&plant.table);
    QVERIFY(!item(menu, u"Account"_s)->isEnabled());
    QCOMPARE(item(menu, u"Account"_s)->toolTip(), u"It is the same in all rows now."_s);
    plant.showAll();
    Q_EMIT menu.aboutToShow();
    QVERIFY(item(menu, u"Account"_s)->isEnabled() && item(menu, u"Account"_s)->isChecked());
    item(menu, u"Account"_s)->trigger();
    QVERIFY(!plant.shows(Column::Account));
    plant.one.shown.show({plant.ireland});
    plant.showAll();
    QVERIFY(!plant.shows(Column::Account));
}

/// As it was kept before there were these columns: Name 222 wide, Protocol hidden, User second, by stage descending.
void TestSourceColumns::stateOfBeforeIsRestored()
{
    const QByteArray state =
        QByteArray::fromBase64("AQAAAQwAAAD/AAAAAAAAAAEAAAABAAAAAgEAAAAIAAAAAAAAAAIAAAADAAAABAAAAAEAAAAFAAAABgAAAAcA"
                               "AAAIAAAAAAAAAAQAAAABAAAAAgAAAAMAAAAFAAAABgAAAAcAAAAIkAAAAAIAAAADAAAAXgAAAAcAAABkAAAD"
                               "ggAAAAgBAQABAAAAAAAAAAAAAAAAZP////8AAACEAAAAAAAAAAgAAABQAAAAAQAAAAAAAACRAAAAAQAAAAAA"
                               "AADeAAAAAQAAAAAAAACXAAAAAQAAAAAAAAAAAAAAAQAAAAAAAACBAAAAAQAAAAAAAACrAAAAAQAAAAAAAAAA"
                               "AAAAAQAAAAAAAAPoAAAAAHIAAAAA");
    Plant plant;
    QVERIFY(plant.table.columns().restoreState(state));
    const QHeaderView *const header = plant.table.horizontalHeader();
    const auto isAsBefore = [&] {
        QCOMPARE(plant.table.columnWidth(int(Column::Name)), 222);
        QVERIFY(!plant.shows(Column::Protocol));
        QVERIFY(!plant.shows(Column::Arn));
        QCOMPARE(header->logicalIndex(0), int(Column::State));
        QCOMPARE(header->logicalIndex(1), int(Column::User));
        QCOMPARE(header->logicalIndex(2), int(Column::Name));
        QCOMPARE(header->logicalIndex(6), int(Column::Stage)); // behind plan, problem and group, which are not needed
        QCOMPARE(header->sortIndicatorSection(), int(Column::Stage));
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(header->count(), ui::columnCount);
    };
    isAsBefore();
    QVERIFY(!plant.shows(Column::Account) && !plant.shows(Column::Region));
    plant.showAll();
    isAsBefore();
    QVERIFY(plant.shows(Column::Account) && plant.shows(Column::Region));
    // Where a person finds them, not behind all others.
    QCOMPARE(header->visualIndex(int(Column::Outside)), 7);
    QCOMPARE(header->visualIndex(int(Column::Account)), 8);
    QCOMPARE(header->visualIndex(int(Column::Region)), 9);
    QCOMPARE_GT(plant.table.columnWidth(int(Column::Account)), 40);

    // Kept and restored again it is the same.
    Plant next;
    next.showAll();
    QVERIFY(next.table.columns().restoreState(plant.table.columns().saveState()));
    QCOMPARE(next.table.columnWidth(int(Column::Name)), 222);
    QCOMPARE(next.table.horizontalHeader()->visualIndex(int(Column::Account)), 8);
    QVERIFY(next.shows(Column::Account) && !next.shows(Column::Protocol));
}

QTEST_MAIN(TestSourceColumns)
#include "tst_sourcecolumns.moc"
