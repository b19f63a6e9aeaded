// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window shows of changes that wait until a live encoder stops, of a real service.

#include "WholeWindow.h"
#include "emulator/EmbeddedService.h"
#include "support/EmulatorControl.h"
#include "ui/desk/LiveRooms.h"
#include "ui/details/DetailsPanel.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/waits/WaitsDialog.h"
#include "ui/widgets/Question.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::PendingRebind;
using State = PendingRebind::State;

namespace {

constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure

class Desk final : public tests::WholeWindow {
public:
    Desk()
        : WholeWindow([this](const patchbay::SourceId &id) { return makeSource(id); })
    {
        window.show();
        account = accounts.add({{}, u"Live Events"_s, accounts::FromAccessKey{}, {service.region()}}).value_or(QUuid());
        desk.sources().open(account, service.region());
        [&] { QTRY_COMPARE_WITH_TIMEOUT(table().model()->rowCount(), 6, patience); }();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!source().isReading(), patience); }();
        for (const patchbay::Configuration &each : source().inventory().configurations()) {
            if (!each.summary.stageArn.isEmpty())
                control.setState(each.summary.arn, u"ACTIVE"_s);
        }
        const auto reading = source().inventory().refresh(source().client(), {});
        [&] { QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience); }();
    }
    ~Desk() { end(); }

    ui::InventoryTable &table() { return desk.plantView().inventoryView().table(); }
    /// To another stage, of one of the encoders that are live.
    patchbay::Rebind rebind(int number)
    {
        ivs::IngestConfigurationSummary encoder;
        for (const patchbay::Configuration &each : source().inventory().configurations()) {
            if (each.summary.isActive() && number-- == 0)
                encoder = each.summary;
        }
        QString other;
        for (const ivs::StageSummary &stage : source().inventory().stages().all()) {
            if (stage.arn != encoder.stageArn)
                other = stage.arn;
        }
        patchbay::Rebind rebind = patchbay::Rebind::of({source().id(), encoder.arn}, encoder.stageArn, other);
        rebind.ifLive = patchbay::IfLive::WaitUntilIdle;
        return rebind;
    }
    void select(const QString &arn)
    {
        const int row = desk.plantView().inventoryView().model().rowOf({source().id(), arn});
        table().setCurrentIndex(table().model()->index(row, 0));
    }
    QString cell(const QString &arn, ui::Column column)
    {
        const int row = desk.plantView().inventoryView().model().rowOf({source().id(), arn});
        return table().model()->index(row, int(column)).data().toString();
    }
    QAction *act(const QString &text)
    {
        const auto actions = window.actions();
        const auto found =
            std::ranges::find_if(actions, [&text](const QAction *each) { return each->text().remove(u'&') == text; });
        return found == actions.end() ? nullptr : *found;
    }
    /// What a person reads in the window, or in a dialog over it.
    bool says(const QString &part) const
    {
        const auto shown = window.findChildren<QLabel *>();
        return std::ranges::any_of(
            shown, [&part](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
    }
    QAbstractButton *button(const QString &label) const
    {
        for (QAbstractButton *const each : window.findChildren<QAbstractButton *>()) {
            if (each->isVisible() && each->text().remove(u'&') == label)
                return each;
        }
        return nullptr;
    }

    emulator::EmbeddedService service{{.configurations = 6, .stages = 3, .rateLimits = false}};
    test::EmulatorControl control{service.endpoint().value()};
    QUuid account;

private:
    aws::Result<std::unique_ptr<patchbay::Source>> makeSource(const patchbay::SourceId &id)
    {
        aws::Client client(transport, std::make_shared<aws::FixedCredentials>(service.credentials()),
                           {service.endpoint().value(), id.region.toLatin1(), ivs::service},
                           aws::RateLimits::unlimited());
        return std::make_unique<patchbay::Source>(patchbay::Source::Identity{id, u"Live Events"_s},
                                                  ivs::Client(std::move(client)));
    }
};

} // namespace

class TestWaitsRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsIsShownAndCancelled();
    void allAreListedAndHeld();
    void theLastTimesGoOnWhenAPersonSaysSo();
    void theTimeThatOneIsIdleIsCounted();
    void whatAsksIsAnswered();
    void whatIsRefusedAsksInAMessageAlone();
    void manyThatAskAreOneMessage();
    void whatWasGivenUpCanWaitAgain();
    void whatNobodyDecidedIsToldSo();
    void whatIsNotKeptIsToldWhileThatIsSo();
    void closingSaysWhatBecomesOfThem();
};

void TestWaitsRoom::whatWaitsIsShownAndCancelled()
{
    Desk desk;
    const patchbay::Rebind rebind = desk.rebind(0);
    const QString &arn = rebind.encoder.arn;
    desk.select(arn);
    const QString from = desk.cell(arn, ui::Column::Stage);
    QVERIFY(!desk.act(u"Cancel wait"_s)->isEnabled());
    QVERIFY(!desk.button(u"1 waiting"_s));
    desk.desk.live().waits().wait(rebind);
    QCOMPARE(desk.cell(arn, ui::Column::State), u"LIVE, waits"_s);
    QVERIFY(desk.cell(arn, ui::Column::Stage).startsWith(from + u" → "_s));
    QTRY_VERIFY(desk.button(u"1 waiting"_s));
    QTRY_VERIFY(desk.says(u"when it has been idle for 30 s"_s));
    QVERIFY(desk.act(u"Cancel wait"_s)->isEnabled());
    desk.act(u"Cancel wait"_s)->trigger();
    QVERIFY(desk.waits.all().empty());
    QCOMPARE(desk.cell(arn, ui::Column::State), u"LIVE"_s);
    QCOMPARE(desk.cell(arn, ui::Column::Stage), from);
    QTRY_VERIFY(!desk.button(u"1 waiting"_s));
    QVERIFY(!desk.act(u"Cancel wait"_s)->isEnabled());
}

void TestWaitsRoom::allAreListedAndHeld()
{
    Desk desk;
    const patchbay::Rebind first = desk.rebind(0);
    desk.desk.live().waits().wait(first);
    desk.desk.live().waits().wait(desk.rebind(1));
    desk.act(u"Waits…"_s)->trigger();
    auto *const dialog = desk.window.findChild<ui::WaitsDialog *>();
    QVERIFY(dialog);
    auto *const rows = dialog->findChild<QTreeWidget *>();
    QCOMPARE(rows->topLevelItemCount(), 2);
    QCOMPARE(rows->topLevelItem(0)->text(2), u"idle for 30 s"_s);
    QCOMPARE(rows->topLevelItem(0)->text(3), u"LIVE"_s);
    dialog->findChild<QCheckBox *>()->click();
    QVERIFY(desk.waits.isHeld());
    QVERIFY(desk.says(u"All waits are held"_s));
    QVERIFY(desk.button(u"2 waiting, held"_s));
    dialog->select(first.encoder.arn);
    desk.button(u"Cancel wait"_s)->click();
    QCOMPARE(desk.waits.all().size(), 1);
    QCOMPARE(rows->topLevelItemCount(), 1);
    desk.button(u"Cancel all"_s)->click();
    QVERIFY(desk.waits.all().empty());
    QVERIFY(desk.says(u"Nothing waits."_s));
}

/// They are not taken before.
void TestWaitsRoom::theLastTimesGoOnWhenAPersonSaysSo()
{
    Desk desk;
    const patchbay::Rebind rebind = desk.rebind(0);
    const auto makeUnconfirmed = [&] {
        desk.desk.live().waits().wait(rebind);
        desk.waits.update(rebind.encoder.arn, [](PendingRebind &wait) { wait.state = State::Unconfirmed; });
    };
    makeUnconfirmed();
    QTRY_VERIFY(desk.says(u"waiting when the program closed."_s));
    QVERIFY(!desk.button(u"1 waiting"_s));
    QCOMPARE(desk.cell(rebind.encoder.arn, ui::Column::State), u"LIVE"_s);
    desk.button(u"Go on"_s)->click();
    QCOMPARE(desk.waits.find(rebind.encoder.arn)->state, State::Waits);
    QTRY_VERIFY(!desk.says(u"when the program closed"_s));
    makeUnconfirmed();
    desk.act(u"Waits…"_s)->trigger();
    auto *const dialog = desk.window.findChild<ui::WaitsDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QTreeWidget *>()->topLevelItem(0)->text(3), u"not running"_s);
    QVERIFY(desk.says(u"They wait only after “Go on with all”."_s));
    dialog->close();
    QTRY_VERIFY(desk.button(u"Forget"_s));
    desk.button(u"Forget"_s)->click();
    QVERIFY(desk.waits.all().empty());
}

