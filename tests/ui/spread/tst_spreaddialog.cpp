// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A selection goes over several stages: what that comes to, and why it does not.

#include "files/DiskThreads.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/patch/PatchRuns.h"
#include "support/OpenSources.h"
#include "ui/preview/PreviewItems.h"
#include "ui/rebind/CannedService.h"
#include "ui/spread/SpreadDialog.h"
#include "ui/stagechoice/StageTicksModel.h"
#include "ui/widgets/SentenceLabel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

QString stageArn(int number)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:stage/s%1"_s.arg(number);
}

/// One source with stages "stage-1" and so on, and encoders that are on none.
struct Desk {
    Desk(int encoders, int stages)
    {
        putStages(stages);
        for (int number = 1; number <= encoders; ++number) {
            ivs::IngestConfigurationSummary summary;
            summary.arn = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam%1"_s.arg(number);
            summary.name = u"cam-%1"_s.arg(number);
            summary.state = ivs::IngestState::Inactive;
            one.inventory().apply(summary, patchbay::Inventory::clock());
            ids += one.encoder(summary.arn);
        }
    }
    ~Desk() { one.end(); }

    void putStages(int count)
    {
        std::vector<ivs::StageSummary> stages;
        for (int number = 1; number <= count; ++number)
            stages.push_back({stageArn(number), u"stage-%1"_s.arg(number), {}, {}});
        one.inventory().stages().set(std::move(stages));
    }

    support::OneSource one;
    QList<patchbay::EncoderId> ids;
};

bool says(const QWidget &dialog, const QString &part)
{
    const auto all = dialog.findChildren<ui::SentenceLabel *>();
    return std::ranges::any_of(all, [&part](const QLabel *label) { return label->text().contains(part); });
}

QPushButton *preview(const QWidget &dialog)
{
    const auto all = dialog.findChildren<QPushButton *>();
    const auto found = std::ranges::find(all, u"&Preview…"_s, &QPushButton::text);
    return found == all.end() ? nullptr : *found;
}

QPushButton *use(const QWidget &dialog)
{
    const auto all = dialog.findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(
        all, [](const QPushButton *each) { return !each->isHidden() && each->text().startsWith(u"&Use"); });
    return found == all.end() ? nullptr : *found;
}

} // namespace

class TestSpreadDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stagesAreAModel();
    void saysWhatItComesTo();
    void theSameAreCountedAsInThePreview();
    void saysThatThereAreNotEnoughPlaces();
    void theFewestThatFitAreOffered();
    void whatIsOfferedFollowsWhatThereIs();
    void whereNothingIsEnoughItSaysHowMuchIsMissing();
    void aStageThatGoesIsNotTickedAnyMore();
    void whatIsShownIsWhatIsChosen();
    void groupsStayTogether();
    void manyAreTickedInOneGo();
    void itClosesWithItsSource();
    void stagesSayMarkAndPlaces();
    void guestsTakePlaces();
    void howManyOnEachIsTyped();
    void withoutStagesItSaysSo();

private:
    QWidget m_window;
};

void TestSpreadDialog::stagesAreAModel()
{
    Desk desk(3, 12);
    ui::StageTicksModel model(desk.one.plant, desk.one.source().id());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 12);
    QCOMPARE(model.index(1, 0).data().toString(), u"stage-2"_s); // not stage-10
    QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
    desk.putStages(5);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.ticked().size(), 1U);
    QCOMPARE(model.ticked().front().arn, stageArn(2));
}

void TestSpreadDialog::saysWhatItComesTo()
{
    Desk desk(60, 5);
    auto *const dialog = new ui::SpreadDialog(
        desk.one.plant, desk.ids, [](const auto &) { return QString(); }, &m_window);
    dialog->open();
    QVERIFY(says(*dialog, u"Tick the stages"_s));
    QVERIFY(!preview(*dialog)->isEnabled());
    for (int number = 1; number <= 5; ++number)
        dialog->tick(stageArn(number));
    dialog->findChild<QSpinBox *>()->setValue(12);
    QVERIFY(says(*dialog, u"60 encoders over 5 stages, 12 on each: 60 move."_s));
    QVERIFY(preview(*dialog)->isEnabled());
    dialog->reject();
}

