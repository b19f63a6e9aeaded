// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../../patchbay/alarms/AlarmDesk.h"
#include "ui/alarms/AlarmStrip.h"
#include "ui/alarms/AlarmsDialog.h"
#include "ui/widgets/SentenceLabel.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using tests::AlarmDesk;

namespace {

/// The strip and the list of all, in one window.
struct Desk : AlarmDesk {
    QWidget window;
    QAction acknowledge{u"Acknowledge"_s};
    QAction mute{u"Mute"_s};
    ui::AlarmStrip strip{alarms, desk.plant, &window};
    ui::AlarmsDialog *dialog = new ui::AlarmsDialog(alarms, desk.plant, {acknowledge, mute}, &window);

    Desk()
    {
        QObject::connect(&acknowledge, &QAction::triggered, &alarms, [this] { alarms.acknowledge(u"ana"_s); });
        strip.addAct(acknowledge, u"Acknowledge"_s);
        window.show();
    }
    QString name(const QString &arn) { return here().inventory().find(arn)->summary.name; }
    QString sentence() { return strip.findChild<ui::SentenceLabel *>()->text(); }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *const each : dialog->findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    QStringList row(int number)
    {
        const QTreeWidgetItem *const item = dialog->findChild<QTreeWidget *>()->topLevelItem(number);
        QStringList texts;
        for (int column = 0; item && column < 5; ++column)
            texts += item->text(column);
        return texts;
    }
};

} // namespace

class TestAlarmStrip final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itSaysWhatIsWrongAndForHowLong();
    void severalAreToldTogether();
    void whatIsOverIsNotSaidToBeWrong();
    void whatNobodyMindsIsNotSaidToBeOver();
    void whoIsGoneIsNamedAndStillWatched();
    void aRefusalIsSaidAndNoSilence();
    void itIsGoneOnceItIsAcknowledged();
    void assistiveTechnologyHearsNoSeconds();
};

void TestAlarmStrip::itSaysWhatIsWrongAndForHowLong()
{
    Desk desk;
    QVERIFY(desk.strip.isHidden());
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(29s);
    QVERIFY(desk.strip.isVisible());
    desk.alarms.mute(); // it says what is true now
    QVERIFY2(desk.sentence().contains(desk.name(arn)), qPrintable(desk.sentence()));
    QVERIFY2(desk.sentence().contains(u"has been missing for 29 s. Planned on "_s), qPrintable(desk.sentence()));
    QVERIFY2(desk.sentence().contains(u"No sound until "_s), qPrintable(desk.sentence()));
}

void TestAlarmStrip::severalAreToldTogether()
{
    Desk desk;
    const QStringList arns = desk.planned(3);
    for (const QString &arn : arns)
        desk.setLive(arn, false);
    desk.pass(6s);
    QVERIFY2(desk.sentence().startsWith(u"3 alarms: "_s), qPrintable(desk.sentence()));
    for (const QString &arn : arns)
        QVERIFY(desk.sentence().contains(desk.name(arn)));
}

void TestAlarmStrip::whatIsOverIsNotSaidToBeWrong()
{
    Desk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(6s);
    desk.setLive(arn, true);
    QVERIFY2(desk.sentence().endsWith(u"It is over."_s), qPrintable(desk.sentence()));
    QVERIFY(!desk.sentence().contains(u"has been"_s));
    QCOMPARE(desk.row(0)[3], u"over"_s);
    desk.pass(20min);
    desk.setLive(arn, false);
    desk.pass(10s);
    desk.alarms.mute(0min); // it says what is true now
    QVERIFY2(desk.sentence().contains(u"has been missing for 10 s."_s), qPrintable(desk.sentence()));
    QVERIFY2(desk.sentence().contains(u"It went wrong 2 times since "_s), qPrintable(desk.sentence()));
    QCOMPARE(desk.row(0)[3], u"wrong now, 2 times"_s);
}

