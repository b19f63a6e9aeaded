// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who is on a stage, and how one of them is cut off, in the window and of a real service.

#include "ServedWindow.h"
#include "support/Ended.h"
#include "text/Isolate.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/participants/DisconnectDialog.h"
#include "ui/participants/ParticipantsDialog.h"
#include "ui/stages/StagesTable.h"
#include "ui/stages/StagesView.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The emulator's usual fleet: cam-01 and the pair tor-01 are live on main-show.
constexpr int patience = tests::ServedWindow::patience;

class Desk final : public tests::ServedWindow {
public:
    Desk()
        : ServedWindow({.configurations = 7, .stages = emulator::Settings().stages, .someAreLive = true})
    {
    }

    const ivs::IngestConfigurationSummary &encoder(const QString &name)
    {
        for (const patchbay::Configuration &each : source().inventory().configurations()) {
            if (each.summary.name == name)
                return each.summary;
        }
        qFatal("No such encoder");
    }
    void select(const QString &name)
    {
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            if (table().model()->index(row, 1).data().toString() == name)
                table().setCurrentIndex(table().model()->index(row, 1));
        }
    }
    QAction *act() { return findAct(u"Participants…"_s); }
    /// As a person does it; until all is there.
    ui::ParticipantsDialog &open()
    {
        [this] { QTRY_VERIFY_WITH_TIMEOUT(act()->isEnabled(), patience); }();
        act()->trigger();
        [this] { QTRY_VERIFY_WITH_TIMEOUT(dialog<ui::ParticipantsDialog>(), patience); }();
        [this] { QTRY_VERIFY_WITH_TIMEOUT(dialog<ui::ParticipantsDialog>()->isComplete(), patience); }();
        return *dialog<ui::ParticipantsDialog>();
    }
    /// Of whoever this is; the question is there then.
    ui::DisconnectDialog &ask(const QString &who)
    {
        auto &shown = *dialog<ui::ParticipantsDialog>();
        auto *const rows = shown.findChild<QTreeWidget *>();
        for (int i = 0; i < rows->topLevelItemCount(); ++i) {
            if (text::withoutIsolates(rows->topLevelItem(i)->text(0)) == who)
                rows->setCurrentItem(rows->topLevelItem(i));
        }
        button(shown, u"Disconnect…"_s)->click();
        [this] { QTRY_VERIFY_WITH_TIMEOUT(dialog<ui::DisconnectDialog>(), patience); }();
        return *dialog<ui::DisconnectDialog>();
    }
    int rowsShown() { return dialog<ui::ParticipantsDialog>()->findChild<QTreeWidget *>()->topLevelItemCount(); }
};

} // namespace

class TestParticipantsRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutsOffAnEncoder();
    void cutsOffAGuest();
    void aStageIsAskedToo();
    void withoutAStageNothingOpens();
    void aLoneLegIsNamed();
    void theJournalHasIt();
};

void TestParticipantsRoom::cutsOffAnEncoder()
{
    Desk desk;
    desk.select(u"cam-01"_s);
    const QString arn = desk.encoder(u"cam-01"_s).arn;
    desk.open();
    QCOMPARE(desk.rowsShown(), 3);
    ui::DisconnectDialog &question = desk.ask(u"cam-01"_s);
    QPushButton *const button = Desk::button(question, u"Disconnect"_s);
    QVERIFY(!button->isEnabled());
    question.findChild<QLineEdit *>()->setText(u"cam-01"_s);
    button->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.control.stageOf(arn), QString(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.rowsShown(), 2, patience); // without waiting for its turn
    QCOMPARE(desk.control.done(u"DisconnectParticipant"_s), 1);
    QTRY_VERIFY_WITH_TIMEOUT(desk.acts.underWay() == 0, patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.encoder(u"cam-01"_s).stageArn, QString(), patience);
}

void TestParticipantsRoom::cutsOffAGuest()
{
    Desk desk;
    desk.control.letGuestJoin(desk.encoder(u"cam-01"_s).stageArn, u"Zoë"_s);
    desk.select(u"cam-01"_s);
    desk.open();
    QCOMPARE(desk.rowsShown(), 4);
    Desk::button(desk.ask(u"Zoë"_s), u"Disconnect"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.rowsShown(), 3, patience);
    QCOMPARE(desk.control.done(u"DisconnectParticipant"_s), 1);
    QVERIFY(!desk.control.stageOf(desk.encoder(u"cam-01"_s).arn).isEmpty());
}

void TestParticipantsRoom::aStageIsAskedToo()
{
    Desk desk;
    desk.desk.show(ui::View::Stages);
    ui::StagesTable &stages = desk.desk.plantView().stagesView().table();
    QTRY_VERIFY_WITH_TIMEOUT(stages.model()->rowCount() > 1, patience);
    stages.clearSelection();
    QTRY_VERIFY(!desk.act()->isEnabled());
    const QString wanted = u"main-show"_s;
    for (int row = 0; row < stages.model()->rowCount(); ++row) {
        for (int column = 0; column < stages.model()->columnCount(); ++column) {
            if (stages.model()->index(row, column).data().toString() == wanted)
                stages.setCurrentIndex(stages.model()->index(row, column));
        }
    }
    desk.open();
    QCOMPARE(desk.rowsShown(), 3);
}

void TestParticipantsRoom::withoutAStageNothingOpens()
{
    Desk desk;
    desk.select(u"cam-05"_s);
    QTRY_VERIFY(!desk.act()->isEnabled());
    desk.select(u"cam-03"_s);
    QTRY_VERIFY(desk.act()->isEnabled());
}

void TestParticipantsRoom::aLoneLegIsNamed()
{
    Desk desk;
    const auto &all = desk.source().inventory().configurations();
    const auto pair = std::ranges::find_if(all, [](const patchbay::Configuration &each) {
        return each.summary.redundantIngest && !each.summary.stageArn.isEmpty();
    });
    QVERIFY(pair != all.end());
    const QString name = pair->summary.name;
    const QString arn = pair->summary.arn;
    desk.control.setState(arn, u"INACTIVE"_s);
    desk.control.setLeg(arn, u"B"_s, u"ACTIVE"_s);
    desk.read();
    desk.select(name);
    auto *const rows = desk.open().findChild<QTreeWidget *>();
    QStringList shown;
    for (int row = 0; row < rows->topLevelItemCount(); ++row)
        shown += text::withoutIsolates(rows->topLevelItem(row)->text(0));
    QVERIFY2(shown.contains(name + u", leg B"_s), qPrintable(shown.join(u'\n')));
}

void TestParticipantsRoom::theJournalHasIt()
{
    Desk desk;
    desk.select(u"cam-01"_s);
    const ivs::IngestConfigurationSummary before = desk.encoder(u"cam-01"_s);
    desk.open();
    ui::DisconnectDialog &question = desk.ask(u"cam-01"_s);
    question.findChild<QLineEdit *>()->setText(u"cam-01"_s);
    Desk::button(question, u"Disconnect"_s)->click();
    std::optional<patchbay::JournalRecord> newest;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            const auto page = support::ended(desk.journal.find({}, {}, 1, {}));
            newest =
                page && *page && !(*page)->records.empty() ? std::optional((*page)->records.front()) : std::nullopt;
            return newest && newest->conclusion;
        }(),
        patience);
    QCOMPARE(newest->entry.kind, patchbay::JournalKind::Disconnect);
    QCOMPARE(newest->conclusion->outcome, patchbay::JournalOutcome::Done);
    QCOMPARE(newest->entry.encoder.arn, before.arn);
}

QTEST_MAIN(TestParticipantsRoom)
#include "tst_participantsroom.moc"
