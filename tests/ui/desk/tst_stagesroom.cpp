// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stages are made, renamed, deleted and copied for the next show from the window, of a real service.

#include "ServedWindow.h"
#include "support/Ended.h"
#include "text/Isolate.h"
#include "ui/inventory/FilterBox.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryView.h"
#include "ui/messages/MessageBar.h"
#include "ui/preview/PreviewDialog.h"
#include "ui/rebind/StageForManyDialog.h"
#include "ui/scenes/RecallSceneDialog.h"
#include "ui/stages/NewStageDialog.h"
#include "ui/stages/NextShowDialog.h"
#include "ui/stages/NextShowModel.h"
#include "ui/stages/RenameStageDialog.h"
#include "ui/stages/StageRemovalDialog.h"
#include "ui/stages/StagesModel.h"
#include "ui/stages/StagesTable.h"
#include "ui/stages/StagesView.h"
#include "ui/tags/TagsDialog.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = tests::ServedWindow::patience;

class Desk final : public tests::ServedWindow {
public:
    Desk()
        : ServedWindow({.configurations = 8})
    {
        trigger(u"Stages"_s);
        [&] { QTRY_COMPARE_WITH_TIMEOUT(view().model().rowCount(), 3, patience); }();
    }

    ui::StagesView &view() { return desk.plantView().stagesView(); }
    /// The first stage with at least so many encoders.
    patchbay::StageId select(int atLeast)
    {
        for (int row = 0; row < view().model().rowCount(); ++row) {
            if (view().model().at(row).bound >= atLeast) {
                const patchbay::StageId stage = view().model().at(row).id;
                view().table().select(stage);
                return stage;
            }
        }
        return {};
    }
    QStringList boundTo(const QString &stageArn)
    {
        QStringList arns;
        for (const patchbay::Configuration &each : source().inventory().configurations()) {
            if (each.summary.stageArn == stageArn)
                arns += each.summary.arn;
        }
        return arns;
    }
    /// What the service holds of that name.
    QJsonObject held(const QString &name) { return ServedWindow::held(u"stages"_s, name).value(0); }
    bool isHeld(const QString &arn) { return ServedWindow::isHeld(u"stages"_s, arn); }
    static QLineEdit *field(const QWidget &dialog, const QString &name)
    {
        const auto fields = dialog.findChildren<QLineEdit *>();
        const auto found = std::ranges::find(fields, name, &QLineEdit::accessibleName);
        return found == fields.end() ? nullptr : *found;
    }
    static QStringList linesOf(const ui::StageRemovalDialog &dialog)
    {
        QStringList lines;
        const auto *const tree = dialog.findChild<QTreeWidget *>();
        for (int top = 0; top < tree->topLevelItemCount(); ++top) {
            const QTreeWidgetItem *const item = tree->topLevelItem(top);
            lines += item->text(0);
            for (int child = 0; child < item->childCount(); ++child)
                lines += item->child(child)->text(0);
        }
        return lines;
    }
};

const QString newStage = u"&New stage…"_s;
const QString renameStage = u"&Rename stage…"_s;
const QString deleteStage = u"&Delete stage…"_s;
const QString moveAll = u"Mo&ve all encoders to…"_s;
const QString nextShow = u"New stages for the ne&xt show…"_s;

} // namespace

class TestStagesRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesOneWithTags();
    void saysWhatAWrongNameIs();
    void renamesOne();
    void deletesOneThatIsIdle();
    void liveIsCutOnlyWhenTyped();
    void enterDeletesNothing();
    void namesTheScenesThatLoseIt();
    void movesAllOfOne();
    void movesInsteadOfDeleting();
    void makesTheNextShow();
    void enterInANameOfTheNextShowMakesNothing();
    void recallsASceneOntoTheNextShow();
    void whatIsReadOnlyStays();
    void eachViewHasAFilterOfItsOwn();
    void editsTheTagsOfOne();
};