/// Two are there already, one of them live; one is live elsewhere; one is idle.
void TestSpreadDialog::theSameAreCountedAsInThePreview()
{
    Desk desk(4, 2);
    const auto put = [&desk](int number, const QString &stage, ivs::IngestState state) {
        ivs::IngestConfigurationSummary summary = desk.one.plant.find(desk.ids[number])->summary;
        summary.stageArn = stage;
        summary.state = state;
        desk.one.inventory().apply(summary, patchbay::Inventory::clock());
    };
    put(0, stageArn(1), ivs::IngestState::Inactive);
    put(1, stageArn(1), ivs::IngestState::Active);
    put(2, stageArn(2), ivs::IngestState::Active);
    auto *const dialog = new ui::SpreadDialog(
        desk.one.plant, desk.ids, [](const auto &) { return QString(); }, &m_window);
    dialog->open();
    patchbay::Patch patch;
    connect(dialog, &ui::SpreadDialog::chosen, this, [&patch](const patchbay::Patch &made) { patch = made; });
    dialog->tick(stageArn(1));
    // The one that is live elsewhere is not there then.
    QVERIFY(says(*dialog, u"4 encoders over 1 stage, 3 on each: 1 move · 2 already there · 1 live."_s)
            || says(*dialog, u"4 encoders over 1 stages, 3 on each: 1 move · 2 already there · 1 live."_s));
    preview(*dialog)->click();
    QCOMPARE(patch.items.size(), 4U); // those that stay are in the preview, too
    const patchbay::PatchRuns runs(desk.one.sources);
    const ui::PreviewItems items(patch, desk.one.plant, runs);
    QCOMPARE(ui::previewSummary(items.counts()), u"1 move · 1 wait · 2 already there"_s); // unless a person leaves it
}

void TestSpreadDialog::saysThatThereAreNotEnoughPlaces()
{
    Desk desk(25, 3);
    auto *const dialog = new ui::SpreadDialog(
        desk.one.plant, desk.ids, [](const auto &) { return QString(); }, &m_window);
    dialog->open();
    dialog->tick(stageArn(1));
    dialog->tick(stageArn(2));
    QVERIFY(says(*dialog, u"Even 12 on each leave 1 encoder"_s));
    QVERIFY(says(*dialog, u"Tick at least 1 more stage"_s));
    QVERIFY(!use(*dialog));
    QVERIFY(!preview(*dialog)->isEnabled());
    dialog->tick(stageArn(3));
    QVERIFY(preview(*dialog)->isEnabled());
    dialog->reject();
}

void TestSpreadDialog::theFewestThatFitAreOffered()
{
    Desk desk(33, 4);
    auto *const dialog = new ui::SpreadDialog(
        desk.one.plant, desk.ids, [](const auto &) { return QString(); }, &m_window);
    dialog->open();
    for (int number = 1; number <= 3; ++number)
        dialog->tick(stageArn(number));
    QVERIFY(says(*dialog, u"At most 10 on each leaves 3 encoders without a place. Allow 11, or tick more stages."_s));
    QVERIFY(use(*dialog));
    QCOMPARE(use(*dialog)->text(), u"&Use 11"_s);
    use(*dialog)->click();
    QCOMPARE(dialog->findChild<QSpinBox *>()->value(), 11);
    QVERIFY(!use(*dialog));
    QVERIFY(preview(*dialog)->isEnabled());
    desk.putStages(3);
    dialog->findChild<QSpinBox *>()->setValue(5);
    QVERIFY(says(*dialog, u"At most 5 on each leaves 18 encoders without a place. Allow 11."_s)); // there is no other
    QVERIFY(use(*dialog));
    dialog->reject();
}

/// It is not asked for anew with each key.
void TestSpreadDialog::whatIsOfferedFollowsWhatThereIs()
{
    Desk desk(33, 4);
    auto *const dialog = new ui::SpreadDialog(
        desk.one.plant, desk.ids, [](const auto &) { return QString(); }, &m_window);
    dialog->open();
    for (int number = 1; number <= 3; ++number)
        dialog->tick(stageArn(number));
    auto *const places = dialog->findChild<QSpinBox *>();
    for (const int each : {9, 5, 10, 3}) {
        places->setValue(each);
        QCOMPARE(use(*dialog)->text(), u"&Use 11"_s);
    }
    for (int number = 0; number < 3; ++number) { // there already, so they still have a place
        ivs::IngestConfigurationSummary summary = desk.one.plant.find(desk.ids[number])->summary;
        summary.stageArn = stageArn(1);
        desk.one.inventory().apply(summary, patchbay::Inventory::clock());
    }
    QCOMPARE(use(*dialog)->text(), u"&Use 11"_s);
    dialog->tick(stageArn(4));
    QCOMPARE(use(*dialog)->text(), u"&Use 9"_s);
    QVERIFY(says(*dialog, u"Allow 9."_s)); // there is no other
    desk.putStages(3);
    QCOMPARE(use(*dialog)->text(), u"&Use 11"_s);
    dialog->reject();
}

