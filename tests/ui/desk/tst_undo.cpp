// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The way back from changes and forth again, by the keys and by the bar.

#include "Desk.h"

#include "support/Ended.h"
#include "support/MadeRun.h"
#include "ui/desk/Desk.h"
#include "ui/desk/WayBack.h"
#include "ui/inventory/InventoryView.h"
#include "ui/inventory/ShownSources.h"
#include "ui/journal/RunUndo.h"

#include <QAction>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using tests::OneEncoder;

namespace {

constexpr auto undoKeys = Qt::CTRL | Qt::Key_Z;
constexpr auto redoKeys = Qt::CTRL | Qt::SHIFT | Qt::Key_Z;

using Offer = std::pair<QString, bool>; ///< the menu's text, and whether it can be chosen

} // namespace

class TestUndo final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void isInAMenuOfItsOwn();
    void namesWhatItMoves();
    void followsARename();
    void goesFurtherBackEachTime();
    void whileAPatchIsTakenNothingGoesBack();
    void aNewChangeEndsRedo();
    void survivesAnotherRegion();
    void whatWasRefusedCanBeTriedAgain();
    void theBarOffersWhatIsNext();
    void whatSomebodyElseMovedIsSaid();
    void whatSomebodyElseMovedElsewhereIsSaid();
    void whatIsGoneIsNotInTheWay();
    void whatIsLiveIsPassedOver();
    void aRunThatIsLiveIsPassedOver();
    void allThatIsPassedOverIsCounted();
    void whatIsLiveIsPassedOverOnTheWayForthToo();
    void whatIsBeingMovedIsNotPassedOver();
    void anEarlierRunThatIsLiveIsPassedOver();
    void anEarlierRunOfAnAccountThatWasNotReadIsNotPassedOver();

private:
    QAction *action(QKeyCombination keys);
    Offer undo();
    Offer redo();
    void press(QKeyCombination keys);
    /// cam-01, cam-02 ...: it moves there and is there.
    void move(int number, const QString &stage);
    bool isOn(int number, const QString &stage);
    void pressInBar(const QString &label);
    void setLive(const QSet<int> &numbers);
    /// Has it written down that cam-01, cam-02 ... came to main-show by a run of that name.
    void record(const QString &run, int number) { record(run, m_desk->encoder(number).arn, u"cam-0%1"_s.arg(number)); }
    void record(const QString &run, const QString &arn, const QString &name);
    bool says(const QDialog &dialog, const QString &sentence);

    std::optional<tests::Desk> m_desk;
};

void TestUndo::init()
{
    m_desk.emplace();
    m_desk->service.encoders = 2;
    m_desk->service.region = "eu-west-1"_ba;
    m_desk->openAccount();
}

QAction *TestUndo::action(QKeyCombination keys)
{
    const auto actions = m_desk->window.actions();
    const auto found = std::find_if(actions.begin(), actions.end(),
                                    [keys](const QAction *each) { return each->shortcut() == QKeySequence(keys); });
    return found == actions.end() ? nullptr : *found;
}

Offer TestUndo::undo()
{
    return {action(undoKeys)->text(), action(undoKeys)->isEnabled()};
}

Offer TestUndo::redo()
{
    return {action(redoKeys)->text(), action(redoKeys)->isEnabled()};
}

void TestUndo::press(QKeyCombination keys)
{
    m_desk->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
    QTest::keyClick(&m_desk->window, keys.key(), keys.keyboardModifiers());
}

bool TestUndo::isOn(int number, const QString &stage)
{
    const patchbay::Configuration *const shown = m_desk->source().inventory().find(OneEncoder::camera(number));
    return shown && !shown->moving && shown->summary.stageArn == stage && m_desk->service.stage(number) == stage;
}

void TestUndo::move(int number, const QString &stage)
{
    const QString from = m_desk->service.stage(number);
    m_desk->runs.take(m_desk->rebind(number, from, stage));
    QTRY_VERIFY(isOn(number, stage));
    QTRY_VERIFY(!m_desk->runs.isUnderWay(m_desk->encoder(number)));
}

