// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Encoders of a real service are compared with a plan in the window, and checked before a show.

#include "ServedWindow.h"
#include "support/Ended.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/WayBack.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/lineup/LineUpDialog.h"
#include "ui/lineup/LineUpPaper.h"
#include "ui/lineup/LineUpRow.h"
#include "ui/preview/PreviewDialog.h"
#include "ui/scenes/ChoosePlanDialog.h"
#include "ui/scenes/RecallSceneDialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStatusBar>
#include <QTest>
#include <QTextDocument>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using patchbay::Scene;

namespace {

constexpr int patience = tests::ServedWindow::patience;

/// Four encoders of the list, which are bound, and a scene of them.
class Desk final : public tests::ServedWindow {
public:
    Desk()
    {
        for (int row = 0; row < plant.rowCount() && encoders.size() < 3; ++row) {
            if (!plant.at(row).summary.stageArn.isEmpty())
                encoders.push_back(plant.idAt(row));
        }
        scene = Scene::ofNow(plant, encoders, labels);
        scene.name = u"Show open"_s;
    }

    void save()
    {
        const std::stop_token never;
        const auto done = support::ended(scenes.save(scene, patchbay::SceneStore::IfThere::Replace, never));
        QVERIFY(done && *done);
    }
    /// The one of the encoder that is to be on another stage.
    QString planElsewhere(std::size_t which)
    {
        const QString stage = scene.bindings[which].stageArn;
        const auto &all = plant.stagesOf(encoders.front().source);
        const auto other = std::ranges::find_if(all, [&](const ivs::StageSummary &each) { return each.arn != stage; });
        scene.bindings[which].stageArn = other->arn;
        scene.bindings[which].stageName = other->name;
        return other->name;
    }
    /// The preview of the scene, which is saved.
    ui::PreviewDialog *recall()
    {
        auto *const choice = open<ui::RecallSceneDialog>(u"Recall scene…"_s);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(button(*choice, u"Preview"_s)->isEnabled(), patience); }();
        button(*choice, u"Preview"_s)->click();
        return dialog<ui::PreviewDialog>();
    }
    /// Once there is something to take back.
    void undo()
    {
        ui::WayBack &wayBack = desk.plantView().changes().wayBack();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(runs.underWay() == 0 && !wayBack.isBarred(), patience); }();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!wayBack.hint(ui::WayBack::Way::Back).isEmpty(), patience); }();
        wayBack.go(ui::WayBack::Way::Back);
    }
    /// Of the first encoder alone.
    void chooseAnotherPlan()
    {
        Scene other = Scene::ofNow(plant, {encoders.front()}, labels);
        other.name = u"Rehearsal"_s;
        plan.choose(other);
    }
    ui::InventoryModel &model() { return desk.plantView().inventoryView().model(); }
    QString cell(const QString &arn, ui::Column column)
    {
        const int row = model().rowOf(plant.idOf(arn));
        return row < 0 ? QString() : model().index(row, int(column)).data().toString();
    }
    /// In the line below; nullptr: it is not there.
    QToolButton *count()
    {
        const auto buttons = window.statusBar()->findChildren<QToolButton *>();
        const auto found = std::ranges::find_if(buttons, [](const QToolButton *each) {
            return !each->isHidden() && each->text().contains(u"as planned"_s);
        });
        return found == buttons.end() ? nullptr : *found;
    }

    std::vector<patchbay::EncoderId> encoders;
    Scene scene;
};

} // namespace

class TestPlanRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSceneThatIsChosenIsThePlan();
    void aSceneThatIsTakenIsThePlan();
    void thePreviewSaysWhatBecomesOfThePlan();
    void whoTakesItBackHasThePlanOfBefore();
    void theUndoOfSeveralSaysSoFirst();
    void aSceneThatHoldsBecomesThePlan();
    void whatItNeedsIsTaken();
    void whatCannotBeMovedIsSaid();
    void leadsToWhatIsWrong();
    void noPlanShowsNothing();
    void theCheckTicksItself();
    void theCheckIsExportedUnderANameOfItsOwn();
    void theCheckIsOfTheListWithoutAPlan();
    void onPaperNamesAreNoMarkup();
};

