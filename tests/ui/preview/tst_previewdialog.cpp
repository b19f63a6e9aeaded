// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The preview of a patch: its keys, whose it is, and what is chosen in its rows.

#include "patchbay/patch/PatchRuns.h"
#include "support/OpenSources.h"
#include "text/Isolate.h"
#include "ui/preview/PreviewDialog.h"
#include "ui/preview/PreviewModel.h"
#include "ui/words/PlaceWords.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <optional>

using namespace Qt::StringLiterals;
using Column = ui::PreviewModel::Column;

namespace {

QString arn(const QString &region, const QString &id)
{
    return u"arn:aws:ivs:%1:123456789012:%2"_s.arg(region, id);
}

/// Sources with the stages main-2, main-10 and rehearsal, and encoders on rehearsal that are to go to main-2.
struct Desk {
    explicit Desk(int encoders) { add(sources.open(u"Live Events"_s, u"eu-west-1"_s), encoders); }
    ~Desk()
    {
        delete dialog;
        sources.end();
    }

    static QString stage(const patchbay::Source &source, const QString &name)
    {
        return arn(source.id().region, u"stage/"_s + name);
    }
    static ivs::IngestConfigurationSummary encoder(const patchbay::Source &source, int number, const QString &stageArn)
    {
        ivs::IngestConfigurationSummary summary;
        summary.arn = arn(source.id().region, u"ingest-configuration/cam%1"_s.arg(number));
        summary.name = u"cam-%1"_s.arg(number);
        summary.stageArn = stageArn;
        summary.state = ivs::IngestState::Inactive;
        return summary;
    }
    void add(patchbay::Source &source, int encoders)
    {
        std::vector<ivs::StageSummary> stages;
        for (const QString &name : {u"main-10"_s, u"main-2"_s, u"rehearsal"_s})
            stages.push_back({stage(source, name), name, {}, {}});
        source.inventory().stages().set(stages);
        std::vector<ivs::IngestConfigurationSummary> page;
        for (int number = 1; number <= encoders; ++number) {
            page.push_back(encoder(source, number, stage(source, u"rehearsal"_s)));
            patch.items.push_back(
                patchbay::Rebind::of({source.id(), page.back().arn}, page.back().stageArn, stage(source, u"main-2"_s)));
        }
        source.inventory().applyPage(page, patchbay::Inventory::clock());
    }
    void open()
    {
        dialog = new ui::PreviewDialog(patch, sources.plant, runs);
        QObject::connect(dialog, &ui::PreviewDialog::taken, dialog, [this](const patchbay::Patch &of) { taken = of; });
        dialog->show();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        table()->setCurrentIndex(table()->model()->index(0, 0));
    }
    QTreeView *table() const { return dialog->findChild<QTreeView *>(); }
    QComboBox *editor() const { return table()->findChild<QComboBox *>(); }
    Qt::CheckState tick(int row) const
    {
        return Qt::CheckState(table()->model()->index(row, 0).data(Qt::CheckStateRole).toInt());
    }
    QPushButton *button(const QString &label) const
    {
        const auto buttons = dialog->findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(
            buttons, [&label](const QPushButton *each) { return each->text().remove(u'&').startsWith(label); });
        return found == buttons.end() ? nullptr : *found;
    }
    bool says(const QString &wanted) const
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&wanted](const QLabel *each) {
            return each->isVisible() && text::withoutIsolates(each->text()).contains(wanted);
        });
    }

    support::OpenSources sources;
    patchbay::Patch patch{u"Show open"_s, {}};
    patchbay::PatchRuns runs{sources.sources};
    QPointer<ui::PreviewDialog> dialog;
    std::optional<patchbay::Patch> taken;
};

} // namespace

class TestPreviewDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enterNeitherTakesNorCancels();
    void controlEnterTakes();
    void escapeCancels();
    void spaceTicksWhatIsSelected();
    void allAreUntickedAndTickedAgain();
    void whatChangesComesFirst();
    void someRowsAreShown();
    void whatIsHiddenIsNotTicked();
    void whatIsTickedIsArmedWhileItIsOpen();
    void oneThatIsDeletedLeavesNothingArmed();
    void theKeyThatTakesStandsBesideTheButton();
    void whereEncodersWillBeIsKeptAsAScene();
    void theStageOfARowIsChosenWithTheKeyboard();
    void whatIsPickedHoldsAtOnce();
    void changesMeanwhileLeaveTheChoiceAlone();
    void takingTakesTheChoiceThatIsOpen();
    void theSpreadIsOfWhatIsTicked();
    void theSpreadIsOfThoseThatStayToo();
    void whatIsNotTakenIsTold();
    void itSaysWhoseItIs();
    void ofSeveralSourcesEachRowSaysItsOwn();
    void onlyWhatDiffersHasAColumn();
    void whatHappensIsNotCutOff();
    void theNameOfOneIsThatOfItsScene();
    void everyStageThatIsTooFullIsNamed();
    void guestsThatNobodyHasCountedMayBeThere();
    void someRowsAreSeenHoweverSmallItIs();
};

void TestPreviewDialog::enterNeitherTakesNorCancels()
{
    Desk desk(3);
    desk.open();
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        QTest::keyClick(desk.table(), key);
    QVERIFY(desk.dialog && desk.dialog->isVisible());
    QVERIFY(!desk.taken);
    desk.button(u"Take"_s)->setFocus();
    QTest::keyClick(desk.button(u"Take"_s), Qt::Key_Return);
    QVERIFY(!desk.taken);
}

