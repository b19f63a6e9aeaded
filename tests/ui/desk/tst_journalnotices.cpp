// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person is told and asked where changes cannot be written down, and of what the program's last time left.

#include "Desk.h"

#include "ivs/Arn.h"
#include "support/Ended.h"
#include "support/MadeRun.h"
#include "ui/desk/JournalNotices.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/messages/MessageBar.h"
#include "ui/preview/PreviewDialog.h"
#include "ui/words/RecordWords.h"
#include "ui/words/Remedy.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using patchbay::JournalState;
using tests::OneEncoder;

class TestJournalNotices final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void aPersonIsAskedBeforeAChangeIsMadeWithout();
    void whoStopsChangesNothing();
    void whoLeavesTheQuestionLeavesItHeld();
    void itIsNotAskedOverAnotherDialog();
    void whatIsUnderWayIsNotCountedAsHeld();
    void aNewJournalIsBegun();
    void itIsSaidForAsLongAsItIsSo();
    void whatTheLastTimeLeftIsTold();

private:
    void damage();
    void press(const QWidget &place, ui::Remedy remedy);
    QDialog *question() { return m_desk->dialog(u"The journal cannot be written"_s); }
    int updates() const { return m_desk->service.requests("UpdateIngestConfiguration"); }
    std::vector<patchbay::JournalRecord> records();

    std::optional<tests::Desk> m_desk;
};

void TestJournalNotices::init()
{
    m_desk.emplace();
    QTRY_COMPARE(m_desk->journal.state().kind, JournalState::Kind::Open);
}

/// While it is open, somebody puts something else in its place.
void TestJournalNotices::damage()
{
    const QString path = m_desk->dir.filePath(u"journal.sqlite"_s);
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
}

void TestJournalNotices::press(const QWidget &place, ui::Remedy remedy)
{
    const auto buttons = place.findChildren<QAbstractButton *>();
    const auto found = std::ranges::find(buttons, ui::wordsOf(remedy).label, &QAbstractButton::text);
    QVERIFY(found != buttons.end());
    (*found)->click();
}

std::vector<patchbay::JournalRecord> TestJournalNotices::records()
{
    const auto page = support::ended(m_desk->journal.find({}, {}, 100, {}));
    return page && *page ? (*page)->records : std::vector<patchbay::JournalRecord>();
}

void TestJournalNotices::aPersonIsAskedBeforeAChangeIsMadeWithout()
{
    damage();
    m_desk->openAccount();
    m_desk->rebindToMainShow();
    QDialog *const asked = question();
    QVERIFY(asked);
    QCOMPARE(updates(), 0);
    press(*asked, ui::Remedy::GoOnWithoutJournal);
    QTRY_COMPARE(m_desk->service.stage(), OneEncoder::mainShow());
    QTRY_COMPARE(m_desk->runs.underWay(), 0);

    // The way back is a run of its own: it is asked about again.
    m_desk->runs.take(patchbay::PatchRuns::Way::Back,
                      m_desk->rebind(1, OneEncoder::mainShow(), OneEncoder::rehearsal()));
    QVERIFY(question());
    QCOMPARE(updates(), 1);
}

void TestJournalNotices::whoStopsChangesNothing()
{
    damage();
    m_desk->openAccount();
    m_desk->rebindToMainShow();
    QDialog *const asked = question();
    QVERIFY(asked);
    press(*asked, ui::Remedy::StopRun);
    QTRY_COMPARE(m_desk->runs.underWay(), 0);
    QCOMPARE(updates(), 0);
    QCOMPARE(m_desk->service.stage(), OneEncoder::rehearsal());
}

/// Esc is no answer: nothing is sent, and nothing is stopped.
void TestJournalNotices::whoLeavesTheQuestionLeavesItHeld()
{
    damage();
    m_desk->openAccount();
    m_desk->rebindToMainShow();
    QPointer<QDialog> asked = question();
    QVERIFY(asked);
    QTest::keyClick(asked, Qt::Key_Escape);
    QTRY_VERIFY(!asked);
    const QString sentence = u"The journal cannot be written. 1 changes are held. They have not been sent."_s;
    QTRY_VERIFY(m_desk->shows(sentence));
    QCOMPARE(m_desk->runs.underWay(), 1);
    QCOMPARE(updates(), 0);
    const auto buttons = m_desk->window.findChildren<QAbstractButton *>();
    const auto answer = std::ranges::find(buttons, u"&Answer…"_s, &QAbstractButton::text);
    QVERIFY(answer != buttons.end());
    (*answer)->click();
    asked = question();
    QVERIFY(asked);
    QVERIFY(!m_desk->shows(sentence));
    press(*asked, ui::Remedy::GoOnWithoutJournal);
    QTRY_COMPARE(m_desk->service.stage(), OneEncoder::mainShow());
}

