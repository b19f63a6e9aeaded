// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Encoders are made from the window, in a real service: new ones, clones, and what was deleted.

#include "ServedWindow.h"
#include "ui/creation/CloneDialog.h"
#include "ui/creation/CreationDialog.h"
#include "ui/creation/CreationForm.h"
#include "ui/handover/HandoverDialog.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/journal/JournalTable.h"
#include "ui/journal/JournalView.h"
#include "ui/messages/MessageBar.h"
#include "ui/removal/RemovalDialog.h"
#include "ui/stagechoice/StageTickList.h"
#include "ui/stagechoice/StageTicksModel.h"

#include <QAction>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = tests::ServedWindow::patience;
constexpr int encodersAtFirst = 6;

class Desk final : public tests::ServedWindow {
public:
    explicit Desk(bool isReadOnly = false)
        : ServedWindow({.configurations = encodersAtFirst, .someAreLive = true, .isReadOnly = isReadOnly})
    {
    }

    QAction &act(const QString &text) { return *findAct(text); }
    void select(int row, int count = 1) { selectRows(row, count); }
    QString selectedNames()
    {
        QStringList names;
        for (const patchbay::EncoderId &each : table().selectedEncoders())
            names += plant.find(each)->summary.name;
        return names.join(u' ');
    }
    /// Asks for so many from this name on.
    void makeSeries(const QString &first, int count, const QStringList &stageArns = {})
    {
        auto *const dialog = open<ui::CreationDialog>(u"New…"_s);
        QVERIFY(dialog);
        ivs::NewIngestConfiguration wanted;
        wanted.name = first;
        dialog->form().setSettings(wanted);
        dialog->form().setCount(count);
        dialog->stages().model().tick(stageArns);
        press(count == 1 ? u"Make"_s : u"Make %1"_s.arg(count));
    }
    QList<QJsonObject> held(const QString &name) { return ServedWindow::held(u"configurations"_s, name); }
};

/// What all of a configuration but its own key, ARN and participant is.
QJsonObject settingsOf(QJsonObject configuration)
{
    for (const QString &own :
         {u"arn"_s, u"streamKey"_s, u"participantId"_s, u"name"_s, u"state"_s, u"redundantIngestCredentials"_s})
        configuration.remove(own);
    return configuration;
}

} // namespace

class TestCreationRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesASeries();
    void whatWasMadeIsSelectedAndHandedOver();
    void whoHasSelectedSomethingElseKeepsIt();
    void aLostAnswerMakesNoSecondOne();
    void whatIsRefusedIsSaid();
    void aCloneHasAllButTheKey();
    void aCloneWaitsForWhatItIsLike();
    void manyAreCloned();
    void whatWasDeletedIsMadeAgain();
    void withoutItsStageItIsMadeWithout();
    void onlyWhatWasDeletedIsMadeAgain();
    void nothingIsMadeInAReadOnlyAccount();
    void theJournalHasIt();
};

void TestCreationRoom::makesASeries()
{
    Desk desk;
    const auto &stages = desk.plant.stagesOf(desk.source().id());
    desk.makeSeries(u"show-01"_s, 12, {stages[0].arn, stages[1].arn});
    QTRY_COMPARE_WITH_TIMEOUT(desk.table().model()->rowCount(), encodersAtFirst + 12, patience);
    desk.waitForEnd();
    QSet<QString> stagesUsed;
    for (int number = 1; number <= 12; ++number) {
        const auto held = desk.held(u"show-%1"_s.arg(number, 2, 10, QLatin1Char('0')));
        QCOMPARE(held.size(), 1);
        stagesUsed.insert(held.front()[u"stageArn"_s].toString());
    }
    QCOMPARE(stagesUsed.size(), 2);
    QCOMPARE(desk.control.done(u"CreateIngestConfiguration"_s), 12);
}

void TestCreationRoom::whatWasMadeIsSelectedAndHandedOver()
{
    Desk desk;
    desk.select(0);
    desk.makeSeries(u"zzz-1"_s, 3);
    QTRY_COMPARE_WITH_TIMEOUT(desk.selectedNames(), u"zzz-1 zzz-2 zzz-3"_s, patience);
    QTRY_VERIFY(desk.says(u"3 encoders were made."_s));
    desk.press(u"Hand over…"_s);
    const auto *const cards = desk.window.findChild<ui::HandoverDialog *>();
    QVERIFY(cards);
    QCOMPARE(cards->cards().size(), 3U);
    QVERIFY(!desk.says(u"3 encoders were made."_s));
}