void TestPlanRoom::aSceneThatIsChosenIsThePlan()
{
    Desk desk;
    const QString elsewhere = desk.planElsewhere(1);
    desk.save();
    QVERIFY(!desk.count());
    auto *const dialog = desk.open<ui::ChoosePlanDialog>(u"Plan…"_s);
    QVERIFY(dialog);
    QVERIFY(desk.says(u"There is no plan."_s));
    desk.press(u"Use as plan"_s);
    QTRY_VERIFY(desk.count());
    QCOMPARE(desk.count()->text(), u"0 of 3 as planned"_s);
    const QString missing = desk.scene.bindings[0].encoderArn;
    QTRY_COMPARE(desk.cell(missing, ui::Column::State), u"missing"_s);
    QCOMPARE(desk.cell(missing, ui::Column::Plan), u"missing"_s);
    QTRY_VERIFY(desk.cell(desk.scene.bindings[1].encoderArn, ui::Column::Plan).contains(elsewhere));
    // In the details too, and for how long.
    desk.table().setCurrentIndex(desk.model().index(desk.model().rowOf(desk.plant.idOf(missing)), 0));
    QTRY_VERIFY(desk.says(u"Missing for "_s));
    desk.goLive(missing);
    desk.read();
    QTRY_COMPARE(desk.count()->text(), u"1 of 3 as planned"_s);
    QTRY_COMPARE(desk.cell(missing, ui::Column::Plan), u"as planned"_s);
    QTRY_VERIFY(desk.says(u"It is live there."_s));
}

void TestPlanRoom::aSceneThatIsTakenIsThePlan()
{
    Desk desk;
    desk.planElsewhere(0);
    desk.save();
    const auto preview = [&] { QVERIFY(desk.recall()); };
    preview();
    desk.dialog<ui::PreviewDialog>()->reject();
    QVERIFY(!desk.plan.isChosen()); // it was looked at alone
    preview();
    desk.dialog<ui::PreviewDialog>()->take();
    QVERIFY(desk.plan.isChosen());
    QCOMPARE(*desk.plan.scene(), desk.scene);
    desk.waitForEnd();
}

void TestPlanRoom::whatItNeedsIsTaken()
{
    Desk desk;
    QVERIFY(!desk.findAct(u"Take what the plan needs…"_s)->isEnabled());
    desk.plan.choose(desk.scene);
    QVERIFY(!desk.findAct(u"Take what the plan needs…"_s)->isEnabled()); // they are where they belong
    desk.planElsewhere(2);
    desk.plan.choose(desk.scene);
    QTRY_VERIFY(desk.findAct(u"Take what the plan needs…"_s)->isEnabled());
    desk.trigger(u"Take what the plan needs…"_s);
    auto *const preview = desk.dialog<ui::PreviewDialog>();
    QVERIFY(preview);
    preview->take();
    const patchbay::SceneBinding &wanted = desk.scene.bindings[2];
    QTRY_COMPARE_WITH_TIMEOUT(desk.control.stageOf(wanted.encoderArn), wanted.stageArn, patience);
    QCOMPARE(*desk.plan.scene(), desk.scene);
    desk.waitForEnd();
}

void TestPlanRoom::thePreviewSaysWhatBecomesOfThePlan()
{
    Desk desk;
    desk.planElsewhere(0);
    desk.save();
    QVERIFY(desk.recall());
    QVERIFY(desk.says(u"After this, Show open is the plan. 3 of its 3 encoders are not live now."_s));
    desk.dialog<ui::PreviewDialog>()->reject();
    desk.chooseAnotherPlan();
    QVERIFY(desk.recall());
    QVERIFY(desk.says(u"After this, Show open is the plan instead of Rehearsal."_s));
    desk.goLive(desk.scene.bindings[1].encoderArn); // while it is open
    desk.read();
    QTRY_VERIFY(desk.says(u"2 of its 3 encoders are not live now."_s));
    desk.dialog<ui::PreviewDialog>()->reject();
    desk.plan.choose(desk.scene);
    QVERIFY(desk.recall());
    QVERIFY(!desk.says(u"After this"_s)); // it stays
}

