// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The way back from what a journal says was moved, through the sources that are open now.

#include "patchbay/journal/MadeUpEntries.h"
#include "patchbay/patch/Inverse.h"
#include "support/OpenSources.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using tests::encoderArn;
using tests::stageArn;

namespace {

JournalRecord moved(int number, const QString &to = u"main"_s)
{
    JournalRecord record;
    record.entry = tests::rebind(number, {}, to);
    record.conclusion = JournalConclusion{JournalOutcome::Moved};
    return record;
}

void list(Source &source, std::initializer_list<int> encoders)
{
    std::vector<ivs::IngestConfigurationSummary> page;
    for (const int number : encoders) {
        ivs::IngestConfigurationSummary &encoder = page.emplace_back();
        encoder.arn = encoderArn(number);
        encoder.stageArn = stageArn(u"main01"_s);
    }
    source.inventory().applyPage(page, Inventory::clock());
}

} // namespace

class TestInverse final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatMovedLastGoesBackFirst();
    void aDetachIsTakenBack();
    void anyOpenEntryOfTheAccountReachesIt();
    void whatIsGoneIsStillInThePatch();
    void aStageAloneTellsWhoseASourceIs();
    void whatNoOpenSourceReachesIsLeftOut();
    void whatMovedTwiceGoesBackToTheBeginning();
};

void TestInverse::whatMovedLastGoesBackFirst()
{
    support::OneSource one;
    list(one.source(), {1, 2});
    const Inverse inverse = inverseOf({moved(2), moved(1)}, one.plant);
    QCOMPARE(inverse.outOfReach.size(), 0U);
    const QString main = stageArn(u"main01"_s);
    const QString rehearsal = stageArn(u"Rehearsal01"_s);
    QCOMPARE(inverse.patch.items,
             (std::vector{Rebind::of(one.encoder(encoderArn(2)), main, rehearsal),
                          Rebind::of(one.encoder(encoderArn(1)), main, rehearsal)}));
}

void TestInverse::aDetachIsTakenBack()
{
    support::OneSource one;
    list(one.source(), {1});
    JournalRecord detached = moved(1);
    detached.entry.to = {};
    const Inverse inverse = inverseOf({detached}, one.plant);
    QVERIFY(inverse.patch.items.at(0).from.isNone());
    QCOMPARE(inverse.patch.items.at(0).to.arn, stageArn(u"Rehearsal01"_s));
}

/// The entry of the accounts it was made by may be another one, or on another computer.
void TestInverse::anyOpenEntryOfTheAccountReachesIt()
{
    support::OpenSources desk;
    desk.open(u"Empty"_s, u"eu-west-1"_s);
    Source &other = desk.open(u"Another name"_s, u"eu-west-1"_s);
    list(other, {1});
    const Inverse inverse = inverseOf({moved(1)}, desk.plant);
    QCOMPARE(inverse.patch.items.at(0).encoder, (EncoderId{other.id(), encoderArn(1)}));
}

void TestInverse::whatIsGoneIsStillInThePatch()
{
    support::OneSource one;
    list(one.source(), {1});
    const Inverse inverse = inverseOf({moved(7)}, one.plant);
    QCOMPARE(inverse.patch.items.at(0).encoder, one.encoder(encoderArn(7)));
}

void TestInverse::aStageAloneTellsWhoseASourceIs()
{
    support::OneSource one;
    one.inventory().stages().set({{stageArn(u"main01"_s), u"main"_s, {}, {}}});
    QCOMPARE(inverseOf({moved(1)}, one.plant).patch.items.size(), 1U);
}

void TestInverse::whatNoOpenSourceReachesIsLeftOut()
{
    support::OneSource one;
    list(one.source(), {1});
    JournalRecord elsewhere = moved(2);
    elsewhere.entry.encoder.arn.replace(u"eu-west-1"_s, u"us-east-1"_s);
    JournalRecord ofOthers = moved(3);
    ofOthers.entry.encoder.arn.replace(u"123456789012"_s, u"210987654321"_s);
    JournalRecord unreadable = moved(4);
    unreadable.entry.encoder.arn = u"no ARN"_s;
    const Inverse inverse = inverseOf({elsewhere, ofOthers, unreadable, moved(1)}, one.plant);
    QCOMPARE(inverse.patch.items.size(), 1U);
    QCOMPARE(inverse.outOfReach.size(), 3U);
    QCOMPARE(inverse.outOfReach.at(0).entry.encoder, elsewhere.entry.encoder);
}

void TestInverse::whatMovedTwiceGoesBackToTheBeginning()
{
    support::OneSource one;
    list(one.source(), {1});
    JournalRecord later = moved(1, u"kids"_s);
    later.entry.from = moved(1).entry.to;
    const Inverse inverse = inverseOf({later, moved(1)}, one.plant);
    QCOMPARE(inverse.patch.items,
             std::vector{Rebind::of(one.encoder(encoderArn(1)), stageArn(u"kids01"_s), stageArn(u"Rehearsal01"_s))});
    QVERIFY(!inverse.patch.repeated());
}

QTEST_GUILESS_MAIN(TestInverse)
#include "tst_inverse.moc"
