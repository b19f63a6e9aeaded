// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person is offered for an encoder that is live, and what they are never led into.

#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/SeenLive.h"
#include "ui/live/LiveDialog.h"
#include "ui/live/LiveOptions.h"
#include "ui/rebind/CannedService.h"
#include "ui/words/TimeWords.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::IfLive;

namespace {

const QString here = u"rtmps://here.example:443/app/"_s;

template <typename Button>
Button *button(const QWidget &in, const QString &label)
{
    const auto buttons = in.findChildren<Button *>();
    const auto found =
        std::ranges::find_if(buttons, [&label](const Button *each) { return each->text().remove(u'&') == label; });
    return found == buttons.end() ? nullptr : *found;
}

bool shows(const QWidget &in, const QString &text)
{
    const auto labels = in.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *each) { return each->isVisible() && each->text() == text; });
}

} // namespace

class TestLiveDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aWaitIsProposed();
    void enterHasItWait();
    void escapeLeavesItAsItIs();
    void disconnectingWantsTheName();
    void enterNeverDisconnects();
    void whatHasNoNameIsOne();
    void otherAddressIsNotCut();
    void whatIsSaidOfTheAddressIsNotSaidTwice();
    void whoWantsItCutIsAskedForItsName();
    void whoSeesItStopSeesItNoLongerLive();
    void addressThatIsNotReadIsNotCut();
    void addressThatCannotBeReadIsNotCut();
    void toNoStageItIsNotCut();
    void whatStopsCanBeMovedAtOnce();
    void whatBecomesAnotherIsNotPressedByAccident();
    void whatWasTypedIsForWhatWasSeen_data();
    void whatWasTypedIsForWhatWasSeen();
    void atReconnectItNeedsAnotherUrlToo();
    void whatWasCutForNothingIsNotCalledUnchanged();
    void whoIsOffAirIsNamedAndNotWaitedForTwice();
    void whatWasRefusedIsBelievedUntilItIsRead();
    void whoIsCutBeforeIsNamed();
    void fromIsWhereItIsNow();
    void ofAPairBothLegsAreLost();
    void anotherWaitIsReplaced();
    void whatIsBeingMovedIsNotTouched();
    void aClosedSourceOffersNothing();
    void detailsAreOnlyOfAnError();
    void everyControlHasAName();

private:
    void open(const QString &stage, const QString &details = {});
    void open(ui::LiveMet met);
    void setState(const QString &state);
    /// With the time from which on it was seen live.
    QString seen(const QString &sentence) const;
    QPushButton *act() const;
    QLineEdit *typed() const;

    std::unique_ptr<test::CannedService> m_service;
    patchbay::LiveMoves m_moves;
    std::unique_ptr<patchbay::SeenLive> m_seen;
    std::unique_ptr<ui::LiveDialog> m_dialog;
    std::vector<ui::LiveChoice> m_chosen;
};

void TestLiveDialog::init()
{
    m_chosen.clear();
    m_service = std::make_unique<test::CannedService>();
    m_service->addStage(u"rehearsal111"_s, u"rehearsal"_s, here);
    m_service->addStage(u"mainshow1111"_s, u"main-show"_s, here);
    m_service->addStage(u"mainbackup11"_s, u"main-backup"_s, u"rtmps://elsewhere.example:443/app/"_s);
    m_service->addConfiguration(u"cam3"_s, u"cam-03"_s, test::CannedService::stageArn(u"rehearsal111"_s), u"ACTIVE"_s);
    m_service->refresh();
    m_seen = std::make_unique<patchbay::SeenLive>(m_service->plant);
}

void TestLiveDialog::cleanup()
{
    m_dialog.reset();
    m_seen.reset();
    for (const patchbay::LiveMove &each : m_moves.all())
        m_moves.remove(each.encoder.arn);
    m_service.reset();
}

void TestLiveDialog::open(const QString &stage, const QString &details)
{
    const patchbay::Rebind rebind{m_service->encoder(u"cam3"_s), m_service->stage(u"rehearsal111"_s),
                                  stage.isEmpty() ? m_service->noStage() : m_service->stage(stage)};
    open(ui::LiveMet{rebind, details});
}