void TestUndo::pressInBar(const QString &label)
{
    for (QPushButton *const button : m_desk->window.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == label)
            return button->click();
    }
    QFAIL(qPrintable(u"There is no button “%1”."_s.arg(label)));
}

void TestUndo::isInAMenuOfItsOwn()
{
    const auto menus = m_desk->window.menuBar()->actions();
    const auto edit =
        std::find_if(menus.begin(), menus.end(), [](const QAction *menu) { return menu->text() == u"&Edit"_s; });
    QVERIFY(edit != menus.end());
    const auto entries = (*edit)->menu()->actions();
    QVERIFY(entries.contains(action(undoKeys)));
    QVERIFY(entries.contains(action(redoKeys)));
}

void TestUndo::namesWhatItMoves()
{
    QCOMPARE(undo(), Offer(u"&Undo"_s, false));
    QCOMPARE(redo(), Offer(u"&Redo"_s, false));
    move(1, OneEncoder::mainShow());
    QCOMPARE(undo(), Offer(u"&Undo: Move cam-01 back to rehearsal"_s, true));
    QCOMPARE(redo(), Offer(u"&Redo"_s, false));
    press(undoKeys);
    QTRY_VERIFY(isOn(1, OneEncoder::rehearsal()));
    QTRY_COMPARE(redo(), Offer(u"&Redo: Move cam-01 to main-show again"_s, true));
    QCOMPARE(undo(), Offer(u"&Undo"_s, false));
    press(redoKeys);
    QTRY_VERIFY(isOn(1, OneEncoder::mainShow()));
    QTRY_COMPARE(undo(), Offer(u"&Undo: Move cam-01 back to rehearsal"_s, true));
    QCOMPARE(redo(), Offer(u"&Redo"_s, false));
}

/// It was a toggle once: the second press made the change anew.
/// Whoever hears of it: the list, or a reading of this encoder alone.
void TestUndo::followsARename()
{
    move(1, OneEncoder::mainShow());
    m_desk->service.names.encoder = u"cam-north"_s;
    m_desk->service.names.rehearsal = u"studio"_s;
    m_desk->desk.plantView().refresh();
    QTRY_COMPARE(undo(), Offer(u"&Undo: Move cam-north back to studio"_s, true));

    patchbay::Inventory &inventory = m_desk->source().inventory();
    auto renamed = inventory.find(OneEncoder::camera())->summary;
    renamed.name = u"cam-south"_s;
    inventory.apply(renamed, patchbay::Inventory::clock());
    QTRY_COMPARE(undo(), Offer(u"&Undo: Move cam-south back to studio"_s, true));
}

void TestUndo::goesFurtherBackEachTime()
{
    move(1, OneEncoder::mainShow());
    move(2, OneEncoder::mainShow());
    move(1, QString());
    press(undoKeys);
    QTRY_VERIFY(isOn(1, OneEncoder::mainShow()));
    QTRY_COMPARE(undo(), Offer(u"&Undo: Move cam-02 back to rehearsal"_s, true));
    QCOMPARE(redo(), Offer(u"&Redo: Detach cam-01 again"_s, true));
    press(undoKeys);
    QTRY_VERIFY(isOn(2, OneEncoder::rehearsal()));
    QTRY_COMPARE(undo(), Offer(u"&Undo: Move cam-01 back to rehearsal"_s, true));
    press(redoKeys);
    QTRY_VERIFY(isOn(2, OneEncoder::mainShow()));
    QTRY_COMPARE(redo(), Offer(u"&Redo: Detach cam-01 again"_s, true));
    press(undoKeys); // of a redo
    QTRY_VERIFY(isOn(2, OneEncoder::rehearsal()));
    QTRY_COMPARE(redo(), Offer(u"&Redo: Move cam-02 to main-show again"_s, true));
}

