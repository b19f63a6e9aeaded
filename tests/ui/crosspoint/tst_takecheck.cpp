// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "CrosspointDesk.h"

#include "ui/crosspoint/TakeCheck.h"
#include "ui/crosspoint/TakeWords.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::CrosspointDesk;

namespace {

struct Desk {
    void arm(int number, const QString &stage) { desk.armed.arm({desk.id(number)}, CrosspointDesk::stage(stage)); }
    QString sentence() const { return ui::armedSentence(desk.said, check.count(), check.lastReasons()); }

    CrosspointDesk desk;
    ui::TakeCheck check{desk.said, desk.armed, desk.runs};
};

} // namespace

class TestTakeCheck final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsArmed();
    void aLiveOneIsAskedAbout();
    void oneThatGoesLiveMeanwhileIsAskedAbout();
    void aStageOnAirIsAskedAbout();
    void aFullStageIsAskedAbout();
    void noStageIsAskedAbout();
    void whatNobodyConfirmsIsAskedAbout();
    void anAddressThatIsNotKnownIsAskedAbout();
    void guestsThatAreNotCountedAreAskedAbout();
    void whoIsLiveThereAlreadyTakesNoMore();
    void aStageThatIsGoneIsAskedAbout();
    void ofManyReasonsAFewAreSaid();
    void whatMattersMostIsToldOfEach();
};

void TestTakeCheck::nothingIsArmed()
{
    Desk desk;
    QCOMPARE(desk.check.count(), 0);
    QVERIFY(desk.check.patch().items.empty());
    QVERIFY(desk.sentence().startsWith(u"Nothing is armed."_s));
    QCOMPARE(ui::takeWord(0, {}), u"&Take"_s);
    QCOMPARE(ui::takeWord(2, {}), u"&Take 2"_s);
    QCOMPARE(ui::takeWord(2, {.live = 1}), u"&Take 2…"_s);
}

void TestTakeCheck::aLiveOneIsAskedAbout()
{
    Desk desk;
    desk.arm(1, u"main-b"_s);
    desk.arm(2, u"main-b"_s);
    QCOMPARE(desk.check.count(), 2);
    QCOMPARE(desk.check.reasons().live, 1);
    QVERIFY(!desk.check.reasons().areNone());
    QVERIFY2(desk.sentence().startsWith(u"2 armed. 1 "_s), qPrintable(desk.sentence()));
}

void TestTakeCheck::oneThatGoesLiveMeanwhileIsAskedAbout()
{
    Desk desk;
    desk.arm(1, u"main-b"_s);
    QCOMPARE(desk.check.reasons().live, 0);
    desk.desk.tell(1, u"rehearsal"_s, true);
    QCOMPARE(desk.check.reasons().live, 1); // at once, where somebody presses Take
    QTRY_COMPARE(desk.check.lastReasons().live, 1);
}

void TestTakeCheck::aStageOnAirIsAskedAbout()
{
    Desk desk;
    desk.arm(1, u"main-a"_s);
    QCOMPARE(desk.check.reasons().onAir, 1);
    desk.arm(1, u"main-b"_s);
    QCOMPARE(desk.check.reasons().onAir, 0);
    desk.desk.tell(4, u"main-a"_s); // idle by now, on a stage that is on air
    desk.arm(4, u"main-b"_s);
    QCOMPARE(desk.check.reasons().onAir, 1);
}

void TestTakeCheck::aFullStageIsAskedAbout()
{
    Desk desk;
    for (int number = 10; number < 22; ++number)
        desk.desk.tell(number, u"main-b"_s);
    desk.arm(1, u"main-b"_s);
    const ui::TakeReasons reasons = desk.check.reasons();
    QCOMPARE(reasons.overfull.size(), 1U);
    QCOMPARE(reasons.overfull.front().places, 13);
    QVERIFY2(desk.sentence().contains(u"main-b would have 13 of 12 places."_s), qPrintable(desk.sentence()));
    QCOMPARE(desk.check.placesThen().value(CrosspointDesk::stage(u"main-b"_s)), 13);
    QCOMPARE(desk.check.placesThen().value(CrosspointDesk::stage(u"rehearsal"_s)), 2);
    desk.arm(10, u"rehearsal"_s); // makes room
    QVERIFY(desk.check.reasons().overfull.empty());
}

void TestTakeCheck::noStageIsAskedAbout()
{
    Desk desk;
    desk.arm(1, {});
    QCOMPARE(desk.check.reasons().detached, 1);
    QCOMPARE(desk.check.reasons().addressNotKnown, 0);
}

void TestTakeCheck::whatNobodyConfirmsIsAskedAbout()
{
    Desk desk;
    desk.arm(1, u"main-b"_s);
    QCOMPARE(desk.check.reasons().silent, 0);
    desk.desk.source->silence().assume(patchbay::Silence::Level::Stale);
    desk.arm(2, u"main-b"_s);
    QCOMPARE(desk.check.reasons().silent, 2);
    QCOMPARE(desk.check.reasons().live, 0); // it was
}