void TestLiveDialog::open(ui::LiveMet met)
{
    m_dialog = std::make_unique<ui::LiveDialog>(
        ui::LiveDialog::Ground{m_service->plant, m_service->runs, m_moves, *m_seen}, met, ui::LiveTerms{});
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    connect(m_dialog.get(), &ui::LiveDialog::chosen, this,
            [this](const ui::LiveChoice &choice) { m_chosen.push_back(choice); });
    m_dialog->show();
}

void TestLiveDialog::setState(const QString &state)
{
    m_service->configuration(u"cam3"_s)->insert(u"state"_s, state);
    m_service->refresh();
}

QString TestLiveDialog::seen(const QString &sentence) const
{
    return sentence.arg(ui::timeText(m_seen->since(test::CannedService::configurationArn(u"cam3"_s))));
}

/// The button that does what is chosen.
QPushButton *TestLiveDialog::act() const
{
    for (const QString &label : {u"Wait"_s, u"Move at reconnect"_s, u"Disconnect and rebind"_s, u"Rebind"_s,
                                 u"Detach when it stops"_s, u"Detach"_s}) {
        if (auto *const found = button<QPushButton>(*m_dialog, label))
            return found;
    }
    return nullptr;
}

QLineEdit *TestLiveDialog::typed() const
{
    const auto fields = m_dialog->findChildren<QLineEdit *>();
    const auto found = std::ranges::find_if(
        fields, [](const QLineEdit *each) { return each->accessibleName().startsWith(u"Type"_s); });
    return found == fields.end() ? nullptr : *found;
}

void TestLiveDialog::aWaitIsProposed()
{
    open(u"mainshow1111"_s);
    QCOMPARE(m_dialog->windowTitle(), u"cam-03 is live"_s);
    QVERIFY(shows(*m_dialog, seen(u"cam-03 is live on rehearsal, seen live since %1. You asked for main-show."_s)));
    QVERIFY(shows(*m_dialog, u"Nothing was changed."_s));
    QCOMPARE(act()->text().remove(u'&'), u"Wait"_s);
    const QDateTime before = QDateTime::currentDateTimeUtc();
    act()->click();
    QCOMPARE(m_chosen.size(), 1U);
    QVERIFY(m_chosen[0].rebind.ifLive == IfLive::WaitUntilIdle);
    QCOMPARE(m_chosen[0].rebind.to, m_service->stage(u"mainshow1111"_s));
    QCOMPARE(m_chosen[0].idleFor, 30s);
    QVERIFY(m_chosen[0].giveUpAt > before);
    QVERIFY(m_chosen[0].giveUpAt <= before.addDays(1));
}

/// Nothing is cut by that, and it can be cancelled; but not by a key that is held down since the dialog before.
void TestLiveDialog::enterHasItWait()
{
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        open(u"mainshow1111"_s);
        m_chosen.clear();
        QKeyEvent held(QEvent::KeyPress, key, {}, {}, true);
        QCoreApplication::sendEvent(m_dialog->focusWidget(), &held);
        QVERIFY(m_chosen.empty());
        QTest::keyClick(m_dialog->focusWidget(), key);
        QCOMPARE(m_chosen.size(), 1U);
        QVERIFY(m_chosen[0].rebind.ifLive == IfLive::WaitUntilIdle);
    }
}

void TestLiveDialog::escapeLeavesItAsItIs()
{
    open(u"mainshow1111"_s);
    QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Escape);
    QCOMPARE(rejected.size(), 1);
    QCOMPARE(m_dialog->leftAsItIs(), u"Nothing was changed. cam-03 stays on rehearsal."_s);
    QVERIFY(m_chosen.empty());
}

void TestLiveDialog::disconnectingWantsTheName()
{
    open(u"mainshow1111"_s);
    auto *const cut = button<QRadioButton>(*m_dialog, u"Disconnect and rebind"_s);
    QTRY_VERIFY(cut->isEnabled()); // once the addresses are read
    cut->click();
    QCOMPARE(act()->text().remove(u'&'), u"Disconnect and rebind"_s);
    QVERIFY(!act()->isEnabled());
    QTest::keyClicks(typed(), u"cam-0"_s);
    QVERIFY(!act()->isEnabled());
    QTest::keyClicks(typed(), u"3 "_s);
    QVERIFY(act()->isEnabled());
    act()->click();
    QCOMPARE(m_chosen.size(), 1U);
    QVERIFY(m_chosen[0].rebind.ifLive == IfLive::Cut);
}

