// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What of the window outlives it, and how it closes when nobody is there to be asked.

#include "Desk.h"

#include "support/CapturedLog.h"
#include "support/FullDisk.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/Desk.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/program/UnattendedEnd.h"
#include "ui/rebind/RebindDialog.h"
#include "ui/settings/SettingsKeys.h"
#include "ui/widgets/Question.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using tests::OneEncoder;

class TestWindowEnd final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk.emplace(); }
    void cleanup();

    void layoutIsKeptAsItChanges_data();
    void layoutIsKeptAsItChanges();
    void whatIsNotKeptIsSaidOnceUntilItIs();
    void itSaysThatItClosesBeforeWhatIsUnderWayHasEnded();
    void itAsksWhileChangesWait();
    void whatQuittingLeavesIsCalledWhatItIs_data();
    void whatQuittingLeavesIsCalledWhatItIs();
    void whatQuittingMeansFollowsTheRun();
    void whatIsArmedIsForgottenOnlyByAPersonsWord();
    void whatAPatchCameToInAClosedSourceIsToldOnce();
    void unattendedManyAreNotAskedAbout();
    void unattendedAChangeUnderWayIsFinished();
    void unattendedNoDialogHoldsIt();
    void unattendedOneThatWaitsForAPersonGoes();
    void unattendedWhatNeverEndsIsLeft();
    void whatIgnoresEverythingIsEndedByForce();
    void changesThatAreLeftAreLogged_data();
    void changesThatAreLeftAreLogged();

private:
    patchbay::PatchRun &takeMany(int detached = 0);
    /// It can be read in the window.
    bool isSaid(const QString &text) const;
    /// The only bar that can be dismissed.
    void dismissBar();
    std::optional<tests::Desk> m_desk;
};

/// Of what was held only one is answered.
void TestWindowEnd::cleanup()
{
    m_desk->service.goOn();
    m_desk->runs.stopWaitingForAll();
    m_desk.reset();
}

bool TestWindowEnd::isSaid(const QString &text) const
{
    const auto labels = m_desk->window.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

void TestWindowEnd::dismissBar()
{
    const auto buttons = m_desk->window.findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (button->isVisible() && button->accessibleName() == "Dismiss"_L1)
            button->click();
    }
}

void TestWindowEnd::layoutIsKeptAsItChanges_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("key");
    QTest::newRow("size") << u"size"_s << u"window/geometry"_s;
    QTest::newRow("details") << u"details"_s << u"window/details"_s;
    QTest::newRow("a width") << u"width"_s << u"list/columns"_s;
    QTest::newRow("a position") << u"position"_s << u"list/columns"_s;
    QTest::newRow("a column hidden") << u"hidden"_s << u"list/columns"_s;
    QTest::newRow("the order") << u"order"_s << u"list/columns"_s;
    QTest::newRow("the splitter") << u"splitter"_s << u"window/splitter"_s;
}

/// A program that is killed a moment later has it.
void TestWindowEnd::layoutIsKeptAsItChanges()
{
    QFETCH(const QString, what);
    QFETCH(const QString, key);
    m_desk->openAccount();
    QVERIFY(m_desk->settings.save());
    const QVariant before = files::Settings(m_desk->dir.path()).value(key);
    QHeaderView *const header = m_desk->desk.plantView().inventoryView().table().horizontalHeader();
    auto *const splitter = m_desk->desk.plantView().findChild<QSplitter *>();
    if (what == "size"_L1)
        m_desk->window.resize(m_desk->window.size() - QSize(7, 9));
    else if (what == "details"_L1)
        QTest::keyClick(&m_desk->window, Qt::Key_F9);
    else if (what == "width"_L1)
        header->resizeSection(1, header->sectionSize(1) + 13);
    else if (what == "position"_L1)
        header->moveSection(1, 2);
    else if (what == "hidden"_L1)
        header->setSectionHidden(3, true);
    else if (what == "order"_L1)
        header->setSortIndicator(2, Qt::DescendingOrder);
    else
        Q_EMIT splitter->splitterMoved(splitter->sizes().first(), 1); // as the mouse does
    if (what == "splitter"_L1)
        QVERIFY(m_desk->settings.contains(key));
    else
        QTRY_VERIFY(files::Settings(m_desk->dir.path()).value(key) != before);
}

