// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said above the list of encoders that are made and deleted, of a real service.

#include "ui/desk/ActMessages.h"

#include "../../patchbay/lifecycle/ActDesk.h"
#include "ui/desk/StatusLine.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/messages/MessageBar.h"
#include "ui/words/Remedy.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::patience;

namespace {

struct Desk : tests::ActDesk {
    ui::StatusLine status;
    ui::MessageBar bar;
    ui::ActMessages messages{acts, desk.plant, bar, status};

    Desk()
    {
        bar.show();
        status.show();
    }

    static QString idOf(const patchbay::ActRun &run) { return u"acts/"_s + run.id().toString(); }
    patchbay::ActRun &deletions(int count)
    {
        std::vector<patchbay::Act> all;
        for (int i = 0; i < count; ++i)
            all.emplace_back(deletion(i));
        return acts.take(u"Delete some"_s, all);
    }
    /// That were idle when somebody looked.
    std::vector<patchbay::Deletion> liveOnes(int count)
    {
        std::vector<patchbay::Deletion> found;
        for (int i = 0; int(found.size()) < count; ++i) {
            if (const patchbay::Deletion each = deletion(i); !each.stage.arn.isEmpty())
                found.push_back(each);
        }
        for (const patchbay::Deletion &each : found)
            control().setState(each.encoder.arn, u"ACTIVE"_s);
        return found;
    }
    bool says(const QString &part) const
    {
        const auto labels = bar.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&part](const QLabel *each) { return each->text().contains(part); });
    }
    QAbstractButton *button(const QString &label) const
    {
        const auto all = bar.findChildren<QAbstractButton *>();
        const auto found = std::ranges::find_if(all, [&label](const QAbstractButton *each) {
            return each->text() == label || each->accessibleName() == label;
        });
        return found == all.end() ? nullptr : *found;
    }
    /// As a person does it; there must be one.
    void press(const QString &label)
    {
        [&] { QTRY_VERIFY2_WITH_TIMEOUT(button(label), qPrintable(label), patience); }();
        if (button(label))
            button(label)->click();
    }
};

} // namespace

class TestActMessages final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWentAsAskedIsSaidInPassing();
    void aHoldIsToldAndCanBeResumed();
    void aHoldCanBeStopped();
    void goesOnWithoutAJournalWhenAPersonSaysSo();
    void oneOfTwoOffersLeavesTheOther();
    void dismissingForgets();
    void manyFailuresAreTold();
    void aRefusalNamesItsPermissionAndOffersIt();
};

void TestActMessages::whatWentAsAskedIsSaidInPassing()
{
    Desk desk;
    QSignalSpy failed(&desk.messages, &ui::ActMessages::failed);
    patchbay::ActRun &run = desk.deletions(3);
    const QString id = Desk::idOf(run);
    QVERIFY(desk.bar.isShowing(id)); // it can be stopped
    QTRY_VERIFY_WITH_TIMEOUT(desk.acts.all().empty(), patience); // nobody looks at it any more
    QVERIFY(!desk.bar.isShowing(id));
    QVERIFY(failed.isEmpty());
}

void TestActMessages::aHoldIsToldAndCanBeResumed()
{
    Desk desk;
    desk.control().addFault(u"DeleteIngestConfiguration"_s, u"expired"_s);
    patchbay::ActRun &run = desk.deletions(3);
    QTRY_VERIFY_WITH_TIMEOUT(!run.holds().empty(), patience);
    QVERIFY(desk.says(u"Delete some:"_s));
    desk.press(u"Try a&gain"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.acts.all().empty(), patience);
    QVERIFY(desk.bar.isEmpty());
}

void TestActMessages::aHoldCanBeStopped()
{
    Desk desk;
    QSignalSpy failed(&desk.messages, &ui::ActMessages::failed);
    desk.control().addFault(u"DeleteIngestConfiguration"_s, u"expired"_s);
    patchbay::ActRun &run = desk.deletions(3);
    QTRY_VERIFY_WITH_TIMEOUT(!run.holds().empty(), patience);
    desk.press(u"S&top"_s);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.counts().stopped, 3);
    QCOMPARE(failed.size(), 1);
    QVERIFY(desk.button(u"&Retry"_s)); // what was not done is not lost
    desk.press(u"&Retry"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.acts.all().empty(), patience);
    QCOMPARE(desk.control().requests(u"DeleteIngestConfiguration"_s), 4);
}