void TestLiveDialog::enterNeverDisconnects()
{
    open(u"mainshow1111"_s);
    auto *const cut = button<QRadioButton>(*m_dialog, u"Disconnect and rebind"_s);
    QTRY_VERIFY(cut->isEnabled());
    cut->click();
    QTest::keyClicks(typed(), u"cam-03"_s);
    act()->setFocus();
    QTest::keyClick(act(), Qt::Key_Return);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_chosen.empty());
}

void TestLiveDialog::whatHasNoNameIsOne()
{
    m_service->configuration(u"cam3"_s)->insert(u"name"_s, QString());
    m_service->refresh();
    open(u"mainshow1111"_s);
    auto *const cut = button<QRadioButton>(*m_dialog, u"Disconnect and rebind"_s);
    QTRY_VERIFY(cut->isEnabled());
    cut->click();
    QTest::keyClicks(typed(), u"1"_s);
    QVERIFY(act()->isEnabled());
}

void TestLiveDialog::otherAddressIsNotCut()
{
    open(u"mainbackup11"_s);
    const QString why = u"main-backup has a different address. A cut encoder would not find it."_s;
    QTRY_VERIFY(shows(*m_dialog, why));
    auto *const cut = button<QRadioButton>(*m_dialog, u"Disconnect and rebind"_s);
    QVERIFY(!cut->isEnabled());
    QCOMPARE(QAccessible::queryAccessibleInterface(cut)->text(QAccessible::Description), why);
}

void TestLiveDialog::whatIsSaidOfTheAddressIsNotSaidTwice()
{
    ui::LiveMet met{
        {m_service->encoder(u"cam3"_s), m_service->stage(u"rehearsal111"_s), m_service->stage(u"mainbackup11"_s)}};
    met.notCut = patchbay::NotCut::OtherAddress;
    open(met);
    QVERIFY(shows(*m_dialog, u"Nothing was changed. It was not cut: main-backup has a different address."_s));
    QTRY_VERIFY(shows(*m_dialog, u"A cut encoder would not find main-backup."_s));
}

/// As soon as it is known that it can be; what is chosen meanwhile counts more.
void TestLiveDialog::whoWantsItCutIsAskedForItsName()
{
    ui::LiveMet met{
        {m_service->encoder(u"cam3"_s), m_service->stage(u"rehearsal111"_s), m_service->stage(u"mainshow1111"_s)}};
    met.isCutWished = true;
    open(met);
    auto *const cut = button<QRadioButton>(*m_dialog, u"Disconnect and rebind"_s);
    QTRY_VERIFY(cut->isChecked());
    QVERIFY(!act()->isEnabled());
    QTest::keyClicks(typed(), u"cam-03"_s);
    QVERIFY(act()->isEnabled());
    met.rebind.to = m_service->stage(u"mainbackup11"_s);
    open(met);
    QTRY_VERIFY(shows(*m_dialog, u"main-backup has a different address. A cut encoder would not find it."_s));
    QCOMPARE(act()->text().remove(u'&'), u"Wait"_s);
}

/// The time begins anew.
void TestLiveDialog::whoSeesItStopSeesItNoLongerLive()
{
    const QString arn = test::CannedService::configurationArn(u"cam3"_s);
    const QDateTime first = m_seen->since(arn);
    QVERIFY(first.isValid());
    m_service->refresh();
    QCOMPARE(m_seen->since(arn), first);
    setState(u"INACTIVE"_s);
    QVERIFY(m_seen->since(arn).isNull());
    setState(u"ACTIVE"_s);
    QVERIFY(m_seen->since(arn) >= first);
}

void TestLiveDialog::addressThatIsNotReadIsNotCut()
{
    m_service->ignores = "GetStage"_ba;
    open(u"mainshow1111"_s);
    QVERIFY(shows(*m_dialog, u"Whether main-show has the same address is not known yet."_s));
    QVERIFY(!button<QRadioButton>(*m_dialog, u"Disconnect and rebind"_s)->isEnabled());
}

void TestLiveDialog::addressThatCannotBeReadIsNotCut()
{
    m_service->refuses = "GetStage"_ba;
    open(u"mainshow1111"_s);
    QTRY_VERIFY(shows(*m_dialog, u"The addresses could not be compared. A cut encoder may not find main-show."_s));
    QVERIFY(!button<QRadioButton>(*m_dialog, u"Disconnect and rebind"_s)->isEnabled());
}

