// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "PlantOfLists.h"
#include "patchbay/patch/Spread.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using patchbay::EncoderId;
using patchbay::Rebind;
using patchbay::Spread;
using patchbay::SpreadWish;

namespace {

QString stageArn(int number, const QString &region = u"eu-west-1"_s)
{
    return u"arn:aws:ivs:%1:123456789012:stage/s%2"_s.arg(region).arg(number);
}

QString encoderArn(int number, const QString &region = u"eu-west-1"_s)
{
    return u"arn:aws:ivs:%1:123456789012:ingest-configuration/e%2"_s.arg(region).arg(number);
}

constexpr int nowhere = -1;

/// Encoders and stages by their numbers.
struct Desk {
    SpreadWish wish;

    explicit Desk(int stages, int placesPerStage = SpreadWish::usualPlaces)
    {
        for (int i = 0; i < stages; ++i)
            wish.stages.push_back({stageArn(i)});
        wish.placesPerStage = placesPerStage;
    }
    Desk &add(int count, int stage = nowhere, const QString &group = {}, bool isLive = false)
    {
        for (int i = 0; i < count; ++i) {
            const EncoderId id{{}, encoderArn(static_cast<int>(wish.encoders.size()))};
            wish.encoders.push_back({id, stage == nowhere ? QString() : stageArn(stage), group, isLive});
        }
        return *this;
    }
    /// Of each encoder, by the order of the selection: its stage after the spread, as a number.
    std::vector<QString> after(const Spread &spread) const
    {
        std::map<QString, QString> targets;
        for (const Rebind &rebind : spread.patch.items)
            targets[rebind.encoder.arn] = rebind.to.arn;
        std::vector<QString> stages;
        for (const SpreadWish::Encoder &encoder : wish.encoders) {
            const auto moved = targets.find(encoder.id.arn);
            stages.push_back(moved == targets.end() ? encoder.stageArn : moved->second);
        }
        return stages;
    }
    /// How many are on each of the stages after it, of the selection.
    std::vector<int> counts(const Spread &spread) const
    {
        const std::vector<QString> all = after(spread);
        std::vector<int> counts;
        for (const SpreadWish::Stage &stage : wish.stages)
            counts.push_back(static_cast<int>(std::ranges::count(all, stage.arn)));
        return counts;
    }
    std::set<QString> stagesOf(const QString &group, const Spread &spread) const
    {
        const std::vector<QString> all = after(spread);
        std::set<QString> stages;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (wish.encoders[i].group == group)
                stages.insert(all[i]);
        }
        return stages;
    }
};

} // namespace

class TestSpread final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fillsStagesInTheirOrder();
    void whoIsThereStays();
    void placesOfOthersCount();
    void neverMoreThanAStageTakes();
    void tellsWhatHasNoRoom();
    void whoHasAPlaceKeepsIt();
    void keepsGroupsTogether();
    void aGroupGoesWhereMostOfItAre();
    void groupsThatJustFitAreNotSplit();
    void splitsAGroupOverAsFewAsThereCanBe();
    void whoIsLiveIsNotMovedAway();
    void eachGoesWithinItsRegion();
    void nobodyTwice();
    void asFewMovesAsThereCanBe();
    void holdsWhateverIsAsked();
    void aThousandOverAHundred();
    void isMadeOfThePlant();
};

void TestSpread::fillsStagesInTheirOrder()
{
    const Desk desk = Desk(3).add(24);
    const Spread spread = patchbay::spread(desk.wish);
    QCOMPARE(desk.counts(spread), (std::vector<int>{10, 10, 4}));
    QCOMPARE(spread.patch.items.size(), std::size_t(24));
    QCOMPARE(spread.patch.items.front(), Rebind::of({{}, encoderArn(0)}, {}, stageArn(0)));
    QVERIFY(spread.noRoom.empty() && spread.outOfReach.empty());
}

void TestSpread::whoIsThereStays()
{
    const Desk desk = Desk(3).add(5).add(12, 1).add(3, 2);
    const Spread spread = patchbay::spread(desk.wish);
    QCOMPARE(spread.patch.items.size(), std::size_t(7)); // the new ones, and two of the twelve
    QCOMPARE(desk.counts(spread), (std::vector<int>{7, 10, 3}));
}

void TestSpread::placesOfOthersCount()
{
    Desk desk(3);
    desk.add(9);
    desk.wish.stages[0].usedByOthers = 8;
    desk.wish.stages[1].usedByOthers = 12; // more than may be
    QCOMPARE(desk.counts(patchbay::spread(desk.wish)), (std::vector<int>{2, 0, 7}));
}

void TestSpread::neverMoreThanAStageTakes()
{
    const Desk desk = Desk(2, 99).add(20);
    QCOMPARE(desk.counts(patchbay::spread(desk.wish)), (std::vector<int>{12, 8}));
}

