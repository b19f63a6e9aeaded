// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/EmbeddedService.h"
#include "support/EmulatorControl.h"
#include "support/OpenSources.h"
#include "text/Isolate.h"
#include "ui/participants/DisconnectDialog.h"
#include "ui/participants/ParticipantsDialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure

QPushButton *buttonOf(const QWidget &dialog, const QString &label)
{
    for (QPushButton *const each : dialog.findChildren<QPushButton *>()) {
        if (each->text().remove(u'&') == label)
            return each;
    }
    return nullptr;
}

bool says(const QWidget &dialog, const QString &part)
{
    const auto labels = dialog.findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&part](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
}

/// One source on the emulator's usual fleet: cam-01 and the pair tor-01 are live on main-show.
struct Desk {
    Desk()
    {
        one.source().watch().setInterval(0ms); // a test says when it reads
        read();
    }
    ~Desk() { delete dialog; }

    void read()
    {
        one.source().watch().refreshNow();
        [this] { QTRY_VERIFY_WITH_TIMEOUT(!one.source().isReading(), patience); }();
    }
    const ivs::IngestConfigurationSummary &encoder(const QString &name) const
    {
        for (const patchbay::Configuration &each : one.inventory().configurations()) {
            if (each.summary.name == name)
                return each.summary;
        }
        qFatal("No such encoder");
    }
    patchbay::StageId stage() const { return {one.source().id(), encoder(u"cam-01"_s).stageArn}; }

    QTreeWidget &open(const patchbay::StageId &on)
    {
        dialog = new ui::ParticipantsDialog(
            one.plant, on, [](const patchbay::Source &, const aws::Error &) { return u"Why it failed."_s; });
        dialog->show();
        [this] { QTRY_VERIFY_WITH_TIMEOUT(dialog->isComplete(), patience); }();
        return *dialog->findChild<QTreeWidget *>();
    }
    static QTreeWidgetItem *row(const QTreeWidget &table, const QString &who)
    {
        for (int i = 0; i < table.topLevelItemCount(); ++i) {
            if (text::withoutIsolates(table.topLevelItem(i)->text(0)) == who)
                return table.topLevelItem(i);
        }
        return nullptr;
    }
    QPushButton &disconnectButton() const { return *buttonOf(*dialog, u"Disconnect…"_s); }
    patchbay::Disconnection disconnection(const QString &name) const
    {
        const ivs::IngestConfigurationSummary &who = encoder(name);
        return {stage(), u"main-show"_s, who.participantId, one.encoder(who.arn), name};
    }

    emulator::EmbeddedService service{{.configurations = 7, .rateLimits = false}};
    test::EmulatorControl control{service.endpoint().value()};
    support::OneSource one{service.endpoint().value(), service.credentials()};
    QPointer<ui::ParticipantsDialog> dialog;
};

} // namespace

/// Who is on a stage, and what is asked before one of them is cut off.
class TestParticipantsDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsEncodersAndGuests();
    void anEmptyStageSaysSo();
    void whatFailsIsSaid();
    void whatFailsIsSaidUntilItIsRead();
    void asksForWhoIsSelected();
    void aReplicaIsLeftAlone();
    void whoIsSelectedStaysSo();
    void readOnlyDisconnectsNobody();

    void anEncoderIsTyped();
    void aGuestIsNot();
    void productionIsTyped();
    void enterDisconnectsNobody();
    void aPairLosesBothLegs();
    void whatHasMovedIsNotCut();
};

void TestParticipantsDialog::listsEncodersAndGuests()
{
    Desk desk;
    const QString guest = desk.control.letGuestJoin(desk.stage().arn, u"Zoë"_s);
    const QTreeWidget &table = desk.open(desk.stage());
    QCOMPARE(table.topLevelItemCount(), 4); // a pair has two legs
    const QTreeWidgetItem *const encoder = Desk::row(table, u"cam-01"_s);
    QVERIFY(encoder);
    QCOMPARE(encoder->text(1), u"LIVE"_s);
    QVERIFY(encoder->text(2).contains(u':'));
    QCOMPARE(encoder->text(3), u"RTMPS"_s);
    QCOMPARE(encoder->text(4), desk.encoder(u"cam-01"_s).participantId);
    const QTreeWidgetItem *const person = Desk::row(table, u"Zoë"_s);
    QVERIFY(person);
    QCOMPARE(person->text(3), u"WHIP"_s);
    QCOMPARE(person->text(4), guest);
    QVERIFY(Desk::row(table, u"tor-01, leg A"_s));
    QVERIFY(says(*desk.dialog, u"4 on the stage"_s));
}

void TestParticipantsDialog::anEmptyStageSaysSo()
{
    Desk desk;
    const QTreeWidget &table = desk.open({desk.one.source().id(), desk.encoder(u"cam-04"_s).stageArn});
    QCOMPARE(table.topLevelItemCount(), 0);
    QVERIFY(says(*desk.dialog, u"Nobody is on the stage."_s));
}