void TestLiveDialog::toNoStageItIsNotCut()
{
    open(QString());
    QVERIFY(shows(*m_dialog, seen(u"cam-03 is live on rehearsal, seen live since %1. You asked to detach it."_s)));
    QVERIFY(!button<QRadioButton>(*m_dialog, u"Disconnect and rebind"_s)->isEnabled());
    button<QRadioButton>(*m_dialog, u"Detach the moment it stops"_s)->click();
    act()->click();
    QCOMPARE(m_chosen.size(), 1U);
    QVERIFY(m_chosen[0].rebind.ifLive == IfLive::WaitForReconnect);
    QVERIFY(m_chosen[0].rebind.to.isNone());
}

void TestLiveDialog::whatStopsCanBeMovedAtOnce()
{
    open(u"mainshow1111"_s);
    setState(u"INACTIVE"_s);
    QVERIFY(shows(*m_dialog, u"cam-03 is idle now. “Rebind” moves it to main-show."_s));
    QVERIFY(shows(*m_dialog, u"Nothing was changed."_s));
    QCOMPARE(act()->text().remove(u'&'), u"Rebind"_s);
    setState(u"ACTIVE"_s);
    QCOMPARE(act()->text().remove(u'&'), u"Wait"_s);
    setState(u"INACTIVE"_s);
    QTRY_VERIFY(act()->isEnabled());
    act()->click();
    QCOMPARE(m_chosen.size(), 1U);
    QVERIFY(m_chosen[0].rebind.ifLive == IfLive::Leave);
}

/// Who clicks in the moment in which "Wait" becomes "Rebind", or the other way round, meant what stood there before.
void TestLiveDialog::whatBecomesAnotherIsNotPressedByAccident()
{
    for (const auto &[before, after] : {std::pair(u"ACTIVE"_s, u"INACTIVE"_s), std::pair(u"INACTIVE"_s, u"ACTIVE"_s)}) {
        setState(before);
        open(u"mainshow1111"_s);
        QVERIFY(act()->isEnabled());
        const QString label = act()->text();
        connect(&m_service->plant, &patchbay::Plant::rowsChanged, m_dialog.get(), [this] { act()->click(); });
        setState(after);
        QVERIFY(act()->text() != label);
        QVERIFY(m_chosen.empty());
        QTRY_VERIFY(act()->isEnabled());
    }
}

void TestLiveDialog::whatWasTypedIsForWhatWasSeen_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<bool>("stops");
    QTest::newRow("another stage") << u"rehearsal222"_s << false;
    QTest::newRow("idle, and live again") << u"rehearsal111"_s << true;
}

void TestLiveDialog::whatWasTypedIsForWhatWasSeen()
{
    QFETCH(const QString, stage);
    QFETCH(const bool, stops);
    m_service->addStage(u"rehearsal222"_s, u"rehearsal-2"_s, here);
    m_service->refresh();
    open(u"mainshow1111"_s);
    auto *const cut = button<QRadioButton>(*m_dialog, u"Disconnect and rebind"_s);
    QTRY_VERIFY(cut->isEnabled());
    cut->click();
    QTest::keyClicks(typed(), u"cam-03"_s);
    QVERIFY(act()->isEnabled());
    m_service->configuration(u"cam3"_s)->insert(u"stageArn"_s, test::CannedService::stageArn(stage));
    setState(stops ? u"INACTIVE"_s : u"ACTIVE"_s);
    setState(u"ACTIVE"_s);
    QTRY_VERIFY(cut->isEnabled());
    cut->click();
    QCOMPARE(typed()->text(), QString());
    QTest::keyClicks(typed(), u"cam-03"_s);
    QTRY_VERIFY(act()->isEnabled());
}