void TestWindowEnd::whatIsNotKeptIsSaidOnceUntilItIs()
{
#ifdef Q_OS_UNIX
    const QString notKept = u"Changes are not kept"_s;
    QVERIFY(m_desk->settings.save());
    bool isLayoutSaid = false;
    bool isDismissed = false;
    bool isSaidAgain = true;
    {
        const support::NoRoomForFiles limit;
        const auto change = [this](const QString &key, const QVariant &value) {
            m_desk->settings.setValue(key, value);
            m_desk->settings.save();
        };
        change(u"window/details"_s, u"a"_s);
        isLayoutSaid = isSaid(notKept + u" (window layout): the disk is full."_s);
        dismissBar();
        isDismissed = !isSaid(notKept);
        change(u"window/details"_s, u"b"_s);
        change(u"list/columns"_s, u"a"_s);
        isSaidAgain = isSaid(notKept);
        change(u"preferences/rateSharePercent"_s, 30);
        change(ui::lastRegionKey, u"eu-west-1"_s);
    }
    QVERIFY(isLayoutSaid);
    QVERIFY(isDismissed && !isSaidAgain);
    QVERIFY(isSaid(notKept + u" (settings, window layout, the account to open first): the disk is full."_s));
    QVERIFY(m_desk->settings.save());
    QVERIFY(!isSaid(notKept));
#endif
}

/// From then on a later start must not hand over to it.
void TestWindowEnd::itSaysThatItClosesBeforeWhatIsUnderWayHasEnded()
{
    QSignalSpy closing(&m_desk->desk.closing(), &ui::Closing::begun);
    m_desk->openAccount();
    m_desk->service.holdChanges();
    m_desk->rebindToMainShow();
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    m_desk->window.close();
    QCOMPARE(closing.size(), 1);
    QVERIFY(!m_desk->hasEnded);
    m_desk->window.close(); // a person is impatient
    QCOMPARE(closing.size(), 1);
}

/// Many encoders, which are moved or detached, of which the first are under way and the others wait.
patchbay::PatchRun &TestWindowEnd::takeMany(int detached)
{
    m_desk->service.encoders = 30;
    m_desk->openAccount();
    m_desk->service.holdChanges();
    patchbay::Patch patch{u"Show open"_s, {}};
    for (int number = 1; number <= 30; ++number)
        patch.items.push_back(
            m_desk->rebind(number, OneEncoder::rehearsal(), number <= detached ? QString() : OneEncoder::mainShow()));
    return m_desk->runs.take(patch);
}

void TestWindowEnd::itAsksWhileChangesWait()
{
    const patchbay::PatchRun &run = takeMany();
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    QVERIFY(run.counts().waiting > 0);
    const auto question = [this] { return m_desk->window.findChild<ui::Question *>(); };
    m_desk->window.close();
    QVERIFY(question() && question()->isVisible());
    QVERIFY(isSaid(u"0 of 30 have moved. %1 stay as they are."_s.arg(run.counts().waiting)));
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QVERIFY(run.counts().waiting > 0);

    m_desk->window.close();
    for (QPushButton *const button : question()->findChildren<QPushButton *>()) {
        if (button->text() == "&Quit"_L1)
            button->click();
    }
    QTRY_COMPARE(run.counts().waiting, 0);
}

void TestWindowEnd::whatQuittingLeavesIsCalledWhatItIs_data()
{
    QTest::addColumn<int>("detached");
    QTest::addColumn<QString>("sentence");
    QTest::addRow("all are detached") << 30 << u"0 of 30 have been detached. %1 stay as they are."_s;
    QTest::addRow("some are") << 7 << u"0 of 30 have moved or been detached. %1 stay as they are."_s;
}

