// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who is on a stage, and how one of them is cut off, in the window and of a real service.

#include "WholeWindow.h"
#include "emulator/EmbeddedService.h"
#include "support/EmulatorControl.h"
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

constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure

/// The emulator's usual fleet: cam-01 and the pair tor-01 are live on main-show.
class Desk final : public tests::WholeWindow {
public:
    Desk()
        : WholeWindow([this](const patchbay::SourceId &id) { return makeSource(id); })
    {
        window.show();
        account = accounts.add({{}, u"Live Events"_s, accounts::FromAccessKey{}, {service.region()}}).value_or(QUuid());
        desk.sources().open(account, service.region());
        [&] { QTRY_COMPARE_WITH_TIMEOUT(table().model()->rowCount(), 7, patience); }();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!source().isReading(), patience); }();
    }
    ~Desk() { end(); }

    ui::InventoryTable &table() { return desk.plantView().inventoryView().table(); }
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
    QAction *act()
    {
        const auto actions = window.actions();
        const auto found = std::ranges::find_if(
            actions, [](const QAction *each) { return each->text().remove(u'&') == u"Participants…"_s; });
        return found == actions.end() ? nullptr : *found;
    }
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
    template <typename Dialog>
    Dialog *dialog()
    {
        const auto all = window.findChildren<Dialog *>();
        const auto found = std::ranges::find_if(all, [](const Dialog *each) { return each->isVisible(); });
        return found == all.end() ? nullptr : *found;
    }
    static QPushButton *button(const QWidget &in, const QString &label)
    {
        const auto all = in.findChildren<QPushButton *>();
        const auto found =
            std::ranges::find_if(all, [&label](const QPushButton *each) { return each->text().remove(u'&') == label; });
        return found == all.end() ? nullptr : *found;
    }

    emulator::EmbeddedService service{{.configurations = 7, .rateLimits = false}};
    test::EmulatorControl control{service.endpoint().value()};
    QUuid account;

private:
    aws::Result<std::unique_ptr<patchbay::Source>> makeSource(const patchbay::SourceId &id)
    {
        aws::Client client(transport, std::make_shared<aws::FixedCredentials>(service.credentials()),
                           {service.endpoint().value(), id.region.toLatin1(), ivs::service, false},
                           aws::RateLimits::unlimited());
        return std::make_unique<patchbay::Source>(patchbay::Source::Identity{id, u"Live Events"_s, false, {}},
                                                  ivs::Client(std::move(client)));
    }
};

} // namespace

class TestParticipantsRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutsOffAnEncoder();
    void cutsOffAGuest();
    void aStageIsAskedToo();
    void withoutAStageNothingOpens();
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