/// Also when what was made is not listed: it is there to be shown.
void TestCreationRoom::whoHasSelectedSomethingElseKeepsIt()
{
    Desk desk;
    desk.select(0);
    desk.control.addSlowness(u"CreateIngestConfiguration"_s, std::chrono::milliseconds(300));
    desk.makeSeries(u"zzz-1"_s, 2);
    desk.select(2);
    const QString chosen = desk.selectedNames();
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"2 encoders were made."_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.table().model()->rowCount(), encodersAtFirst + 2, patience);
    QCOMPARE(desk.selectedNames(), chosen);
    desk.press(u"Show"_s);
    QTRY_COMPARE(desk.selectedNames(), u"zzz-1 zzz-2"_s);
}

void TestCreationRoom::aLostAnswerMakesNoSecondOne()
{
    Desk desk;
    desk.control.addFault(u"CreateIngestConfiguration"_s, {.name = u"lostAnswer"_s, .acts = true});
    desk.makeSeries(u"show-1"_s, 3);
    QTRY_COMPARE_WITH_TIMEOUT(desk.table().model()->rowCount(), encodersAtFirst + 3, patience);
    desk.waitForEnd();
    for (const QString &name : {u"show-1"_s, u"show-2"_s, u"show-3"_s})
        QCOMPARE(desk.held(name).size(), 1);
    QCOMPARE(desk.control.done(u"CreateIngestConfiguration"_s), 3);
}

void TestCreationRoom::whatIsRefusedIsSaid()
{
    Desk desk;
    desk.control.addFault(u"CreateIngestConfiguration"_s, u"validation"_s);
    desk.makeSeries(u"show-1"_s, 1);
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"not made"_s), patience);
    QVERIFY(desk.held(u"show-1"_s).isEmpty());
    QVERIFY(!desk.says(u"was made."_s));
}

void TestCreationRoom::aCloneHasAllButTheKey()
{
    Desk desk;
    desk.select(1);
    const QString original = desk.selectedNames();
    auto *const dialog = desk.open<ui::CreationDialog>(u"Clone…"_s);
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isReading(), patience);
    const QString name = dialog->form().settings().name;
    QVERIFY(name != original && desk.held(name).isEmpty());
    desk.press(u"Make"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.held(name).size(), 1, patience);
    desk.waitForEnd();
    const QJsonObject before = desk.held(original).front();
    const QJsonObject clone = desk.held(name).front();
    QVERIFY(!before[u"tags"_s].toObject().isEmpty() || !before[u"attributes"_s].toObject().isEmpty());
    QCOMPARE(settingsOf(clone), settingsOf(before));
    QVERIFY(clone[u"streamKey"_s] != before[u"streamKey"_s]);
    QTRY_COMPARE_WITH_TIMEOUT(desk.selectedNames(), name, patience);
}

/// Made earlier it would lack them, and nobody could add the attributes later.
void TestCreationRoom::aCloneWaitsForWhatItIsLike()
{
    Desk desk;
    desk.select(1);
    desk.control.addFault(u"GetIngestConfiguration"_s, {.name = u"accessDenied"_s, .lasts = true});
    auto *const dialog = desk.open<ui::CreationDialog>(u"Clone…"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->isReading());
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"could not be read"_s), patience);
    QVERIFY(dialog->isReading());
    desk.control.endFaults();
    desk.press(u"Read again"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isReading(), patience);
}

void TestCreationRoom::manyAreCloned()
{
    Desk desk;
    desk.select(0, 3);
    auto *const dialog = desk.open<ui::CloneDialog>(u"Clone…"_s);
    QVERIFY(dialog);
    desk.press(u"Make 3"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.table().model()->rowCount(), encodersAtFirst + 3, patience);
    desk.waitForEnd();
    QTRY_COMPARE_WITH_TIMEOUT(desk.table().selectedEncoders().size(), 3, patience);
}

namespace {

/// Deletes the encoder of a row, which is idle then, and selects its entry in the journal.
QJsonObject deleteAndLookItUp(Desk &desk, int row)
{
    desk.select(row);
    const QString name = desk.selectedNames();
    desk.control.setState(desk.table().selectedEncoders().constFirst().arn, u"INACTIVE"_s);
    const auto reading = desk.source().inventory().refresh(desk.source().client(), {});
    [&] { QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience); }();
    const QJsonObject before = desk.held(name).front();
    desk.open<ui::RemovalDialog>(u"Delete…"_s);
    desk.press(u"Delete"_s);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(desk.held(name).isEmpty(), patience); }();
    desk.waitForEnd();
    desk.act(u"List"_s).trigger();
    return before;
}