void TestWindowEnd::whatQuittingLeavesIsCalledWhatItIs()
{
    QFETCH(const int, detached);
    QFETCH(const QString, sentence);
    const patchbay::PatchRun &run = takeMany(detached);
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    m_desk->window.close();
    QVERIFY(isSaid(sentence.arg(run.counts().waiting)));
}

void TestWindowEnd::whatQuittingMeansFollowsTheRun()
{
    const patchbay::PatchRun &run = takeMany();
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    m_desk->window.close();
    QVERIFY(isSaid(u"What was sent is finished first. What still waits is not sent."_s));
    m_desk->service.goOn();
    m_desk->runs.stopWaitingForAll();
    QTRY_VERIFY(run.hasEnded());
    QTRY_VERIFY(isSaid(u"Nothing waits any more."_s));
    const auto *const question = m_desk->window.findChild<ui::Question *>();
    const auto labels = question->findChildren<QLabel *>();
    QVERIFY(std::ranges::none_of(labels, [](const QLabel *each) { return each->text().contains(u"not sent"_s); }));
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *each) { return each->text().startsWith(u"Nothing is under way."_s); }));
}

void TestWindowEnd::whatIsArmedIsForgottenOnlyByAPersonsWord()
{
    m_desk->service.encoders = 2;
    m_desk->openAccount();
    m_desk->armed.arm({m_desk->encoder(1), m_desk->encoder(2)}, OneEncoder::mainShow());
    QCOMPARE(m_desk->armed.count(), 2);
    m_desk->window.close();
    QPointer<ui::Question> question = m_desk->window.findChild<ui::Question *>();
    QVERIFY(question && question->isVisible());
    QVERIFY(isSaid(u"2 are armed and not taken."_s));
    QVERIFY(isSaid(u"What is armed is forgotten."_s));
    QVERIFY(!isSaid(u"alarm"_s)); // nothing is planned or watched
    m_desk->plan.choose({u"Show"_s, QDateTime::currentDateTimeUtc(), {}});
    m_desk->armed.disarm({m_desk->encoder(2)});
    QVERIFY(isSaid(u"armed and not taken."_s));
    QVERIFY(isSaid(u"No alarm is given while the program is closed."_s));
    QTest::keyClick(question, Qt::Key_Escape);
    QCOMPARE(m_desk->armed.count(), 1);
    QVERIFY(m_desk->window.isVisible());
}

/// A notice each would bury the window.
void TestWindowEnd::whatAPatchCameToInAClosedSourceIsToldOnce()
{
    QStringList told;
    connect(&m_desk->desk.plantView().changes().messages(), &ui::ChangeMessages::toldAfterClosing, this,
            [&told](const QString &sentence) { told += sentence; });
    const patchbay::PatchRun &run = takeMany();
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    m_desk->accounts.remove(m_desk->account);
    m_desk->service.goOn();
    m_desk->runs.stopWaitingForAll();
    QTRY_VERIFY(run.hasEnded());
    QCOMPARE(told.size(), 1);
    QVERIFY2(told.front().startsWith(u"Show open: "_s), qPrintable(told.front()));
    QVERIFY2(told.front().endsWith(u". Its account was closed meanwhile."_s), qPrintable(told.front()));
}

void TestWindowEnd::unattendedManyAreNotAskedAbout()
{
    const patchbay::PatchRun &run = takeMany();
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    m_desk->desk.closing().beginUnattended();
    QVERIFY(!m_desk->window.findChild<ui::Question *>());
    m_desk->service.goOn();
    m_desk->runs.stopWaitingForAll();
    QTRY_VERIFY(m_desk->hasEnded);
    QVERIFY(run.hasEnded());
}