void TestSpreadDialog::whereNothingIsEnoughItSaysHowMuchIsMissing()
{
    Desk desk(60, 4);
    auto *const dialog = new ui::SpreadDialog(
        desk.one.plant, desk.ids, [](const auto &) { return QString(); }, &m_window);
    dialog->open();
    dialog->tick(stageArn(1));
    dialog->tick(stageArn(2)); // 36 are left, and two other stages
    QVERIFY(says(*dialog, u"Even 12 on each leave 36 encoders without a place. There are only 2 other stages"_s));
    dialog->tick(stageArn(3));
    dialog->tick(stageArn(4));
    QVERIFY(says(*dialog, u"Even 12 on each leave 12 encoders without a place. There are no other stages"_s));
    desk.putStages(6);
    QVERIFY(says(*dialog, u"Tick at least 1 more stage"_s));
    QVERIFY(!use(*dialog));
    dialog->reject();
}

void TestSpreadDialog::aStageThatGoesIsNotTickedAnyMore()
{
    Desk desk(15, 2);
    auto *const dialog = new ui::SpreadDialog(
        desk.one.plant, desk.ids, [](const auto &) { return QString(); }, &m_window);
    dialog->open();
    dialog->tick(stageArn(1));
    dialog->tick(stageArn(2));
    QVERIFY(preview(*dialog)->isEnabled());
    desk.putStages(1);
    QVERIFY(!preview(*dialog)->isEnabled());
    QVERIFY(says(*dialog, u"Even 12 on each leave 3 encoders without a place."_s));
    dialog->reject();
}

void TestSpreadDialog::whatIsShownIsWhatIsChosen()
{
    Desk desk(4, 2);
    auto *const dialog = new ui::SpreadDialog(
        desk.one.plant, desk.ids, [](const auto &) { return QString(); }, &m_window);
    dialog->open();
    patchbay::Patch patch;
    connect(dialog, &ui::SpreadDialog::chosen, this, [&patch](const patchbay::Patch &made) { patch = made; });
    dialog->tick(stageArn(1));
    dialog->tick(stageArn(2));
    preview(*dialog)->click();
    QCOMPARE(patch.items.size(), 4U);
    QCOMPARE(patch.name, u"4 encoders over 2 stages"_s);
}

void TestSpreadDialog::groupsStayTogether()
{
    Desk desk(6, 2);
    const auto groupOf = [&desk](const patchbay::EncoderId &id) {
        return desk.ids.indexOf(id) % 2 == 0 ? u"even"_s : u"odd"_s;
    };
    auto *const dialog = new ui::SpreadDialog(desk.one.plant, desk.ids, groupOf, &m_window);
    dialog->open();
    patchbay::Patch patch;
    connect(dialog, &ui::SpreadDialog::chosen, this, [&patch](const patchbay::Patch &made) { patch = made; });
    dialog->findChild<QSpinBox *>()->setValue(3);
    dialog->tick(stageArn(1));
    dialog->tick(stageArn(2));
    preview(*dialog)->click();
    QCOMPARE(patch.items.size(), 6U);
    QHash<QString, QString> stageOf;
    for (const patchbay::Rebind &rebind : patch.items) {
        const QString group = groupOf(rebind.encoder);
        QCOMPARE(stageOf.value(group, rebind.to.arn), rebind.to.arn);
        stageOf.insert(group, rebind.to.arn);
    }
}

