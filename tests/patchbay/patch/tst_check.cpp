// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "PlantOfLists.h"

#include "patchbay/patch/Check.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using patchbay::CheckedRebind;
using patchbay::EncoderId;
using patchbay::Inventory;
using patchbay::Patch;
using patchbay::Rebind;
using patchbay::SourceId;
using patchbay::Verdict;

namespace {

QString stageArn(const QString &id)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:stage/"_s + id;
}

QString encoderArn(int number)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam%1"_s.arg(number);
}

const QString rehearsal = stageArn(u"rehearsal"_s);
const QString mainShow = stageArn(u"main"_s);
const QString backup = stageArn(u"backup"_s);

} // namespace

/// Nobody is asked: what a check says is said by what is known.
class TestCheck final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void verdicts_data();
    void verdicts();
    void oneOfASourceThatIsNotOpen();
    void oneThatIsUnderWay();
    void oneThatIsMarkedAsMoving();
    void oneThatIsGone();
    void readOnlyIsNotMoved();
    void whatMovedMeanwhileIsSaid();
    void whatIsThereAlreadyByNowIsSaid();
    void silenceIsSaid();
    void aStageThatIsNotListed();
    void placesAreCountedOverTheWholePatch();
    void stagesAreThoseThatItemsLeadTo();
    void theSecondOfAnEncoderIsRefused();
    void addressesAreWhatIsKnown();
    void aProtectedStageIsARemarkAndNoObstacle();

private:
    void put(int number, const QString &stage, ivs::Open<ivs::IngestState> state = ivs::IngestState::Inactive);
    Rebind rebind(int number, const QString &from, const QString &to) const
    {
        return Rebind::of({m_source->id(), encoderArn(number)}, from, to);
    }
    std::vector<CheckedRebind> checked(const std::vector<Rebind> &items) const;
    CheckedRebind checked(const Rebind &item) const { return checked(std::vector<Rebind>{item}).front(); }

    std::optional<tests::PlantOfLists> m_desk;
    patchbay::Source *m_source = nullptr;
    QString m_underWay; ///< an encoder's ARN
    bool m_isSilent = false;
    QString m_here;
};

void TestCheck::init()
{
    m_desk.emplace();
    m_source = &m_desk->open();
    m_underWay.clear();
    m_isSilent = false;
    m_here.clear();
    std::vector<ivs::StageSummary> stages;
    for (const QString &arn : {rehearsal, mainShow, backup}) {
        ivs::StageSummary stage;
        stage.arn = arn;
        stages.push_back(stage);
    }
    m_source->inventory().stages().set(std::move(stages));
    put(1, rehearsal);
}

void TestCheck::put(int number, const QString &stage, ivs::Open<ivs::IngestState> state)
{
    ivs::IngestConfigurationSummary summary;
    summary.arn = encoderArn(number);
    summary.stageArn = stage;
    summary.state = state;
    summary.ingestProtocol = ivs::IngestProtocol::Rtmps;
    m_source->inventory().apply(summary, Inventory::clock());
}

std::vector<CheckedRebind> TestCheck::checked(const std::vector<Rebind> &items) const
{
    return check(Patch{{}, items}, m_desk->plant,
                 {[this](const EncoderId &encoder) { return encoder.arn == m_underWay; },
                  [this](const SourceId &) { return m_isSilent; }, m_here})
        .items;
}

void TestCheck::verdicts_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("isLive");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<bool>("isPossible");
    QTest::addColumn<bool>("isPlain");
    const QString otherRegion = u"arn:aws:ivs:us-east-1:123456789012:stage/main"_s;
    const QString otherAccount = u"arn:aws:ivs:eu-west-1:210987654321:stage/main"_s;
    QTest::newRow("moves") << mainShow << false << Verdict::Moves << true << true;
    QTest::newRow("live") << mainShow << true << Verdict::Live << true << true;
    QTest::newRow("detaches") << QString() << false << Verdict::Detaches << true << false;
    QTest::newRow("live, to be detached") << QString() << true << Verdict::Live << true << false;
    QTest::newRow("there already") << rehearsal << false << Verdict::AlreadyThere << false << false;
    QTest::newRow("another region") << otherRegion << false << Verdict::OtherRegion << false << false;
    QTest::newRow("another account") << otherAccount << true << Verdict::OtherAccount << false << false;
}

