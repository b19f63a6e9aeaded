// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a scene is saved, found again, and led to a patch, with real files.

#include "ScenesDesk.h"
#include "files/Settings.h"
#include "support/StandingDisk.h"
#include "ui/scenes/DifferencesDialog.h"
#include "ui/scenes/RecallSceneDialog.h"
#include "ui/scenes/SaveSceneDialog.h"
#include "ui/scenes/SceneMappingDialog.h"
#include "ui/scenes/SceneNameDialog.h"
#include "ui/scenes/SceneSlots.h"
#include "ui/scenes/ScenesDialog.h"
#include "ui/scenes/StagePicks.h"
#include "ui/widgets/Question.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFileDialog>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>
#include <QTreeView>

#include <semaphore>

using namespace Qt::StringLiterals;
using patchbay::Scene;
using tests::button;
using tests::field;
using tests::says;
using tests::ScenesDesk;

namespace {

template <typename Dialog>
Dialog *opened(const QWidget &parent)
{
    const auto all = parent.findChildren<Dialog *>();
    for (Dialog *const each : all) {
        if (each->isVisible())
            return each;
    }
    return nullptr;
}

} // namespace

class TestSceneDialogs final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savesWhatIsChosen();
    void savesWhereEncodersWillBe();
    void replacesOnlyWhenTold();
    void saysWhyItIsNotSaved();
    void recallsWhatIsFound();
    void aFileThatIsNotUnderstoodCannotBeRecalled();
    void withoutScenesItSaysHowOneIsMade();
    void aStageThatIsGoneIsAskedFor();
    void noStageIsAChoice();
    void whatIsElsewhereStartsUnticked();
    void theQuestionFollowsThePlant();
    void theRowThatIsChosenIsTheOneThatIsMeant();
    void spaceTicksWhatCanBeTicked();
    void anEncoderThatIsGoneGetsAnother();
    void namesOfOthersAreShownAsTheyAre();
    void stagesAreOfferedWithMarkAndPlaces();
    void renamesDuplicatesAndDeletes();
    void aFolderThatDoesNotAnswerIsSaidAndLeft();
    void theManagerGoesOnWhileTheFolderDoesNot();
    void comparesWithNowAndWithAnother();
    void importsAGoodFileAndRefusesABadOne();
    void exportsAFileThatCanBeImported();

private:
    ui::SceneMappingDialog *mapping(ScenesDesk &desk, const Scene &scene)
    {
        auto *const dialog = new ui::SceneMappingDialog(patchbay::SceneMapping(scene, desk.one.plant, desk.labels),
                                                        desk.one.plant, desk.labels, &m_window);
        dialog->open();
        return dialog;
    }
    ui::SaveSceneDialog *saving(ScenesDesk &desk, std::vector<ui::SaveSceneDialog::Choice> choices)
    {
        auto *const dialog =
            new ui::SaveSceneDialog({desk.store, desk.one.plant, desk.labels}, std::move(choices), &m_window);
        dialog->open();
        return dialog;
    }
    ui::ScenesDialog *managing(ScenesDesk &desk)
    {
        auto *const dialog = new ui::ScenesDialog(
            {desk.disks, desk.store, desk.one.plant, desk.labels, m_settings, m_slots, desk.plan}, &m_window);
        dialog->open();
        return dialog;
    }

    QTemporaryDir m_folder;
    files::Settings m_settings{m_folder.path()};
    ui::SceneSlots m_slots{m_settings};
    QWidget m_window;
};

void TestSceneDialogs::savesWhatIsChosen()
{
    ScenesDesk desk;
    QPointer dialog = saving(desk, {{u"All 3 that are shown"_s, desk.all()}, {u"one"_s, {desk.all().front()}}});
    QSignalSpy saved(dialog, &ui::SaveSceneDialog::saved);
    QVERIFY(!button(*dialog, u"Save 3"_s)->isEnabled());
    field(*dialog, u"Name"_s)->setText(u" Show open "_s);
    dialog->findChild<QComboBox *>()->setCurrentIndex(1);
    button(*dialog, u"Save 1"_s)->click();
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(desk.store.find(u"Show open"_s)->bindings.size(), 1U);
    QTRY_VERIFY(!dialog);
    // Another program reads the same.
    const patchbay::SceneStore other(desk.disks, desk.dir.path());
    QTRY_VERIFY(other.isRead());
    QCOMPARE(other.find(u"Show open"_s)->bindings.front().stageArn, tests::stageArn(u"rehearsal"_s));
}