/// Who types in it would answer the question unread.
void TestJournalNotices::itIsNotAskedOverAnotherDialog()
{
    damage();
    m_desk->openAccount();
    const patchbay::Rebind rebind = m_desk->rebind(1, OneEncoder::rehearsal(), OneEncoder::mainShow());
    auto *const preview =
        new ui::PreviewDialog({u"Show open"_s, {rebind}}, m_desk->plant, m_desk->runs, &m_desk->window);
    preview->open();
    const patchbay::PatchRun &run = m_desk->runs.take(rebind);
    QTRY_VERIFY(!run.holds().empty());
    const auto alerts = m_desk->window.findChildren<ui::ErrorDialog *>();
    QCOMPARE(alerts.size(), 1);
    QVERIFY(!alerts.front()->isVisible());
    preview->reject();
    QCOMPARE(question(), alerts.front());
    press(*alerts.front(), ui::Remedy::StopRun);
    QTRY_VERIFY(run.hasEnded());
}

void TestJournalNotices::whatIsUnderWayIsNotCountedAsHeld()
{
    const patchbay::SourceId source{QUuid::createUuid(), u"eu-west-1"_s};
    patchbay::Patch patch;
    for (int number = 1; number <= 3; ++number)
        patch.items.push_back(patchbay::Rebind::of({source, OneEncoder::camera(number)}, {}, OneEncoder::mainShow()));
    patchbay::PatchRun run(patch);
    patchbay::PatchRun::Item moving = run.item(0);
    moving.state = patchbay::PatchRun::State::Moving;
    run.update(0, moving);
    const patchbay::RecordError full{patchbay::RecordErrorKind::DiskFull, {}};
    run.setHold({source, full});
    QVERIFY(ui::describeHeld(run, full).whatChanged.startsWith(u'2'));
}

void TestJournalNotices::aNewJournalIsBegun()
{
    damage();
    m_desk->openAccount();
    m_desk->rebindToMainShow();
    QDialog *const asked = question();
    QVERIFY(asked);
    press(*asked, ui::Remedy::NewJournal);
    QTRY_COMPARE(m_desk->service.stage(), OneEncoder::mainShow());
    QTRY_COMPARE(m_desk->runs.underWay(), 0);
    QCOMPARE(records().size(), 1U);
}

void TestJournalNotices::itIsSaidForAsLongAsItIsSo()
{
    damage();
    QVERIFY(support::ended(m_desk->journal.tryAgain()));
    const QString sentence = u"Changes cannot be written into the journal: its file is damaged. You are asked before "
                             "anything is changed without it."_s;
    QTRY_VERIFY(m_desk->shows(sentence));
    press(m_desk->window.notices(), ui::Remedy::NewJournal);
    QTRY_VERIFY(!m_desk->shows(sentence));
    QCOMPARE(m_desk->journal.state().kind, JournalState::Kind::Open);
}

void TestJournalNotices::whatTheLastTimeLeftIsTold()
{
    const auto arn = ivs::Arn::parse(OneEncoder::camera());
    QVERIFY(arn);
    patchbay::JournalEntry entry;
    entry.awsAccount = arn->account;
    entry.region = arn->region;
    entry.encoder.arn = OneEncoder::camera();
    entry.from.arn = OneEncoder::rehearsal();
    entry.to.arn = OneEncoder::mainShow();
    entry.run = support::madeRun({});
    QVERIFY(support::ended(m_desk->journal.intend(entry, {})));
    m_desk->service.move(1, OneEncoder::mainShow());

    ui::MessageBar bar;
    patchbay::LeftOpen leftOpen(m_desk->journal, m_desk->changeJournal, m_desk->runs, m_desk->sources);
    const ui::JournalNotices notices(bar, m_desk->journal, leftOpen);
    m_desk->openAccount();
    const QString sentence = u"under way when the program ended last time. It has been made."_s;
    const auto isTold = [&bar, &sentence] {
        const auto labels = bar.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(sentence); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isTold(), 30'000);
    QVERIFY(!m_desk->shows(u"cam-01 is on main-show."_s)); // once is enough
    QTRY_VERIFY(records().front().conclusion);
    QCOMPARE(records().front().conclusion->outcome, patchbay::JournalOutcome::Moved);
    QCOMPARE(updates(), 0);
    support::ended(leftOpen.stopAndJoin().then([] { return true; }));
}

QTEST_MAIN(TestJournalNotices)

#include "tst_journalnotices.moc"