void TestParticipantsDialog::whatFailsIsSaid()
{
    Desk desk;
    desk.control.addFault(u"ListParticipants"_s, {.name = u"accessDenied"_s, .lasts = true});
    desk.open(desk.stage());
    QVERIFY(says(*desk.dialog, u"Why it failed."_s));
    QVERIFY(says(*desk.dialog, u"is not known"_s));
    QVERIFY(!desk.disconnectButton().isEnabled());
}

/// Whatever else comes into the list meanwhile.
void TestParticipantsDialog::whatFailsIsSaidUntilItIsRead()
{
    Desk desk;
    desk.control.addFault(u"ListParticipants"_s, {.name = u"accessDenied"_s, .lasts = true});
    const QTreeWidget &table = desk.open(desk.stage());
    const QSignalSpy changed(&desk.one.plant, &patchbay::Plant::rowsChanged);
    ivs::IngestConfigurationSummary moved = desk.encoder(u"cam-04"_s);
    moved.stageArn = desk.stage().arn;
    desk.one.inventory().apply(moved, patchbay::Inventory::clock());
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
    QVERIFY(says(*desk.dialog, u"Why it failed."_s));
    QVERIFY(says(*desk.dialog, u"is not known"_s));
    QVERIFY(!says(*desk.dialog, u"Nobody"_s));
    desk.control.endFaults();
    desk.dialog->readAgain();
    QTRY_VERIFY_WITH_TIMEOUT(table.topLevelItemCount() > 0, patience);
    QVERIFY(!says(*desk.dialog, u"Why it failed."_s));
}

void TestParticipantsDialog::asksForWhoIsSelected()
{
    Desk desk;
    QTreeWidget &table = desk.open(desk.stage());
    const QSignalSpy asked(desk.dialog, &ui::ParticipantsDialog::disconnectRequested);
    QVERIFY(!desk.disconnectButton().isEnabled());
    table.setCurrentItem(Desk::row(table, u"cam-01"_s));
    QVERIFY(desk.disconnectButton().isEnabled());
    desk.disconnectButton().click();
    QCOMPARE(asked.size(), 1);
    const auto wanted = asked.first().first().value<patchbay::Disconnection>();
    QCOMPARE(wanted.participantId, desk.encoder(u"cam-01"_s).participantId);
    QCOMPARE(wanted.name, u"cam-01"_s);
    QCOMPARE(wanted.stage, desk.stage());
    QVERIFY(wanted.encoder && wanted.encoder->arn == desk.encoder(u"cam-01"_s).arn);
    QVERIFY(desk.dialog->isVisible());
}

/// It publishes elsewhere: cutting it off there is not what was meant.
void TestParticipantsDialog::aReplicaIsLeftAlone()
{
    Desk desk;
    QTreeWidget &table = desk.open(desk.stage());
    table.setCurrentItem(Desk::row(table, u"cam-01"_s));
    ivs::IngestConfigurationSummary moved = desk.encoder(u"cam-01"_s);
    moved.stageArn = desk.encoder(u"cam-03"_s).stageArn;
    desk.one.inventory().apply(moved, patchbay::Inventory::clock());
    QTRY_VERIFY(!desk.disconnectButton().isEnabled());
    QCOMPARE(Desk::row(table, u"cam-01"_s)->text(1), u"from another stage"_s);
}

void TestParticipantsDialog::whoIsSelectedStaysSo()
{
    Desk desk;
    QTreeWidget &table = desk.open(desk.stage());
    table.setCurrentItem(Desk::row(table, u"tor-01, leg A"_s));
    const QString chosen = table.currentItem()->text(4);
    desk.control.setState(desk.encoder(u"cam-01"_s).arn, u"INACTIVE"_s);
    desk.dialog->readAgain();
    QTRY_COMPARE_WITH_TIMEOUT(table.topLevelItemCount(), 2, patience);
    QCOMPARE(table.selectedItems().size(), 1);
    QCOMPARE(table.selectedItems().first()->text(4), chosen);
}

void TestParticipantsDialog::readOnlyDisconnectsNobody()
{
    emulator::EmbeddedService service{{.configurations = 7, .rateLimits = false}};
    support::OpenSources sources(service.endpoint().value(), service.credentials());
    sources.readOnly = {u"Archive"_s};
    patchbay::Source &source = sources.open(u"Archive"_s, u"eu-west-1"_s);
    source.watch().setInterval(0ms);
    source.watch().refreshNow();
    QTRY_VERIFY_WITH_TIMEOUT(!source.isReading() && source.inventory().configurations().size() == 7, patience);
    const auto live = std::ranges::find_if(source.inventory().configurations(),
                                           [](const auto &each) { return each.summary.isActive(); });
    QPointer<ui::ParticipantsDialog> dialog =
        new ui::ParticipantsDialog(sources.plant, {source.id(), live->summary.stageArn},
                                   [](const patchbay::Source &, const aws::Error &) { return QString(); });
    dialog->show();
    auto *const table = dialog->findChild<QTreeWidget *>();
    QTRY_VERIFY_WITH_TIMEOUT(table->topLevelItemCount() > 0, patience);
    table->setCurrentItem(table->topLevelItem(0));
    const QPushButton *const button = buttonOf(*dialog, u"Disconnect…"_s);
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"read-only"_s));
    delete dialog;
}