void TestSceneDialogs::savesWhereEncodersWillBe()
{
    ScenesDesk desk;
    auto *const dialog = saving(desk, {{u"The 3 of these changes"_s, desk.all()}});
    dialog->setAfter(
        {{}, {patchbay::Rebind::of(desk.all().front(), tests::stageArn(u"rehearsal"_s), tests::stageArn(u"main"_s))}});
    QCOMPARE(dialog->windowTitle(), u"Save as scene"_s);
    QVERIFY(says(*dialog, u"once these changes are taken"_s));
    QVERIFY(says(*dialog, u"nothing changes in AWS"_s));
    field(*dialog, u"Name"_s)->setText(u"Show"_s);
    button(*dialog, u"Save 3"_s)->click();
    QTRY_VERIFY(desk.store.find(u"Show"_s));
    const Scene *const scene = desk.store.find(u"Show"_s);
    QCOMPARE(scene->bindings[0].stageArn, tests::stageArn(u"main"_s));
    QCOMPARE(scene->bindings[1].stageArn, tests::stageArn(u"rehearsal"_s));
}

void TestSceneDialogs::replacesOnlyWhenTold()
{
    ScenesDesk desk;
    QVERIFY(desk.save(desk.scene(u"Show"_s)));
    desk.put(1, tests::stageArn(u"main"_s));
    QPointer dialog = saving(desk, {{u"all"_s, desk.all()}});
    field(*dialog, u"Name"_s)->setText(u"Show"_s);
    QVERIFY(says(*dialog, u"“Show” is there already"_s));
    QTest::keyClick(field(*dialog, u"Name"_s), Qt::Key_Return);
    QCOMPARE(desk.store.find(u"Show"_s)->bindings.front().stageName, u"rehearsal"_s);
    QVERIFY(dialog->isVisible());
    button(*dialog, u"Replace with 3"_s)->click();
    QTRY_COMPARE(desk.store.find(u"Show"_s)->bindings.front().stageName, u"main"_s);
    QCOMPARE(desk.store.all().size(), 1U);
}

void TestSceneDialogs::saysWhyItIsNotSaved()
{
    ScenesDesk desk;
    QFile blocked(desk.dir.filePath(u"blocked"_s));
    QVERIFY(blocked.open(QIODevice::WriteOnly));
    desk.store.setFolder(desk.dir.filePath(u"blocked"_s)); // no folder
    QPointer dialog = saving(desk, {{u"all"_s, desk.all()}});
    field(*dialog, u"Name"_s)->setText(u"Show"_s);
    button(*dialog, u"Save 3"_s)->click();
    QTRY_VERIFY(says(*dialog, u"Nothing was changed:"_s));
    QVERIFY(dialog->isVisible());
    QVERIFY(button(*dialog, u"Save 3"_s)->isEnabled());
    dialog->reject();
}

void TestSceneDialogs::recallsWhatIsFound()
{
    ScenesDesk desk;
    QVERIFY(desk.save(desk.scene(u"Morning"_s, u"2026-11-20T10:00:00Z"_s)));
    QVERIFY(desk.save(desk.scene(u"Evening"_s, u"2026-11-21T10:00:00Z"_s)));
    QPointer dialog = new ui::RecallSceneDialog(desk.store, &m_window);
    dialog->open();
    QString chosen;
    connect(dialog, &ui::RecallSceneDialog::chosen, this, [&chosen](const Scene &scene) { chosen = scene.name; });
    QLineEdit *const find = field(*dialog, u"Find"_s);
    find->setText(u"nothing"_s);
    QVERIFY(!button(*dialog, u"Preview…"_s)->isEnabled());
    find->setText(u"morn"_s);
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(chosen, u"Morning"_s);
}