void TestPlanRoom::whoTakesItBackHasThePlanOfBefore()
{
    Desk desk;
    desk.planElsewhere(0);
    desk.save();
    desk.chooseAnotherPlan();
    const QString before = desk.source().inventory().find(desk.encoders.front().arn)->summary.stageArn;
    desk.recall()->take();
    QCOMPARE(desk.plan.name(), u"Show open"_s);
    desk.undo(); // of one encoder: at once
    QCOMPARE(desk.plan.name(), u"Rehearsal"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.control.stageOf(desk.encoders.front().arn), before, patience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window.statusBar()->currentMessage().contains(u"Rehearsal is the plan again."_s),
                             patience);
    desk.waitForEnd();
}

void TestPlanRoom::theUndoOfSeveralSaysSoFirst()
{
    Desk desk;
    desk.planElsewhere(0);
    desk.planElsewhere(1);
    desk.save();
    desk.chooseAnotherPlan();
    desk.recall()->take();
    desk.undo();
    QTRY_VERIFY_WITH_TIMEOUT(desk.dialog<ui::PreviewDialog>(), patience);
    QVERIFY(desk.says(u"After this, Rehearsal is the plan again instead of Show open."_s));
    QCOMPARE(desk.plan.name(), u"Show open"_s); // it is looked at alone
    desk.dialog<ui::PreviewDialog>()->take();
    QCOMPARE(desk.plan.name(), u"Rehearsal"_s);
    desk.waitForEnd();
}

void TestPlanRoom::aSceneThatHoldsBecomesThePlan()
{
    Desk desk;
    desk.save();
    desk.chooseAnotherPlan();
    auto *preview = desk.recall();
    QVERIFY(!Desk::button(*preview, u"Take 0"_s)->isEnabled());
    QVERIFY(desk.says(u"“Use as plan” makes Show open the plan instead of Rehearsal. Nothing moves."_s));
    Desk::button(*preview, u"Use as plan"_s)->click();
    QTRY_VERIFY(!desk.dialog<ui::PreviewDialog>());
    QCOMPARE(*desk.plan.scene(), desk.scene);
    QVERIFY(desk.recall()); // once more
    QVERIFY(desk.says(u"Show open is the plan already."_s));
    QVERIFY(!Desk::button(*desk.dialog<ui::PreviewDialog>(), u"Use as plan"_s));
}

void TestPlanRoom::whatCannotBeMovedIsSaid()
{
    Desk desk;
    desk.planElsewhere(2);
    desk.plan.choose(desk.scene);
    desk.trigger(u"Take what the plan needs…"_s);
    QVERIFY(desk.dialog<ui::PreviewDialog>());
    QVERIFY(desk.says(u"2 more are not as planned and cannot be moved: "_s));
    QVERIFY(desk.says(desk.scene.bindings[0].encoderName + u" is not sending"_s));
    desk.dialog<ui::PreviewDialog>()->reject();
    for (std::size_t index : {0U, 1U})
        desk.goLive(desk.scene.bindings[index].encoderArn);
    desk.read();
    QTRY_COMPARE(desk.plan.counts().asPlanned, 2);
    desk.trigger(u"Take what the plan needs…"_s);
    QVERIFY(!desk.says(u"cannot be moved"_s));
}

void TestPlanRoom::leadsToWhatIsWrong()
{
    Desk desk;
    desk.plan.choose(desk.scene);
    QTRY_VERIFY(desk.count());
    const int all = desk.model().rowCount();
    desk.count()->click();
    QTRY_VERIFY(desk.model().areOnlyProblems());
    QTRY_VERIFY(desk.model().rowCount() <= all);
    for (const patchbay::EncoderId &each : desk.encoders)
        QVERIFY(desk.model().rowOf(each) >= 0);
    QVERIFY(desk.count()->toolTip().contains(u"3 missing"_s));
}