void TestSpread::tellsWhatHasNoRoom()
{
    const Desk desk = Desk(2, 3).add(8);
    const Spread spread = patchbay::spread(desk.wish);
    QCOMPARE(desk.counts(spread), (std::vector<int>{3, 3}));
    QCOMPARE(spread.noRoom, (std::vector<EncoderId>{{{}, encoderArn(6)}, {{}, encoderArn(7)}}));
    QCOMPARE(patchbay::spread(Desk(1, 0).add(1).wish).noRoom.size(), std::size_t(1));
}

void TestSpread::whoHasAPlaceKeepsIt()
{
    // A group that would fit, and nobody to make room for it.
    const Desk desk = Desk(1, 4).add(3, nowhere, u"Hall"_s).add(4, 0);
    const Spread spread = patchbay::spread(desk.wish);
    QVERIFY(spread.patch.items.empty());
    QCOMPARE(spread.noRoom.size(), std::size_t(3));
}

void TestSpread::keepsGroupsTogether()
{
    const Desk desk =
        Desk(3, 10).add(4).add(7, nowhere, u"Hall"_s).add(6, nowhere, u"Foyer"_s).add(8, nowhere, u"Roof"_s);
    const Spread spread = patchbay::spread(desk.wish);
    for (const QString &group : {u"Hall"_s, u"Foyer"_s, u"Roof"_s})
        QCOMPARE(desk.stagesOf(group, spread).size(), std::size_t(1));
    QCOMPARE(spread.splitGroups, 0);
    QVERIFY(spread.noRoom.empty());
}

void TestSpread::aGroupGoesWhereMostOfItAre()
{
    const Desk desk = Desk(3).add(1, 0, u"Hall"_s).add(3, 2, u"Hall"_s).add(5, 1);
    const Spread spread = patchbay::spread(desk.wish);
    QCOMPARE(spread.patch.items, std::vector{Rebind::of({{}, encoderArn(0)}, stageArn(0), stageArn(2))});
}

void TestSpread::groupsThatJustFitAreNotSplit()
{
    // To leave the four where they are would split one of the others.
    const Desk desk = Desk(2, 9)
                          .add(6, nowhere, u"six"_s)
                          .add(5, nowhere, u"five"_s)
                          .add(4, 0, u"four"_s)
                          .add(3, nowhere, u"three"_s);
    const Spread spread = patchbay::spread(desk.wish);
    QCOMPARE(spread.splitGroups, 0);
    QCOMPARE(desk.counts(spread), (std::vector<int>{9, 9}));
}

void TestSpread::splitsAGroupOverAsFewAsThereCanBe()
{
    Desk desk(4);
    desk.add(16, nowhere, u"Hall"_s);
    desk.wish.stages[0].usedByOthers = 7;
    const Spread spread = patchbay::spread(desk.wish);
    QCOMPARE(spread.splitGroups, 1);
    QCOMPARE(desk.counts(spread), (std::vector<int>{0, 10, 6, 0}));
}

void TestSpread::whoIsLiveIsNotMovedAway()
{
    const Desk desk = Desk(3, 3).add(3, 0).add(3, 0, {}, true).add(1, 1, u"Hall"_s, true).add(2, nowhere, u"Hall"_s);
    const Spread spread = patchbay::spread(desk.wish);
    for (const Rebind &rebind : spread.patch.items)
        QVERIFY(!(rebind.encoder.arn >= encoderArn(3) && rebind.encoder.arn <= encoderArn(6)));
    QCOMPARE(desk.stagesOf(u"Hall"_s, spread), std::set<QString>{stageArn(1)});
    QCOMPARE(desk.counts(spread), (std::vector<int>{3, 3, 3}));
}

void TestSpread::eachGoesWithinItsRegion()
{
    Desk desk = Desk(1).add(1);
    const QString other = u"us-east-1"_s;
    desk.wish.encoders.push_back({{{}, encoderArn(1, other)}, {}});
    desk.wish.encoders.push_back({{{}, encoderArn(2, u"eu-central-1"_s)}, {}});
    desk.wish.stages.push_back({stageArn(7, other)});
    const Spread spread = patchbay::spread(desk.wish);
    QCOMPARE(spread.patch.items,
             (std::vector{Rebind::of({{}, encoderArn(0)}, {}, stageArn(0)),
                          Rebind::of({{}, encoderArn(1, other)}, {}, stageArn(7, other))}));
    QCOMPARE(spread.outOfReach, (std::vector<EncoderId>{{{}, encoderArn(2, u"eu-central-1"_s)}}));
}

void TestSpread::nobodyTwice()
{
    Desk desk = Desk(2).add(2);
    desk.wish.encoders.push_back(desk.wish.encoders.front());
    desk.wish.stages.push_back(desk.wish.stages.front());
    QCOMPARE(patchbay::spread(desk.wish).patch.items.size(), std::size_t(2));
}