/// It was to be cut, and another one that was cut before was not back.
void TestLiveDialog::whoIsOffAirIsNamedAndNotWaitedForTwice()
{
    ui::LiveMet met{
        {m_service->encoder(u"cam3"_s), m_service->stage(u"rehearsal111"_s), m_service->stage(u"mainshow1111"_s)}};
    met.notCut = patchbay::NotCut::AnotherOffAir;
    met.notBack = patchbay::NotBack{m_service->encoder(u"cam9"_s), u"cam-09"_s};
    m_moves.set({m_service->encoder(u"cam9"_s), patchbay::LiveMove::Phase::NotBack, m_service->stage(u"rehearsal111"_s),
                 m_service->stage(u"mainshow1111"_s), QDateTime::currentDateTimeUtc()});
    open(met);
    QVERIFY(shows(*m_dialog, u"cam-03 is still live on rehearsal: cam-09, cut before it, is not back."_s));
    QVERIFY(shows(*m_dialog, u"Nothing was changed. Cut cam-03 all the same? Then two are off air."_s));
    QTRY_VERIFY(button<QRadioButton>(*m_dialog, u"Disconnect and rebind"_s)->isChecked()); // as was chosen before
    QTest::keyClicks(typed(), u"cam-03"_s);
    act()->click();
    QVERIFY(m_chosen.back().rebind.ifLive == IfLive::Cut);
    QCOMPARE(m_chosen.back().passedOver, std::optional(m_service->encoder(u"cam9"_s)));
    open(met);
    QTRY_VERIFY(button<QRadioButton>(*m_dialog, u"Disconnect and rebind"_s)->isChecked());
    button<QRadioButton>(*m_dialog, u"Wait until it stops"_s)->click();
    act()->click();
    QVERIFY(m_chosen.back().rebind.ifLive == IfLive::WaitUntilIdle);
    QVERIFY(!m_chosen.back().passedOver);
    open(met);
    m_moves.set({m_service->encoder(u"cam9"_s), patchbay::LiveMove::Phase::Back, m_service->stage(u"rehearsal111"_s),
                 m_service->stage(u"mainshow1111"_s), QDateTime::currentDateTimeUtc()});
    QTRY_VERIFY(!shows(*m_dialog, u"cam-03 is still live on rehearsal: cam-09, cut before it, is not back."_s));
    QVERIFY(!shows(*m_dialog, u"Nothing was changed. Cut cam-03 all the same? Then two are off air."_s));
}

/// It is not cut at once.
void TestLiveDialog::whoIsCutBeforeIsNamed()
{
    m_service->addConfiguration(u"cam9"_s, u"cam-09"_s, test::CannedService::stageArn(u"mainshow1111"_s));
    m_service->refresh();
    const QDateTime since = QDateTime::currentDateTimeUtc().addSecs(-22);
    using Phase = patchbay::LiveMove::Phase;
    const auto setPhase = [&](Phase phase) {
        m_moves.set({m_service->encoder(u"cam9"_s), phase, m_service->stage(u"rehearsal111"_s),
                     m_service->stage(u"mainshow1111"_s), since});
    };
    open(u"mainshow1111"_s);
    QTRY_VERIFY(shows(*m_dialog, u"Viewers of rehearsal lose cam-03 at once."_s));
    setPhase(Phase::Rebound);
    QVERIFY(shows(
        *m_dialog,
        u"Waits for cam-09, cut at %1, to be back. Then viewers of rehearsal lose cam-03."_s.arg(ui::timeText(since))));
    setPhase(Phase::Back);
    QVERIFY(shows(*m_dialog, u"Viewers of rehearsal lose cam-03 at once."_s));
}

/// It moves while it is off, and does not find its new stage by itself.
void TestLiveDialog::atReconnectItNeedsAnotherUrlToo()
{
    const QString needsUrl = u"It needs a new URL to come back."_s;
    const QString ask = u"Ask the encoder’s operator to stop and start. A short drop-out counts too."_s;
    open(u"mainshow1111"_s);
    QVERIFY(shows(*m_dialog, ask));
    QVERIFY(!shows(*m_dialog, needsUrl));
    open(u"mainbackup11"_s);
    QTRY_VERIFY(shows(*m_dialog, ask + u' ' + needsUrl));
    QVERIFY(shows(*m_dialog, needsUrl)); // once it has been idle
    const auto labels = m_dialog->findChildren<QLabel *>();
    QTRY_VERIFY(std::ranges::all_of(labels, [](const QLabel *each) {
        return !each->isVisible() || !each->wordWrap() || each->height() >= each->heightForWidth(each->width());
    }));
}

