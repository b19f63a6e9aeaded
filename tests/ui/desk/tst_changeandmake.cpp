// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What AWS did not make stands in a form again, as it was typed.

#include "ServedWindow.h"
#include "ui/creation/CloneDialog.h"
#include "ui/creation/CreationDialog.h"
#include "ui/creation/CreationForm.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/stagechoice/StageTickList.h"
#include "ui/stagechoice/StageTicksModel.h"
#include "ui/stages/NewStageDialog.h"
#include "ui/stages/NextShowDialog.h"
#include "ui/stages/NextShowModel.h"
#include "ui/stages/StagesModel.h"
#include "ui/stages/StagesTable.h"
#include "ui/stages/StagesView.h"

#include <QLineEdit>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = tests::ServedWindow::patience;

struct Desk final : tests::ServedWindow {
    /// The next so many that are asked for are refused, each by itself.
    void refuse(const QString &operation, int count) { control.addFault(operation, u"validation"_s, count); }
    /// From the message about what was not made; the form is there then.
    template <typename Dialog>
    Dialog *change()
    {
        press(u"Change…"_s);
        return dialog<Dialog>();
    }
    static QLineEdit *field(const QWidget &dialog, const QString &name)
    {
        for (QLineEdit *const each : dialog.findChildren<QLineEdit *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        qFatal("there is no field %s", qPrintable(name));
    }
    bool isOffered() { return button(window, u"Change…"_s) != nullptr; }
};

ivs::NewIngestConfiguration typedSettings()
{
    ivs::NewIngestConfiguration typed;
    typed.name = u"hall-01"_s;
    typed.userId = u"Käthe"_s;
    typed.ingestProtocol = ivs::IngestProtocol::Rtmp;
    typed.attributes = {{u"position"_s, u"left"_s}};
    typed.tags = {{u"show"_s, u"evening"_s}};
    typed.redundantIngest = true;
    return typed;
}

} // namespace

class TestChangeAndMake final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSeriesStandsInTheFormAgain();
    void whatIsLeftOfASeriesIsCountedAnew();
    void whatIsRetriedCanBeChangedToo();
    void clonesOfSeveralKindsStandInATable();
    void aStageStandsInTheFormAgain();
    void whatIsLeftOfTheNextShowKeepsItsNames();
};

void TestChangeAndMake::aSeriesStandsInTheFormAgain()
{
    Desk desk;
    const auto &there = desk.plant.stagesOf(desk.source().id());
    const QSet<QString> stages{there[0].arn, there[1].arn};
    auto *const first = desk.open<ui::CreationDialog>(u"New…"_s);
    QVERIFY(first);
    first->form().setSettings(typedSettings());
    first->form().setCount(3);
    first->stages().model().tick(stages.values()); // the second one for no encoder so far
    desk.refuse(u"CreateIngestConfiguration"_s, 3);
    desk.press(u"Make 3"_s);
    auto *const again = desk.change<ui::CreationDialog>();
    QVERIFY(again);
    QCOMPARE(again->form().settings(), typedSettings());
    QCOMPARE(again->form().count(), 3);
    QSet<QString> ticked;
    for (const patchbay::StageId &stage : again->stages().model().ticked())
        ticked.insert(stage.arn);
    QCOMPARE(ticked, stages);
    // Who looks only loses nothing.
    again->reject();
    auto *const last = desk.change<ui::CreationDialog>();
    QVERIFY(last);
    QCOMPARE(last->form().settings(), typedSettings());
    Desk::field(*last, u"Name"_s)->setText(u"hall-11"_s);
    desk.press(u"Make 3"_s);
    for (const QString &name : {u"hall-11"_s, u"hall-12"_s, u"hall-13"_s})
        QTRY_COMPARE_WITH_TIMEOUT(desk.held(u"configurations"_s, name).size(), 1, patience);
    desk.waitForEnd();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.isOffered(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.table().selectedEncoders().size(), 3, patience);
    QVERIFY(desk.held(u"configurations"_s, u"hall-01"_s).isEmpty());
}

void TestChangeAndMake::whatIsLeftOfASeriesIsCountedAnew()
{
    Desk desk;
    auto *const first = desk.open<ui::CreationDialog>(u"New…"_s);
    first->form().setSettings(typedSettings());
    first->form().setCount(4);
    desk.refuse(u"CreateIngestConfiguration"_s, 2);
    desk.press(u"Make 4"_s);
    auto *const again = desk.change<ui::CreationDialog>();
    QVERIFY(again);
    QCOMPARE(again->form().settings(), typedSettings());
    QCOMPARE(again->form().count(), 2);
    QCOMPARE(desk.held(u"configurations"_s, u"hall-04"_s).size(), 1);
}