/// What Ctrl+Z meant then was the change before the patch.
void TestUndo::whileAPatchIsTakenNothingGoesBack()
{
    move(1, OneEncoder::mainShow());
    QTRY_VERIFY(undo().second);
    m_desk->service.holdChanges();
    const patchbay::PatchRun &run =
        m_desk->runs.take(patchbay::Patch{u"Show open"_s,
                                          {m_desk->rebind(2, OneEncoder::rehearsal(), OneEncoder::mainShow()),
                                           m_desk->rebind(1, OneEncoder::mainShow(), QString())}});
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    QCOMPARE(undo(), Offer(u"&Undo"_s, false));
    QVERIFY(action(undoKeys)->toolTip().contains(u"A patch is being taken. Stop it first."_s));
    const std::size_t runs = m_desk->runs.all().size();
    press(undoKeys);
    QCOMPARE(m_desk->runs.all().size(), runs);
    m_desk->service.goOn();
    m_desk->runs.stopWaitingForAll();
    QTRY_VERIFY(run.hasEnded());
    QTRY_VERIFY(undo().second);
}

void TestUndo::aNewChangeEndsRedo()
{
    move(1, OneEncoder::mainShow());
    press(undoKeys);
    QTRY_VERIFY(redo().second);
    move(2, OneEncoder::mainShow());
    QCOMPARE(redo(), Offer(u"&Redo"_s, false));
    QCOMPARE(undo(), Offer(u"&Undo: Move cam-02 back to rehearsal"_s, true));
}

void TestUndo::survivesAnotherRegion()
{
    move(1, OneEncoder::mainShow());
    move(2, OneEncoder::mainShow());
    press(undoKeys);
    QTRY_VERIFY(redo().second);
    m_desk->desk.sources().open(m_desk->account, u"us-west-2"_s);
    QCOMPARE(undo(), Offer(u"&Undo"_s, false));
    m_desk->desk.sources().open({}, {});
    QCOMPARE(undo(), Offer(u"&Undo"_s, false));
    m_desk->desk.sources().open(m_desk->account, u"eu-west-1"_s);
    QTRY_COMPARE(undo(), Offer(u"&Undo: Move cam-01 back to rehearsal"_s, true));
    QCOMPARE(redo(), Offer(u"&Redo: Move cam-02 to main-show again"_s, true));
    press(undoKeys);
    QTRY_VERIFY(isOn(1, OneEncoder::rehearsal()));
}

void TestUndo::whatWasRefusedCanBeTriedAgain()
{
    move(1, OneEncoder::mainShow());
    m_desk->service.refusal =
        support::answer(409, "{}"_ba, {"x-amzn-ErrorType: ConflictException"_ba, "x-amzn-RequestId: 1-2-3"_ba});
    press(undoKeys);
    QDialog *const refused = m_desk->dialog(u"cam-01 was in use"_s);
    QVERIFY(refused);
    refused->close();
    QCOMPARE(undo(), Offer(u"&Undo: Move cam-01 back to rehearsal"_s, true));
    press(undoKeys);
    QTRY_VERIFY(isOn(1, OneEncoder::rehearsal()));
    QTRY_COMPARE(redo(), Offer(u"&Redo: Move cam-01 to main-show again"_s, true));
    QCOMPARE(undo(), Offer(u"&Undo"_s, false));
}

void TestUndo::theBarOffersWhatIsNext()
{
    move(1, OneEncoder::mainShow());
    QTRY_VERIFY(m_desk->shows(u"cam-01 moved from rehearsal to main-show."_s));
    pressInBar(u"Un&do"_s);
    QTRY_VERIFY(m_desk->shows(u"cam-01 moved from main-show to rehearsal."_s));
    QCOMPARE(undo(), Offer(u"&Undo"_s, false));
    pressInBar(u"Re&do"_s);
    QTRY_VERIFY(m_desk->shows(u"cam-01 moved from rehearsal to main-show."_s));
    QTRY_COMPARE(undo(), Offer(u"&Undo: Move cam-01 back to rehearsal"_s, true));
}