/// Without groups the least that is possible can be reckoned: each stage keeps as many as it has places.
void TestSpread::asFewMovesAsThereCanBe()
{
    std::mt19937 random(1);
    const auto below = [&random](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    for (int round = 0; round < 300; ++round) {
        const int stages = 1 + below(5);
        Desk desk(stages, 1 + below(12));
        for (int i = below(40); i > 0; --i)
            desk.add(1, below(stages + 1) - 1);
        int kept = 0;
        int room = 0;
        for (SpreadWish::Stage &stage : desk.wish.stages) {
            stage.usedByOthers = below(4);
            const int places = std::max(0, desk.wish.placesPerStage - stage.usedByOthers);
            const auto there = std::ranges::count(desk.wish.encoders, stage.arn, &SpreadWish::Encoder::stageArn);
            kept += std::min(places, static_cast<int>(there));
            room += places;
        }
        const int placed = std::min(room, static_cast<int>(desk.wish.encoders.size()));
        const Spread spread = patchbay::spread(desk.wish);
        QCOMPARE(static_cast<int>(spread.patch.items.size()), placed - kept);
        QCOMPARE(spread.noRoom.size(), desk.wish.encoders.size() - std::size_t(placed));
    }
}

void TestSpread::holdsWhateverIsAsked()
{
    std::mt19937 random(2);
    const auto below = [&random](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    for (int round = 0; round < 300; ++round) {
        const int stages = 1 + below(6);
        Desk desk(stages, 1 + below(12));
        for (int i = below(20); i > 0; --i)
            desk.add(1 + below(4), below(stages + 1) - 1, below(3) ? u"group %1"_s.arg(below(6)) : QString(),
                     below(5) == 0);
        for (SpreadWish::Stage &stage : desk.wish.stages)
            stage.usedByOthers = below(4);
        const Spread spread = patchbay::spread(desk.wish);
        const Spread again = patchbay::spread(desk.wish);
        QCOMPARE(spread.patch.items, again.patch.items);
        const std::vector<int> counts = desk.counts(spread);
        std::set<QString> moved;
        for (const Rebind &rebind : spread.patch.items) {
            QVERIFY(rebind.from != rebind.to);
            QVERIFY(moved.insert(rebind.encoder.arn).second);
            // Nobody is moved to where there is no room.
            const auto stage = std::ranges::find(desk.wish.stages, rebind.to.arn, &SpreadWish::Stage::arn);
            const auto number = std::size_t(stage - desk.wish.stages.begin());
            const auto live = std::ranges::count_if(desk.wish.encoders, [&](const SpreadWish::Encoder &encoder) {
                return encoder.isLive && encoder.stageArn == rebind.to.arn;
            });
            QVERIFY(counts[number] + stage->usedByOthers <= desk.wish.placesPerStage || live > 0);
        }
    }
}

void TestSpread::aThousandOverAHundred()
{
    Desk desk(100);
    std::mt19937 random(3);
    for (int i = 0; i < 1000; ++i)
        desk.add(1, static_cast<int>(random() % 101) - 1, random() % 2 ? u"group %1"_s.arg(random() % 150) : QString());
    const Spread spread = patchbay::spread(desk.wish);
    QCOMPARE(desk.counts(spread), std::vector<int>(100, 10));
    QVERIFY(spread.noRoom.empty());
    QBENCHMARK_ONCE
    {
        patchbay::spread(desk.wish);
    }
}

void TestSpread::isMadeOfThePlant()
{
    tests::PlantOfLists desk;
    patchbay::Source &source = desk.open();
    std::vector<EncoderId> selected;
    for (int i = 0; i < 6; ++i) {
        ivs::IngestConfigurationSummary summary;
        summary.arn = encoderArn(i);
        summary.stageArn = stageArn(i % 2);
        summary.state = i == 4 ? ivs::IngestState::Active : ivs::IngestState::Inactive;
        source.inventory().apply(summary, QDateTime::currentDateTimeUtc());
        if (i < 5)
            selected.push_back({source.id(), summary.arn});
    }
    selected.push_back({source.id(), encoderArn(77)}); // gone
    const SpreadWish wish =
        SpreadWish::of(desk.plant, selected, {{source.id(), stageArn(0)}, {source.id(), stageArn(1)}},
                       [](const EncoderId &id) { return id.arn.right(1); });
    QCOMPARE(wish.encoders.size(), std::size_t(5));
    QCOMPARE(wish.encoders[4].group, u"4"_s);
    QVERIFY(wish.encoders[4].isLive && !wish.encoders[3].isLive);
    QCOMPARE(wish.stages[0].usedByOthers, 0);
    QCOMPARE(wish.stages[1].usedByOthers, 1);
    QCOMPARE(wish.placesPerStage, 10);
}

QTEST_GUILESS_MAIN(TestSpread)
#include "tst_spread.moc"