/// Who sees it count knows that it works.
void TestWaitsRoom::theTimeThatOneIsIdleIsCounted()
{
    Desk desk;
    const patchbay::Rebind rebind = desk.rebind(0);
    desk.select(rebind.encoder.arn);
    desk.desk.live().waits().wait(rebind);
    const auto sentence = [&desk] {
        const auto labels = desk.window.findChildren<QLabel *>();
        const auto found = std::ranges::find_if(labels, [](const QLabel *each) {
            return each->isVisible() && each->text().contains(u"It has been idle for "_s);
        });
        return found == labels.end() ? QString() : (*found)->text();
    };
    desk.control.setState(rebind.encoder.arn, u"INACTIVE"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!sentence().isEmpty(), patience);
    const QString before = sentence();
    QTRY_VERIFY(sentence() != before && !sentence().isEmpty());
    // In its row too.
    const auto state = [&] { return desk.cell(rebind.encoder.arn, ui::Column::State); };
    QVERIFY2(state().startsWith(u"idle, "_s) && state().endsWith(u" of 30 s"_s), qPrintable(state()));
    const QString shown = state();
    QTRY_VERIFY(state() != shown && state().endsWith(u" of 30 s"_s));
    desk.waits.setHeld(true);
    QTRY_COMPARE(state(), u"idle, waits"_s);
}

void TestWaitsRoom::whatAsksIsAnswered()
{
    Desk desk;
    const patchbay::Rebind rebind = desk.rebind(0);
    desk.desk.live().waits().wait(rebind);
    desk.waits.ask(rebind.encoder.arn, PendingRebind::Question::StageFull);
    QTRY_VERIFY(desk.says(u"which is full now. Nothing was changed."_s));
    desk.button(u"Move anyway"_s)->click();
    QCOMPARE(desk.waits.find(rebind.encoder.arn)->state, State::Waits);
    QTRY_VERIFY(!desk.says(u"which is full now"_s));
    desk.waits.ask(rebind.encoder.arn, PendingRebind::Question::StageProtected);
    QTRY_VERIFY(desk.says(u"protected meanwhile. Nothing was changed."_s));
    QVERIFY(desk.button(u"Move anyway"_s));
    desk.waits.ask(rebind.encoder.arn, PendingRebind::Question::StageGone);
    QTRY_VERIFY(desk.says(u"which no longer exists. Nothing was changed."_s));
    QVERIFY(!desk.button(u"Move anyway"_s));
    QVERIFY(desk.button(u"Choose another stage…"_s));
    desk.button(u"Cancel wait"_s)->click();
    QVERIFY(desk.waits.all().empty());
    QTRY_VERIFY(!desk.says(u"which no longer exists"_s));
}

/// Sixty may be refused at the same time, and nobody closes as many dialogs.
void TestWaitsRoom::whatIsRefusedAsksInAMessageAlone()
{
    Desk desk;
    const patchbay::Rebind rebind = desk.rebind(0);
    desk.waits.add({rebind, PendingRebind::Mode::AtReconnect});
    desk.control.addFault(u"UpdateIngestConfiguration"_s, u"accessDenied"_s);
    desk.control.setState(rebind.encoder.arn, u"INACTIVE"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"Live Events may not use "_s), patience);
    QVERIFY(!desk.window.findChild<ui::ErrorDialog *>());
    desk.button(u"Details…"_s)->click();
    auto *const dialog = desk.window.findChild<ui::ErrorDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->text().details.contains(u"AccessDeniedException"_s));
    QVERIFY(dialog->text().details.contains(rebind.encoder.arn));
    dialog->close();
    desk.act(u"Waits…"_s)->trigger();
    auto *const waits = desk.window.findChild<ui::WaitsDialog *>();
    waits->select(rebind.encoder.arn);
    const auto buttons = waits->findChildren<QPushButton *>();
    const auto isDetails = [](const QPushButton *each) { return each->text() == u"&Details…"_s && each->isVisible(); };
    QVERIFY(std::ranges::any_of(buttons, isDetails));
    waits->close();
    desk.button(u"Try again"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.waits.all().empty(), patience);
    QTRY_VERIFY(!desk.says(u"may not use"_s));
}

