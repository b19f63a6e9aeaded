// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window shows of alarms, of a real service.

#include "ServedWindow.h"
#include "ui/alarms/AlarmStrip.h"
#include "ui/alarms/AlarmsDialog.h"
#include "ui/desk/AlarmsRoom.h"
#include "ui/desk/DashboardRooms.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/preferences/Preferences.h"
#include "ui/settings/SettingsKeys.h"
#include "ui/widgets/SentenceLabel.h"

#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Nothing is heard, and what is wrong is told at once.
class Desk final : public tests::ServedWindow {
public:
    Desk()
    {
        settings.setValue(ui::alarmSoundKey, false);
        alarms.setGrace(0s);
    }

    QString arn(int row) { return source().inventory().configurations().at(row).summary.arn; }
    QString name(int row) { return source().inventory().configurations().at(row).summary.name; }
    void setLive(const QString &arn, bool isLive)
    {
        control.setState(arn, isLive ? u"ACTIVE"_s : u"INACTIVE"_s);
        read();
        QCoreApplication::processEvents();
    }
    /// One that was live is not, and somebody watches it.
    QString lost()
    {
        selectRows(0, 1);
        const QString arn = table().selectedEncoders().first().arn;
        setLive(arn, true);
        trigger(u"Watch"_s);
        setLive(arn, false);
        [this] { QTRY_COMPARE_WITH_TIMEOUT(alarms.all().size(), 1U, patience); }();
        return arn;
    }
    ui::AlarmStrip &strip() { return *window.findChild<ui::AlarmStrip *>(); }
    QString sentence() { return strip().findChild<ui::SentenceLabel *>()->text(); }
    QToolButton *count()
    {
        for (QToolButton *const each : window.findChildren<QToolButton *>()) {
            if (each->isVisible() && each->text().contains(u" alarm"_s))
                return each;
        }
        return nullptr;
    }
};

} // namespace

class TestAlarmsRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoIsWatchedAndLostIsToldAboveAllViews();
    void whatIsSelectedIsWatchedOrNotAnyMore();
    void itIsAcknowledgedByItsKey();
    void whoIsWatchedAndGoneIsTakenOffTheWatchListThere();
    void whyNothingIsReadIsSaidOfEachEncoder();
    void itIsMutedAndHeardAgain();
    void itIsShownWhereItIs();
    void theGraceIsAPreference();
};

void TestAlarmsRoom::whoIsWatchedAndLostIsToldAboveAllViews()
{
    Desk desk;
    QVERIFY(desk.strip().isHidden());
    QVERIFY(!desk.findAct(u"Acknowledge alarms"_s)->isEnabled());
    desk.lost();
    QVERIFY(desk.strip().isVisible());
    QVERIFY2(desk.sentence().contains(u"has not been live for "_s), qPrintable(desk.sentence()));
    desk.trigger(u"Journal"_s);
    QVERIFY(desk.strip().isVisible());
    QVERIFY(desk.count());
    QVERIFY(desk.findAct(u"Acknowledge alarms"_s)->isEnabled());
    QTest::mouseClick(desk.count(), Qt::LeftButton);
    auto *const dialog = desk.dialog<ui::AlarmsDialog>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QTreeWidget *>()->topLevelItemCount(), 1);
}

void TestAlarmsRoom::whatIsSelectedIsWatchedOrNotAnyMore()
{
    Desk desk;
    desk.selectRows(0, 2);
    desk.trigger(u"Watch"_s);
    QCOMPARE(desk.watchList.all().size(), 2);
    QVERIFY(desk.findAct(u"Stop watching"_s));
    desk.selectRows(0, 3); // one of them is not
    QVERIFY(desk.findAct(u"Watch"_s));
    desk.trigger(u"Watch"_s);
    QCOMPARE(desk.watchList.all().size(), 3);
    desk.selectRows(0, 1);
    desk.trigger(u"Stop watching"_s);
    QCOMPARE(desk.watchList.all().size(), 2);
}

void TestAlarmsRoom::itIsAcknowledgedByItsKey()
{
    Desk desk;
    const QString arn = desk.lost();
    QTest::keyClick(&desk.window, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(desk.strip().isHidden());
    QCOMPARE(desk.alarms.unacknowledged(), 0);
    QVERIFY(desk.count()); // it is still wrong
    QVERIFY(!desk.findAct(u"Acknowledge alarms"_s)->isEnabled());
    desk.setLive(arn, true);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.count(), tests::ServedWindow::patience);
}

