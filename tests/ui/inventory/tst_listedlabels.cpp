// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "OneShown.h"

#include "files/DiskThreads.h"
#include "patchbay/labels/Labels.h"
#include "text/Isolate.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/inventory/TableColumns.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::StageMark;
using ui::Column;
using ui::InventoryModel;
using ui::Tally;

namespace {

/// A list of made-up encoders, of which people say something.
struct Labelled {
    explicit Labelled(int count)
    {
        shown.show({one.source().id()});
        fleet::fill(one.inventory(), count);
    }

    QString cell(const InventoryModel &model, int number, Column column, int role = Qt::DisplayRole) const
    {
        return model.index(model.rowOf(one.encoder(fleet::configurationArn(number))), int(column))
            .data(role)
            .toString();
    }
    QStringList names(const InventoryModel &model) const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names += model.index(row, int(Column::Name)).data().toString();
        return names;
    }
    void say(int number, const patchbay::EncoderLabel &label)
    {
        QVERIFY(labels.set(fleet::configurationArn(number), label));
    }

    QTemporaryDir folder;
    files::DiskThreads disks;
    patchbay::Labels labels{disks, folder.path()};
    support::OneSource one;
    patchbay::Plant plant{one.sources, &labels};
    ui::ShownSources shown{plant};
};

} // namespace

/// What people say of encoders and stages, in the list.
class TestListedLabels final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameBeginsWithItsLabel();
    void aForeignLabelCannotReadAsAnother();
    void theFilterKnowsLabelsAndGroups();
    void namesAreSortedAsTheyAreShown();
    void theGroupIsShownOnceThereIsOne();
    void onAirIsLiveOnAStageThatIsMarkedSo();
    void problemsAreCountedAndListed();
    void aProblemThatIsSolvedLeavesTheList();
    void theRowSaysItsProblem();
};

void TestListedLabels::aNameBeginsWithItsLabel()
{
    Labelled list(4);
    InventoryModel model(list.shown);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    list.say(1, {u"Tor 1"_s, u"Hall"_s, u"Ana, 4711"_s});
    QCOMPARE(list.cell(model, 1, Column::Name), u"Tor 1 · cam-1"_s);
    QCOMPARE(list.cell(model, 1, Column::Group), u"Hall"_s);
    QCOMPARE(list.cell(model, 1, Column::Name, InventoryModel::RawRole), u"cam-1"_s);
    QCOMPARE(list.cell(model, 2, Column::Name), u"cam-2"_s);
    QVERIFY(!changed.isEmpty());
    list.say(1, {});
    QCOMPARE(list.cell(model, 1, Column::Name), u"cam-1"_s);
}

void TestListedLabels::aForeignLabelCannotReadAsAnother()
{
    Labelled list(2);
    const InventoryModel model(list.shown);
    list.say(1, {u"\u202Eשער\nאחד"_s, {}, {}});
    const QString name = list.cell(model, 1, Column::Name);
    QVERIFY(!name.contains(u'\n'));
    QVERIFY(!name.contains(QChar(0x202E)));
    QVERIFY(name.startsWith(QChar(0x2068))); // an isolate: the name behind it stays where it is
    QVERIFY(name.endsWith(u"cam-1"_s));
}

void TestListedLabels::theFilterKnowsLabelsAndGroups()
{
    Labelled list(20);
    InventoryModel model(list.shown);
    model.setFilter(u"tor"_s);
    QCOMPARE(model.rowCount(), 0);
    list.say(7, {u"Tör 7"_s, u"Hall"_s, {}});
    list.say(9, {{}, u"Hall"_s, {}});
    QTRY_COMPARE(list.names(model), QStringList(u"Tör 7 · cam-7"_s));
    model.setFilter(u"hall"_s);
    QCOMPARE(model.rowCount(), 2);
    model.setFilter(u"Tör 7 · cam-7"_s); // as it was copied
    QCOMPARE(model.rowCount(), 1);
    list.say(7, {});
    QTRY_COMPARE(model.rowCount(), 0);
}

void TestListedLabels::namesAreSortedAsTheyAreShown()
{
    Labelled list(4);
    InventoryModel model(list.shown);
    model.sort(int(Column::Name));
    list.say(0, {u"Tor 10"_s, {}, {}});
    list.say(3, {u"Tor 9"_s, u"B"_s, {}});
    list.say(2, {{}, u"A"_s, {}});
    QTRY_COMPARE(list.names(model), QStringList({u"cam-1"_s, u"cam-2"_s, u"Tor 9 · cam-3"_s, u"Tor 10 · cam-0"_s}));
    model.sort(int(Column::Group));
    QCOMPARE(list.names(model), QStringList({u"cam-2"_s, u"Tor 9 · cam-3"_s, u"cam-1"_s, u"Tor 10 · cam-0"_s}));
}