void TestCheck::verdicts()
{
    QFETCH(const QString, to);
    QFETCH(const bool, isLive);
    QFETCH(const Verdict, verdict);
    QFETCH(const bool, isPossible);
    QFETCH(const bool, isPlain);
    put(1, rehearsal, isLive ? ivs::IngestState::Active : ivs::IngestState::Inactive);
    const CheckedRebind item = checked(rebind(1, rehearsal, to));
    QCOMPARE(item.verdict, verdict);
    QCOMPARE(item.isPossible(), isPossible);
    QCOMPARE(item.isPlain(), isPlain);
    QCOMPARE(item.movedTo, std::nullopt);
}

void TestCheck::oneOfASourceThatIsNotOpen()
{
    const Rebind there = rebind(1, rehearsal, mainShow);
    m_desk->sources.close(m_source->id());
    QCOMPARE(checked(there).verdict, Verdict::SourceNotOpen);
}

void TestCheck::oneThatIsUnderWay()
{
    m_underWay = encoderArn(1);
    QCOMPARE(checked(rebind(1, rehearsal, mainShow)).verdict, Verdict::BeingMoved);
}

void TestCheck::oneThatIsMarkedAsMoving()
{
    m_source->inventory().setMoving(encoderArn(1), true);
    QCOMPARE(checked(rebind(1, rehearsal, mainShow)).verdict, Verdict::BeingMoved);
}

void TestCheck::oneThatIsGone()
{
    m_source->inventory().remove(encoderArn(1));
    QCOMPARE(checked(rebind(1, rehearsal, mainShow)).verdict, Verdict::Gone);
}

void TestCheck::readOnlyIsNotMoved()
{
    m_desk->isReadOnly = true;
    m_source = &m_desk->open();
    put(1, rehearsal);
    QCOMPARE(checked(rebind(1, rehearsal, mainShow)).verdict, Verdict::ReadOnly);
}

void TestCheck::whatMovedMeanwhileIsSaid()
{
    put(1, backup);
    const CheckedRebind item = checked(rebind(1, rehearsal, mainShow));
    QCOMPARE(item.verdict, Verdict::ChangedOutside);
    QVERIFY(item.isPossible());
    QVERIFY(item.movedTo);
    QCOMPARE(item.movedTo->arn, backup);
    QVERIFY(!item.isPlain());
    // One that is live is that first, wherever it is by now.
    put(1, backup, ivs::IngestState::Active);
    QCOMPARE(checked(rebind(1, rehearsal, mainShow)).verdict, Verdict::Live);
    QVERIFY(checked(rebind(1, rehearsal, mainShow)).movedTo);
    put(1, backup);
    // Back to where it was when somebody looked is a move by now.
    QCOMPARE(checked(rebind(1, rehearsal, rehearsal)).verdict, Verdict::ChangedOutside);
}

void TestCheck::whatIsThereAlreadyByNowIsSaid()
{
    put(1, mainShow);
    QCOMPARE(checked(rebind(1, rehearsal, mainShow)).verdict, Verdict::AlreadyThere);
}

void TestCheck::silenceIsSaid()
{
    m_isSilent = true;
    const CheckedRebind item = checked(rebind(1, rehearsal, mainShow));
    QCOMPARE(item.verdict, Verdict::Moves);
    QVERIFY(item.isSilent);
    QVERIFY(!item.isPlain());
}

void TestCheck::aStageThatIsNotListed()
{
    const CheckedRebind item = checked(rebind(1, rehearsal, stageArn(u"unheardof"_s)));
    QCOMPARE(item.verdict, Verdict::Moves);
    QVERIFY(!item.isListed);
    QVERIFY(!item.isPlain());
}

/// Who leaves makes room, and who comes needs it, wherever they stand in the patch.
void TestCheck::placesAreCountedOverTheWholePatch()
{
    for (int number = 2; number <= 12; ++number)
        put(number, mainShow);
    put(13, rehearsal);
    QCOMPARE(checked(rebind(1, rehearsal, mainShow)).placesThen, 12);
    QVERIFY(checked(rebind(1, rehearsal, mainShow)).isPlain());
    const std::vector<Rebind> both{rebind(1, rehearsal, mainShow), rebind(13, rehearsal, mainShow)};
    QCOMPARE(checked(both)[0].placesThen, 13);
    QVERIFY(checked(both)[0].isOverfull() && !checked(both)[1].isPlain());
    std::vector<Rebind> withRoom = both;
    withRoom.push_back(rebind(2, mainShow, rehearsal));
    QCOMPARE(checked(withRoom)[1].placesThen, 12);
}