void TestPreviewDialog::controlEnterTakes()
{
    Desk desk(3);
    desk.open();
    QTest::keyClick(desk.table(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(desk.taken);
    QCOMPARE(desk.taken->items, desk.patch.items);
}

void TestPreviewDialog::escapeCancels()
{
    Desk desk(3);
    desk.open();
    QTest::keyClick(desk.table(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.dialog);
    QVERIFY(!desk.taken);
}

void TestPreviewDialog::spaceTicksWhatIsSelected()
{
    Desk desk(3);
    desk.open();
    QTest::keyClick(desk.table(), Qt::Key_Space);
    QCOMPARE(desk.tick(0), Qt::Unchecked);
    QCOMPARE(desk.tick(1), Qt::Checked);
    QVERIFY(desk.button(u"Take 2"_s));
    QVERIFY(desk.says(u"3 in all"_s));
}

void TestPreviewDialog::allAreUntickedAndTickedAgain()
{
    Desk desk(3);
    patchbay::Source &source = desk.sources.open(u"Live Events"_s, u"eu-west-1"_s);
    source.inventory().apply(Desk::encoder(source, 1, {}), patchbay::Inventory::clock()); // changed outside
    source.inventory().apply(Desk::encoder(source, 2, Desk::stage(source, u"main-2"_s)),
                             patchbay::Inventory::clock()); // already there
    desk.open();
    const auto press = [&desk] {
        QTest::keyClick(desk.table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(desk.table(), Qt::Key_Space);
    };
    press();
    QCOMPARE(desk.tick(0), Qt::Unchecked);
    QCOMPARE(desk.tick(1), Qt::Unchecked);
    press();
    QCOMPARE(desk.tick(0), Qt::Checked);
    QCOMPARE(desk.tick(1), Qt::Unchecked); // changed outside
}

namespace {

/// cam-1 is there already, cam-2 is live, cam-3 and cam-4 are idle.
void mix(Desk &desk)
{
    patchbay::Source &source = desk.sources.open(u"Live Events"_s, u"eu-west-1"_s);
    source.inventory().apply(Desk::encoder(source, 1, Desk::stage(source, u"main-2"_s)), patchbay::Inventory::clock());
    ivs::IngestConfigurationSummary live = Desk::encoder(source, 2, Desk::stage(source, u"rehearsal"_s));
    live.state = ivs::IngestState::Active;
    source.inventory().apply(live, patchbay::Inventory::clock());
}

QStringList shownIn(const QTreeView &table)
{
    QStringList names;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        if (!table.isRowHidden(row, {}))
            names += table.model()->index(row, 0).data().toString();
    }
    return names;
}

} // namespace

void TestPreviewDialog::whatChangesComesFirst()
{
    Desk desk(4);
    mix(desk);
    desk.open();
    QCOMPARE(shownIn(*desk.table()), (QStringList{u"cam-3"_s, u"cam-4"_s, u"cam-2"_s, u"cam-1"_s}));
    QTest::keyClick(desk.table(), Qt::Key_Space); // and no row goes away from under the mouse
    QCOMPARE(shownIn(*desk.table()), (QStringList{u"cam-3"_s, u"cam-4"_s, u"cam-2"_s, u"cam-1"_s}));
}

void TestPreviewDialog::someRowsAreShown()
{
    Desk desk(4);
    mix(desk);
    desk.open();
    auto *const show = desk.dialog->findChild<QComboBox *>();
    QStringList texts;
    for (int i = 0; i < show->count(); ++i)
        texts += show->itemText(i);
    QCOMPARE(texts, (QStringList{u"All"_s, u"Changing · 3"_s, u"Staying · 1"_s, u"Problems · 1"_s}));
    show->setCurrentIndex(1);
    QTest::keyClick(desk.table(), Qt::Key_Space);
    QCOMPARE(shownIn(*desk.table()), (QStringList{u"cam-3"_s, u"cam-4"_s, u"cam-2"_s}));
    show->setCurrentIndex(2);
    QCOMPARE(shownIn(*desk.table()), QStringList{u"cam-1"_s});
    show->setCurrentIndex(3);
    QCOMPARE(shownIn(*desk.table()), QStringList{u"cam-2"_s});
    patchbay::Source &source = desk.sources.open(u"Live Events"_s, u"eu-west-1"_s);
    source.inventory().apply(Desk::encoder(source, 4, {}), patchbay::Inventory::clock()); // changed outside
    QCOMPARE(shownIn(*desk.table()), (QStringList{u"cam-4"_s, u"cam-2"_s}));
}

void TestPreviewDialog::whatIsHiddenIsNotTicked()
{
    Desk desk(4);
    mix(desk);
    desk.open();
    QTest::keyClick(desk.table(), Qt::Key_A, Qt::ControlModifier);
    desk.dialog->findChild<QComboBox *>()->setCurrentIndex(2);
    QTest::keyClick(desk.table(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(desk.table(), Qt::Key_Space);
    QCOMPARE(desk.tick(0), Qt::Checked);
    QCOMPARE(desk.tick(1), Qt::Checked);
}

void TestPreviewDialog::whatIsTickedIsArmedWhileItIsOpen()
{
    Desk desk(4);
    mix(desk);
    desk.dialog = new ui::PreviewDialog(desk.patch, desk.sources.plant, desk.runs);
    QSignalSpy armed(desk.dialog, &ui::PreviewDialog::armed);
    const auto now = [&armed] { return armed.isEmpty() ? QSet<QString>() : armed.last()[0].value<QSet<QString>>(); };
    desk.runs.underWayChanged(); // it is checked anew before it is shown
    QVERIFY(armed.isEmpty());
    desk.dialog->show();
    const QString third = desk.patch.items[2].encoder.arn;
    const QString fourth = desk.patch.items[3].encoder.arn;
    QCOMPARE(now(), (QSet{third, fourth}));
    desk.table()->setCurrentIndex(desk.table()->model()->index(0, 0));
    QTest::keyClick(desk.table(), Qt::Key_Space);
    QCOMPARE(now(), QSet{fourth});
    desk.dialog->reject();
    QCOMPARE(now(), QSet<QString>());
}

void TestPreviewDialog::oneThatIsDeletedLeavesNothingArmed()
{
    Desk desk(3);
    desk.open();
    QTest::keyClick(desk.table(), Qt::Key_F2); // and what is open in a row is nobody's matter any more
    QVERIFY(desk.editor());
    QSignalSpy armed(desk.dialog, &ui::PreviewDialog::armed);
    delete desk.dialog;
    QVERIFY(!armed.isEmpty());
    QCOMPARE(armed.last()[0].value<QSet<QString>>(), QSet<QString>());
}

void TestPreviewDialog::theKeyThatTakesStandsBesideTheButton()
{
    Desk desk(3);
    desk.open();
    QVERIFY(desk.says(u"Ctrl+Enter takes"_s));
}

void TestPreviewDialog::whereEncodersWillBeIsKeptAsAScene()
{
    Desk desk(4);
    mix(desk);
    desk.open();
    QSignalSpy scene(desk.dialog, &ui::PreviewDialog::sceneRequested);
    QTest::keyClick(desk.table(), Qt::Key_Space);
    desk.button(u"Save as scene"_s)->click();
    QCOMPARE(scene.size(), 1);
    patchbay::Rebind waits = desk.patch.items[1]; // it will be there, too
    waits.ifLive = patchbay::IfLive::WaitUntilIdle;
    QCOMPARE(scene[0][0].value<patchbay::Patch>().items, (std::vector{desk.patch.items[3], waits}));
    QCOMPARE(scene[0][1].value<QList<patchbay::EncoderId>>().size(), 4);
    QVERIFY(desk.dialog && desk.dialog->isVisible());
    QVERIFY(!desk.taken);
}

void TestPreviewDialog::theStageOfARowIsChosenWithTheKeyboard()
{
    Desk desk(3);
    desk.open();
    QTest::keyClick(desk.table(), Qt::Key_F2);
    QComboBox *const stages = desk.editor();
    QVERIFY(stages);
    QCOMPARE(stages->currentData().toString(), desk.patch.items[0].to.arn);
    QStringList names;
    for (int i = 0; i < stages->count(); ++i)
        names += stages->itemText(i).section(u" · "_s, 0, 0);
    QCOMPARE(names, (QStringList{u"main-2"_s, u"main-10"_s, u"rehearsal"_s, u"No stage (detach)"_s}));
    QVERIFY2(stages->itemText(2).contains(u"3 of 12 places used"_s), qPrintable(stages->itemText(2)));
}

void TestPreviewDialog::whatIsPickedHoldsAtOnce()
{
    Desk desk(3);
    desk.open();
    QTest::keyClick(desk.table(), Qt::Key_F2);
    QPointer<QComboBox> stages = desk.editor();
    stages->setCurrentIndex(1);
    Q_EMIT stages->activated(1);
    QCOMPARE(desk.table()->model()->index(0, int(Column::To)).data().toString(), u"main-10"_s);
    QTRY_VERIFY(!stages);
}

void TestPreviewDialog::changesMeanwhileLeaveTheChoiceAlone()
{
    Desk desk(3);
    desk.open();
    QTest::keyClick(desk.table(), Qt::Key_F2);
    const QPointer<QComboBox> stages = desk.editor();
    QTRY_VERIFY(stages->view()->isVisible());
    stages->hidePopup();
    stages->setCurrentIndex(2);
    patchbay::Source &source = desk.sources.open(u"Live Events"_s, u"eu-west-1"_s);
    source.inventory().apply(Desk::encoder(source, 1, {}), patchbay::Inventory::clock());
    QVERIFY(stages);
    QCOMPARE(stages->currentIndex(), 2);
    QVERIFY(!stages->view()->isVisible());
}

void TestPreviewDialog::takingTakesTheChoiceThatIsOpen()
{
    Desk desk(3);
    desk.open();
    QTest::keyClick(desk.table(), Qt::Key_F2);
    desk.editor()->setCurrentIndex(1);
    desk.button(u"Take"_s)->click();
    QTRY_VERIFY(desk.taken);
    QVERIFY2(desk.taken->items[0].to.arn.endsWith(u"main-10"_s), qPrintable(desk.taken->items[0].to.arn));
}

void TestPreviewDialog::theSpreadIsOfWhatIsTicked()
{
    Desk desk(3);
    desk.open();
    QSignalSpy spread(desk.dialog, &ui::PreviewDialog::spreadRequested);
    QTest::keyClick(desk.table(), Qt::Key_Space);
    QVERIFY(desk.button(u"Spread"_s)->isEnabled());
    desk.table()->setCurrentIndex(desk.table()->model()->index(1, 0));
    QTest::keyClick(desk.table(), Qt::Key_Space);
    QVERIFY(!desk.button(u"Spread"_s)->isEnabled());
    QTest::keyClick(desk.table(), Qt::Key_Space);
    desk.button(u"Spread"_s)->click();
    QCOMPARE(spread.size(), 1);
    const auto encoders = spread[0][0].value<QList<patchbay::EncoderId>>();
    QCOMPARE(encoders, (QList{desk.patch.items[1].encoder, desk.patch.items[2].encoder}));
}

void TestPreviewDialog::theSpreadIsOfThoseThatStayToo()
{
    Desk desk(4);
    mix(desk);
    desk.open();
    QSignalSpy spread(desk.dialog, &ui::PreviewDialog::spreadRequested);
    QTest::keyClick(desk.table(), Qt::Key_Space); // cam-3 is left out
    desk.button(u"Spread"_s)->click();
    QCOMPARE(spread.size(), 1);
    const auto encoders = spread[0][0].value<QList<patchbay::EncoderId>>();
    QCOMPARE(encoders, (QList{desk.patch.items[3].encoder, desk.patch.items[1].encoder, desk.patch.items[0].encoder}));
}

void TestPreviewDialog::whatIsNotTakenIsTold()
{
    Desk desk(4);
    mix(desk);
    desk.open();
    QTest::keyClick(desk.table(), Qt::Key_End);
    QTest::keyClick(desk.table(), Qt::Key_Up); // cam-2, which is live
    QTest::keyClick(desk.table(), Qt::Key_Space);
    QVERIFY(desk.says(u"2 move · 1 already there · 1 live"_s));
    QVERIFY(desk.says(u"4 in all"_s));
    const ui::NotTaken rest = desk.dialog->notTaken();
    QCOMPARE(rest.live, std::vector{desk.patch.items[1]});
    QCOMPARE(rest.liveNames, QStringList{u"cam-2"_s});
    QCOMPARE(rest.counts.all, 4);
    QCOMPARE(rest.counts.taken, 2);
    QCOMPARE(rest.counts.alreadyThere, 1);
}

void TestPreviewDialog::itSaysWhoseItIs()
{
    Desk desk(2);
    desk.open();
    QVERIFY(desk.says(u"Live Events, 1234 5678 9012 · eu-west-1"_s));
    QVERIFY(desk.table()->isColumnHidden(int(Column::Account)));
    QVERIFY(desk.table()->isColumnHidden(int(Column::Region)));
}

void TestPreviewDialog::ofSeveralSourcesEachRowSaysItsOwn()
{
    Desk desk(2);
    desk.add(desk.sources.open(u"Archive"_s, u"us-east-1"_s), 1);
    desk.open();
    QVERIFY(desk.says(u"Live Events, 1234 5678 9012 · eu-west-1, Archive, 1234 5678 9012 · us-east-1"_s));
    QVERIFY(!desk.table()->isColumnHidden(int(Column::Account)));
    const QAbstractItemModel &model = *desk.table()->model();
    QCOMPARE(model.index(2, int(Column::Account)).data().toString(), u"Archive"_s);
    QCOMPARE(model.index(2, int(Column::Region)).data().toString(), u"us-east-1"_s);
}

void TestPreviewDialog::onlyWhatDiffersHasAColumn()
{
    Desk desk(2);
    desk.add(desk.sources.open(u"Live Events"_s, u"us-east-1"_s), 1);
    desk.open();
    const bool isOneAccount =
        desk.patch.items.front().encoder.source.account == desk.patch.items.back().encoder.source.account;
    QVERIFY(isOneAccount);
    QVERIFY(desk.table()->isColumnHidden(int(Column::Account)));
    QVERIFY(!desk.table()->isColumnHidden(int(Column::Region)));
}

/// What happens is read in full, and names share the rest, until a person arranges them.
void TestPreviewDialog::whatHappensIsNotCutOff()
{
    Desk desk(2);
    desk.add(desk.sources.open(u"Archive"_s, u"us-east-1"_s), 2);
    desk.open();
    QTreeView *const table = desk.table();
    QVERIFY(!table->isColumnHidden(int(Column::Account)));
    const auto longest = table->fontMetrics().horizontalAdvance(u"moves; the stage is not in the list"_s);
    for (const int width : {1200, 900}) {
        desk.dialog->resize(width, 500);
        QTRY_VERIFY(table->header()->length() <= table->viewport()->width());
        QVERIFY(table->columnWidth(int(Column::WhatHappens)) >= longest);
    }
    QVERIFY(table->columnWidth(int(Column::Encoder)) > table->fontMetrics().averageCharWidth() * 16);
    table->header()->resizeSection(int(Column::Encoder), 77);
    desk.dialog->resize(1100, 500);
    QCOMPARE(table->columnWidth(int(Column::Encoder)), 77);
}

void TestPreviewDialog::theNameOfOneIsThatOfItsScene()
{
    Desk desk(1);
    desk.open();
    desk.button(u"Take 1"_s)->click();
    QCOMPARE(desk.taken->name, u"Show open"_s);
    Desk other(1);
    other.patch.name = u"1 encoders to main-2"_s; // as one that nobody named
    other.open();
    other.button(u"Take 1"_s)->click();
    QCOMPARE(other.taken->name, QString());
}

void TestPreviewDialog::everyStageThatIsTooFullIsNamed()
{
    Desk desk(26);
    for (std::size_t i = 13; i < desk.patch.items.size(); ++i)
        desk.patch.items[i].to.arn = arn(u"eu-west-1"_s, u"stage/main-10"_s);
    desk.open();
    QVERIFY(desk.says(u"main-2 would have 13 encoders"_s));
    QVERIFY(desk.says(u"main-10 would have 13 encoders"_s));
}

void TestPreviewDialog::guestsThatNobodyHasCountedMayBeThere()
{
    Desk desk(3);
    patchbay::Source &source = desk.sources.open(u"Live Events"_s, u"eu-west-1"_s);
    source.inventory().stages().set({{Desk::stage(source, u"main-2"_s), u"main-2"_s, u"st-in-use"_s, {}}});
    desk.open();
    QVERIFY(desk.says(u"main-2 at least 3 of 12"_s));
    QCOMPARE(ui::placesAfter(u"main"_s, {{}, 12, false}), u"main 12 of 12"_s);
}

void TestPreviewDialog::someRowsAreSeenHoweverSmallItIs()
{
    Desk desk(26);
    for (std::size_t i = 13; i < desk.patch.items.size(); ++i)
        desk.patch.items[i].to.arn = arn(u"eu-west-1"_s, u"stage/main-10"_s);
    desk.open();
    desk.dialog->resize(1, 1);
    QTRY_VERIFY(desk.table()->viewport()->height() >= desk.table()->sizeHintForRow(0) * 3);
    for (const QLabel *const label : desk.dialog->findChildren<QLabel *>()) {
        if (label->isVisible())
            QVERIFY2(!label->geometry().intersects(desk.table()->geometry()) || label->parentWidget() != desk.dialog,
                     qPrintable(label->text()));
    }
}

QTEST_MAIN(TestPreviewDialog)
#include "tst_previewdialog.moc"