void TestUndo::whatSomebodyElseMovedIsSaid()
{
    move(1, OneEncoder::mainShow());
    move(2, OneEncoder::mainShow()); // its message has taken the place of the one of cam-01
    m_desk->service.move(1, QString());
    m_desk->desk.plantView().refresh();
    QTRY_VERIFY(
        m_desk->shows(u"cam-01 has no stage now. Something else changed it. Undo and Redo leave it where it is."_s));
    QCOMPARE(undo(), Offer(u"&Undo: Move cam-02 back to rehearsal"_s, true));
    press(undoKeys);
    QTRY_VERIFY(isOn(2, OneEncoder::rehearsal()));
    QTRY_COMPARE(undo(), Offer(u"&Undo"_s, false));
    QCOMPARE(m_desk->service.stage(1), QString());
}

/// While another region was shown nobody noticed.
void TestUndo::whatSomebodyElseMovedElsewhereIsSaid()
{
    move(2, OneEncoder::mainShow());
    move(1, OneEncoder::mainShow());
    m_desk->desk.sources().open(m_desk->account, u"us-west-2"_s);
    m_desk->service.move(1, QString());
    m_desk->desk.sources().open(m_desk->account, u"eu-west-1"_s);
    QTRY_VERIFY(undo().second);
    const int changes = m_desk->service.requests("UpdateIngestConfiguration"_ba);
    press(undoKeys);
    QDialog *const told = m_desk->dialog(u"cam-01 moved meanwhile"_s);
    QVERIFY(told);
    QCOMPARE(m_desk->service.requests("UpdateIngestConfiguration"_ba), changes);
    told->close();
    QTRY_COMPARE(undo(), Offer(u"&Undo: Move cam-02 back to rehearsal"_s, true));
}

void TestUndo::whatIsGoneIsNotInTheWay()
{
    move(1, OneEncoder::mainShow());
    move(2, OneEncoder::mainShow());
    m_desk->service.encoders = 1;
    m_desk->desk.plantView().refresh();
    QTRY_COMPARE(undo(), Offer(u"&Undo: Move cam-01 back to rehearsal"_s, true));
}

void TestUndo::setLive(const QSet<int> &numbers)
{
    m_desk->service.live.clear();
    for (const int number : numbers)
        m_desk->service.live += OneEncoder::camera(number);
    m_desk->desk.plantView().refresh();
    QTRY_COMPARE(m_desk->desk.plantView().shownSources().liveEncoders(), int(numbers.size()));
}

void TestUndo::record(const QString &run, const QString &arn, const QString &name)
{
    patchbay::JournalEntry entry;
    entry.encoder = {arn, name};
    entry.from = {OneEncoder::rehearsal(), u"rehearsal"_s};
    entry.to = {OneEncoder::mainShow(), u"main-show"_s};
    entry.run = support::madeRun(run);
    const auto id = support::ended(m_desk->journal.intend(entry, {})).value();
    QVERIFY(id);
    QVERIFY(support::ended(m_desk->journal.conclude(*id, {patchbay::JournalOutcome::Moved})).value());
}

bool TestUndo::says(const QDialog &dialog, const QString &sentence)
{
    const auto labels = dialog.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *each) { return each->text().startsWith(sentence); });
}

