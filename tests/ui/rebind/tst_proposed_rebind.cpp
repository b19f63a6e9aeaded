// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/CannedService.h"
#include "ui/rebind/ProposedRebind.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using test::CannedService;
using ui::ProposedRebind;
using ui::StageChoice;

/// What speaks for and against the rebind that a person has in mind.
class TestProposedRebind final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_service.reset(); }

    void nothingIsChosenAtFirst();
    void aStageIsChosen();
    void noStageIsChosen();
    void keepsWhatAPersonSaw();
    void followsTheEncodersState();
    void saysWhereItStays();

private:
    static StageChoice stage(const QString &name)
    {
        return {StageChoice::Kind::Stage, CannedService::stageArn(name), {}};
    }
    ivs::IngestConfigurationSummary now() const
    {
        return m_service->plant.find(m_service->encoder(u"cam3"_s))->summary;
    }
    void apply(const ivs::IngestConfigurationSummary &summary)
    {
        m_service->source().inventory().apply(summary, QDateTime::currentDateTimeUtc().addSecs(1));
    }

    std::unique_ptr<CannedService> m_service;
};

void TestProposedRebind::init()
{
    m_service = std::make_unique<CannedService>();
    m_service->addStage(u"rehearsal111"_s, u"rehearsal"_s);
    m_service->addStage(u"mainshow1111"_s, u"main-show"_s);
    m_service->addConfiguration(u"cam3"_s, u"cam-03"_s, CannedService::stageArn(u"rehearsal111"_s));
    m_service->refresh();
}

void TestProposedRebind::nothingIsChosenAtFirst()
{
    ProposedRebind proposed(m_service->plant, m_service->runs, m_service->encoder(u"cam3"_s));
    QCOMPARE(proposed.encoder(), u"cam-03"_s);
    QCOMPARE(proposed.from(), u"rehearsal"_s);
    QVERIFY(!proposed.isPossible() && !proposed.isPlain() && !proposed.detaches());
    const StageChoice shared{StageChoice::Kind::SharedName, {}, u"twin"_s};
    proposed.choose(shared);
    QVERIFY(!proposed.isPossible());
    QCOMPARE(proposed.verdict().sentence, ui::whyUndecided(shared));
}

void TestProposedRebind::aStageIsChosen()
{
    ProposedRebind proposed(m_service->plant, m_service->runs, m_service->encoder(u"cam3"_s));
    proposed.choose(stage(u"mainshow1111"_s));
    QVERIFY(proposed.isPossible() && proposed.isPlain() && !proposed.detaches());
    QCOMPARE(proposed.to(), u"main-show"_s);
    QCOMPARE(proposed.rebind().from, m_service->stage(u"rehearsal111"_s));
    QCOMPARE(proposed.rebind().to, m_service->stage(u"mainshow1111"_s));
    proposed.choose(stage(u"rehearsal111"_s));
    QVERIFY(!proposed.isPossible()); // it is there already
    proposed.choose({});
    QVERIFY(!proposed.isPossible());
}

void TestProposedRebind::noStageIsChosen()
{
    ProposedRebind proposed(m_service->plant, m_service->runs, m_service->encoder(u"cam3"_s));
    proposed.choose({StageChoice::Kind::NoStage, {}, {}});
    QVERIFY(proposed.isPossible() && proposed.detaches());
    QCOMPARE(proposed.to(), QString());
}

/// Somebody else moves it meanwhile: the rebind is still one from where it was seen, and says so.
void TestProposedRebind::keepsWhatAPersonSaw()
{
    ProposedRebind proposed(m_service->plant, m_service->runs, m_service->encoder(u"cam3"_s));
    proposed.choose({StageChoice::Kind::NoStage, {}, {}});
    auto moved = now();
    moved.stageArn = CannedService::stageArn(u"mainshow1111"_s);
    apply(moved);
    proposed.update();
    QCOMPARE(proposed.nowOn(), moved.stageArn);
    QCOMPARE(proposed.from(), u"rehearsal"_s);
    QVERIFY(!proposed.isPlain());
    QVERIFY2(proposed.verdict().sentence.contains(u"main-show"_s), qPrintable(proposed.verdict().sentence));
}

void TestProposedRebind::followsTheEncodersState()
{
    ProposedRebind proposed(m_service->plant, m_service->runs, m_service->encoder(u"cam3"_s));
    proposed.choose(stage(u"mainshow1111"_s));
    auto live = now();
    live.state = ivs::IngestState::Active;
    apply(live);
    QCOMPARE(proposed.state().tally, ui::Tally::Idle); // as it was looked at last
    const QString idle = proposed.verdict().sentence;
    proposed.update();
    QCOMPARE(proposed.state().tally, ui::Tally::Live);
    QVERIFY(proposed.isPlain()); // taking it asks again first
    QVERIFY(proposed.verdict().sentence != idle);
    m_service->source().silence().assume(patchbay::Silence::Level::Stale);
    proposed.update();
    QVERIFY(proposed.isPossible() && !proposed.isPlain());
    QCOMPARE(proposed.state().tally, ui::Tally::Unknown);
}

void TestProposedRebind::saysWhereItStays()
{
    const ProposedRebind proposed(m_service->plant, m_service->runs, m_service->encoder(u"cam3"_s));
    QCOMPARE(proposed.nothingChanged(), u"Nothing was changed. cam-03 stays on rehearsal."_s);
    m_service->addConfiguration(u"cam4"_s, u"cam-04"_s, QString());
    m_service->refresh();
    const ProposedRebind unbound(m_service->plant, m_service->runs, m_service->encoder(u"cam4"_s));
    QCOMPARE(unbound.nothingChanged(), u"Nothing was changed. cam-04 still has no stage."_s);
}

QTEST_GUILESS_MAIN(TestProposedRebind)
#include "tst_proposed_rebind.moc"
