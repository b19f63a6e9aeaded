// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FactsDesk.h"

#include "patchbay/alarms/Alarms.h"
#include "patchbay/facts/MetricText.h"
#include "patchbay/facts/PlantMetrics.h"
#include "support/SimulatedTime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::MetricNames;

namespace {

const QByteArray place = R"({aws_account="123456789012",region="eu-west-1"})"_ba;

struct MetricsDesk : FactsDesk {
    patchbay::Alarms alarms{plan, plant};

    QByteArray text(MetricNames names = MetricNames::LeftOut) const
    {
        return patchbay::plantMetrics(plant, plan, alarms, names);
    }
    /// Of the sample with this name and these labels; empty: there is none.
    QByteArray value(const QByteArray &sample) const
    {
        for (const QByteArray &line : text().split('\n')) {
            if (line.startsWith(sample + ' '))
                return line.mid(sample.size() + 1);
        }
        return {};
    }
};

} // namespace

class TestPlantMetrics final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsEncodersByAccountAndRegion();
    void countsWhatIsAsPlanned();
    void requestsAreCountedByOperation();
    void namesAreLeftOutUnlessAllowed();
    void entriesOfOneAccountAreOne();
    void valuesAreEscaped();
    void isWellFormed();
};

void TestPlantMetrics::countsEncodersByAccountAndRegion()
{
    MetricsDesk desk;
    QCOMPARE(desk.value("ivs_patchbay_encoders" + place), "2"_ba);
    QCOMPARE(desk.value("ivs_patchbay_encoders_live" + place), "1"_ba);
    desk.put(desk.second, desk.stage, ivs::IngestState::Active);
    QCOMPARE(desk.value("ivs_patchbay_encoders_live" + place), "2"_ba);
    QCOMPARE(desk.value("ivs_patchbay_answering" + place), "0"_ba); // no list was complete yet
    QVERIFY(!desk.text().contains("ivs_patchbay_data_age_seconds{"));
}

void TestPlantMetrics::countsWhatIsAsPlanned()
{
    MetricsDesk desk;
    QCOMPARE(desk.value("ivs_patchbay_encoders_planned" + place), "0"_ba);
    desk.planThatFirstIsThere();
    QCOMPARE(desk.value("ivs_patchbay_encoders_planned" + place), "1"_ba);
    QTRY_COMPARE(desk.value("ivs_patchbay_encoders_as_planned" + place), "1"_ba);
    desk.put(desk.first, {}, ivs::IngestState::Inactive);
    QTRY_COMPARE(desk.value("ivs_patchbay_encoders_as_planned" + place), "0"_ba);
}

void TestPlantMetrics::requestsAreCountedByOperation()
{
    MetricsDesk desk;
    // Nobody answers there: they are sent all the same.
    desk.source().watch().refreshNow();
    const QByteArray sample =
        R"(ivs_patchbay_requests_total{aws_account="123456789012",region="eu-west-1",operation="ListStages"})"_ba;
    QTRY_VERIFY(desk.value(sample).toInt() >= 1);
    QByteArray throttles = sample;
    throttles.replace("requests", "throttles");
    QCOMPARE(desk.value(throttles), "0"_ba);
}

void TestPlantMetrics::namesAreLeftOutUnlessAllowed()
{
    const MetricsDesk desk;
    for (const QByteArray &name : {"cam1"_ba, "main"_ba, "Live Events"_ba, "arn:"_ba})
        QVERIFY2(!desk.text().contains(name), name.constData());
    const QByteArray named = desk.text(MetricNames::Included);
    QVERIFY(named.contains("ivs_patchbay_encoder_live{aws_account=\"123456789012\",region=\"eu-west-1\",arn=\""
                           + desk.first.toUtf8() + "\",encoder=\"cam1\",label=\"\",stage=\"main\"} 1\n"));
}

void TestPlantMetrics::entriesOfOneAccountAreOne()
{
    MetricsDesk desk;
    patchbay::Source &other = desk.open(u"The same by another key"_s, u"eu-west-1"_s);
    ivs::IngestConfigurationSummary summary;
    summary.arn = desk.first;
    summary.state = ivs::IngestState::Active;
    other.inventory().apply(summary, patchbay::Inventory::clock());
    QCOMPARE(desk.text().count("\nivs_patchbay_encoders{"), 1);
    QCOMPARE(desk.value("ivs_patchbay_encoders" + place), "2"_ba);
}

void TestPlantMetrics::valuesAreEscaped()
{
    patchbay::MetricText text;
    text.beginGauge("cameras", "All of them.");
    text.add({{"name", u"a \"b\" \\ c\nd"_s}}, 1.5);
    QCOMPARE(
        text.finished(),
        "# TYPE cameras gauge\n# HELP cameras All of them.\ncameras{name=\"a \\\"b\\\" \\\\ c\\nd\"} 1.5\n# EOF\n"_ba);
}

/// Each sample is of the family that was begun last, and no two are alike.
void TestPlantMetrics::isWellFormed()
{
    MetricsDesk desk;
    desk.planThatFirstIsThere();
    const QByteArray text = desk.text(MetricNames::Included);
    QVERIFY(text.endsWith("\n# EOF\n"));
    QByteArray family;
    QSet<QByteArray> samples;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("# TYPE "))
            family = line.split(' ')[2];
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QByteArray sample = line.first(line.lastIndexOf(' '));
        QVERIFY2(sample.startsWith(family + '{') || sample.startsWith(family + "_total{"), line.constData());
        QVERIFY2(!samples.contains(sample), line.constData());
        samples.insert(sample);
    }
}

QTEST_GUILESS_MAIN(TestPlantMetrics)
#include "tst_plantmetrics.moc"