void TestAlarmStrip::whatNobodyMindsIsNotSaidToBeOver()
{
    Desk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(6s);
    desk.plan.clear();
    desk.settle();
    QVERIFY2(desk.sentence().endsWith(u"It is no longer watched."_s), qPrintable(desk.sentence()));
    QCOMPARE(desk.row(0)[3], u"no longer watched"_s);
}

void TestAlarmStrip::whoIsGoneIsNamedAndStillWatched()
{
    Desk desk;
    const QString arn = desk.encoders(1).first();
    desk.setLive(arn, false);
    desk.watched.setWatched({arn}, true);
    desk.watched.noteName(arn, u"cam-03"_s);
    const auto deleted = desk.here().client().deleteIngestConfiguration(arn, false, {}, {}, {});
    QTRY_VERIFY_WITH_TIMEOUT(deleted.isReady(), tests::patience);
    desk.pass(1s);
    desk.list();
    desk.pass(6s);
    QCOMPARE(desk.sentence(), u"cam-03 no longer exists. It is still watched."_s);
    QSignalSpy unwatch(desk.dialog, &ui::AlarmsDialog::unwatchRequested);
    auto *const table = desk.dialog->findChild<QTreeWidget *>();
    table->topLevelItem(0)->setSelected(true);
    QVERIFY(!desk.button(u"&Show in the list"_s)->isEnabled());
    QVERIFY(desk.button(u"Stop &watching"_s)->isEnabled());
    desk.button(u"Stop &watching"_s)->click();
    QCOMPARE(unwatch.size(), 1);
    QCOMPARE(unwatch[0][0].value<patchbay::Alarm>().problem.encoderArn, arn);
    desk.watched.setWatched({arn}, false);
    desk.settle();
    QVERIFY(!desk.button(u"Stop &watching"_s)->isEnabled());
}

void TestAlarmStrip::aRefusalIsSaidAndNoSilence()
{
    Desk desk;
    desk.planned(1);
    desk.desk.ireland.control.addFault(u"ListIngestConfigurations"_s, u"expired"_s);
    desk.list();
    desk.silence(true);
    const QString name = u"Live Events · eu-west-1"_s;
    QVERIFY2(desk.sentence().contains(u": nothing read for "_s), qPrintable(desk.sentence()));
    QVERIFY2(desk.sentence().endsWith(u". Sign-in expired. What is shown may be old."_s), qPrintable(desk.sentence()));
    QCOMPARE(desk.row(0).mid(0, 2), (QStringList{name, u"nothing read (Sign-in expired)"_s}));
    desk.list();
    desk.silence(true);
    desk.pass(1s);
    QVERIFY2(desk.sentence().contains(u": no answer from "_s), qPrintable(desk.sentence()));
}

void TestAlarmStrip::itIsGoneOnceItIsAcknowledged()
{
    Desk desk;
    const QString arn = desk.planned(1).first();
    desk.setLive(arn, false);
    desk.pass(6s);
    QCOMPARE(desk.row(0)[4], u"by nobody yet"_s);
    QTest::mouseClick(desk.strip.findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(desk.strip.isHidden());
    QVERIFY2(desk.row(0)[4].contains(u"ana"_s), qPrintable(desk.row(0)[4]));
    QVERIFY(desk.row(0)[1].startsWith(u"missing, planned on "_s));
}

void TestAlarmStrip::assistiveTechnologyHearsNoSeconds()
{
    Desk desk;
    const QStringList arns = desk.planned(2);
    desk.setLive(arns.first(), false);
    desk.pass(6s);
    const QString heard = desk.strip.accessibleName();
    QVERIFY(heard.contains(desk.name(arns.first())) && !heard.contains(u" 5 s"_s) && !heard.contains(u" 6 s"_s));
    desk.pass(20s);
    desk.alarms.mute();
    QCOMPARE(desk.strip.accessibleName(), heard);
    desk.setLive(arns.last(), false);
    desk.pass(6s);
    QVERIFY(desk.strip.accessibleName().contains(desk.name(arns.last())));
}

QTEST_MAIN(TestAlarmStrip)

#include "tst_alarmstrip.moc"
