// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window asks and shows of an encoder that is live and is asked to move.

#include "Desk.h"

#include "async/Sleep.h"
#include "patchbay/patch/LiveMover.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/LiveRooms.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryView.h"
#include "ui/live/LiveDialog.h"
#include "ui/messages/MessageBar.h"
#include "ui/messages/MessageStrip.h"
#include "ui/waits/WaitRow.h"
#include "ui/waits/WaitsDialog.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using patchbay::LiveMove;
using tests::OneEncoder;

namespace {

/// Never gets as far as to cut, as long as it may.
struct Patient final : patchbay::LiveMover {
    QCoro::Task<patchbay::RebindResult> cut(Job job) override
    {
        patchbay::RebindResult stopped;
        stopped.rebind = job.rebind;
        moves->set({stopped.rebind.encoder, LiveMove::Phase::InTurn, stopped.rebind.from, stopped.rebind.to, {}});
        const std::stop_token stop = job.terms.stop;
        co_await async::sleepFor(std::chrono::hours(1), stop);
        moves->remove(stopped.rebind.encoder.arn);
        co_return stopped;
    }
    bool isCut(const QString &) const override { return false; }
    QCoro::Task<patchbay::RebindResult> bringBack(Job job) override { return cut(std::move(job)); }
    bool comesLast(const patchbay::Rebind &) const override { return false; }

    patchbay::LiveMoves *moves = nullptr;
};

} // namespace

class TestLive final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void whatIsKnownToBeLiveIsAskedAboutAtOnce();
    void aWaitIsTaken();
    void whoLeavesIsToldThatNothingWasChanged();
    void whatHasStoppedMovesAtOnce();
    void anotherChangeClosesTheQuestion();
    void theSecondsOffAirAreShown();
    void whatDoesNotComeBackIsPutBack();
    void whomToCallIsCopied();
    void whatWasMovedIsAwaited();
    void whatComesBackIsToldInPassing();
    void whoWaitsForItsTurnIsToldForWhom();
    void whoWaitsForItsTurnIsListedAndLeft();
    void whatWasLiveInARunCanWaitOrBeCut();
    void quittingSaysWhatBecomesOfIt();

private:
    ui::LiveDialog *ask();
    void setPhase(LiveMove::Phase phase, std::optional<std::chrono::seconds> offAir = {});
    QAbstractButton *button(const QString &label) const;
    QString stateInTheList() const;
    bool isOnTheScreen(const QString &part) const;
    /// In the line below.
    QString passing() const { return m_desk->window.statusBar()->currentMessage(); }

    std::unique_ptr<tests::Desk> m_desk;
};

void TestLive::init()
{
    m_desk = std::make_unique<tests::Desk>();
    m_desk->service.live = {OneEncoder::camera()};
    m_desk->openAccount();
}

ui::LiveDialog *TestLive::ask()
{
    m_desk->rebindToMainShow();
    return qobject_cast<ui::LiveDialog *>(m_desk->dialog(u"cam-01 is live"_s));
}

void TestLive::setPhase(LiveMove::Phase phase, std::optional<std::chrono::seconds> offAir)
{
    const patchbay::SourceId source = m_desk->source().id();
    m_desk->liveMoves.set({m_desk->encoder(),
                           phase,
                           {source, OneEncoder::rehearsal()},
                           {source, OneEncoder::mainShow()},
                           QDateTime::currentDateTimeUtc().addSecs(-75),
                           offAir});
}

/// One that is seen, wherever it is.
QAbstractButton *TestLive::button(const QString &label) const
{
    const auto buttons = m_desk->window.findChildren<QAbstractButton *>();
    const auto found = std::ranges::find_if(buttons, [&label](const QAbstractButton *each) {
        return each->isVisible() && each->text().remove(u'&') == label;
    });
    return found == buttons.end() ? nullptr : *found;
}

QString TestLive::stateInTheList() const
{
    const QAbstractItemModel &model = m_desk->desk.plantView().inventoryView().model();
    return model.index(0, int(ui::Column::State)).data().toString();
}

bool TestLive::isOnTheScreen(const QString &part) const
{
    const auto labels = m_desk->window.findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&part](const QLabel *each) { return each->isVisible() && each->text().contains(part); });
}

void TestLive::whatIsKnownToBeLiveIsAskedAboutAtOnce()
{
    QVERIFY(ask());
    QVERIFY(m_desk->runs.all().empty());
}

