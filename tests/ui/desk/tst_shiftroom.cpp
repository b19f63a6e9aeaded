// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A shift is handed over: the page says what is so, and the journal who took over.

#include "ServedWindow.h"
#include "patchbay/journal/EntryDetails.h"
#include "patchbay/plan/Plan.h"
#include "support/Ended.h"
#include "ui/shift/ShiftDialog.h"
#include "ui/widgets/Paper.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace {

class Desk final : public tests::ServedWindow {
public:
    ui::ShiftDialog *page() { return dialog<ui::ShiftDialog>(); }
    QString text() { return page() ? page()->findChild<QTextBrowser *>()->toPlainText() : QString(); }
    ui::ShiftDialog *openPage()
    {
        trigger(u"Shift handover…"_s);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(text().contains(u"Last changes"_s), patience); }();
        return page();
    }
    /// Every encoder where it is now, as the plan.
    void planAll()
    {
        std::vector<patchbay::EncoderId> all;
        for (int row = 0; row < plant.rowCount(); ++row)
            all.push_back(plant.idAt(row));
        patchbay::Scene scene = patchbay::Scene::ofNow(plant, all, labels);
        scene.name = u"Show open"_s;
        plan.choose(scene);
    }
    std::vector<patchbay::JournalRecord> records()
    {
        const auto found = support::ended(journal.find({}, {}, 50, {}));
        return found && *found ? (*found)->records : std::vector<patchbay::JournalRecord>();
    }
};

} // namespace

class TestShiftRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsSo();
    void followsWhatBecomesSo();
    void aRefusalIsNoSilence();
    void whoTakesOverIsInTheJournal();
    void itIsTakenOverAlsoWhileTheDeskIsLocked();
    void isSavedForItsOwnerOnly();
    void isOpenOnce();
    void anAlarmIsNoChange();
    void enterThrowsNoNoteAway();
    void noKeyIsInIt();
};

void TestShiftRoom::saysWhatIsSo()
{
    Desk desk;
    desk.openPage();
    QVERIFY(desk.text().contains(u"No scene is the plan."_s));
    QVERIFY(desk.text().contains(u"Nothing waits."_s));
    QVERIFY(desk.text().contains(u"No alarm waits to be acknowledged."_s));
    QVERIFY(desk.text().contains(u"The journal has no change."_s));
}

void TestShiftRoom::followsWhatBecomesSo()
{
    Desk desk;
    desk.openPage();
    desk.planAll();
    const auto sentence = [&desk] {
        const auto &counts = desk.plan.counts();
        return u"Show open: %1 of %2 as planned."_s.arg(counts.asPlanned).arg(counts.planned);
    };
    QTRY_VERIFY_WITH_TIMEOUT(desk.plan.counts().planned == 6 && desk.text().contains(sentence()), Desk::patience);
    QVERIFY(desk.text().contains(u"missing"_s));
    const auto &encoder = desk.source().inventory().configurations().front().summary;
    desk.runs.take(patchbay::Rebind::of({desk.source().id(), encoder.arn}, encoder.stageArn, {}));
    QTRY_VERIFY_WITH_TIMEOUT(desk.text().contains(u"detached"_s), Desk::patience);
    QVERIFY(desk.text().contains(encoder.name));
}

void TestShiftRoom::aRefusalIsNoSilence()
{
    Desk desk;
    desk.planAll();
    desk.control.addFault(u"ListIngestConfigurations"_s, u"accessDenied"_s);
    desk.read();
    desk.source().silence().assume(patchbay::Silence::Level::Stale);
    QTRY_VERIFY_WITH_TIMEOUT(desk.alarms.unacknowledged() > 0, Desk::patience);
    desk.openPage();
    QTRY_VERIFY_WITH_TIMEOUT(desk.text().contains(u"nothing read (Not allowed)"_s), Desk::patience);
    QVERIFY(desk.text().contains(u"nothing is known now."_s));
    QVERIFY(!desk.text().contains(u"answer"_s));
}

void TestShiftRoom::whoTakesOverIsInTheJournal()
{
    Desk desk;
    ui::ShiftDialog *const page = desk.openPage();
    QPushButton *const act = Desk::button(*page, u"Take over"_s);
    QVERIFY(!act->isEnabled());
    page->findChild<QPlainTextEdit *>()->setPlainText(u"main-b was slow"_s);
    page->findChild<QLineEdit *>()->setText(u" Ana "_s);
    act->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"Taken over by Ana at"_s), Desk::patience);
    QVERIFY(!act->isEnabled());
    const auto records = desk.records();
    QCOMPARE(records.size(), 1U);
    QCOMPARE(records[0].entry.kind, patchbay::JournalKind::TakeOver);
    QCOMPARE(records[0].entry.to.name, u"Ana"_s);
    QCOMPARE(patchbay::noteOf(records[0].entry.details), u"main-b was slow"_s);
    QVERIFY(!records[0].isOpen()); // nothing was asked of AWS
    QCOMPARE(page->page().takenOverBy, u"Ana"_s);
}

