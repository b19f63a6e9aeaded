// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FactsDesk.h"

#include "patchbay/facts/EncoderFacts.h"
#include "text/Csv.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestEncoderFacts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasAllThatIsKnown();
    void theTableReadsBack();
    void saysHowItStandsInThePlan();
    void isTheSameWhateverItsAge();
};

void TestEncoderFacts::hasAllThatIsKnown()
{
    const FactsDesk desk;
    const QJsonObject facts = patchbay::jsonOf(patchbay::factsOf(desk.plant, desk.plan, 0));
    QCOMPARE(facts.value("account"_L1), u"Live Events"_s);
    QCOMPARE(facts.value("region"_L1), u"eu-west-1"_s);
    QCOMPARE(facts.value("name"_L1), u"cam1"_s);
    QCOMPARE(facts.value("arn"_L1), desk.first);
    QCOMPARE(facts.value("state"_L1), u"ACTIVE"_s);
    QCOMPARE(facts.value("stageName"_L1), u"main"_s);
    QCOMPARE(facts.value("stageArn"_L1), desk.stage);
    QCOMPARE(facts.value("protocol"_L1), u"RTMPS"_s);
    QCOMPARE(facts.value("userId"_L1), u"=who"_s);
    QVERIFY(facts.value("plan"_L1).isNull());
    const QDateTime asOf = QDateTime::fromString(facts.value("asOf"_L1).toString(), Qt::ISODateWithMs);
    QCOMPARE(asOf.timeSpec(), Qt::UTC);
    QVERIFY(qAbs(asOf.secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

void TestEncoderFacts::theTableReadsBack()
{
    const FactsDesk desk;
    const auto rows = text::readCsv(patchbay::factsCsv(patchbay::allFacts(desk.plant, desk.plan)));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 3U);
    const QStringList heading = rows->front().cells;
    QCOMPARE(rows->at(1).cells.value(heading.indexOf("encoder"_L1)), desk.first);
    QCOMPARE(rows->at(1).cells.value(heading.indexOf("user"_L1)), u"=who"_s);
    QCOMPARE(rows->at(2).cells.value(heading.indexOf("stage"_L1)), u"(no stage)"_s);
}

void TestEncoderFacts::saysHowItStandsInThePlan()
{
    FactsDesk desk;
    desk.planThatFirstIsThere();
    const auto plan = [&desk](int row) {
        return patchbay::jsonOf(patchbay::factsOf(desk.plant, desk.plan, row)).value("plan"_L1).toString();
    };
    QCOMPARE(plan(0), u"asPlanned"_s);
    QCOMPARE(plan(1), u"notPlanned"_s);
    desk.put(desk.first, desk.stage, ivs::IngestState::Inactive);
    QTRY_COMPARE(plan(0), u"missing"_s);
}

void TestEncoderFacts::isTheSameWhateverItsAge()
{
    const FactsDesk desk;
    const patchbay::EncoderFacts facts = patchbay::factsOf(desk.plant, desk.plan, 0);
    patchbay::EncoderFacts later = facts;
    later.asOf = later.asOf.addSecs(5);
    QVERIFY(facts.saysTheSameAs(later));
    later.state = u"INACTIVE"_s;
    QVERIFY(!facts.saysTheSameAs(later));
}

QTEST_GUILESS_MAIN(TestEncoderFacts)
#include "tst_encoderfacts.moc"