void TestStagesRoom::makesOneWithTags()
{
    Desk desk;
    auto *const dialog = desk.open<ui::NewStageDialog>(newStage);
    QVERIFY(dialog);
    QPushButton *const make = Desk::button(*dialog, u"Make"_s);
    QVERIFY(!make->isEnabled());
    Desk::field(*dialog, u"Name"_s)->setText(u"main-22"_s);
    QVERIFY(make->isEnabled() && make->isDefault());
    Desk::field(*dialog, u"Tag 1: value"_s)->setText(u"evening"_s);
    QVERIFY(!make->isEnabled()); // a value without a key
    Desk::field(*dialog, u"Tag 1: key"_s)->setText(u"show"_s);
    make->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.view().model().rowCount(), 4, patience);
    QTRY_COMPARE(desk.view().table().selectedStages().size(), 1);
    QCOMPARE(desk.view().model().at(desk.view().table().currentRow()).realName, u"main-22"_s);
    QCOMPARE(desk.held(u"main-22"_s)[u"tags"_s].toObject(), (QJsonObject{{u"show"_s, u"evening"_s}}));
}

void TestStagesRoom::saysWhatAWrongNameIs()
{
    Desk desk;
    auto *const dialog = desk.open<ui::NewStageDialog>(newStage);
    Desk::field(*dialog, u"Name"_s)->setText(u"main show"_s);
    QVERIFY(!Desk::button(*dialog, u"Make"_s)->isEnabled());
    QVERIFY(desk.says(u"A name has only letters"_s));
    Desk::field(*dialog, u"Name"_s)->setText(desk.view().model().at(0).realName);
    QVERIFY(desk.says(u"Another stage is called that too."_s));
    QVERIFY(Desk::button(*dialog, u"Make"_s)->isEnabled());
}

void TestStagesRoom::renamesOne()
{
    Desk desk;
    const patchbay::StageId stage = desk.select(0);
    auto *const dialog = desk.open<ui::RenameStageDialog>(renameStage);
    QVERIFY(dialog);
    QLineEdit *const name = Desk::field(*dialog, u"Name"_s);
    QPushButton *const rename = Desk::button(*dialog, u"Rename"_s);
    QVERIFY(!rename->isEnabled()); // it is called so
    name->clear();
    QVERIFY(!rename->isEnabled());
    name->setText(u"tape"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(desk.plant.findStage(stage)->name, u"tape"_s, patience);
    QCOMPARE(desk.held(u"tape"_s)[u"arn"_s].toString(), stage.arn);
    QTRY_VERIFY(desk.says(u"tape"_s)); // in the details
}

void TestStagesRoom::deletesOneThatIsIdle()
{
    Desk desk;
    const patchbay::StageId stage = desk.select(1);
    const QStringList bound = desk.boundTo(stage.arn);
    auto *const dialog = desk.open<ui::StageRemovalDialog>(deleteStage);
    QVERIFY(dialog);
    const QStringList lines = Desk::linesOf(*dialog);
    QCOMPARE(lines.size(), 1 + bound.size());
    for (const QString &line : lines.sliced(1))
        QVERIFY2(line.endsWith(u"idle: stays bound to a stage that is gone"_s), qPrintable(line));
    QVERIFY(!dialog->findChild<QCheckBox *>()->isVisible());
    Desk::button(*dialog, u"Delete"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.view().model().rowCount(), 2, patience);
    QVERIFY(!desk.isHeld(stage.arn));
    QCOMPARE(desk.boundTo(stage.arn), bound); // as was said
}

void TestStagesRoom::liveIsCutOnlyWhenTyped()
{
    Desk desk;
    const patchbay::StageId stage = desk.select(1);
    const QString name = desk.plant.findStage(stage)->name;
    const QString live = desk.boundTo(stage.arn).constFirst();
    desk.goLive(live);
    auto *const dialog = desk.open<ui::StageRemovalDialog>(deleteStage);
    QPushButton *const button = Desk::button(*dialog, u"Delete"_s);
    QVERIFY(dialog->deletions().empty());
    QVERIFY(!button->isEnabled());
    QVERIFY(desk.says(u"they stay as they are"_s) || desk.says(u"it stays as it is"_s));
    QVERIFY(desk.says(u"Somebody publishes on "_s + text::isolated(name)));
    const auto lines = [dialog] { return Desk::linesOf(*dialog).join(u'\n'); };
    QVERIFY2(lines().contains(u"LIVE: would be cut off"_s), qPrintable(lines()));
    auto *const force = dialog->findChild<QCheckBox *>();
    QVERIFY(force->isVisible() && !force->isChecked());
    force->click();
    QVERIFY2(lines().contains(u"LIVE: is cut off, and has no stage then"_s), qPrintable(lines()));
    QCOMPARE(dialog->deletions().size(), 1U);
    QVERIFY(dialog->deletions().front().isForced);
    auto *const typed = dialog->findChild<QLineEdit *>();
    QVERIFY(typed->isVisible() && !button->isEnabled());
    typed->setText(name);
    QVERIFY(button->isEnabled());
    button->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.view().model().rowCount(), 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.plant.find({stage.source, live})->summary.stageArn.isEmpty(), patience);
    QVERIFY(!desk.isHeld(stage.arn));
}