void TestTakeCheck::whatMattersMostIsToldOfEach()
{
    Desk desk;
    const auto hindrance = [&](int number) {
        const auto found = desk.check.hindrances().constFind(CrosspointDesk::camera(number));
        return found == desk.check.hindrances().cend() ? std::nullopt : std::optional(*found);
    };
    for (int number = 10; number < 21; ++number)
        desk.desk.tell(number, u"main-b"_s);
    desk.arm(2, u"main-a"_s); // live, and to what is on air
    desk.arm(3, u"main-a"_s);
    desk.arm(1, {});
    QCOMPARE(hindrance(2), ui::TakeHindrance::Live);
    QCOMPARE(hindrance(3), ui::TakeHindrance::OnAir);
    QCOMPARE(hindrance(1), ui::TakeHindrance::NoStage);
    desk.arm(1, u"main-b"_s);
    QCOMPARE(hindrance(1), ui::TakeHindrance::NotKnown); // nobody answers here where it connects
    desk.arm(3, u"main-b"_s);
    QCOMPARE(hindrance(1), ui::TakeHindrance::Overfull); // both are too many
    QCOMPARE(hindrance(3), ui::TakeHindrance::Overfull);
    desk.desk.tell(1, u"rehearsal"_s, true);
    QTRY_COMPARE(hindrance(1), ui::TakeHindrance::Live);
    desk.desk.armed.clear();
    QVERIFY(desk.check.hindrances().isEmpty());
}

/// Here nobody answers.
void TestTakeCheck::anAddressThatIsNotKnownIsAskedAbout()
{
    Desk desk;
    desk.arm(1, u"main-b"_s);
    QCOMPARE(desk.check.reasons().addressNotKnown, 1);
    QVERIFY(!desk.check.reasons().areNone());
}

/// Whether there is a place is not known until they are; here nobody answers.
void TestTakeCheck::guestsThatAreNotCountedAreAskedAbout()
{
    Desk desk;
    desk.arm(1, u"main-b"_s);
    QVERIFY(desk.check.reasons().notCounted.empty()); // nobody is there
    std::vector<ivs::StageSummary> stages = desk.desk.source->inventory().stages().all();
    for (ivs::StageSummary &each : stages)
        each.activeSessionId = u"st-1"_s;
    desk.desk.source->inventory().stages().set(stages);
    const patchbay::StageId mainB{desk.desk.source->id(), CrosspointDesk::stage(u"main-b"_s)};
    QCOMPARE(desk.check.reasons().notCounted, std::vector{mainB});
    QVERIFY(!desk.check.reasons().areNone());
    const ui::TakeReasons onlyThat{.notCounted = {mainB}};
    QCOMPARE(ui::armedSentence(desk.desk.said, 1, onlyThat), u"1 armed. Counting the places on main-b."_s);
    QCOMPARE(ui::takeWord(1, onlyThat), u"&Take 1…"_s);
    QTRY_VERIFY(desk.desk.said.placesOn(mainB).couldNotCount);
    QCOMPARE(ui::armedSentence(desk.desk.said, 1, onlyThat), u"1 armed. The places on main-b could not be counted."_s);
    QTRY_VERIFY2(desk.sentence().contains(u"The places on main-b could not be counted."_s),
                 qPrintable(desk.sentence()));
    QCOMPARE(desk.check.reasons().notCounted, std::vector{mainB});
}

/// Its place is counted where it is live, though it is bound somewhere else.
void TestTakeCheck::whoIsLiveThereAlreadyTakesNoMore()
{
    Desk desk;
    for (int number = 10; number < 21; ++number)
        desk.desk.tell(number, u"main-b"_s);
    desk.arm(2, u"main-b"_s);
    QCOMPARE(desk.check.placesThen().value(CrosspointDesk::stage(u"main-b"_s)), 12);
    patchbay::Source &source = *desk.desk.source;
    ivs::ParticipantSummary there;
    there.ingestConfigurationArn = CrosspointDesk::camera(2);
    there.isConnected = true;
    there.hasPublished = true;
    source.sightings().take(CrosspointDesk::stage(u"main-b"_s), {there}, patchbay::Inventory::clock());
    QCOMPARE(desk.desk.said.placesOn({source.id(), CrosspointDesk::stage(u"main-b"_s)}).count, 12);
    QVERIFY(desk.check.reasons().overfull.empty());
    desk.arm(1, u"rehearsal"_s); // counted anew
    desk.arm(1, u"main-a"_s);
    QCOMPARE(desk.check.placesThen().value(CrosspointDesk::stage(u"main-b"_s)), 12);
}

/// It was armed while that was there.
void TestTakeCheck::aStageThatIsGoneIsAskedAbout()
{
    Desk desk;
    desk.arm(1, u"main-b"_s);
    QCOMPARE(desk.check.reasons().impossible, 0);
    std::vector<ivs::StageSummary> stages = desk.desk.source->inventory().stages().all();
    std::erase_if(stages, [](const ivs::StageSummary &each) { return each.name == u"main-b"_s; });
    desk.desk.source->inventory().stages().set(stages);
    QCOMPARE(desk.check.patch().items.size(), 1U);
    QCOMPARE(desk.check.reasons().impossible, 1);
}

void TestTakeCheck::ofManyReasonsAFewAreSaid()
{
    Desk desk;
    ui::TakeReasons reasons;
    reasons.live = 3;
    reasons.onAir = 2;
    reasons.silent = 2;
    reasons.otherAddress = 4;
    reasons.detached = 2;
    const QString sentence = ui::armedSentence(desk.desk.said, 9, reasons);
    QVERIFY2(sentence.startsWith(u"9 armed. 3 are live. 2 "_s), qPrintable(sentence));
    QVERIFY2(sentence.endsWith(u"2 more in the preview."_s), qPrintable(sentence));
}

QTEST_MAIN(TestTakeCheck)
#include "tst_takecheck.moc"