void TestLive::aWaitIsTaken()
{
    QVERIFY(ask());
    button(u"Wait"_s)->click();
    const patchbay::PendingRebind *const wait = m_desk->waits.find(OneEncoder::camera());
    QVERIFY(wait);
    QVERIFY(wait->mode == patchbay::PendingRebind::Mode::UntilIdle);
    QCOMPARE(wait->rebind.to.arn, OneEncoder::mainShow());
    QVERIFY(wait->giveUpAt > QDateTime::currentDateTimeUtc());
    QTRY_COMPARE(passing(), u"cam-01 moves to main-show once it has been idle for 30 s."_s);
    QVERIFY(m_desk->runs.all().empty());
}

void TestLive::whoLeavesIsToldThatNothingWasChanged()
{
    QVERIFY(ask());
    button(u"Leave as it is"_s)->click();
    QTRY_COMPARE(passing(), u"Nothing was changed. cam-01 stays on rehearsal."_s);
    QVERIFY(m_desk->runs.all().empty());
}

void TestLive::whatHasStoppedMovesAtOnce()
{
    QVERIFY(ask());
    m_desk->service.live = {};
    m_desk->desk.plantView().refresh();
    QTRY_VERIFY(button(u"Rebind"_s) && button(u"Rebind"_s)->isEnabled());
    button(u"Rebind"_s)->click();
    QTRY_COMPARE(m_desk->plant.find(m_desk->encoder())->summary.stageArn, OneEncoder::mainShow());
}

void TestLive::anotherChangeClosesTheQuestion()
{
    const QPointer<ui::LiveDialog> dialog = ask();
    QVERIFY(dialog);
    m_desk->service.live = {};
    m_desk->runs.take(m_desk->rebind(1, OneEncoder::rehearsal(), OneEncoder::mainShow()));
    QTRY_VERIFY(!dialog);
}

void TestLive::theSecondsOffAirAreShown()
{
    setPhase(LiveMove::Phase::Cut);
    QVERIFY2(stateInTheList().startsWith(u"cut 1 min 1"_s), qPrintable(stateInTheList()));
    QTRY_VERIFY(isOnTheScreen(u"It was cut off rehearsal at "_s)); // in the details
    const QString before = stateInTheList();
    QTRY_VERIFY(stateInTheList() != before);
    setPhase(LiveMove::Phase::Back, std::chrono::seconds(6));
    QCOMPARE(stateInTheList(), u"LIVE, back 6 s"_s);
}

void TestLive::whatDoesNotComeBackIsPutBack()
{
    m_desk->service.live = {};
    m_desk->runs.take(m_desk->rebind(1, OneEncoder::rehearsal(), OneEncoder::mainShow()));
    QTRY_COMPARE(m_desk->plant.find(m_desk->encoder())->summary.stageArn, OneEncoder::mainShow());
    setPhase(LiveMove::Phase::NotBack);
    QTRY_VERIFY(isOnTheScreen(u" and has not come back on main-show. It may have to be started by hand."_s));
    QVERIFY(!button(u"Copy contact"_s)); // nobody is named
    QVERIFY(button(u"Put back"_s));
    button(u"Put back"_s)->click();
    QTRY_COMPARE(m_desk->plant.find(m_desk->encoder())->summary.stageArn, OneEncoder::rehearsal());
    QTRY_VERIFY(isOnTheScreen(u"Put back: cam-01 moved from main-show to rehearsal."_s));
    const patchbay::SourceId source = m_desk->source().id();
    const patchbay::StageId rehearsal{source, OneEncoder::rehearsal()};
    m_desk->liveMoves.set(
        {m_desk->encoder(), LiveMove::Phase::Rebound, rehearsal, rehearsal, QDateTime::currentDateTimeUtc(), {}});
    QTRY_VERIFY(isOnTheScreen(u"Put back on rehearsal. Waiting for its picture."_s));
    m_desk->liveMoves.remove(OneEncoder::camera());
    QVERIFY(!isOnTheScreen(u" and has not come back on "_s));
}