void TestStagesRoom::enterDeletesNothing()
{
    Desk desk;
    desk.select(0);
    auto *const dialog = desk.open<ui::StageRemovalDialog>(deleteStage);
    QPushButton *const button = Desk::button(*dialog, u"Delete"_s);
    QVERIFY(button->isEnabled() && !button->isDefault());
    for (QWidget *const focus : {static_cast<QWidget *>(button), static_cast<QWidget *>(dialog)}) {
        focus->setFocus();
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
            QTest::keyClick(focus, key);
    }
    QVERIFY(desk.acts.all().empty());
    QCOMPARE(desk.control.requests(u"DeleteStage"_s), 0);
}

void TestStagesRoom::namesTheScenesThatLoseIt()
{
    Desk desk;
    const patchbay::StageId stage = desk.select(1);
    const patchbay::EncoderId encoder{stage.source, desk.boundTo(stage.arn).constFirst()};
    patchbay::Scene scene = patchbay::Scene::ofNow(desk.plant, {encoder}, desk.labels);
    scene.name = u"Show open"_s;
    QVERIFY(support::ended(desk.scenes.save(scene, patchbay::SceneStore::IfThere::Refuse, {})));
    QTRY_COMPARE_WITH_TIMEOUT(desk.scenes.all().size(), 1U, patience);
    auto *const dialog = desk.open<ui::StageRemovalDialog>(deleteStage);
    QVERIFY2(Desk::linesOf(*dialog).constFirst().endsWith(u"in Show open"_s),
             qPrintable(Desk::linesOf(*dialog).constFirst()));
}

void TestStagesRoom::movesAllOfOne()
{
    Desk desk;
    const patchbay::StageId stage = desk.select(2);
    const auto bound = desk.boundTo(stage.arn);
    auto *const dialog = desk.open<ui::StageForManyDialog>(moveAll);
    QVERIFY(dialog);
    QCOMPARE(dialog->source(), stage.source);
    const QString other = desk.view().model().at(desk.view().model().rowOf(stage) == 0 ? 1 : 0).realName;
    Desk::field(*dialog, u"Stage"_s)->setText(other);
    Desk::button(*dialog, u"Preview"_s)->click();
    auto *const preview = desk.window.findChild<ui::PreviewDialog *>();
    QVERIFY(preview);
    preview->take();
    QTRY_COMPARE_WITH_TIMEOUT(desk.plant.boundTo(stage), 0, patience);
    for (const QString &arn : bound)
        QCOMPARE(desk.plant.findStage({stage.source, desk.control.stageOf(arn)})->name, other);
    QTRY_VERIFY(!desk.findAct(moveAll)->isEnabled()); // nothing is bound to it any more
}

