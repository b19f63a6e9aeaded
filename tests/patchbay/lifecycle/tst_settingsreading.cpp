// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What encoders are made with is read of a real service, for others like them.

#include "ActDesk.h"
#include "patchbay/lifecycle/SettingsReading.h"

using namespace Qt::StringLiterals;
using patchbay::SettingsReading;

class TestSettingsReading final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAllButTheKey();
    void whatCannotBeReadIsReadAgain();
    void leavesOutWhatIsNotListed();
};

void TestSettingsReading::readsAllButTheKey()
{
    tests::ActDesk desk;
    patchbay::Creation creation = desk.creation(u"cam-new"_s);
    creation.settings.redundantIngest = true;
    const patchbay::ActResult made = desk.done(creation);
    QVERIFY(made.made);
    SettingsReading reading(desk.desk.plant, QList<patchbay::EncoderId>{{desk.desk.here, made.made->arn}});
    QCOMPARE(reading.waiting(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(reading.waiting(), 0, tests::patience);
    QVERIFY(reading.all().front().settings);
    QCOMPARE(*reading.all().front().settings, creation.settings);
}

void TestSettingsReading::whatCannotBeReadIsReadAgain()
{
    tests::ActDesk desk;
    const QString arn = desk.deletion(0).encoder.arn;
    desk.control().addFault(u"GetIngestConfiguration"_s, u"accessDenied"_s);
    SettingsReading reading(desk.desk.plant, QList<patchbay::EncoderId>{{desk.desk.here, arn}});
    QTRY_COMPARE_WITH_TIMEOUT(reading.waiting(), 0, tests::patience);
    QCOMPARE(reading.failed(), 1);
    QVERIFY(!reading.all().front().settings);
    QCOMPARE(reading.all().front().error->kind, aws::ErrorKind::AccessDenied);
    reading.readAgain();
    QTRY_COMPARE_WITH_TIMEOUT(reading.waiting(), 0, tests::patience);
    QCOMPARE(reading.failed(), 0);
    QVERIFY(reading.all().front().settings);
}

void TestSettingsReading::leavesOutWhatIsNotListed()
{
    tests::ActDesk desk;
    const patchbay::EncoderId gone{desk.desk.here, u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/gone"_s};
    SettingsReading reading(desk.desk.plant, QList<patchbay::EncoderId>{gone});
    QVERIFY(reading.all().empty());
    QCOMPARE(reading.waiting(), 0);
}

QTEST_GUILESS_MAIN(TestSettingsReading)
#include "tst_settingsreading.moc"