void TestAlarmsRoom::whoIsWatchedAndGoneIsTakenOffTheWatchListThere()
{
    Desk desk;
    desk.selectRows(0, 1);
    const QString arn = desk.table().selectedEncoders().first().arn;
    desk.trigger(u"Watch"_s);
    const auto deleted = desk.source().client().deleteIngestConfiguration(arn, true, {}, {}, {});
    QTRY_VERIFY_WITH_TIMEOUT(deleted.isReady(), tests::ServedWindow::patience);
    desk.read();
    QTRY_VERIFY_WITH_TIMEOUT(desk.sentence().endsWith(u"no longer exists. It is still watched."_s),
                             tests::ServedWindow::patience);
    desk.press(u"Show"_s); // there is nothing to show in the list
    auto *const dialog = desk.dialog<ui::AlarmsDialog>();
    QVERIFY(dialog);
    const auto stop = [dialog] {
        for (QPushButton *const each : dialog->findChildren<QPushButton *>()) {
            if (each->text() == u"Stop &watching"_s)
                each->click();
        }
    };
    desk.lock.lock();
    stop();
    QVERIFY(desk.watchList.contains(arn));
    desk.lock.unlock();
    stop();
    QVERIFY(desk.watchList.all().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(desk.sentence().endsWith(u"It is no longer watched."_s), tests::ServedWindow::patience);
    desk.trigger(u"Acknowledge alarms"_s);
    QVERIFY(desk.alarms.all().empty());
}

void TestAlarmsRoom::whyNothingIsReadIsSaidOfEachEncoder()
{
    Desk desk;
    const auto toolTip = [&desk] { return desk.table().model()->index(0, 0).data(Qt::ToolTipRole).toString(); };
    desk.source().silence().assume(patchbay::Silence::Level::Stale);
    QVERIFY2(toolTip().contains(u"There is no answer now."_s), qPrintable(toolTip()));
    desk.control.addFault(u"ListIngestConfigurations"_s, u"accessDenied"_s);
    desk.read();
    desk.source().silence().assume(patchbay::Silence::Level::Stale);
    QVERIFY2(toolTip().contains(u"Nothing can be read now: Not allowed."_s), qPrintable(toolTip()));
}

void TestAlarmsRoom::itIsMutedAndHeardAgain()
{
    Desk desk;
    desk.lost();
    desk.trigger(u"Mute alarms for 5 min"_s);
    QVERIFY(desk.alarms.isMuted());
    QVERIFY2(desk.sentence().contains(u"No sound until "_s), qPrintable(desk.sentence()));
    desk.trigger(u"Sound of alarms on again"_s);
    QVERIFY(!desk.alarms.isMuted());
}

void TestAlarmsRoom::itIsShownWhereItIs()
{
    Desk desk;
    const QString arn = desk.lost();
    desk.selectRows(3, 1);
    desk.trigger(u"Stages"_s);
    desk.press(u"Show"_s);
    QCOMPARE(desk.table().currentEncoder().arn, arn);
    QVERIFY(desk.table().isVisible());
}

void TestAlarmsRoom::theGraceIsAPreference()
{
    Desk desk;
    ui::Preferences preferences = ui::loadPreferences(desk.settings);
    preferences.alarmGrace = 120s;
    ui::savePreferences(desk.settings, preferences);
    desk.desk.dashboard().alarms().applyPreferences();
    desk.selectRows(0, 1);
    const QString arn = desk.table().selectedEncoders().first().arn;
    desk.trigger(u"Watch"_s);
    desk.setLive(arn, true);
    desk.setLive(arn, false);
    QVERIFY(desk.alarms.all().empty());
    preferences.alarmGrace = 1s;
    ui::savePreferences(desk.settings, preferences);
    desk.desk.dashboard().alarms().applyPreferences();
    QTRY_COMPARE_WITH_TIMEOUT(desk.alarms.all().size(), 1U, tests::ServedWindow::patience);
}

QTEST_MAIN(TestAlarmsRoom)

#include "tst_alarmsroom.moc"