void TestListedLabels::theGroupIsShownOnceThereIsOne()
{
    Labelled list(4);
    const ui::InventoryView view(list.shown);
    QVERIFY(view.table().isColumnHidden(int(Column::Group)));
    list.say(1, {u"Tor 1"_s, {}, {}});
    QVERIFY(view.table().isColumnHidden(int(Column::Group)));
    list.say(1, {u"Tor 1"_s, u"Hall"_s, {}});
    QVERIFY(!view.table().isColumnHidden(int(Column::Group)));
    list.say(1, {});
    QVERIFY(view.table().isColumnHidden(int(Column::Group)));
}

void TestListedLabels::onAirIsLiveOnAStageThatIsMarkedSo()
{
    Labelled list(20);
    InventoryModel model(list.shown);
    const auto tally = [&](int number) {
        return Tally(list.cell(model, number, Column::State, InventoryModel::TallyRole).toInt());
    };
    QCOMPARE(tally(5), Tally::Live); // on stage 1
    QVERIFY(list.labels.set(fleet::stageArn(1), StageMark::OnAir));
    QCOMPARE(tally(5), Tally::OnAir);
    QCOMPARE(list.cell(model, 5, Column::State), u"ON AIR"_s);
    QCOMPARE(tally(1), Tally::Idle); // there too
    QCOMPARE(tally(10), Tally::Live); // on stage 2
    model.sort(int(Column::State));
    QCOMPARE(list.names(model).constFirst(), u"cam-5"_s);
    QVERIFY(list.labels.set(fleet::stageArn(1), StageMark::Backup));
    QCOMPARE(tally(5), Tally::Live);
}

void TestListedLabels::problemsAreCountedAndListed()
{
    Labelled list(4); // cam-0 sends plain RTMP and has no stage
    ui::InventoryView view(list.shown);
    QSignalSpy counted(&view, &ui::InventoryView::problemsChanged);
    const InventoryModel &model = view.model();
    QTRY_COMPARE(model.problemCount(), 1);
    view.setOnlyProblems(true);
    QCOMPARE(list.names(model), QStringList(u"cam-0"_s));
    QVERIFY(!view.table().isColumnHidden(int(Column::Problem)));
    QCOMPARE(view.countsText(), u"1 of 4 shown · 1 of 1 live"_s);
    auto twin = fleet::configuration(9);
    twin.name = u"cam-3"_s;
    fleet::apply(list.one.inventory(), twin);
    QTRY_COMPARE(model.rowCount(), 3); // both of that name
    QVERIFY(!counted.isEmpty());
    QCOMPARE(counted.constLast().constFirst().toInt(), 3);
    view.setOnlyProblems(false);
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(view.table().isColumnHidden(int(Column::Problem)));
}

void TestListedLabels::aProblemThatIsSolvedLeavesTheList()
{
    Labelled list(4);
    ui::InventoryView view(list.shown);
    view.setOnlyProblems(true);
    QCOMPARE(view.model().rowCount(), 1);
    auto solved = fleet::configuration(0);
    solved.stageArn = fleet::stageArn(1);
    solved.ingestProtocol = ivs::IngestProtocol::Rtmps;
    fleet::apply(list.one.inventory(), solved);
    QTRY_COMPARE(view.model().rowCount(), 0);
    QCOMPARE(view.model().problemCount(), 0);
    list.one.inventory().stages().set({fleet::stages()[1], fleet::stages()[2]}); // the first is gone
    QTRY_COMPARE(view.model().rowCount(), 2); // cam-0 and cam-1
}

void TestListedLabels::theRowSaysItsProblem()
{
    Labelled list(4);
    const InventoryModel model(list.shown);
    QCOMPARE(list.cell(model, 0, Column::Problem), u"no stage · plain RTMP"_s);
    QCOMPARE(list.cell(model, 1, Column::Problem), QString());
    QVERIFY(list.cell(model, 0, Column::Name, Qt::ToolTipRole).contains(u"It has no stage."_s));
    QCOMPARE(list.cell(model, 1, Column::Name, Qt::ToolTipRole), u"cam-1"_s);
}

QTEST_MAIN(TestListedLabels)
#include "tst_listedlabels.moc"