void TestSceneDialogs::aFileThatIsNotUnderstoodCannotBeRecalled()
{
    ScenesDesk desk;
    desk.write(u"broken.scene.json"_s, "[]");
    desk.store.look();
    QTRY_COMPARE(desk.store.all().size(), 1U);
    ui::RecallSceneDialog *const dialog = new ui::RecallSceneDialog(desk.store, &m_window);
    dialog->open();
    QVERIFY(!button(*dialog, u"Preview…"_s)->isEnabled());
    dialog->reject();
}

void TestSceneDialogs::withoutScenesItSaysHowOneIsMade()
{
    ScenesDesk desk;
    ui::RecallSceneDialog *const dialog = new ui::RecallSceneDialog(desk.store, &m_window);
    dialog->open();
    const auto labels = dialog->findChildren<QLabel *>();
    const auto saysIt = [&labels](const QString &start) {
        return std::ranges::any_of(
            labels, [&start](const QLabel *label) { return label->isVisible() && label->text().startsWith(start); });
    };
    QVERIFY(!desk.store.isRead());
    QVERIFY(saysIt(u"The folder of the scenes has not answered yet."_s)); // nobody knows what is there
    QTRY_VERIFY(desk.store.isRead());
    QVERIFY(saysIt(u"There are no scenes yet."_s));
    dialog->reject();
}

void TestSceneDialogs::aStageThatIsGoneIsAskedFor()
{
    ScenesDesk desk;
    const Scene scene = desk.scene(u"Show"_s);
    desk.putStages({u"main"_s});
    auto *const dialog = new ui::SceneMappingDialog(patchbay::SceneMapping(scene, desk.one.plant, desk.labels),
                                                    desk.one.plant, desk.labels, &m_window);
    dialog->open();
    patchbay::Patch patch;
    connect(dialog, &ui::SceneMappingDialog::mapped, this, [&patch](const patchbay::Patch &made) { patch = made; });
    QVERIFY(!button(*dialog, u"Preview…"_s)->isEnabled());
    QVERIFY(says(*dialog, u"0 encoders go to the preview. 3 are left out."_s));
    auto *const tick = dialog->findChild<QCheckBox *>();
    QCOMPARE(tick->text(), u"rehearsal"_s);
    tick->click(); // nothing is used instead yet
    QVERIFY(!tick->isChecked());
    auto *const use = dialog->findChild<QComboBox *>();
    use->hidePopup();
    use->setCurrentIndex(use->findText(u"main"_s));
    QVERIFY(tick->isChecked());
    QVERIFY(says(*dialog, u"3 encoders go to the preview."_s));
    tick->click();
    QVERIFY(!button(*dialog, u"Preview…"_s)->isEnabled());
    tick->click();
    button(*dialog, u"Preview…"_s)->click();
    QCOMPARE(patch.name, u"Show"_s);
    QCOMPARE(patch.items.size(), 3U);
    QCOMPARE(patch.items.front().to.arn, tests::stageArn(u"main"_s));
}

void TestSceneDialogs::noStageIsAChoice()
{
    ScenesDesk desk(1);
    const Scene scene = desk.scene(u"Show"_s);
    desk.putStages({u"main"_s});
    auto *const dialog = new ui::SceneMappingDialog(patchbay::SceneMapping(scene, desk.one.plant, desk.labels),
                                                    desk.one.plant, desk.labels, &m_window);
    dialog->open();
    patchbay::Patch patch;
    connect(dialog, &ui::SceneMappingDialog::mapped, this, [&patch](const patchbay::Patch &made) { patch = made; });
    auto *const use = dialog->findChild<QComboBox *>();
    use->setCurrentIndex(use->findText(u"No stage (detach)"_s));
    button(*dialog, u"Preview…"_s)->click();
    QCOMPARE(patch.items.size(), 1U);
    QVERIFY(patch.items.front().to.isNone());
}