/// It is not moved without a look: who pressed the key meant the one that stays.
void TestUndo::whatIsLiveIsPassedOver()
{
    const QString sentence = u"cam-02 stays: it is live. This takes back what was changed before that."_s;
    move(1, OneEncoder::mainShow());
    move(2, OneEncoder::mainShow());
    setLive({2});
    QTRY_COMPARE(undo(), Offer(u"&Undo: Move cam-01 back to rehearsal"_s, true));
    QCOMPARE(action(undoKeys)->toolTip(), sentence);
    press(undoKeys);
    QDialog *const preview = m_desk->dialog(u"Undo: Move cam-01 back to rehearsal"_s);
    QVERIFY(preview);
    QVERIFY(says(*preview, sentence + u" As of "_s)); // it may not be so any more while the preview is open
    QVERIFY(isOn(1, OneEncoder::mainShow()));
    QTest::keyClick(preview, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(isOn(1, OneEncoder::rehearsal()));

    // There is none before: it says that cam-02 is live.
    QTRY_COMPARE(undo(), Offer(u"&Undo: Move cam-02 back to rehearsal"_s, true));
    QVERIFY(!action(undoKeys)->toolTip().contains(u"stays"_s));
    press(undoKeys);
    QDialog *const told = m_desk->dialog(u"cam-02 is live"_s);
    QVERIFY(told);
    told->close();

    setLive({});
    press(undoKeys);
    QTRY_VERIFY(isOn(2, OneEncoder::rehearsal()));
}

void TestUndo::aRunThatIsLiveIsPassedOver()
{
    m_desk->service.encoders = 3;
    m_desk->desk.plantView().refresh();
    QTRY_COMPARE(m_desk->desk.plantView().shownSources().encoders(), 3);
    move(1, OneEncoder::mainShow());
    const patchbay::PatchRun &run =
        m_desk->runs.take(patchbay::Patch{u"Show open"_s,
                                          {m_desk->rebind(2, OneEncoder::rehearsal(), OneEncoder::mainShow()),
                                           m_desk->rebind(3, OneEncoder::rehearsal(), OneEncoder::mainShow())}});
    QTRY_VERIFY(run.hasEnded());
    QTRY_COMPARE(undo(), Offer(u"&Undo: Move 2 encoders of “Show open” back"_s, true));
    setLive({2, 3});
    QTRY_COMPARE(undo(), Offer(u"&Undo: Move cam-01 back to rehearsal"_s, true));
    QCOMPARE(action(undoKeys)->toolTip(),
             u"“Show open” stays: 2 live. This takes back what was changed before that."_s);
    setLive({2});
    QTRY_COMPARE(undo(), Offer(u"&Undo: Move 2 encoders of “Show open” back"_s, true));
    press(undoKeys);
    QDialog *const preview = m_desk->dialog(u"Undo: Show open"_s);
    QVERIFY(preview);
    preview->close();

    pressInBar(u"Dis&miss"_s); // it is known by its name all the same
    move(1, OneEncoder::rehearsal());
    setLive({2, 3});
    QTRY_COMPARE(undo(), Offer(u"&Undo: Move cam-01 back to main-show"_s, true));
    press(undoKeys);
    QTRY_COMPARE(undo(), Offer(u"&Undo: Move cam-01 back to rehearsal"_s, true));
    QCOMPARE(action(undoKeys)->toolTip(),
             u"“Show open” stays: 2 live. This takes back what was changed before that."_s);
}

/// A person is to know how far it goes.
void TestUndo::allThatIsPassedOverIsCounted()
{
    m_desk->service.encoders = 4;
    m_desk->desk.plantView().refresh();
    QTRY_COMPARE(m_desk->desk.plantView().shownSources().encoders(), 4);
    for (const int number : {1, 2, 3, 4})
        move(number, OneEncoder::mainShow());
    setLive({2, 3, 4});
    QTRY_COMPARE(undo(), Offer(u"&Undo: Move cam-01 back to rehearsal"_s, true));
    QCOMPARE(action(undoKeys)->toolTip(),
             u"cam-04 stays: it is live. 2 more before that stay too. This takes back what was changed before that."_s);
}

void TestUndo::whatIsLiveIsPassedOverOnTheWayForthToo()
{
    move(1, OneEncoder::mainShow());
    move(2, OneEncoder::mainShow());
    for (const int number : {2, 1}) {
        press(undoKeys);
        QTRY_VERIFY(isOn(number, OneEncoder::rehearsal()));
    }
    QTRY_COMPARE(redo(), Offer(u"&Redo: Move cam-01 to main-show again"_s, true));
    setLive({1});
    QTRY_COMPARE(redo(), Offer(u"&Redo: Move cam-02 to main-show again"_s, true));
    QCOMPARE(action(redoKeys)->toolTip(),
             u"cam-01 stays: it is live. This makes again what was taken back before that."_s);
    press(redoKeys);
    QDialog *const preview = m_desk->dialog(u"Redo: Move cam-02 to main-show again"_s);
    QVERIFY(preview);
    QVERIFY(says(*preview, u"cam-01 stays: it is live. This makes again what was taken back before that. As of "_s));
    QTest::keyClick(preview, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(isOn(2, OneEncoder::mainShow()));
}

/// A key that is pressed twice.
void TestUndo::whatIsBeingMovedIsNotPassedOver()
{
    move(1, OneEncoder::mainShow());
    move(2, OneEncoder::mainShow());
    move(2, QString());
    m_desk->service.holdChanges();
    press(undoKeys);
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    QCOMPARE(undo(), Offer(u"&Undo: Move cam-02 back to rehearsal"_s, true));
    QVERIFY(!action(undoKeys)->toolTip().contains(u"stays"_s));
    press(undoKeys);
    m_desk->service.goOn();
    QTRY_VERIFY(isOn(2, OneEncoder::mainShow()));
    QTRY_VERIFY(!m_desk->runs.isUnderWay(m_desk->encoder(2)));
    QVERIFY(isOn(1, OneEncoder::mainShow()));
    QCOMPARE(undo(), Offer(u"&Undo: Move cam-02 back to rehearsal"_s, true));
}

/// As after a restart.
void TestUndo::anEarlierRunThatIsLiveIsPassedOver()
{
    m_desk->service.move(1, OneEncoder::mainShow());
    m_desk->service.move(2, OneEncoder::mainShow());
    record(u"before"_s, 1);
    record(u"Show open"_s, 2);
    setLive({2});
    ui::WayBack earlier({m_desk->runs, m_desk->liveMoves, m_desk->waits, m_desk->plant, m_desk->journal,
                         m_desk->urlNeeds, m_desk->desk.plantView().shownSources()});
    QTRY_VERIFY(earlier.hint(ui::WayBack::Way::Back).startsWith(u"“before”, taken at "_s));
    QCOMPARE(earlier.remark(ui::WayBack::Way::Back),
             u"cam-02 stays: it is live. This takes back what was changed before that."_s);
    const QSignalSpy requested(&earlier.undoing(), &ui::RunUndo::previewRequested);
    earlier.go(ui::WayBack::Way::Back);
    QTRY_COMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<patchbay::Patch>().name, u"Undo: before"_s);
    QVERIFY(requested[0][1].toString().startsWith(earlier.remark(ui::WayBack::Way::Back) + u" As of "_s));
    setLive({1});
    QTRY_VERIFY(earlier.hint(ui::WayBack::Way::Back).startsWith(u"“Show open”, taken at "_s));
    setLive({2});
    QTRY_VERIFY(earlier.hint(ui::WayBack::Way::Back).startsWith(u"“before”, taken at "_s));
    setLive({1, 2}); // nothing of any: the newest says why
    QTRY_VERIFY(earlier.remark(ui::WayBack::Way::Back).isEmpty());
    QVERIFY(earlier.hint(ui::WayBack::Way::Back).startsWith(u"“Show open”, taken at "_s));
}

/// Whose it is only its list tells.
void TestUndo::anEarlierRunOfAnAccountThatWasNotReadIsNotPassedOver()
{
    m_desk->service.move(1, OneEncoder::mainShow());
    setLive({});
    record(u"before"_s, 1);
    record(u"elsewhere"_s, m_desk->encoder(2).arn.replace(u"eu-west-1"_s, u"us-west-2"_s), u"cam-99"_s);
    ui::WayBack earlier({m_desk->runs, m_desk->liveMoves, m_desk->waits, m_desk->plant, m_desk->journal,
                         m_desk->urlNeeds, m_desk->desk.plantView().shownSources()});
    QTRY_VERIFY(earlier.hint(ui::WayBack::Way::Back).startsWith(u"“before”, taken at "_s));
    QCOMPARE(earlier.remark(ui::WayBack::Way::Back),
             u"cam-99 stays: its account is not open. This takes back what was changed before that."_s);
    m_desk->service.silentRegion = "us-west-2"_ba;
    m_desk->sources.open({m_desk->account, u"us-west-2"_s});
    QTRY_VERIFY(earlier.hint(ui::WayBack::Way::Back).startsWith(u"“elsewhere”, taken at "_s));
    QVERIFY(earlier.remark(ui::WayBack::Way::Back).isEmpty());
}

QTEST_MAIN(TestUndo)
#include "tst_undo.moc"