void TestLive::whomToCallIsCopied()
{
    QVERIFY(m_desk->labels.set(OneEncoder::camera(), patchbay::EncoderLabel{{}, {}, u"Käthe, 4711"_s}));
    setPhase(LiveMove::Phase::NotBack);
    QVERIFY(button(u"Copy contact"_s));
    button(u"Copy contact"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Käthe, 4711"_s);
    QTRY_COMPARE(passing(), u"Contact copied: Käthe, 4711."_s);
}

/// The message with Undo in it would else say that all is done.
void TestLive::whatWasMovedIsAwaited()
{
    m_desk->service.live = {};
    setPhase(LiveMove::Phase::Rebound);
    m_desk->runs.take(m_desk->rebind(1, OneEncoder::rehearsal(), OneEncoder::mainShow()));
    QTRY_VERIFY(isOnTheScreen(u"cam-01 moved from rehearsal to main-show. Its picture is not back yet."_s));
    QVERIFY(button(u"Undo"_s));
    setPhase(LiveMove::Phase::Back, std::chrono::seconds(6));
    QVERIFY(isOnTheScreen(u"cam-01 moved from rehearsal to main-show. Its picture is back after 6 s."_s));
    QVERIFY(button(u"Undo"_s));
}

void TestLive::whatComesBackIsToldInPassing()
{
    setPhase(LiveMove::Phase::NotBack);
    QVERIFY(isOnTheScreen(u" and has not come back on "_s));
    setPhase(LiveMove::Phase::Back, std::chrono::seconds(80));
    QVERIFY(!isOnTheScreen(u" and has not come back on "_s));
    QTRY_COMPARE(passing(), u"cam-01 is back on main-show after 1 min 20 s."_s);
}

/// It may take a minute until the other one is back, or told as missing.
void TestLive::whoWaitsForItsTurnIsToldForWhom()
{
    Patient mover;
    m_desk->service.encoders = 2;
    m_desk->desk.plantView().refresh();
    QTRY_COMPARE(m_desk->plant.rowCount(), 2);
    mover.moves = &m_desk->liveMoves;
    m_desk->runs.setLiveMover(mover);
    const patchbay::SourceId source = m_desk->source().id();
    const auto setOther = [&](LiveMove::Phase phase) {
        m_desk->liveMoves.set({m_desk->encoder(2), phase, {}, {source, OneEncoder::mainShow()}, {}});
    };
    setOther(LiveMove::Phase::Rebound);
    patchbay::Rebind rebind = m_desk->rebind(1, OneEncoder::rehearsal(), OneEncoder::mainShow());
    rebind.ifLive = patchbay::IfLive::Cut;
    const patchbay::PatchRun &run = m_desk->runs.take(rebind);
    QTRY_VERIFY(isOnTheScreen(u"cam-01 is cut once cam-02 is back on main-show: never are two off air."_s));
    QTRY_COMPARE(passing(), u"cam-01 waits to be cut and moved to main-show."_s);
    setOther(LiveMove::Phase::Cut);
    QTRY_VERIFY(isOnTheScreen(u"cam-01 is cut once cam-02 is back: never are two off air."_s));
    QVERIFY(isOnTheScreen(u"Waits for cam-02 to be back. Then it is cut and moved to main-show."_s)); // in the details
    QVERIFY(button(u"Leave as it is"_s));
    button(u"Leave as it is"_s)->click();
    QTRY_VERIFY(run.hasEnded());
    QVERIFY(!isOnTheScreen(u"is cut once"_s));
    // The same in the details, and in the menu.
    const patchbay::PatchRun &again = m_desk->runs.take(rebind);
    QTRY_VERIFY(isOnTheScreen(u"cam-01 is cut once cam-02 is back"_s));
    const auto buttons = m_desk->window.findChildren<QToolButton *>();
    const auto cancel = std::ranges::find_if(buttons, [](const QToolButton *each) {
        return each->isVisible() && each->text().remove(u'&') == u"Cancel wait"_s;
    });
    QVERIFY(cancel != buttons.end());
    QTRY_VERIFY((*cancel)->isEnabled());
    (*cancel)->click();
    QTRY_VERIFY(again.hasEnded());
    QTRY_VERIFY(!(*cancel)->defaultAction()->isEnabled());
}

void TestLive::whoWaitsForItsTurnIsListedAndLeft()
{
    Patient mover;
    m_desk->service.encoders = 2;
    m_desk->desk.plantView().refresh();
    QTRY_COMPARE(m_desk->plant.rowCount(), 2);
    mover.moves = &m_desk->liveMoves;
    m_desk->runs.setLiveMover(mover);
    const patchbay::StageId mainShow{m_desk->source().id(), OneEncoder::mainShow()};
    m_desk->liveMoves.set({m_desk->encoder(2), LiveMove::Phase::Cut, {}, mainShow, {}});
    patchbay::Rebind rebind = m_desk->rebind(1, OneEncoder::rehearsal(), OneEncoder::mainShow());
    rebind.ifLive = patchbay::IfLive::Cut;
    const patchbay::PatchRun &run = m_desk->runs.take(rebind);
    QTRY_VERIFY(button(u"1 waiting"_s));
    const QPointer dialog = m_desk->desk.live().waits().show();
    const auto *const table = dialog->findChild<QTreeWidget *>();
    QTRY_COMPARE(table->topLevelItemCount(), 1);
    const QTreeWidgetItem *const row = table->topLevelItem(0);
    QCOMPARE(row->text(ui::WaitRow::Encoder), u"cam-01"_s);
    QCOMPARE(row->text(ui::WaitRow::Way), u"rehearsal → main-show"_s);
    QCOMPARE(row->text(ui::WaitRow::Now), u"waits for its turn, cam-02 is off air"_s);
    QVERIFY(isOnTheScreen(u"These are cut one after the other"_s));
    const auto buttons = dialog->findChildren<QPushButton *>();
    const auto cancel = std::ranges::find_if(
        buttons, [](const QPushButton *each) { return each->text().remove(u'&') == u"Cancel wait"_s; });
    QVERIFY(cancel != buttons.end() && !(*cancel)->isEnabled());
    dialog->select(rebind.encoder.arn);
    QTRY_VERIFY((*cancel)->isEnabled());
    (*cancel)->click();
    QTRY_VERIFY(run.hasEnded());
    QTRY_COMPARE(table->topLevelItemCount(), 0);
    QVERIFY(isOnTheScreen(u"Nothing waits."_s));
    dialog->reject();
}

/// From its row, where the run is shown.
void TestLive::whatWasLiveInARunCanWaitOrBeCut()
{
    m_desk->service.encoders = 3;
    m_desk->desk.plantView().refresh();
    QTRY_COMPARE(m_desk->plant.rowCount(), 3);
    patchbay::Patch patch{u"Show open"_s, {}};
    for (int number = 1; number <= 3; ++number)
        patch.items.push_back(m_desk->rebind(number, OneEncoder::rehearsal(), OneEncoder::mainShow()));
    const patchbay::PatchRun &run = m_desk->runs.take(patch);
    QTRY_VERIFY(run.hasEnded());
    QCOMPARE(run.counts().live, 1);
    QTRY_VERIFY(button(u"Wait"_s));
    button(u"Disconnect…"_s)->click();
    QDialog *const asked = m_desk->dialog(u"cam-01 is live"_s);
    QVERIFY(asked);
    QTRY_VERIFY(button(u"Disconnect and rebind"_s)->isChecked());
    asked->reject();
    QTRY_VERIFY(!m_desk->window.findChild<ui::LiveDialog *>());
    button(u"Wait"_s)->click();
    const patchbay::PendingRebind *const wait = m_desk->waits.find(OneEncoder::camera());
    QVERIFY(wait);
    QCOMPARE(wait->rebind.to.arn, OneEncoder::mainShow());
    QCOMPARE(run.counts().waitsForIdle, 1);
    QTRY_VERIFY(button(u"Cancel wait"_s) && !button(u"Disconnect…"_s));
    button(u"Cancel wait"_s)->click();
    QVERIFY(!m_desk->waits.find(OneEncoder::camera()));
}

void TestLive::quittingSaysWhatBecomesOfIt()
{
    setPhase(LiveMove::Phase::Cut);
    m_desk->window.close();
    QDialog *const question = m_desk->dialog(u"Quit IVS Patchbay"_s);
    QVERIFY(question);
    QVERIFY(m_desk->shows(u"cam-01 was cut: it gets main-show first, or is shown at the next start. Nobody sees then "
                          "whether it comes back."_s));
    setPhase(LiveMove::Phase::NotBack);
    QVERIFY(m_desk->shows(u"cam-01 was cut, has main-show and is not back. Nobody sees then whether it comes."_s));
    QVERIFY(!m_desk->shows(u"Nothing is under way."_s)); // it is awaited
    setPhase(LiveMove::Phase::Back);
    QVERIFY(m_desk->shows(u"Nothing waits any more."_s));
    question->reject();
}

QTEST_MAIN(TestLive)
#include "tst_live.moc"