void TestSceneDialogs::whatIsElsewhereStartsUnticked()
{
    ScenesDesk desk(2);
    Scene scene = desk.scene(u"Show"_s);
    for (patchbay::SceneBinding &binding : scene.bindings) {
        binding.encoderArn.replace(u"123456789012"_s, u"210987654321"_s);
        binding.stageArn.replace(u"123456789012"_s, u"210987654321"_s);
    }
    auto *const dialog = new ui::SceneMappingDialog(patchbay::SceneMapping(scene, desk.one.plant, desk.labels),
                                                    desk.one.plant, desk.labels, &m_window);
    dialog->open();
    QVERIFY(
        says(*dialog, u"It was saved in AWS account 2109 8765 4321 · eu-west-1, and would be used in Live Events"_s));
    QVERIFY(!button(*dialog, u"Preview…"_s)->isEnabled());
    auto *const encoders = dialog->findChild<QTreeView *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    encoders->selectAll();
    encoders->setFocus();
    QTest::keyClick(encoders, Qt::Key_Space);
    QVERIFY(!button(*dialog, u"Preview…"_s)->isEnabled()); // the stage is not ticked yet
    dialog->findChild<QCheckBox *>()->click();
    QVERIFY(button(*dialog, u"Preview…"_s)->isEnabled());
    QVERIFY(says(*dialog, u"2 encoders go to the preview."_s));
    dialog->reject();
}

void TestSceneDialogs::theQuestionFollowsThePlant()
{
    ScenesDesk desk;
    const Scene scene = desk.scene(u"Show"_s);
    desk.putStages({u"main"_s});
    ui::SceneMappingDialog *const dialog = mapping(desk, scene);
    auto *const use = dialog->findChild<QComboBox *>();
    QCOMPARE(use->findText(u"late"_s), -1);
    desk.putStages({u"late"_s, u"main"_s});
    QVERIFY(use->findText(u"late"_s) > 0);
    use->setCurrentIndex(use->findText(u"main"_s));
    QVERIFY(says(*dialog, u"3 encoders go to the preview."_s));
    desk.putStages({u"another"_s, u"late"_s, u"main"_s, u"more"_s});
    QCOMPARE(use->currentText(), u"main"_s); // another row by now
    QVERIFY(says(*dialog, u"3 encoders go to the preview."_s));
    desk.putStages({u"another"_s});
    QCOMPARE(use->currentText(), u"Choose…"_s);
    QVERIFY(says(*dialog, u"0 encoders go to the preview."_s));
    desk.putStages({u"main"_s, u"rehearsal"_s}); // as it was saved
    QVERIFY(says(*dialog, u"is here now"_s));
    QVERIFY(says(*dialog, u"3 encoders go to the preview."_s));
    QVERIFY(button(*dialog, u"Preview…"_s)->isEnabled());
    dialog->reject();
}

void TestSceneDialogs::theRowThatIsChosenIsTheOneThatIsMeant()
{
    ScenesDesk desk(2);
    desk.putStages({u"first"_s, u"main"_s, u"rehearsal"_s});
    desk.put(1, tests::stageArn(u"first"_s));
    const Scene scene = desk.scene(u"Show"_s);
    desk.putStages({u"main"_s});
    ui::SceneMappingDialog *const dialog = mapping(desk, scene);
    patchbay::Patch patch;
    connect(dialog, &ui::SceneMappingDialog::mapped, this, [&patch](const patchbay::Patch &made) { patch = made; });
    QCOMPARE(dialog->findChildren<QComboBox *>().size(), 2);
    QPointer second = dialog->findChildren<QComboBox *>().constLast();
    desk.putStages({u"first"_s, u"main"_s}); // the first row goes
    QVERIFY(second);
    QTRY_COMPARE(dialog->findChildren<QComboBox *>().size(), 1);
    second->setCurrentIndex(second->findText(u"main"_s));
    button(*dialog, u"Preview…"_s)->click();
    QCOMPARE(patch.items.size(), 2U);
    QCOMPARE(patch.items.front().to.arn, tests::stageArn(u"first"_s));
    QCOMPARE(patch.items.back().to.arn, tests::stageArn(u"main"_s));
}