void TestStagesRoom::movesInsteadOfDeleting()
{
    Desk desk;
    const patchbay::StageId stage = desk.select(2);
    auto *const dialog = desk.open<ui::StageRemovalDialog>(deleteStage);
    Desk::button(*dialog, u"Move all"_s)->click();
    QVERIFY(desk.window.findChild<ui::StageForManyDialog *>());
    QVERIFY(desk.acts.all().empty());
    QVERIFY(desk.isHeld(stage.arn));
}

void TestStagesRoom::makesTheNextShow()
{
    Desk desk;
    const patchbay::StageId first = desk.view().model().at(0).id;
    QVERIFY(desk.labels.set(first.arn, patchbay::StageMark::OnAir));
    QHash<QString, QJsonObject> before;
    for (int row = 0; row < 3; ++row)
        before.insert(desk.view().model().at(row).realName, desk.held(desk.view().model().at(row).realName));
    desk.view().table().selectAll();
    auto *const dialog = desk.open<ui::NextShowDialog>(nextShow);
    QVERIFY(dialog);
    Desk::field(*dialog, u"New ending"_s)->setText(u"mon"_s);
    QPushButton *const make = Desk::button(*dialog, u"Make"_s);
    QTRY_VERIFY_WITH_TIMEOUT(make->isEnabled(), patience);
    QCOMPARE(make->text().remove(u'&'), u"Make 3 stages"_s);
    make->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.view().model().rowCount(), 6, patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.acts.underWay(), 0, patience);
    const QString recording = u"autoParticipantRecordingConfiguration"_s;
    int recorded = 0;
    for (auto old = before.cbegin(); old != before.cend(); ++old) {
        const QJsonObject made = desk.held(old.key() + u"-mon"_s);
        QVERIFY2(!made.isEmpty(), qPrintable(old.key()));
        QCOMPARE(made[u"tags"_s], old.value()[u"tags"_s]);
        QCOMPARE(made[recording], old.value()[recording]);
        QVERIFY(made[u"arn"_s] != old.value()[u"arn"_s]);
        recorded += made[recording][u"storageConfigurationArn"_s].toString().isEmpty() ? 0 : 1;
    }
    QCOMPARE(recorded, 1);
    const QString marked = desk.held(desk.plant.findStage(first)->name + u"-mon"_s)[u"arn"_s].toString();
    QTRY_COMPARE(desk.plant.markOf(marked), patchbay::StageMark::OnAir);
    QVERIFY(desk.says(u"3 stages are made for the next show. No encoder was moved."_s));
}

/// The first ends the editing; the second is one too many. Ctrl+Enter makes.
void TestStagesRoom::enterInANameOfTheNextShowMakesNothing()
{
    Desk desk;
    desk.select(0);
    auto *const dialog = desk.open<ui::NextShowDialog>(nextShow);
    const QSignalSpy wanted(dialog, &ui::NextShowDialog::wanted);
    QTRY_VERIFY_WITH_TIMEOUT(Desk::button(*dialog, u"Make"_s)->isEnabled(), patience);
    auto *const table = dialog->findChild<QAbstractItemView *>();
    table->setFocus();
    table->setCurrentIndex(dialog->model().index(0, ui::NextShowModel::NewName));
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        QTest::keyClick(table, key);
    QVERIFY(wanted.isEmpty() && dialog->isVisible());
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 1);
}