void TestChangeAndMake::whatIsRetriedCanBeChangedToo()
{
    Desk desk;
    auto *const first = desk.open<ui::CreationDialog>(u"New…"_s);
    first->form().setSettings(typedSettings());
    desk.refuse(u"CreateIngestConfiguration"_s, 2);
    desk.press(u"Make"_s);
    desk.press(u"Retry"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.control.requests(u"CreateIngestConfiguration"_s), 2, patience);
    desk.waitForEnd();
    auto *const again = desk.change<ui::CreationDialog>();
    QVERIFY(again);
    QCOMPARE(again->form().settings(), typedSettings());
}

void TestChangeAndMake::clonesOfSeveralKindsStandInATable()
{
    Desk desk;
    desk.selectRows(0, 3);
    auto *const first = desk.open<ui::CloneDialog>(u"Clone…"_s);
    QVERIFY(first);
    QTRY_VERIFY_WITH_TIMEOUT(first->creations().size() == 3, patience);
    const auto wanted = first->creations();
    desk.refuse(u"CreateIngestConfiguration"_s, 2);
    desk.press(u"Make 3"_s);
    auto *const again = desk.change<ui::CloneDialog>();
    QVERIFY(again);
    const auto left = again->creations();
    QCOMPARE(left.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(left[i].settings, wanted[i].settings);
        QVERIFY(!left[i].settings.tags.isEmpty() || !left[i].settings.attributes.isEmpty());
    }
    desk.press(u"Make 2"_s);
    for (const patchbay::Creation &each : wanted)
        QTRY_COMPARE_WITH_TIMEOUT(desk.held(u"configurations"_s, each.settings.name).size(), 1, patience);
    desk.waitForEnd();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.isOffered(), patience);
}

void TestChangeAndMake::aStageStandsInTheFormAgain()
{
    Desk desk;
    desk.trigger(u"Stages"_s);
    auto *const first = desk.open<ui::NewStageDialog>(u"New stage…"_s);
    QVERIFY(first);
    Desk::field(*first, u"Name"_s)->setText(u"late-show"_s);
    Desk::field(*first, u"Tag 1: key"_s)->setText(u"show"_s);
    Desk::field(*first, u"Tag 1: value"_s)->setText(u"late"_s);
    desk.refuse(u"CreateStage"_s, 1);
    desk.press(u"Make stage"_s);
    auto *const again = desk.change<ui::NewStageDialog>();
    QVERIFY(again);
    QCOMPARE(Desk::field(*again, u"Name"_s)->text(), u"late-show"_s);
    QCOMPARE(Desk::field(*again, u"Tag 1: key"_s)->text(), u"show"_s);
    QCOMPARE(Desk::field(*again, u"Tag 1: value"_s)->text(), u"late"_s);
    desk.press(u"Make stage"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.held(u"stages"_s, u"late-show"_s).size(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.isOffered(), patience);
}

/// And all that were made, at first and then, take the place of those before.
void TestChangeAndMake::whatIsLeftOfTheNextShowKeepsItsNames()
{
    Desk desk;
    desk.trigger(u"Stages"_s);
    ui::StagesView &stages = desk.desk.plantView().stagesView();
    QTRY_COMPARE_WITH_TIMEOUT(stages.model().rowCount(), 3, patience);
    stages.table().selectAll();
    auto *const first = desk.open<ui::NextShowDialog>(u"New stages for the next show…"_s);
    QVERIFY(first);
    const patchbay::StageId changed = first->model().stage(0);
    first->model().setNewName(changed, u"typed-name"_s);
    desk.refuse(u"CreateStage"_s, 1);
    desk.press(u"Make 3 stages"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"2 stages are made for the next show."_s), patience);
    auto *const again = desk.change<ui::NextShowDialog>();
    QVERIFY(again);
    QCOMPARE(again->model().rowCount(), 1);
    QCOMPARE(again->model().stage(0), changed);
    QCOMPARE(again->model().newName(0), u"typed-name"_s);
    QTRY_VERIFY_WITH_TIMEOUT(Desk::button(*again, u"Make"_s)->isEnabled(), patience);
    Desk::button(*again, u"Make"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.held(u"stages"_s, u"typed-name"_s).size(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"3 stages are made for the next show."_s), patience);
    QVERIFY(!desk.isOffered());
}

QTEST_MAIN(TestChangeAndMake)
#include "tst_changeandmake.moc"