void TestSceneDialogs::spaceTicksWhatCanBeTicked()
{
    ScenesDesk desk(3);
    Scene scene = desk.scene(u"Show"_s);
    for (patchbay::SceneBinding &binding : scene.bindings)
        binding.encoderArn += u"gone"_s;
    scene.bindings[1].encoderName = u"nobody"_s; // nothing is there in its place
    ui::SceneMappingDialog *const dialog = mapping(desk, scene);
    QVERIFY(says(*dialog, u"2 encoders go to the preview."_s));
    auto *const encoders = dialog->findChild<QTreeView *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    encoders->selectAll();
    encoders->setFocus();
    QSignalSpy changed(encoders->model(), &QAbstractItemModel::dataChanged);
    QTest::keyClick(encoders, Qt::Key_Space);
    QVERIFY(says(*dialog, u"0 encoders go to the preview."_s));
    QTest::keyClick(encoders, Qt::Key_Space);
    QVERIFY(says(*dialog, u"2 encoders go to the preview."_s));
    QCOMPARE(changed.size(), 2); // in one go each
    dialog->reject();
}

void TestSceneDialogs::anEncoderThatIsGoneGetsAnother()
{
    ScenesDesk desk(2);
    Scene scene = desk.scene(u"Show"_s);
    scene.bindings.resize(1);
    scene.bindings[0].encoderArn += u"gone"_s;
    scene.bindings[0].encoderName = u"nobody"_s;
    scene.bindings[0].stageArn = tests::stageArn(u"gone"_s);
    scene.bindings[0].stageName = u"gone"_s;
    ui::SceneMappingDialog *const dialog = mapping(desk, scene);
    auto *const encoders = dialog->findChild<QTreeView *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QVERIFY(dialog->findChildren<QCheckBox *>().isEmpty()); // nobody would go to its stage
    encoders->setFocus();
    encoders->selectAll();
    encoders->setCurrentIndex(encoders->model()->index(0, 0));
    QTest::keyClick(encoders, Qt::Key_Space);
    auto *const editor = encoders->viewport()->findChild<QComboBox *>();
    QVERIFY(editor);
    QCOMPARE(editor->count(), 2);
    QTest::keyClicks(editor->lineEdit(), u"cam-2"_s);
    QTest::keyClick(editor->lineEdit(), Qt::Key_Return);
    QTRY_COMPARE(dialog->findChildren<QCheckBox *>().size(), 1); // now its stage is asked for
    QCOMPARE(encoders->model()->index(0, 2).data().toString(), u"cam-2"_s);
    QCOMPARE(encoders->model()->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    dialog->reject();
}

void TestSceneDialogs::namesOfOthersAreShownAsTheyAre()
{
    ScenesDesk desk(1);
    Scene scene = desk.scene(u"Show"_s);
    const QString name = u"Rock & Roll "_s + QString(200, u'x');
    scene.bindings[0].stageArn += u"gone"_s;
    scene.bindings[0].stageName = name;
    ui::SceneMappingDialog *const dialog = mapping(desk, scene);
    const auto *const tick = dialog->findChild<QCheckBox *>();
    QVERIFY(tick->text().startsWith(u"Rock && Roll"_s));
    QVERIFY(tick->text().size() < 60);
    QVERIFY(tick->toolTip().contains(name) || tick->toolTip().contains(name.toHtmlEscaped()));
    QCOMPARE(tick->accessibleName(), name);
    dialog->reject();
}

void TestSceneDialogs::stagesAreOfferedWithMarkAndPlaces()
{
    ScenesDesk desk(2);
    desk.putStages({u"main"_s, u"old"_s});
    desk.put(1, tests::stageArn(u"main"_s));
    QVERIFY(desk.labels.set(tests::stageArn(u"main"_s), patchbay::StageMark::Backup));
    const patchbay::Plant plant(desk.one.sources, &desk.labels);
    Scene scene = patchbay::Scene::ofNow(plant, desk.all(), desk.labels);
    scene.name = u"Show"_s;
    scene.bindings[1].stageArn = tests::stageArn(u"gone"_s);
    ui::SceneMappingDialog dialog(patchbay::SceneMapping(scene, plant, desk.labels), plant, desk.labels, &m_window);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const QAbstractItemModel &offered = *dialog.findChild<QComboBox *>()->model();
    const int row = dialog.findChild<QComboBox *>()->findText(u"main"_s);
    QCOMPARE(offered.index(row, 1).data().toString(), u"Backup"_s);
    QCOMPARE(offered.index(row, 2).data().toString(), u"1 of 12 places used"_s);

    ui::StagePicks picks(plant, desk.one.source().id());
    const QAbstractItemModelTester tester(&picks, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(picks.rowCount(), 4);
    desk.putStages({u"a"_s, u"main"_s, u"z"_s});
    picks.follow();
    QCOMPARE(picks.rowCount(), 5);
    QCOMPARE(picks.index(3, 0).data().toString(), u"z"_s);
}

void TestSceneDialogs::renamesDuplicatesAndDeletes()
{
    ScenesDesk desk;
    QVERIFY(desk.save(desk.scene(u"Show"_s)));
    ui::ScenesDialog *const dialog = managing(desk);
    button(*dialog, u"Duplicate…"_s)->click();
    auto *naming = opened<ui::SceneNameDialog>(*dialog);
    QCOMPARE(field(*naming, u"Name"_s)->text(), u"Show (2)"_s);
    field(*naming, u"Name"_s)->setText(u"Show"_s);
    button(*naming, u"Duplicate"_s)->click();
    QTRY_VERIFY(says(*naming, u"Another scene is called “Show”."_s));
    field(*naming, u"Name"_s)->setText(u"Later"_s);
    button(*naming, u"Duplicate"_s)->click();
    QTRY_VERIFY(desk.store.find(u"Show"_s) && desk.store.find(u"Later"_s));
    QVERIFY(says(*dialog, u"“Later” is saved with 3 encoders."_s));

    button(*dialog, u"Rename…"_s)->click(); // of the new one, which is marked
    naming = opened<ui::SceneNameDialog>(*dialog);
    field(*naming, u"Name"_s)->setText(u"Much later"_s);
    button(*naming, u"Rename"_s)->click();
    QTRY_VERIFY(desk.store.find(u"Much later"_s) && !desk.store.find(u"Later"_s));

    button(*dialog, u"Delete…"_s)->click();
    auto *const question = opened<ui::Question>(*dialog);
    QVERIFY(says(*question, u"Delete “Much later”?"_s));
    QVERIFY(desk.store.find(u"Much later"_s));
    button(*question, u"Delete"_s)->click();
    QTRY_VERIFY(!desk.store.find(u"Much later"_s));
    QVERIFY(says(*dialog, u"“Much later” is deleted."_s));
    dialog->reject();
}

/// Who leaves is not held up by the folder, and has nothing saved.
void TestSceneDialogs::aFolderThatDoesNotAnswerIsSaidAndLeft()
{
    ScenesDesk desk;
    QTRY_VERIFY(desk.store.isRead());
    support::StandingDisk disk(desk.dir.filePath(u"scenes.lock"_s));
    QVERIFY(disk.stands());
    QPointer dialog = saving(desk, {{u"all"_s, desk.all()}});
    QSignalSpy saved(dialog, &ui::SaveSceneDialog::saved);
    field(*dialog, u"Name"_s)->setText(u"Show"_s);
    button(*dialog, u"Save 3"_s)->click();
    QVERIFY(!says(*dialog, u"has not answered yet"_s)); // not for what takes a moment
    QVERIFY(!button(*dialog, u"Save 3"_s)->isEnabled());
    QTRY_VERIFY(says(*dialog, u"The folder has not answered yet."_s));
    button(*dialog, u"Cancel"_s)->click();
    QVERIFY(!dialog->isVisible());
    disk.goOn();
    QTRY_VERIFY(!dialog);
    QCOMPARE(saved.size(), 0);
    QVERIFY(desk.store.all().empty());
    QVERIFY(QDir(desk.dir.path()).entryList({u"*.json"_s}, QDir::Files).isEmpty());
}

void TestSceneDialogs::theManagerGoesOnWhileTheFolderDoesNot()
{
    ScenesDesk desk;
    QVERIFY(desk.save(desk.scene(u"Show"_s)));
    ui::ScenesDialog *const dialog = managing(desk);
    std::binary_semaphore goOn(0);
    desk.disks.run(desk.dir.path(), [&goOn] {
        goOn.acquire();
        return true;
    });
    button(*dialog, u"Delete…"_s)->click();
    button(*opened<ui::Question>(*dialog), u"Delete"_s)->click();
    QTRY_VERIFY(says(*dialog, u"“Show” is being deleted. The folder has not answered yet."_s));
    button(*dialog, u"Rename…"_s)->click();
    QPointer naming = opened<ui::SceneNameDialog>(*dialog);
    field(*naming, u"Name"_s)->setText(u"Later"_s);
    button(*naming, u"Rename"_s)->click();
    QTRY_VERIFY(says(*naming, u"The folder has not answered yet."_s));
    goOn.release();
    QTRY_VERIFY(says(*dialog, u"“Show” is deleted."_s));
    QTRY_VERIFY(says(*naming, u"Nothing was changed: "_s)); // it has gone before
    naming->reject();
    dialog->reject();
}

void TestSceneDialogs::comparesWithNowAndWithAnother()
{
    ScenesDesk desk;
    QVERIFY(desk.save(desk.scene(u"Before"_s, u"2026-11-22T10:00:00Z"_s)));
    desk.put(2, tests::stageArn(u"main"_s));
    QVERIFY(desk.save(desk.scene(u"After"_s)));
    desk.put(3, tests::stageArn(u"main"_s));
    ui::ScenesDialog *const dialog = managing(desk);
    QMenu *const menu = button(*dialog, u"Compare with"_s)->menu();
    Q_EMIT menu->aboutToShow();
    menu->actions().constFirst()->trigger();
    auto *differences = opened<ui::DifferencesDialog>(*dialog);
    QVERIFY(says(*differences, u"2 encoders are elsewhere."_s));
    differences->reject();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().constLast()->text(), u"After"_s);
    menu->actions().constLast()->trigger();
    differences = opened<ui::DifferencesDialog>(*dialog);
    QVERIFY(says(*differences, u"1 encoders are elsewhere."_s) || says(*differences, u"1 encoder is elsewhere."_s));
    dialog->reject();
}

void TestSceneDialogs::importsAGoodFileAndRefusesABadOne()
{
    ScenesDesk desk;
    QVERIFY(desk.save(desk.scene(u"Show"_s)));
    const QByteArray good = desk.scene(u"Show"_s).json();
    QByteArray bad = good;
    bad.replace("\"encoder\"", "\"encoderr\"");
    const auto import = [&](ui::ScenesDialog &dialog, const QString &name, const QByteArray &content) {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        button(dialog, u"Import…"_s)->click();
        auto *const question = opened<QFileDialog>(dialog);
        Q_EMIT question->fileSelected(file.fileName());
        question->close();
    };
    ui::ScenesDialog *const dialog = managing(desk);
    import(*dialog, u"bad.scene.json"_s, bad);
    QTRY_VERIFY(says(*dialog, u"bad.scene.json is not imported: line "_s));
    QCOMPARE(desk.store.all().size(), 1U);
    import(*dialog, u"good.scene.json"_s, good);
    QTRY_VERIFY(opened<ui::SceneNameDialog>(*dialog));
    auto *const naming = opened<ui::SceneNameDialog>(*dialog);
    QCOMPARE(desk.store.all().size(), 1U); // nothing before a person has seen what it is
    button(*naming, u"Import"_s)->click();
    QTRY_VERIFY(desk.store.find(u"Show (2)"_s));
    QCOMPARE(desk.store.find(u"Show (2)"_s)->bindings, desk.store.find(u"Show"_s)->bindings);
    dialog->reject();
}

void TestSceneDialogs::exportsAFileThatCanBeImported()
{
    ScenesDesk desk;
    const Scene scene = desk.scene(u"Show"_s);
    QVERIFY(desk.save(scene));
    ui::ScenesDialog *const dialog = managing(desk);
    button(*dialog, u"Export…"_s)->click();
    const QString path = m_folder.filePath(u"out.scene.json"_s);
    auto *const question = opened<QFileDialog>(*dialog);
    Q_EMIT question->fileSelected(path);
    question->close();
    QTRY_VERIFY(says(*dialog, u"“Show” is written to "_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(Scene::fromJson(file.readAll()).value(), scene);
    dialog->reject();
}

QTEST_MAIN(TestSceneDialogs)
#include "tst_scenedialogs.moc"