void TestShiftRoom::itIsTakenOverAlsoWhileTheDeskIsLocked()
{
    Desk desk;
    desk.lock.lock();
    ui::ShiftDialog *const page = desk.openPage();
    QVERIFY(page->isEnabled());
    page->findChild<QLineEdit *>()->setText(u"Ana"_s);
    QTest::mouseClick(Desk::button(*page, u"Take over"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(desk.records().size(), 1U, Desk::patience);
}

void TestShiftRoom::isSavedForItsOwnerOnly()
{
    Desk desk;
    ui::ShiftDialog *const page = desk.openPage();
    Desk::button(*page, u"Save as PDF…"_s)->click();
    auto *const question = desk.window.findChild<QFileDialog *>();
    QVERIFY(question);
    const QString path = desk.dir.filePath(u"shift.pdf"_s);
    Q_EMIT question->fileSelected(path);
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"is written"_s), Desk::patience);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
#ifdef Q_OS_UNIX
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
    question->close();
}

void TestShiftRoom::isOpenOnce()
{
    Desk desk;
    ui::ShiftDialog *const page = desk.openPage();
    page->findChild<QPlainTextEdit *>()->setPlainText(u"half a note"_s);
    desk.trigger(u"Shift handover…"_s);
    QCOMPARE(desk.window.findChildren<ui::ShiftDialog *>().size(), 1);
    QCOMPARE(page->page().note, u"half a note"_s);
}

/// Twenty lines of alarms would leave no room for what people did.
void TestShiftRoom::anAlarmIsNoChange()
{
    Desk desk;
    for (const auto kind :
         {patchbay::JournalKind::Alarm, patchbay::JournalKind::TakeOver, patchbay::JournalKind::SeenOutside}) {
        patchbay::JournalEntry entry;
        entry.kind = kind;
        entry.encoder.name = u"cam-of-%1"_s.arg(int(kind));
        QVERIFY(*support::ended(desk.journal.note(entry)));
    }
    desk.openPage();
    QTRY_VERIFY_WITH_TIMEOUT(desk.text().contains(u"The newest 1 of the journal."_s), Desk::patience);
    QVERIFY(desk.text().contains(u"cam-of-%1"_s.arg(int(patchbay::JournalKind::SeenOutside))));
}

void TestShiftRoom::enterThrowsNoNoteAway()
{
    Desk desk;
    ui::ShiftDialog *const page = desk.openPage();
    page->findChild<QPlainTextEdit *>()->setPlainText(u"half a note"_s);
    page->findChild<QLineEdit *>()->setFocus();
    QTest::keyClick(page->findChild<QLineEdit *>(), Qt::Key_Return);
    QVERIFY(desk.page());
    QVERIFY(page->isVisible());
    QVERIFY(desk.records().empty());
}

void TestShiftRoom::noKeyIsInIt()
{
    Desk desk;
    ui::ShiftDialog *const page = desk.openPage();
    page->findChild<QPlainTextEdit *>()->setPlainText(u"Key is rt_123456789012_eu-west-1_AbCdEf_0123456789 now"_s);
    page->findChild<QLineEdit *>()->setText(u"Ana"_s);
    QVERIFY(!page->page().note.contains(u"rt_"_s));
    const QString key = u"rt_123456789012_eu-west-1_AbCdEf_0123456789"_s;
    QVERIFY(desk.labels.set(desk.plant.idAt(0).arn, {.label = u"Tor 1 "_s + key}));
    desk.planAll(); // all are missing
    QTRY_VERIFY_WITH_TIMEOUT(desk.text().contains(u"Tor 1 "_s), Desk::patience);
    QVERIFY2(!desk.text().contains(u"rt_"_s), qPrintable(desk.text()));
    Desk::button(*page, u"Take over"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.records().size(), 1U, Desk::patience);
    const QString note = patchbay::noteOf(desk.records()[0].entry.details);
    QVERIFY2(note.startsWith(u"Key is "_s) && note.endsWith(u" now"_s) && !note.contains(u"rt_"_s), qPrintable(note));
}

QTEST_MAIN(TestShiftRoom)
#include "tst_shiftroom.moc"