void TestPlanRoom::noPlanShowsNothing()
{
    Desk desk;
    desk.plan.choose(desk.scene);
    QTRY_VERIFY(desk.count());
    QTRY_VERIFY(!desk.table().isColumnHidden(int(ui::Column::Plan)));
    desk.open<ui::ChoosePlanDialog>(u"Plan…"_s);
    desk.press(u"No plan"_s);
    QVERIFY(!desk.plan.isChosen());
    QTRY_VERIFY(!desk.count());
    QTRY_VERIFY(desk.table().isColumnHidden(int(ui::Column::Plan)));
    QTRY_COMPARE(desk.cell(desk.encoders.front().arn, ui::Column::State), u"idle"_s);
}

void TestPlanRoom::theCheckTicksItself()
{
    Desk desk;
    desk.plan.choose(desk.scene);
    auto *dialog = desk.open<ui::LineUpDialog>(u"Line-up check…"_s);
    QVERIFY(dialog);
    QVERIFY(desk.says(u"0 of 3 seen live"_s));
    QVERIFY(desk.says(u"Of the plan"_s));
    dialog->close();
    const QString seen = desk.scene.bindings[0].encoderArn;
    desk.goLive(seen);
    desk.read();
    QTRY_COMPARE(desk.lineUp.seen(), 1); // without it
    QTRY_VERIFY(!desk.dialog<ui::LineUpDialog>());
    dialog = desk.open<ui::LineUpDialog>(u"Line-up check…"_s);
    QVERIFY(desk.says(u"1 of 3 seen live"_s));
    const std::vector<QStringList> rows = dialog->rows();
    QCOMPARE(rows.size(), 4U);
    QCOMPARE(rows[0], ui::LineUpRow::headings());
    QCOMPARE(rows[1][ui::LineUpRow::Seen], u"not yet"_s); // who is left comes first
    QCOMPARE(rows[3][ui::LineUpRow::LastSeen], u"now"_s);
    QVERIFY(rows[3][ui::LineUpRow::Encoder].contains(desk.scene.bindings[0].encoderName));
    // It asks the stage why nothing comes, and there was nothing.
    QTRY_VERIFY_WITH_TIMEOUT(dialog->rows()[1][ui::LineUpRow::PublishError] == u"none"_s, patience);
    desk.press(u"Begin again"_s);
    QVERIFY(desk.says(u"1 of 3 seen live"_s)); // what is live is seen at once
    QCOMPARE(desk.lineUp.items().size(), 3U);
}

/// Not under that of every other table.
void TestPlanRoom::theCheckIsExportedUnderANameOfItsOwn()
{
    Desk desk;
    desk.scene.name = u"Show: 2/3.1"_s; // some of it is no sign for a file's name
    desk.plan.choose(desk.scene);
    QVERIFY(desk.open<ui::LineUpDialog>(u"Line-up check…"_s));
    desk.press(u"Export…"_s);
    auto *const question = desk.window.findChild<QFileDialog *>();
    QVERIFY(question);
    const QString name = QFileInfo(question->selectedFiles().constFirst()).fileName();
    const QRegularExpression wanted(u"^line-up Show- 2-3-1 \\d{4}-\\d\\d-\\d\\d\\.csv$"_s);
    QVERIFY2(wanted.match(name).hasMatch(), qPrintable(name));
    question->reject();
}

void TestPlanRoom::theCheckIsOfTheListWithoutAPlan()
{
    Desk desk;
    auto *const dialog = desk.open<ui::LineUpDialog>(u"Line-up check…"_s);
    QVERIFY(dialog);
    QCOMPARE(desk.lineUp.items().size(), std::size_t(desk.model().rowCount()));
    QVERIFY(desk.says(u"Of the encoders that were listed."_s));
}

void TestPlanRoom::onPaperNamesAreNoMarkup()
{
    QTextDocument document;
    ui::writeLineUp(document, u"41 of 60 seen live"_s, u"Of the plan <b>."_s,
                    {{u"Seen"_s, u"Encoder"_s}, {u"not yet"_s, u"<i>cam-01</i>"_s}});
    const QString text = document.toPlainText();
    for (const QString &part : {u"41 of 60 seen live"_s, u"Of the plan <b>."_s, u"not yet"_s, u"<i>cam-01</i>"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
}

QTEST_MAIN(TestPlanRoom)
#include "tst_planroom.moc"
