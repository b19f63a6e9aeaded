// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/DiskThreads.h"
#include "files/Settings.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/scenes/SceneStore.h"
#include "support/Ended.h"
#include "ui/preferences/PreferencesDialog.h"
#include "ui/preferences/ShortcutsDialog.h"
#include "ui/settings/SharedFolder.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename T>
T *named(const QWidget &dialog, const QString &name)
{
    for (T *each : dialog.findChildren<T *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

const QString notify = u"Notify when a move ends, or of an alarm, while the window is in the background"_s;

} // namespace

class TestPreferences final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_directory.isValid()); }
    void init() { QFile::remove(file()); }

    void defaultsWithoutAFile()
    {
        const files::Settings settings(m_directory.path());
        QCOMPARE(ui::loadPreferences(settings), ui::Preferences());
    }

    void scenesAndLabelsAreWhereAPersonWantsThem()
    {
        const QTemporaryDir own;
        const QTemporaryDir shared;
        files::Settings settings(m_directory.path());
        files::DiskThreads disks;
        patchbay::Labels labels(disks, own.path());
        patchbay::SceneStore scenes(disks, own.path());
        ui::SharedFolder folder(settings, own.path(), labels, scenes);
        QVERIFY(folder.isOwn());
        QVERIFY(support::ended(folder.use(shared.path())).value());
        QCOMPARE(labels.folder(), shared.path());
        QCOMPARE(scenes.folder(), shared.path());
        QCOMPARE(ui::SharedFolder::chosen(settings, own.path()), shared.path());
        QVERIFY(support::ended(folder.useOwn()).value());
        QVERIFY(folder.isOwn());
        QCOMPARE(ui::SharedFolder::chosen(settings, u"/other"_s), u"/other"_s);
    }

    void theFolderIsAskedFor()
    {
        ui::PreferencesDialog dialog{ui::Preferences()};
        QStringList wanted;
        dialog.setFolderAct([&wanted](const QString &path) { wanted += path; });
        dialog.setSharedFolder(u"/srv/show"_s, false);
        QCOMPARE(named<QLineEdit>(dialog, u"Scenes and labels"_s)->text(), u"/srv/show"_s);
        for (QPushButton *const each : dialog.findChildren<QPushButton *>()) {
            if (each->text() == u"&Usual folder"_s)
                each->click();
        }
        QCOMPARE(wanted, QStringList({QString()}));
    }

    /// As it is chosen now.
    void theSoundOfAnAlarmCanBeTried()
    {
        ui::Preferences preferences;
        preferences.alarmFile = u"/srv/show/gong.oga"_s;
        ui::PreferencesDialog dialog{preferences};
        QStringList heard;
        dialog.setToneAct([&heard](const QString &file) { heard += file; });
        QPushButton *const test = named<QPushButton>(dialog, u"Try the sound"_s);
        test->click();
        for (QPushButton *const each : dialog.findChildren<QPushButton *>()) {
            if (each->text() == u"Usual &tone"_s)
                each->click();
        }
        QCOMPARE(dialog.preferences().alarmFile, QString());
        test->click();
        QCOMPARE(heard, (QStringList{u"/srv/show/gong.oga"_s, QString()}));
    }

    /// Each mnemonic goes somewhere.
    void everyLabelHasAField()
    {
        const ui::PreferencesDialog dialog{ui::Preferences()};
        for (const QLabel *const label : dialog.findChildren<QLabel *>()) {
            if (label->text().contains(u'&'))
                QVERIFY2(label->buddy(), qPrintable(label->text()));
        }
    }

    /// Nothing is removed before a person has agreed.
    void aShorterJournalIsAskedFor()
    {
        ui::PreferencesDialog dialog{ui::Preferences()};
        const QSignalSpy changed(&dialog, &ui::PreferencesDialog::preferencesChanged);
        const QSignalSpy wanted(&dialog, &ui::PreferencesDialog::shorterJournalWanted);
        auto *const journal = named<QComboBox>(dialog, u"Keep the journal"_s);
        QCOMPARE(journal->currentData().toInt(), 0);
        journal->setCurrentIndex(journal->findData(90));
        QCOMPARE(wanted.size(), 1);
        QVERIFY(changed.isEmpty());
        dialog.setJournalKept({}); // they did not agree
        QCOMPARE(journal->currentData().toInt(), 0);
        journal->setCurrentIndex(journal->findData(90));
        dialog.setJournalKept(std::chrono::days(90));
        QCOMPARE(dialog.preferences().journalKept, std::chrono::days(90));
        QCOMPARE(changed.size(), 1);
        journal->setCurrentIndex(journal->findData(365)); // longer: nothing goes
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(dialog.preferences().journalKept, std::chrono::days(365));
    }

    void survivesARestart()
    {
        const ui::Preferences chosen{ui::Appearance::Dark,
                                     30s,
                                     false,
                                     25,
                                     ui::Density::Compact,
                                     std::chrono::days(90),
                                     12s,
                                     std::chrono::hours(3),
                                     20s,
                                     false,
                                     u"/srv/show/gong.oga"_s,
                                     {true, 9999, true},
                                     true};
        {
            files::Settings settings(m_directory.path());
            ui::savePreferences(settings, chosen);
        }
        const files::Settings settings(m_directory.path());
        QCOMPARE(ui::loadPreferences(settings), chosen);
    }

    void whatMakesNoSenseIsTheDefault_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("appearance") << u"preferences/appearance"_s << QVariant(u"pink"_s);
        QTest::newRow("refresh, a word") << u"preferences/refreshSeconds"_s << QVariant(u"often"_s);
        QTest::newRow("refresh, negative") << u"preferences/refreshSeconds"_s << QVariant(-5);
        QTest::newRow("refresh, for ever") << u"preferences/refreshSeconds"_s << QVariant(1'000'000'000);
        QTest::newRow("no share") << u"preferences/rateSharePercent"_s << QVariant(0);
        QTest::newRow("hardly a share") << u"preferences/rateSharePercent"_s << QVariant(9);
        QTest::newRow("hardly idle") << u"preferences/idleSeconds"_s << QVariant(4);
        QTest::newRow("idle for ever") << u"preferences/idleSeconds"_s << QVariant(601);
        QTest::newRow("no wait at all") << u"preferences/waitHours"_s << QVariant(0);
        QTest::newRow("an alarm at once") << u"preferences/alarmSeconds"_s << QVariant(0);
        QTest::newRow("an alarm of yesterday") << u"preferences/alarmSeconds"_s << QVariant(121);
        QTest::newRow("a journal of less than nothing") << u"preferences/journalDays"_s << QVariant(-1);
        QTest::newRow("a journal of a word") << u"preferences/journalDays"_s << QVariant(u"long"_s);
        QTest::newRow("a port of the system") << u"preferences/metricsPort"_s << QVariant(80);
        QTest::newRow("no port at all") << u"preferences/metricsPort"_s << QVariant(70'000);
        QTest::newRow("more than all") << u"preferences/rateSharePercent"_s << QVariant(101);
    }

    void whatMakesNoSenseIsTheDefault()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        files::Settings settings(m_directory.path());
        settings.setValue(key, value);
        QCOMPARE(ui::loadPreferences(settings), ui::Preferences());
    }

    void everyChoiceTakesEffectAtOnce()
    {
        ui::PreferencesDialog dialog({});
        QList<ui::Preferences> heard;
        connect(&dialog, &ui::PreferencesDialog::preferencesChanged, &dialog,
                [&heard](const ui::Preferences &preferences) { heard.append(preferences); });

        named<QComboBox>(dialog, u"Appearance"_s)->setCurrentIndex(2);
        QCOMPARE(heard.size(), 1);
        QCOMPARE(heard.last().appearance, ui::Appearance::Dark);

        auto *const interval = named<QComboBox>(dialog, u"Refresh the list"_s);
        interval->setCurrentIndex(interval->findText(u"Only by hand (F5)"_s));
        QCOMPARE(heard.size(), 2);
        QCOMPARE(heard.last().refreshInterval, 0s);

        named<QSpinBox>(dialog, u"Request rate"_s)->setValue(35);
        QCOMPARE(heard.size(), 3);
        QCOMPARE(heard.last().rateShare, 35);

        named<QCheckBox>(dialog, u"Compact rows"_s)->click();
        QCOMPARE(heard.size(), 4);
        QCOMPARE(heard.last().density, ui::Density::Compact);

        named<QCheckBox>(dialog, notify)->click();
        QCOMPARE(heard.size(), 5);
        const ui::Preferences all{ui::Appearance::Dark, 0s, false, 35, ui::Density::Compact};
        QCOMPARE(heard.last(), all);
        QCOMPARE(dialog.preferences(), all);
    }

    void metricsAreOffUntilSomebodyWantsThem()
    {
        ui::PreferencesDialog dialog({});
        QList<ui::Preferences::Metrics> heard;
        connect(&dialog, &ui::PreferencesDialog::preferencesChanged, &dialog,
                [&heard](const ui::Preferences &preferences) { heard.append(preferences.metrics); });
        auto *const served = named<QCheckBox>(dialog, u"Metrics for other programs"_s);
        QVERIFY(!served->isChecked());
        served->click();
        QCOMPARE(heard, QList{(ui::Preferences::Metrics{true, 9464, false})});
        const auto says = [&dialog](const QString &part) {
            const auto labels = dialog.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *each) { return each->text().contains(part); });
        };
        dialog.setMetricsProblem({});
        QVERIFY(says(u"http://127.0.0.1:9464/metrics"_s));
        dialog.setMetricsProblem(u"Port 9464 is taken."_s);
        QVERIFY(says(u"Port 9464 is taken."_s));
        named<QSpinBox>(dialog, u"Port of the metrics"_s)->setValue(9500);
        named<QCheckBox>(dialog, u"Metrics with names"_s)->click();
        QCOMPARE(heard.last(), (ui::Preferences::Metrics{true, 9500, true}));
    }

    void showsWhatWasChosenBefore()
    {
        const ui::PreferencesDialog dialog({ui::Appearance::Light, 45s, false, 80, ui::Density::Compact});
        QCOMPARE(named<QComboBox>(dialog, u"Appearance"_s)->currentText(), u"Light"_s);
        QCOMPARE(named<QComboBox>(dialog, u"Refresh the list"_s)->currentText(), u"Every 45 s"_s);
        QCOMPARE(named<QSpinBox>(dialog, u"Request rate"_s)->value(), 80);
        QVERIFY(!named<QCheckBox>(dialog, notify)->isChecked());
        QVERIFY(named<QCheckBox>(dialog, u"Compact rows"_s)->isChecked());
    }

    void escLeaves()
    {
        ui::PreferencesDialog dialog({});
        dialog.open();
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        dialog.open();
        named<QPushButton>(dialog, u"Close"_s)->click();
        QVERIFY(!dialog.isVisible());
    }

    void shortcutsAreListed()
    {
        QAction rebind(u"&Rebind…"_s);
        rebind.setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_E), QKeySequence(Qt::Key_Return)});
        QAction refresh(u"Refresh && count"_s);
        refresh.setShortcut(Qt::Key_F5);
        QAction without(u"About"_s);
        QAction hidden(u"New…"_s);
        hidden.setShortcut(Qt::CTRL | Qt::Key_N);
        hidden.setVisible(false);

        const ui::ShortcutsDialog dialog({{u"Everywhere"_s, ui::shortcutsOf({&rebind, &without, &refresh, &hidden})},
                                          {u"In the list"_s, {{u"Copy rows"_s, u"Ctrl+C"_s}}}});
        const auto *const table = dialog.findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 5);
        QCOMPARE(table->item(0, 0)->text(), u"Everywhere"_s);
        QCOMPARE(table->item(1, 0)->text(), u"Rebind"_s);
        QCOMPARE(table->item(1, 1)->text(), u"Ctrl+E or Return"_s);
        QCOMPARE(table->item(2, 0)->text(), u"Refresh & count"_s);
        QCOMPARE(table->item(2, 1)->text(), u"F5"_s);
        QCOMPARE(table->item(3, 0)->text(), u"In the list"_s);
        QCOMPARE(table->item(4, 0)->text(), u"Copy rows"_s);
    }

private:
    QString file() const { return m_directory.filePath(u"settings.json"_s); }

    QTemporaryDir m_directory;
};

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
