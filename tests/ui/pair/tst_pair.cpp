// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two encoders may feed one configuration, or one again, of a real service.

#include "../../patchbay/lifecycle/ActDesk.h"
#include "ui/pair/PairDialog.h"

#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::ActDesk;

class TestPair final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPairIsMadeAndSplit();
    void whatIsLiveOrSoAlreadyStays();
    void enterChangesNothing();

private:
    static patchbay::EncoderId idle(ActDesk &desk, int which) { return desk.deletion(which).encoder; }
    static QPushButton *act(const ui::PairDialog &dialog)
    {
        const auto all = dialog.findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(all, [](const QPushButton *each) {
            return each->text().startsWith(u"&Make") || each->text().startsWith(u"&Split");
        });
        return found == all.end() ? nullptr : *found;
    }
    static void choose(ui::PairDialog &dialog, const QString &beginning)
    {
        const auto all = dialog.findChildren<QRadioButton *>();
        for (QRadioButton *const each : all) {
            if (each->text().startsWith(beginning))
                each->setChecked(true);
        }
    }
    static bool isPair(ActDesk &desk, const patchbay::EncoderId &encoder)
    {
        return desk.inventory().find(encoder.arn)->summary.redundantIngest;
    }
};

void TestPair::aPairIsMadeAndSplit()
{
    ActDesk desk;
    const patchbay::EncoderId encoder{desk.desk.here, desk.done(desk.creation(u"cam-single"_s)).made->arn};
    for (const bool isOn : {true, false}) {
        auto *const dialog = new ui::PairDialog(desk.desk.plant, {encoder});
        const auto switches = dialog->switches(); // the other way is what is proposed
        QCOMPARE(switches.size(), 1U);
        QCOMPARE(switches.front().isOn, isOn);
        QCOMPARE(desk.done(patchbay::Act(switches.front())).outcome, patchbay::ActOutcome::Done);
        QCOMPARE(isPair(desk, encoder), isOn);
        QTRY_VERIFY(dialog->switches().empty());
        QTRY_VERIFY(!act(*dialog)->isEnabled());
        delete dialog;
    }
}

void TestPair::whatIsLiveOrSoAlreadyStays()
{
    ActDesk desk;
    const patchbay::EncoderId single{desk.desk.here, desk.done(desk.creation(u"cam-single"_s)).made->arn};
    const patchbay::EncoderId live{desk.desk.here, desk.done(desk.creation(u"cam-live"_s)).made->arn};
    desk.control().setState(live.arn, u"ACTIVE"_s);
    patchbay::Source &source = desk.desk.source(desk.desk.here);
    const auto reading = source.inventory().refresh(source.client(), {});
    QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), tests::patience);
    ui::PairDialog dialog(desk.desk.plant, {single, live});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy wanted(&dialog, &ui::PairDialog::switchWanted);
    QCOMPARE(dialog.switches().size(), 1U);
    QCOMPARE(dialog.switches().front().encoder, single);
    QVERIFY(dialog.findChild<QListWidget *>()->item(1)->text().contains(u"is live: stays"_s));
    act(dialog)->click();
    QCOMPARE(wanted.size(), 1);
    choose(dialog, u"&One"_s);
    QVERIFY(dialog.switches().empty());
    act(dialog)->click();
    QCOMPARE(wanted.size(), 1);
}

void TestPair::enterChangesNothing()
{
    ActDesk desk;
    const patchbay::EncoderId single{desk.desk.here, desk.done(desk.creation(u"cam-single"_s)).made->arn};
    ui::PairDialog dialog(desk.desk.plant, {single});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy wanted(&dialog, &ui::PairDialog::switchWanted);
    dialog.show();
    act(dialog)->setFocus();
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(wanted.isEmpty());
    QVERIFY(dialog.isVisible());
}

QTEST_MAIN(TestPair)
#include "tst_pair.moc"