void TestSpreadDialog::manyAreTickedInOneGo()
{
    Desk desk(60, 5);
    auto *const dialog = new ui::SpreadDialog(
        desk.one.plant, desk.ids, [](const auto &) { return QString(); }, &m_window);
    dialog->open();
    auto *const table = dialog->findChild<QTreeView *>();
    QSignalSpy changed(dialog->findChild<ui::StageTicksModel *>(), &ui::StageTicksModel::changed);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    table->selectAll();
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(says(*dialog, u"leaves 10 encoders without a place"_s));
    QCOMPARE(changed.size(), 1);
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(says(*dialog, u"Tick the stages"_s));
    QCOMPARE(changed.size(), 2);
    dialog->reject();
}

void TestSpreadDialog::itClosesWithItsSource()
{
    Desk desk(3, 2);
    const QPointer dialog = new ui::SpreadDialog(
        desk.one.plant, desk.ids, [](const auto &) { return QString(); }, &m_window);
    dialog->open();
    desk.one.sources.close(desk.one.source().id());
    QTRY_VERIFY(!dialog);
}

void TestSpreadDialog::stagesSayMarkAndPlaces()
{
    Desk desk(3, 2);
    const QTemporaryDir dir;
    files::DiskThreads disks;
    patchbay::Labels labels(disks, dir.path());
    QVERIFY(labels.set(stageArn(2), patchbay::StageMark::OnAir));
    const patchbay::Plant plant(desk.one.sources, &labels);
    const ui::StageTicksModel model(plant, desk.one.source().id());
    QCOMPARE(model.index(0, 1).data().toString(), QString());
    QCOMPARE(model.index(1, 1).data().toString(), u"ON AIR"_s);
    QCOMPARE(model.index(1, 2).data().toString(), u"0 of 12 places used"_s);
}

/// They are counted once a stage is ticked.
void TestSpreadDialog::guestsTakePlaces()
{
    test::CannedService service;
    service.addStage(u"AAAAAA111111"_s, u"main"_s);
    QList<patchbay::EncoderId> ids;
    for (int number = 0; number < 8; ++number) {
        const QString id = u"Encoder%1"_s.arg(number, 5, 10, QLatin1Char('0'));
        service.addConfiguration(id, u"cam-%1"_s.arg(number), {});
        ids += service.encoder(id);
    }
    service.openSession(u"AAAAAA111111"_s, 3);
    service.refresh();
    auto *const dialog = new ui::SpreadDialog(
        service.plant, ids, [](const auto &) { return QString(); }, &m_window);
    dialog->open();
    dialog->tick(test::CannedService::stageArn(u"AAAAAA111111"_s));
    QTRY_VERIFY(says(*dialog, u"leaves 1 encoder"_s));
    QVERIFY(!preview(*dialog)->isEnabled());
    dialog->reject();
}

void TestSpreadDialog::howManyOnEachIsTyped()
{
    Desk desk(60, 5);
    auto *const dialog = new ui::SpreadDialog(
        desk.one.plant, desk.ids, [](const auto &) { return QString(); }, &m_window);
    dialog->show();
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *const box = dialog->findChild<QSpinBox *>();
    auto *const field = box->findChild<QLineEdit *>();
    QCOMPARE(box->text(), u"10 of 12"_s);
    const auto type = [&](const QString &text) {
        dialog->findChild<QTreeView *>()->setFocus();
        QTest::mouseClick(field, Qt::LeftButton, {}, QPoint(field->width() / 4, field->height() / 2));
        const auto isSelected = [field] { QTRY_VERIFY(!field->selectedText().isEmpty()); };
        isSelected();
        QTest::keyClicks(field, text);
    };
    type(u"12"_s);
    QCOMPARE(box->value(), 12);
    type(u"1"_s);
    QCOMPARE(box->value(), 1);
    type(u"0"_s);
    type(u"13"_s); // no stage takes as many
    QVERIFY(box->value() <= 12);
    dialog->reject();
}

void TestSpreadDialog::withoutStagesItSaysSo()
{
    Desk desk(3, 0);
    auto *const dialog = new ui::SpreadDialog(
        desk.one.plant, desk.ids, [](const auto &) { return QString(); }, &m_window);
    dialog->open();
    QVERIFY(says(*dialog, u"No stage is known in this account and region."_s));
    QVERIFY(!preview(*dialog)->isEnabled());
    desk.putStages(2);
    QVERIFY(!says(*dialog, u"No stage is known"_s));
    dialog->reject();
}

QTEST_MAIN(TestSpreadDialog)
#include "tst_spreaddialog.moc"