void TestWindowEnd::unattendedAChangeUnderWayIsFinished()
{
    m_desk->openAccount();
    m_desk->service.holdChanges();
    m_desk->rebindToMainShow();
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    m_desk->desk.closing().beginUnattended();
    QVERIFY(!m_desk->hasEnded);
    QVERIFY(m_desk->service.isWaitedFor());
    m_desk->service.goOn();
    QTRY_VERIFY(m_desk->hasEnded);
    QCOMPARE(m_desk->service.stage(), OneEncoder::mainShow());
}

void TestWindowEnd::unattendedNoDialogHoldsIt()
{
    m_desk->openAccount();
    m_desk->desk.plantView().rebindCurrent();
    QVERIFY(m_desk->window.findChild<ui::RebindDialog *>());
    m_desk->desk.showAccounts();
    m_desk->desk.closing().beginUnattended();
    QTRY_VERIFY(m_desk->hasEnded);
    QVERIFY(!m_desk->window.isVisible());
}

void TestWindowEnd::unattendedOneThatWaitsForAPersonGoes()
{
    m_desk->openAccount();
    m_desk->service.holdChanges();
    m_desk->service.refusal =
        support::answer(403, "{}"_ba, {"x-amzn-ErrorType: AccessDeniedException"_ba, "x-amzn-RequestId: 1-2-3"_ba});
    m_desk->rebindToMainShow();
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    m_desk->window.close();
    m_desk->service.goOn();
    QVERIFY(m_desk->dialog(u"Not allowed"_s));
    const auto hasNoRoom = [this] { return !m_desk->window.findChild<ui::SourceRoom *>(); };
    QVERIFY(QTest::qWaitFor(hasNoRoom, 20'000));
    QVERIFY(!m_desk->hasEnded);
    m_desk->desk.closing().beginUnattended();
    QTRY_VERIFY(m_desk->hasEnded);
}

void TestWindowEnd::unattendedWhatNeverEndsIsLeft()
{
    bool isForced = false;
    ui::UnattendedEnd end(m_desk->desk.closing(), m_desk->settings, [&isForced] { isForced = true; }, {50ms, 60s});
    m_desk->openAccount();
    m_desk->service.holdChanges();
    m_desk->rebindToMainShow();
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    end.begin();
    QTRY_VERIFY(m_desk->hasEnded);
    QVERIFY(!isForced);
}

void TestWindowEnd::whatIgnoresEverythingIsEndedByForce()
{
    bool isForced = false;
    ui::UnattendedEnd end(m_desk->desk.closing(), m_desk->settings, [&isForced] { isForced = true; }, {60s, 50ms});
    m_desk->openAccount();
    m_desk->service.holdChanges();
    m_desk->rebindToMainShow();
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    end.begin();
    QTRY_VERIFY(isForced);
    QVERIFY(!m_desk->hasEnded);
}

void TestWindowEnd::changesThatAreLeftAreLogged_data()
{
    QTest::addColumn<bool>("isLeft");
    QTest::newRow("one") << true;
    QTest::newRow("none") << false;
}

/// "0 changes are left" would make somebody look for them.
void TestWindowEnd::changesThatAreLeftAreLogged()
{
    QFETCH(const bool, isLeft);
    const support::CapturedLog log;
    bool isForced = false;
    const auto force = [&] { isForced = true; };
    m_desk->openAccount();
    ui::UnattendedEnd end(m_desk->desk.closing(), m_desk->settings, force, {10ms, 100ms});
    if (isLeft) {
        m_desk->service.holdChanges();
        m_desk->rebindToMainShow();
        QTRY_VERIFY(m_desk->service.isWaitedFor());
    }
    end.begin();
    QTRY_VERIFY(isForced); // so the time for changes is over too
    QCOMPARE(log.text().contains(u"changes are left"_s), isLeft);
}

QTEST_MAIN(TestWindowEnd)
#include "tst_windowend.moc"