void TestCheck::stagesAreThoseThatItemsLeadTo()
{
    for (int number = 2; number <= 13; ++number)
        put(number, backup);
    put(14, mainShow);
    put(15, rehearsal);
    const auto patch = check(
        Patch{{},
              {rebind(2, backup, mainShow), rebind(1, rehearsal, backup), rebind(15, rehearsal, backup),
               rebind(14, mainShow, {}), rebind(99, rehearsal, stageArn(u"nobody"_s)), rebind(3, backup, mainShow)}},
        m_desk->plant, {[](const EncoderId &) { return false; }, [](const SourceId &) { return false; }});
    QVERIFY(!patch.hasRepeated());
    QCOMPARE(patch.stages.size(), 2U); // detaching needs no place, and one that is gone takes none
    QCOMPARE(patch.stages[0].stage.arn, mainShow);
    QCOMPARE(patch.stages[0].places, 2);
    QCOMPARE(patch.stages[1].stage.arn, backup);
    QCOMPARE(patch.stages[1].places, 12);
    QVERIFY(!patch.stages[1].isOverfull());
}

void TestCheck::theSecondOfAnEncoderIsRefused()
{
    const Patch patch{{}, {rebind(1, rehearsal, mainShow), rebind(1, rehearsal, backup)}};
    QCOMPARE(patch.repeated(), patch.items[0].encoder);
    QCOMPARE((Patch{{}, {patch.items[0]}}).repeated(), std::nullopt);
    const auto items = checked(patch.items);
    QCOMPARE(items.size(), 2U);
    QCOMPARE(items[0].verdict, Verdict::Moves);
    QCOMPARE(items[1].verdict, Verdict::Repeated);
}

void TestCheck::addressesAreWhatIsKnown()
{
    QCOMPARE(checked(rebind(1, rehearsal, mainShow)).address, std::nullopt); // nobody has read the stages
    const auto detached = checked(rebind(1, rehearsal, {})).address;
    QVERIFY(detached);
    QCOMPARE(detached->state, patchbay::AddressComparison::State::NotAsked);
}

void TestCheck::aProtectedStageIsARemarkAndNoObstacle()
{
    const patchbay::Protection ana{u"Ana"_s, QDateTime(QDate(2200, 1, 2), QTime(23, 0), Qt::UTC)};
    const auto protectStage = [this](const QString &arn, const patchbay::Protection &protection) {
        ivs::StageSummary stage = *m_source->inventory().stages().find(arn);
        stage.tags = protection.tags();
        m_source->inventory().stages().apply(stage);
    };
    QVERIFY(!checked(rebind(1, rehearsal, mainShow)).protection());
    protectStage(mainShow, ana);
    const CheckedRebind to = checked(rebind(1, rehearsal, mainShow));
    QCOMPARE(to.protectedTo, ana);
    QVERIFY(!to.protectedFrom);
    QCOMPARE(to.verdict, Verdict::Moves);
    QVERIFY(to.isPossible() && !to.isPlain());
    QVERIFY(to.protectedByOthers);
    m_here = u"Ana"_s;
    QVERIFY(!checked(rebind(1, rehearsal, mainShow)).protectedByOthers);
    protectStage(rehearsal, {u"Bea"_s, ana.until});
    QVERIFY(checked(rebind(1, rehearsal, mainShow)).protectedByOthers); // what it leaves is
    const CheckedRebind from = checked(rebind(1, rehearsal, backup));
    QCOMPARE(from.protection()->by, u"Bea"_s);
    QVERIFY(from.isPossible() && !from.isPlain());
    QCOMPARE(checked(rebind(1, rehearsal, mainShow)).protection()->by, u"Ana"_s);
    protectStage(rehearsal, {u"Bea"_s, QDateTime(QDate(2001, 1, 2), QTime(23, 0), Qt::UTC)});
    QVERIFY(checked(rebind(1, rehearsal, backup)).isPlain());
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
