// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The slots for an emergency: what is in them is kept, and what is chosen there is there.

#include "ScenesDesk.h"
#include "files/Settings.h"
#include "ui/scenes/EmergencyMenu.h"
#include "ui/scenes/SceneSlots.h"
#include "ui/scenes/ScenesModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::ScenesDesk;

namespace {

struct Slotted : ScenesDesk {
    Slotted()
    {
        QVERIFY(save(scene(u"Show open"_s)));
        QVERIFY(save(scene(u"Break"_s)));
    }

    QString text(int slot) const { return menu.actions()[slot - 1]->text().remove(u'&'); }

    files::Settings settings{dir.path()};
    ui::SceneSlots inSlots{settings};
    ui::EmergencyMenu menu{{inSlots, store, one.plant, labels}};
};

const QString showOpen = u"show-open.scene.json"_s;

} // namespace

class TestSceneSlots final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSceneIsInOneSlot();
    void areKept();
    void theMenuSaysHowManyWouldMove();
    void whatIsGoneSaysSo();
    void whatIsChosenIsTheScene();
    void theListHasThem();
    void eachHasAKeyOfItsOwn();
};

void TestSceneSlots::aSceneIsInOneSlot()
{
    Slotted desk;
    QSignalSpy changed(&desk.inSlots, &ui::SceneSlots::changed);
    desk.inSlots.put(showOpen, 3);
    desk.inSlots.put(showOpen, 5);
    QCOMPARE(desk.inSlots.slotOf(showOpen), 5);
    QVERIFY(desk.inSlots.fileIn(3).isEmpty());
    desk.inSlots.takeOut(showOpen);
    QCOMPARE(desk.inSlots.slotOf(showOpen), 0);
    desk.inSlots.takeOut(showOpen);
    QCOMPARE(changed.size(), 3);
}

void TestSceneSlots::areKept()
{
    Slotted desk;
    desk.inSlots.put(showOpen, 8);
    QCOMPARE(ui::SceneSlots(desk.settings).fileIn(8), showOpen);
}

void TestSceneSlots::theMenuSaysHowManyWouldMove()
{
    Slotted desk;
    desk.inSlots.put(showOpen, 1);
    QCOMPARE(desk.text(1), u"1: Show open"_s);
    QCOMPARE(desk.text(2), u"2: empty"_s);
    Q_EMIT desk.menu.aboutToShow();
    QCOMPARE(desk.text(1), u"1: Show open, all are there"_s);
    desk.put(1, tests::stageArn(u"main"_s));
    desk.put(2, tests::stageArn(u"main"_s));
    Q_EMIT desk.menu.aboutToShow();
    QCOMPARE(desk.text(1), u"1: Show open, 2 would move"_s);
}

void TestSceneSlots::whatIsGoneSaysSo()
{
    Slotted desk;
    desk.inSlots.put(showOpen, 1);
    QVERIFY(support::ended(desk.store.remove(showOpen)).value());
    QCOMPARE(desk.text(1), u"1: show-open.scene.json is gone"_s);
    QSignalSpy refused(&desk.menu, &ui::EmergencyMenu::refused);
    QSignalSpy chosen(&desk.menu, &ui::EmergencyMenu::chosen);
    desk.menu.actions()[0]->trigger();
    QVERIFY(refused.constLast().constFirst().toString().contains(u"is not there any more"_s));
    desk.menu.actions()[1]->trigger();
    QVERIFY(refused.constLast().constFirst().toString().contains(u"Slot 2 is empty"_s));
    QVERIFY(chosen.isEmpty());
}

void TestSceneSlots::whatIsChosenIsTheScene()
{
    Slotted desk;
    desk.inSlots.put(showOpen, 4);
    QString name;
    QObject::connect(&desk.menu, &ui::EmergencyMenu::chosen, &desk.menu,
                     [&name](const patchbay::Scene &scene) { name = scene.name; });
    desk.menu.actions()[3]->trigger();
    QCOMPARE(name, u"Show open"_s);
}

void TestSceneSlots::theListHasThem()
{
    Slotted desk;
    const patchbay::Plan plan(desk.one.plant);
    ui::ScenesModel model(desk.store, ui::ScenesModel::Uses{desk.inSlots, plan});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto slotOf = [&model](const QString &file) {
        return model.index(model.rowOf(file), int(ui::ScenesModel::Column::Slot)).data().toString();
    };
    QCOMPARE(slotOf(showOpen), QString());
    desk.inSlots.put(showOpen, 2);
    QCOMPARE(slotOf(showOpen), u"Alt+2"_s);
    QCOMPARE(ui::ScenesModel(desk.store).columnCount(), 3);
}

void TestSceneSlots::eachHasAKeyOfItsOwn()
{
    const Slotted desk;
    for (int slot = 1; slot <= ui::SceneSlots::count; ++slot)
        QCOMPARE(desk.menu.actions()[slot - 1]->shortcut(), QKeySequence(u"Alt+%1"_s.arg(slot)));
}

QTEST_MAIN(TestSceneSlots)
#include "tst_sceneslots.moc"