void TestActMessages::goesOnWithoutAJournalWhenAPersonSaysSo()
{
    Desk desk;
    desk.record.error = patchbay::RecordError{patchbay::RecordErrorKind::DiskFull, {}};
    const patchbay::Deletion deletion = desk.deletion(0);
    patchbay::ActRun &run = desk.acts.take(u"Delete one"_s, {deletion});
    QTRY_VERIFY_WITH_TIMEOUT(!run.holds().empty(), patience);
    QCOMPARE(desk.control().requests(u"DeleteIngestConfiguration"_s), 0);
    desk.press(u"&Go on without a journal"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.acts.all().empty(), patience);
    QVERIFY(!desk.isHeld(deletion.encoder.arn));
}

void TestActMessages::oneOfTwoOffersLeavesTheOther()
{
    Desk desk;
    QCOMPARE(desk.done(desk.creation(u"cam-first"_s)).outcome, patchbay::ActOutcome::Done); // the list is known now
    // One creation of which AWS cannot be asked, and one deletion that is not made.
    const patchbay::Deletion live = desk.liveOnes(1).front();
    desk.control().addFault(u"CreateIngestConfiguration"_s, u"lostRequest"_s);
    desk.control().addFault(u"ListIngestConfigurations"_s, u"accessDenied"_s);
    patchbay::ActRun &run = desk.acts.take(u"Both"_s, {desk.creation(u"cam-lost"_s), live});
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QVERIFY(desk.button(u"&Retry"_s));
    QVERIFY(desk.button(u"As&k again"_s));
    desk.control().setState(live.encoder.arn, u"INACTIVE"_s);
    desk.press(u"&Retry"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.isHeld(live.encoder.arn), patience);
    QVERIFY(desk.button(u"As&k again"_s));
    QVERIFY(!desk.button(u"&Retry"_s));
}

void TestActMessages::dismissingForgets()
{
    Desk desk;
    const patchbay::Deletion live = desk.liveOnes(1).front();
    patchbay::ActRun &run = desk.acts.take(u"Delete one"_s, {live});
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QVERIFY(desk.bar.isShowing(Desk::idOf(run)));
    QCOMPARE(desk.acts.all().size(), 1U);
    desk.press(u"Dismiss"_s);
    QTRY_VERIFY_WITH_TIMEOUT(desk.acts.all().empty(), patience);
    QVERIFY(desk.bar.isEmpty());
    QVERIFY(desk.isHeld(live.encoder.arn));
}

void TestActMessages::manyFailuresAreTold()
{
    Desk desk;
    const auto live = desk.liveOnes(8);
    patchbay::ActRun &run = desk.acts.take(u"Delete 8"_s, {live.begin(), live.end()});
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QVERIFY(desk.says(u"And 3 more."_s));
    QCOMPARE(desk.control().requests(u"DeleteIngestConfiguration"_s), 0);
}

void TestActMessages::aRefusalNamesItsPermissionAndOffersIt()
{
    Desk desk;
    desk.control().addFault(u"DeleteStage"_s, u"accessDenied"_s);
    const ivs::StageSummary stage = desk.desk.plant.stagesOf(desk.desk.here).back();
    const patchbay::StageDeletion deletion{{desk.desk.here, stage.arn}, stage.name, true};
    patchbay::ActRun &run = desk.acts.take(u"Delete a stage"_s, {deletion});
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, patchbay::ActOutcome::Refused);
    QVERIFY(desk.says(u"ivs:DeleteStage"_s));
    desk.press(u"Detai&ls…"_s);
    QPointer<ui::ErrorDialog> details = desk.bar.findChild<ui::ErrorDialog *>();
    QVERIFY(details);
    const ui::ErrorText text = details->text();
    delete details;
    QVERIFY(text.details.contains(u"AccessDenied"_s));
    for (const QString &part : {text.advice, text.retrySafe})
        QVERIFY(!part.isEmpty() && desk.says(part));
    const QString label = wordsOf(ui::Remedy::CopyPolicy).label;
    desk.press(label);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"ivs:DeleteStage"_s));
}

QTEST_MAIN(TestActMessages)
#include "tst_actmessages.moc"