void selectFirstEntry(Desk &desk)
{
    desk.act(u"Journal"_s).trigger();
    ui::JournalTable &entries = desk.desk.plantView().journalView().table();
    QTRY_VERIFY_WITH_TIMEOUT(entries.model()->rowCount() > 0, patience);
    entries.selectRow(0);
}

bool isOfferedAgain(const Desk &desk)
{
    const auto buttons = desk.window.findChildren<QPushButton *>();
    return std::ranges::any_of(
        buttons, [](const QPushButton *each) { return each->isVisible() && each->text() == u"&Create again…"_s; });
}

} // namespace

void TestCreationRoom::whatWasDeletedIsMadeAgain()
{
    Desk desk;
    const QJsonObject before = deleteAndLookItUp(desk, 1);
    selectFirstEntry(desk);
    desk.press(u"Create again…"_s);
    auto *const dialog = desk.window.findChild<ui::CreationDialog *>();
    QVERIFY(dialog);
    QVERIFY(desk.says(u"It gets a new key, a new ARN and a new participant"_s));
    desk.press(u"Make"_s);
    const QString name = before[u"name"_s].toString();
    QTRY_COMPARE_WITH_TIMEOUT(desk.held(name).size(), 1, patience);
    desk.waitForEnd();
    const QJsonObject made = desk.held(name).front();
    QCOMPARE(settingsOf(made), settingsOf(before));
    QVERIFY(made[u"streamKey"_s] != before[u"streamKey"_s] && made[u"arn"_s] != before[u"arn"_s]);
}

void TestCreationRoom::withoutItsStageItIsMadeWithout()
{
    Desk desk;
    const QJsonObject before = deleteAndLookItUp(desk, 1);
    std::vector<ivs::StageSummary> left;
    std::ranges::copy_if(
        desk.plant.stagesOf(desk.source().id()), std::back_inserter(left),
        [&before](const ivs::StageSummary &stage) { return stage.arn != before[u"stageArn"_s].toString(); });
    desk.source().inventory().stages().set(std::move(left));
    selectFirstEntry(desk);
    desk.press(u"Create again…"_s);
    const auto *const dialog = desk.window.findChild<ui::CreationDialog *>();
    QVERIFY(dialog);
    QVERIFY(desk.says(u"is not there any more."_s));
    QVERIFY(dialog->plan().creations.front().settings.stageArn.isEmpty());
}

void TestCreationRoom::onlyWhatWasDeletedIsMadeAgain()
{
    Desk desk;
    desk.makeSeries(u"show-1"_s, 1);
    QTRY_COMPARE_WITH_TIMEOUT(desk.held(u"show-1"_s).size(), 1, patience);
    desk.waitForEnd();
    selectFirstEntry(desk);
    QVERIFY(desk.says(u"show-1"_s)); // its details are there
    QVERIFY(!isOfferedAgain(desk));
}

void TestCreationRoom::nothingIsMadeInAReadOnlyAccount()
{
    Desk desk(true);
    QTRY_VERIFY(!desk.act(u"New…"_s).isEnabled());
    desk.select(0);
    QTRY_VERIFY(desk.act(u"Clone…"_s).isEnabled());
    desk.act(u"Clone…"_s).trigger();
    QVERIFY(!desk.window.findChild<ui::CreationDialog *>());
    QTRY_VERIFY(desk.says(u"read-only. Nothing can be made"_s));
    QCOMPARE(desk.control.requests(u"CreateIngestConfiguration"_s), 0);
}

void TestCreationRoom::theJournalHasIt()
{
    Desk desk;
    desk.makeSeries(u"show-1"_s, 2);
    QTRY_COMPARE_WITH_TIMEOUT(desk.held(u"show-2"_s).size(), 1, patience);
    desk.waitForEnd();
    selectFirstEntry(desk);
    const QAbstractItemModel &entries = *desk.desk.plantView().journalView().table().model();
    QTRY_COMPARE_WITH_TIMEOUT(entries.rowCount(), 2, patience);
    QTRY_VERIFY(desk.says(u"Settings: RTMPS"_s));
}

QTEST_MAIN(TestCreationRoom)
#include "tst_creationroom.moc"