void TestLiveDialog::whatWasCutForNothingIsNotCalledUnchanged()
{
    ui::LiveMet met{
        {m_service->encoder(u"cam3"_s), m_service->stage(u"rehearsal111"_s), m_service->stage(u"mainshow1111"_s)}};
    met.wasCut = true;
    open(met);
    QVERIFY(shows(*m_dialog, u"It was cut, and came back on rehearsal."_s));
    QVERIFY(!m_dialog->accessibleDescription().contains(u"Nothing was changed"_s));
    QCOMPARE(m_dialog->leftAsItIs(), u"cam-03 was cut, and came back on rehearsal. It stays there."_s);
}

/// AWS has refused, and the last reading is from before that.
void TestLiveDialog::whatWasRefusedIsBelievedUntilItIsRead()
{
    setState(u"INACTIVE"_s);
    open(u"mainshow1111"_s, u"Code: ConflictException"_s);
    QCOMPARE(m_dialog->windowTitle(), u"cam-03 is live"_s);
    QCOMPARE(act()->text().remove(u'&'), u"Wait"_s);
    m_service->refresh();
    QCOMPARE(act()->text().remove(u'&'), u"Rebind"_s);
}

void TestLiveDialog::fromIsWhereItIsNow()
{
    open(u"mainshow1111"_s);
    m_service->configuration(u"cam3"_s)->insert(u"stageArn"_s, test::CannedService::stageArn(u"mainbackup11"_s));
    m_service->refresh();
    QVERIFY(shows(*m_dialog, seen(u"cam-03 is live on main-backup, seen live since %1. You asked for main-show."_s)));
    QVERIFY(!shows(*m_dialog, u"Nothing was changed."_s)); // somebody did
    act()->click();
    QCOMPARE(m_chosen.size(), 1U);
    QCOMPARE(m_chosen[0].rebind.from, m_service->stage(u"mainbackup11"_s));
}

void TestLiveDialog::ofAPairBothLegsAreLost()
{
    m_service->configuration(u"cam3"_s)->insert(u"redundantIngest"_s, true);
    m_service->refresh();
    open(u"mainshow1111"_s);
    QTRY_VERIFY(shows(*m_dialog, u"Viewers of rehearsal lose both legs of cam-03, A and B, at once."_s));
}

void TestLiveDialog::anotherWaitIsReplaced()
{
    m_moves.set({m_service->encoder(u"cam3"_s), patchbay::LiveMove::Phase::Waits, m_service->stage(u"rehearsal111"_s),
                 m_service->stage(u"mainbackup11"_s), QDateTime::currentDateTimeUtc()});
    open(u"mainshow1111"_s);
    QVERIFY(shows(*m_dialog, u"It waits to move to main-backup. What you choose here replaces that."_s));
}

void TestLiveDialog::whatIsBeingMovedIsNotTouched()
{
    m_service->ignores = "GetIngestConfiguration"_ba;
    open(u"mainshow1111"_s);
    patchbay::PatchRun &run = m_service->runs.take(
        {m_service->encoder(u"cam3"_s), m_service->stage(u"rehearsal111"_s), m_service->stage(u"mainbackup11"_s)});
    QVERIFY(!act()->isEnabled());
    QVERIFY(!shows(*m_dialog, u"Nothing was changed."_s));
    run.stopWaiting(0);
    QTRY_VERIFY(run.hasEnded());
}

void TestLiveDialog::aClosedSourceOffersNothing()
{
    open(u"mainshow1111"_s);
    m_service->sources.close(m_service->sourceId);
    QVERIFY(!act()->isEnabled());
    QVERIFY(shows(*m_dialog, u"Live Events is not open any more."_s));
}

void TestLiveDialog::detailsAreOnlyOfAnError()
{
    open(u"mainshow1111"_s);
    QVERIFY(!button<QToolButton>(*m_dialog, u"Details"_s));
    open(u"mainshow1111"_s, u"Code: ConflictException"_s);
    QVERIFY(button<QToolButton>(*m_dialog, u"Details"_s));
}

void TestLiveDialog::everyControlHasAName()
{
    open(u"mainshow1111"_s, u"Code: ConflictException"_s);
    for (QWidget *const widget : m_dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || qobject_cast<QLabel *>(widget)
            || widget->objectName().startsWith(u"qt_"_s))
            continue;
        QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                 widget->metaObject()->className());
    }
}

QTEST_MAIN(TestLiveDialog)
#include "tst_livedialog.moc"
