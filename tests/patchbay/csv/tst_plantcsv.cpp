// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything as a table: what is read back of it changes nothing.

#include "files/DiskThreads.h"
#include "patchbay/csv/BindingsCsv.h"
#include "patchbay/csv/PlantCsv.h"
#include "patchbay/labels/Labels.h"
#include "support/OpenSources.h"
#include "text/Csv.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class TestPlantCsv final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasAllThatIsKnown_data();
    void hasAllThatIsKnown();
};

void TestPlantCsv::hasAllThatIsKnown_data()
{
    QTest::addColumn<QChar>("separator");
    QTest::newRow("comma") << QChar(u',');
    QTest::newRow("semicolon") << QChar(u';');
}

void TestPlantCsv::hasAllThatIsKnown()
{
    QFETCH(const QChar, separator);
    const QString stage = u"arn:aws:ivs:eu-west-1:123456789012:stage/main"_s;
    const QString camera = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam%1"_s;
    support::OneSource one;
    one.inventory().stages().set({{stage, u"main"_s, {}, {}}});
    for (int number = 1; number <= 2; ++number) {
        ivs::IngestConfigurationSummary summary;
        summary.arn = camera.arg(number);
        summary.name = number == 1 ? u"=cam;1"_s : QString();
        summary.stageArn = number == 1 ? stage : QString();
        summary.state = ivs::IngestState::Inactive;
        one.inventory().apply(summary, patchbay::Inventory::clock());
    }
    QTemporaryDir dir;
    files::DiskThreads disks;
    patchbay::Labels labels(disks, dir.path());
    QVERIFY(labels.set(camera.arg(1), {u"Tor, 1"_s, u"Hall"_s, u"Ana"_s}));
    QVERIFY(labels.set(stage, patchbay::StageMark::OnAir));

    const QByteArray csv = patchbay::plantCsv(one.plant, labels, separator);
    const auto rows = text::readCsv(csv);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 3U);
    QCOMPARE(
        (*rows)[1].cells.first(8),
        QStringList({camera.arg(1), u"=cam;1"_s, u"Tor, 1"_s, u"Hall"_s, u"Ana"_s, stage, u"main"_s, u"On air"_s}));
    const patchbay::ImportedBindings imported = patchbay::readBindings(csv, one.source(), labels);
    QVERIFY(imported.problems.empty());
    QCOMPARE(imported.patch.items.size(), 2U);
    for (const patchbay::Rebind &rebind : imported.patch.items)
        QCOMPARE(rebind.from, rebind.to);
    one.end();
}

QTEST_GUILESS_MAIN(TestPlantCsv)
#include "tst_plantcsv.moc"