void TestStagesRoom::recallsASceneOntoTheNextShow()
{
    Desk desk;
    const patchbay::StageId stage = desk.select(2);
    std::vector<patchbay::EncoderId> encoders;
    for (const QString &arn : desk.boundTo(stage.arn))
        encoders.push_back({stage.source, arn});
    patchbay::Scene scene = patchbay::Scene::ofNow(desk.plant, encoders, desk.labels);
    scene.name = u"Show open"_s;
    QVERIFY(support::ended(desk.scenes.save(scene, patchbay::SceneStore::IfThere::Refuse, {})));
    QTRY_COMPARE_WITH_TIMEOUT(desk.scenes.all().size(), 1U, patience);
    auto *const dialog = desk.open<ui::NextShowDialog>(nextShow);
    QPushButton *const make = Desk::button(*dialog, u"Make"_s);
    QTRY_VERIFY_WITH_TIMEOUT(make->isEnabled(), patience);
    const QString name = dialog->model().newName(0);
    make->click();
    desk.press(u"Recall a scene onto them…"_s);
    auto *const recall = desk.window.findChild<ui::RecallSceneDialog *>();
    QVERIFY(recall);
    QTRY_VERIFY_WITH_TIMEOUT(Desk::button(*recall, u"Preview"_s)->isEnabled(), patience);
    Desk::button(*recall, u"Preview"_s)->click();
    auto *const preview = desk.window.findChild<ui::PreviewDialog *>();
    QVERIFY(preview); // nothing had to be asked
    preview->take();
    const QString made = desk.held(name)[u"arn"_s].toString();
    for (const patchbay::EncoderId &encoder : encoders)
        QTRY_COMPARE_WITH_TIMEOUT(desk.control.stageOf(encoder.arn), made, patience);
}

void TestStagesRoom::whatIsReadOnlyStays()
{
    Desk desk;
    accounts::Account account = *desk.accounts.find(desk.account);
    account.readOnly = true;
    QVERIFY(desk.accounts.update(account));
    QTRY_VERIFY_WITH_TIMEOUT(desk.source().client().settings().readOnly, patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.view().model().rowCount(), 3, patience);
    desk.select(0);
    for (const QString &act : {newStage, renameStage, deleteStage, nextShow})
        QTRY_VERIFY2(!desk.findAct(act)->isEnabled(), qPrintable(act));
}

void TestStagesRoom::eachViewHasAFilterOfItsOwn()
{
    Desk desk;
    auto *const filter = desk.window.findChild<ui::FilterBox *>();
    const QString name = desk.view().model().at(1).realName;
    filter->setText(name);
    QTRY_VERIFY(desk.view().model().rowCount() < 3);
    desk.trigger(u"&List"_s);
    QVERIFY(filter->text().isEmpty());
    QCOMPARE(desk.desk.plantView().inventoryView().model().rowCount(), 8);
    filter->setText(u"no such encoder"_s);
    QTRY_COMPARE(desk.desk.plantView().inventoryView().model().rowCount(), 0);
    desk.trigger(u"Sta&ges"_s);
    QCOMPARE(filter->text(), name);
    QVERIFY(desk.view().model().rowCount() >= 1);
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Down);
    QCOMPARE(desk.view().table().currentRow(), 0); // the rows of the view that is shown
}

void TestStagesRoom::editsTheTagsOfOne()
{
    Desk desk;
    const patchbay::StageId stage = desk.select(0);
    auto *const dialog = desk.open<ui::TagsDialog>(u"&Tags…"_s);
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->findChildren<QAbstractItemView *>().isEmpty(), patience);
    Q_EMIT dialog->taggingWanted({stage.source,
                                  stage.arn,
                                  desk.plant.findStage(stage)->name,
                                  {.set = {{u"crew"_s, u"night"_s}}, .removed = {}}});
    QTRY_COMPARE_WITH_TIMEOUT(desk.plant.findStage(stage)->tags.value(u"crew"_s), u"night"_s, patience);
    desk.view().setFilterText(u"tag:crew=night"_s);
    QTRY_COMPARE(desk.view().model().rowCount(), 1);
}

QTEST_MAIN(TestStagesRoom)
#include "tst_stagesroom.moc"
