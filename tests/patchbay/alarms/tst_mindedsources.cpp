// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which accounts alarms are about, also before they have answered for the first time.

#include "patchbay/alarms/MindedSources.h"
#include "patchbay/plan/Plan.h"
#include "support/OpenSources.h"

#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::mindedSources;
using patchbay::Plan;
using patchbay::SourceId;

class TestMindedSources final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whereAnEncoderMayBeUntilItIsListed();
};

void TestMindedSources::whereAnEncoderMayBeUntilItIsListed()
{
    support::OpenSources desk;
    patchbay::Source &has = desk.open(u"Live Events"_s, u"eu-west-1"_s);
    patchbay::Source &mayHave = desk.open(u"Rehearsal"_s, u"eu-west-1"_s);
    desk.open(u"Live Events"_s, u"us-east-1"_s);
    {
        Plan plan(desk.plant);
        QCOMPARE(mindedSources(desk.plant, plan, nullptr), QSet<SourceId>());
        const QString arn = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam1"_s;
        plan.choose({u"Show"_s, QDateTime::currentDateTimeUtc(), {{.encoderArn = arn, .stageArn = u"main"_s}}});
        QCOMPARE(mindedSources(desk.plant, plan, nullptr), QSet<SourceId>({has.id(), mayHave.id()}));
        ivs::IngestConfigurationSummary listed;
        listed.arn = arn;
        has.inventory().apply(listed, patchbay::Inventory::clock());
        QCOMPARE(mindedSources(desk.plant, plan, nullptr), QSet<SourceId>({has.id()}));
    }
    desk.end();
}

QTEST_GUILESS_MAIN(TestMindedSources)
#include "tst_mindedsources.moc"