void TestParticipantsDialog::anEncoderIsTyped()
{
    Desk desk;
    QPointer<ui::DisconnectDialog> question = new ui::DisconnectDialog(desk.one.plant, desk.disconnection(u"cam-01"_s));
    question->show();
    const QSignalSpy wanted(question, &ui::DisconnectDialog::disconnectionWanted);
    QVERIFY(says(*question, u"binding is emptied"_s));
    QPushButton *const button = buttonOf(*question, u"Disconnect"_s);
    auto *const typed = question->findChild<QLineEdit *>();
    QVERIFY(typed->isVisible() && !button->isEnabled());
    typed->setText(u"cam-02"_s);
    QVERIFY(!button->isEnabled());
    typed->setText(u" cam-01"_s);
    QVERIFY(button->isEnabled());
    button->click();
    QCOMPARE(wanted.size(), 1);
    QTRY_VERIFY(!question);
}

void TestParticipantsDialog::aGuestIsNot()
{
    Desk desk;
    QPointer<ui::DisconnectDialog> question =
        new ui::DisconnectDialog(desk.one.plant, {desk.stage(), u"main-show"_s, u"guest1"_s, {}, u"Zoë"_s});
    question->show();
    QVERIFY(says(*question, u"same token"_s));
    QVERIFY(!says(*question, u"binding"_s));
    QVERIFY(!question->findChild<QLineEdit *>()->isVisible());
    QVERIFY(buttonOf(*question, u"Disconnect"_s)->isEnabled());
    delete question;
}

void TestParticipantsDialog::productionIsTyped()
{
    Desk desk;
    desk.one.source().standing().setProduction(true);
    QPointer<ui::DisconnectDialog> question =
        new ui::DisconnectDialog(desk.one.plant, {desk.stage(), u"main-show"_s, u"guest1"_s, {}, u"Zoë"_s});
    question->show();
    QVERIFY(question->findChild<QLineEdit *>()->isVisible());
    QVERIFY(!buttonOf(*question, u"Disconnect"_s)->isEnabled());
    delete question;
}

void TestParticipantsDialog::enterDisconnectsNobody()
{
    Desk desk;
    QPointer<ui::DisconnectDialog> question = new ui::DisconnectDialog(desk.one.plant, desk.disconnection(u"cam-01"_s));
    question->show();
    const QSignalSpy wanted(question, &ui::DisconnectDialog::disconnectionWanted);
    question->findChild<QLineEdit *>()->setText(u"cam-01"_s);
    QPushButton *const button = buttonOf(*question, u"Disconnect"_s);
    QVERIFY(button->isEnabled() && !button->isDefault());
    for (QWidget *const focus :
         {static_cast<QWidget *>(button), static_cast<QWidget *>(question->findChild<QLineEdit *>())}) {
        focus->setFocus();
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
            QTest::keyClick(focus, key);
    }
    QCOMPARE(wanted.size(), 0);
    QVERIFY(question && question->isVisible());
    delete question;
}

void TestParticipantsDialog::aPairLosesBothLegs()
{
    Desk desk;
    QPointer<ui::DisconnectDialog> question = new ui::DisconnectDialog(desk.one.plant, desk.disconnection(u"tor-01"_s));
    question->show();
    QVERIFY(says(*question, u"both legs"_s));
    delete question;
}

/// It was moved while a person was thinking.
void TestParticipantsDialog::whatHasMovedIsNotCut()
{
    Desk desk;
    QPointer<ui::DisconnectDialog> question = new ui::DisconnectDialog(desk.one.plant, desk.disconnection(u"cam-01"_s));
    question->show();
    question->findChild<QLineEdit *>()->setText(u"cam-01"_s);
    QVERIFY(buttonOf(*question, u"Disconnect"_s)->isEnabled());
    ivs::IngestConfigurationSummary moved = desk.encoder(u"cam-01"_s);
    moved.stageArn = desk.encoder(u"cam-03"_s).stageArn;
    desk.one.inventory().apply(moved, patchbay::Inventory::clock());
    QTRY_VERIFY(!buttonOf(*question, u"Disconnect"_s)->isEnabled());
    QVERIFY(says(*question, u"Nothing is cut off."_s));
    delete question;
}

QTEST_MAIN(TestParticipantsDialog)
#include "tst_participantsdialog.moc"
