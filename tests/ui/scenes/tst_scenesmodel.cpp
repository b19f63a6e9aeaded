// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The models of scenes: what there is, what has to be asked about, and in what scenes differ.

#include "ScenesDesk.h"
#include "files/Settings.h"
#include "ui/scenes/DifferencesModel.h"
#include "ui/scenes/MappedEncodersModel.h"
#include "ui/scenes/SceneSlots.h"
#include "ui/scenes/ScenesModel.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using tests::ScenesDesk;

namespace {

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, column).data().toString();
    return texts;
}

} // namespace

class TestScenesModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewestIsFirst();
    void whatIsNotUnderstoodIsAtTheEndWithItsReason();
    void whatIsMarkedStaysMarked();
    void whichOneIsThePlanIsSaid();
    void encodersAreTickedOneByOne();
    void whatHasNothingInItsPlaceCannotBeTicked();
    void differencesAreByEncoder();
};

void TestScenesModel::theNewestIsFirst()
{
    ScenesDesk desk;
    ui::ScenesModel model(desk.store);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(desk.save(desk.scene(u"a"_s, u"2026-11-20T10:00:00Z"_s)));
    QVERIFY(desk.save(desk.scene(u"b"_s, u"2026-11-22T10:00:00Z"_s)));
    QVERIFY(desk.save(desk.scene(u"c"_s, u"2026-11-21T10:00:00Z"_s)));
    QCOMPARE(column(model, 0), QStringList({u"b"_s, u"c"_s, u"a"_s}));
    QCOMPARE(column(model, 2).constFirst(), u"3 encoders"_s);
    QVERIFY(support::ended(desk.store.remove(u"c.scene.json"_s)).value());
    QCOMPARE(column(model, 0), QStringList({u"b"_s, u"a"_s}));
}

void TestScenesModel::whatIsNotUnderstoodIsAtTheEndWithItsReason()
{
    ScenesDesk desk;
    desk.write(u"broken.scene.json"_s, "{\n  \"version\": 7\n}\n");
    desk.store.look();
    QVERIFY(desk.save(desk.scene(u"z"_s)));
    const ui::ScenesModel model(desk.store);
    QCOMPARE(column(model, 0), QStringList({u"z"_s, u"broken.scene.json"_s}));
    QVERIFY2(column(model, 1).at(1).contains(u"newer version"_s), qPrintable(column(model, 1).at(1)));
    QVERIFY(!model.entry(u"broken.scene.json"_s)->scene);
}

void TestScenesModel::whatIsMarkedStaysMarked()
{
    ScenesDesk desk;
    QVERIFY(desk.save(desk.scene(u"old"_s, u"2026-11-20T10:00:00Z"_s)));
    const ui::ScenesModel model(desk.store);
    const QPersistentModelIndex marked = model.index(0, 0);
    QVERIFY(desk.save(desk.scene(u"new"_s, u"2026-11-22T10:00:00Z"_s)));
    QCOMPARE(marked.row(), 1);
    QCOMPARE(marked.data().toString(), u"old"_s);
}

void TestScenesModel::whichOneIsThePlanIsSaid()
{
    ScenesDesk desk;
    QVERIFY(desk.save(desk.scene(u"Evening"_s, u"2026-11-22T10:00:00Z"_s)));
    QVERIFY(desk.save(desk.scene(u"Show"_s)));
    files::Settings settings(desk.dir.path());
    const ui::SceneSlots inSlots(settings);
    const ui::ScenesModel model(desk.store, ui::ScenesModel::Uses{inSlots, desk.plan});
    const int planColumn = int(ui::ScenesModel::Column::Plan);
    QCOMPARE(column(model, planColumn), QStringList({QString(), QString()}));
    desk.plan.choose(desk.scene(u"Show"_s));
    QCOMPARE(column(model, planColumn), QStringList({QString(), u"the plan"_s}));
    desk.plan.clear();
    QCOMPARE(column(model, planColumn), QStringList({QString(), QString()}));
}

void TestScenesModel::encodersAreTickedOneByOne()
{
    ScenesDesk desk(1);
    // As if it had been saved in another account.
    patchbay::Scene scene = desk.scene(u"s"_s);
    for (QString *const arn : {&scene.bindings[0].encoderArn, &scene.bindings[0].stageArn})
        arn->replace(u"123456789012"_s, u"210987654321"_s);
    patchbay::SceneMapping mapping(scene, desk.one.plant, desk.labels);
    ui::MappedEncodersModel model(mapping, desk.one.plant, desk.labels);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(column(model, 1).constFirst(), u"AWS account 2109 8765 4321 · eu-west-1"_s);
    QCOMPARE(column(model, 3).constFirst(), u"Live Events · eu-west-1 (AWS account 1234 5678 9012)"_s);
    QCOMPARE(model.index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(mapping.encoders().front().isTaken);
}

void TestScenesModel::whatHasNothingInItsPlaceCannotBeTicked()
{
    ScenesDesk desk;
    const patchbay::Scene scene = desk.scene(u"s"_s);
    desk.one.inventory().remove(tests::encoderArn(2));
    patchbay::SceneMapping mapping(scene, desk.one.plant, desk.labels);
    ui::MappedEncodersModel model(mapping, desk.one.plant, desk.labels);
    QCOMPARE(column(model, 0), QStringList({u"cam-2"_s}));
    QVERIFY(!model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsUserCheckable));
}

void TestScenesModel::differencesAreByEncoder()
{
    ScenesDesk desk;
    const patchbay::Scene scene = desk.scene(u"s"_s);
    desk.put(2, tests::stageArn(u"main"_s));
    desk.put(3, {});
    ui::DifferencesModel model(differencesFromNow(scene, desk.one.plant, desk.labels), {u"s"_s, u"Now"_s});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(column(model, 0), QStringList({u"cam-2"_s, u"cam-3"_s}));
    QCOMPARE(column(model, 1), QStringList({u"rehearsal"_s, u"rehearsal"_s}));
    QCOMPARE(column(model, 2), QStringList({u"main"_s, u"no stage"_s}));
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"s"_s);
}

QTEST_MAIN(TestScenesModel)
#include "tst_scenesmodel.moc"