void TestWaitsRoom::manyThatAskAreOneMessage()
{
    Desk desk;
    for (int row = 0; row < 4; ++row) {
        desk.desk.live().waits().wait(desk.rebind(row));
        desk.waits.ask(desk.rebind(row).encoder.arn, PendingRebind::Question::StageFull);
    }
    QTRY_VERIFY(desk.says(u"4 waits need a decision."_s));
    QVERIFY(!desk.says(u"which is full now"_s));
    desk.waits.cancel(desk.rebind(0).encoder.arn);
    QTRY_VERIFY(!desk.says(u"need a decision"_s));
    QVERIFY(desk.says(u"which is full now"_s));
}

void TestWaitsRoom::whatWasGivenUpCanWaitAgain()
{
    Desk desk;
    for (int row = 0; row < 2; ++row) {
        desk.desk.live().waits().wait(desk.rebind(row));
        desk.waits.end(desk.rebind(row).encoder.arn, patchbay::WaitEnd::GivenUp);
    }
    QTRY_VERIFY(desk.says(u"The waits of 2 encoders are over: "_s));
    desk.button(u"Wait again"_s)->click();
    QCOMPARE(desk.waits.count(State::Waits), 2);
    QVERIFY(desk.waits.all().front().giveUpAt > QDateTime::currentDateTimeUtc());
    QTRY_VERIFY(!desk.says(u"are over"_s));
}

void TestWaitsRoom::whatNobodyDecidedIsToldSo()
{
    Desk desk;
    const QString arn = desk.rebind(0).encoder.arn;
    desk.select(arn);
    desk.desk.live().waits().wait(desk.rebind(0));
    QTRY_VERIFY(desk.says(u"when it has been idle for 30 s"_s));
    desk.waits.ask(arn, PendingRebind::Question::StageFull);
    QTRY_VERIFY(desk.says(u"until somebody has decided"_s));
    QVERIFY(!desk.says(u"when it has been idle for 30 s"_s));
    desk.waits.end(arn, patchbay::WaitEnd::GivenUp);
    QTRY_VERIFY(desk.says(u"Nobody decided about "_s));
    desk.button(u"Wait again"_s)->click();
    QCOMPARE(desk.waits.find(arn)->state, State::Waits);
}

/// The disk may have room again.
void TestWaitsRoom::whatIsNotKeptIsToldWhileThatIsSo()
{
    Desk desk;
    const QDir folder(desk.dir.path());
    QVERIFY(folder.mkdir(u"waits.json"_s)); // in its place
    desk.desk.live().waits().wait(desk.rebind(0));
    QTRY_VERIFY(desk.says(u"What waits is not kept"_s));
    QVERIFY(!desk.waits.isKept());
    QVERIFY(folder.rmdir(u"waits.json"_s));
    desk.desk.live().waits().wait(desk.rebind(1)); // it is tried with every change
    QTRY_VERIFY(!desk.says(u"What waits is not kept"_s));
    QVERIFY(desk.waits.isKept());
}

void TestWaitsRoom::closingSaysWhatBecomesOfThem()
{
    Desk desk;
    desk.desk.live().waits().wait(desk.rebind(0));
    desk.desk.live().waits().wait(desk.rebind(1));
    desk.window.close();
    QVERIFY(desk.window.isVisible());
    QTRY_VERIFY(desk.window.findChild<ui::Question *>());
    QVERIFY(desk.says(u"2 changes are waiting: "_s));
    QVERIFY(desk.says(u"offered again at the next start"_s));
    desk.waits.cancelAll();
    QTRY_VERIFY(desk.says(u"Nothing waits any more."_s));
    desk.button(u"Stay"_s)->click();
    QVERIFY(desk.window.isVisible());
}

QTEST_MAIN(TestWaitsRoom)
#include "tst_waitsroom.moc"
