// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "SystemClock.h"
#include "patchbay/plant/Inventory.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::Inventory;

namespace {

const QString stageA = u"arn:aws:ivs:eu-west-1:123456789012:stage/aaaaaa"_s;
const QString stageB = u"arn:aws:ivs:eu-west-1:123456789012:stage/bbbbbb"_s;

ivs::IngestConfigurationSummary configuration(const QString &arn, const QString &stage = stageA,
                                              ivs::IngestState state = ivs::IngestState::Inactive)
{
    ivs::IngestConfigurationSummary summary;
    summary.arn = arn;
    summary.name = u"cam-"_s + arn;
    summary.stageArn = stage;
    summary.state = state;
    return summary;
}

QDateTime at(int second)
{
    return QDateTime(QDate(2026, 11, 22), QTime(19, 4, second), Qt::UTC);
}

} // namespace

class TestInventory final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void appendsAndChangesInOnePage();
    void countsWhatIsBound();
    void anOlderReadingNeverOverwrites();
    void aClockSetBackMakesNoAnswerOld();
    void anEqualReadingIsNoChange();
    void removes();
    void marksMoving();
    void aListThatIsBehindOverrulesNoAnswer();
    void aListThatAgreedIsBelievedAgain();
    void aListThatSaysSomethingNewIsBelieved();
    void aListIsNotBehindForEver();
    void aListThatIsBehindBringsNothingBack();
};

void TestInventory::appendsAndChangesInOnePage()
{
    Inventory inventory;
    QSignalSpy appended(&inventory, &Inventory::configurationsAppended);
    std::vector<patchbay::ConfigurationChange> changes;
    connect(&inventory, &Inventory::configurationsChanged, this,
            [&](const std::vector<patchbay::ConfigurationChange> &all) { changes = all; });
    inventory.applyPage({configuration(u"1"_s), configuration(u"2"_s)}, at(0));
    QCOMPARE(appended.takeFirst(), (QVariantList{0, 1}));

    inventory.applyPage({configuration(u"3"_s), configuration(u"2"_s, stageB), configuration(u"1"_s, stageB)}, at(1));
    QCOMPARE(appended.takeFirst(), (QVariantList{2, 2}));
    QCOMPARE(changes.size(), 2U);
    QCOMPARE(changes[0].row, 0);
    QCOMPARE(changes[1].row, 1);
    QCOMPARE(changes[1].before.summary.stageArn, stageA);
    QCOMPARE(inventory.configurations()[1].summary.stageArn, stageB);
    QCOMPARE(inventory.rowOf(u"3"_s), 2);
    QCOMPARE(inventory.rowOf(u"4"_s), -1);
}

void TestInventory::countsWhatIsBound()
{
    Inventory inventory;
    inventory.applyPage({configuration(u"1"_s), configuration(u"2"_s)}, at(0));
    QCOMPARE(inventory.boundTo(stageA), 2);
    inventory.apply(configuration(u"1"_s, stageB), at(1));
    QCOMPARE(inventory.boundTo(stageA), 1);
    QCOMPARE(inventory.boundTo(stageB), 1);
    inventory.remove(u"1"_s);
    QCOMPARE(inventory.boundTo(stageB), 0);
}

void TestInventory::anOlderReadingNeverOverwrites()
{
    Inventory inventory;
    inventory.apply(configuration(u"1"_s, stageB), at(5));
    inventory.applyPage({configuration(u"1"_s, stageA)}, at(4));
    QCOMPARE(inventory.find(u"1"_s)->summary.stageArn, stageB);
    inventory.applyPage({configuration(u"1"_s, stageA)}, at(6));
    QCOMPARE(inventory.find(u"1"_s)->summary.stageArn, stageA);
}

/// The computer's clock was wrong, and is corrected while the program runs.
void TestInventory::aClockSetBackMakesNoAnswerOld()
{
    if (!tests::SystemClock::canBeSet())
        QSKIP("Only on Linux a test can set the clock of its own process.");
    Inventory inventory;
    const QDateTime before = Inventory::clock();
    inventory.apply(configuration(u"1"_s, stageA), before);

    const QDateTime shown = QDateTime::currentDateTimeUtc();
    const tests::SystemClock setBack(-std::chrono::hours(2));
    QVERIFY(QDateTime::currentDateTimeUtc() < shown.addSecs(-3600));
    const QDateTime after = Inventory::clock();
    QVERIFY(after >= before);
    inventory.apply(configuration(u"1"_s, stageB), after);
    QCOMPARE(inventory.find(u"1"_s)->summary.stageArn, stageB);
}

void TestInventory::anEqualReadingIsNoChange()
{
    Inventory inventory;
    inventory.apply(configuration(u"1"_s), at(0));
    int changes = 0;
    connect(&inventory, &Inventory::configurationsChanged, this, [&] { ++changes; });
    inventory.apply(configuration(u"1"_s), at(1));
    QCOMPARE(changes, 0);
    QCOMPARE(inventory.find(u"1"_s)->readAt, at(1));
}

void TestInventory::removes()
{
    Inventory inventory;
    inventory.applyPage({configuration(u"1"_s), configuration(u"2"_s), configuration(u"3"_s)}, at(0));
    std::vector<int> removed;
    QString goingArn;
    connect(&inventory, &Inventory::configurationsAboutToBeRemoved, this,
            [&](const std::vector<int> &rows) { goingArn = inventory.configurations()[rows[0]].summary.arn; });
    connect(&inventory, &Inventory::configurationsRemoved, this, [&](const std::vector<int> &rows) { removed = rows; });
    inventory.remove(u"2"_s);
    QCOMPARE(goingArn, u"2"_s);
    QCOMPARE(removed, std::vector<int>{1});
    QCOMPARE(inventory.configurations().size(), 2);
    QCOMPARE(inventory.rowOf(u"3"_s), 1);
    QCOMPARE(inventory.configurations()[1].summary.arn, u"3"_s);
    removed.clear();
    inventory.remove(u"2"_s);
    QVERIFY(removed.empty());
}

void TestInventory::marksMoving()
{
    Inventory inventory;
    inventory.apply(configuration(u"1"_s), at(0));
    int changes = 0;
    connect(&inventory, &Inventory::configurationsChanged, this, [&] { ++changes; });
    inventory.setMoving(u"1"_s, true);
    inventory.setMoving(u"1"_s, true);
    inventory.setMoving(u"unknown"_s, true);
    QCOMPARE(changes, 1);
    QVERIFY(inventory.find(u"1"_s)->moving);
}

/// What Update answered counts, however long the list goes on telling of before.
void TestInventory::aListThatIsBehindOverrulesNoAnswer()
{
    Inventory inventory;
    QSignalSpy behind(&inventory, &Inventory::listIsBehind);
    inventory.applyPage({configuration(u"1"_s, stageA)}, at(0));
    inventory.apply(configuration(u"1"_s, stageB), at(1));
    inventory.applyPage({configuration(u"1"_s, stageA)}, at(2));
    QCOMPARE(inventory.find(u"1"_s)->summary.stageArn, stageB);
    QCOMPARE(inventory.find(u"1"_s)->readAt, at(1)); // nothing newer is known of it
    QCOMPARE(behind.size(), 1);
    QCOMPARE(behind.at(0).at(0).toString(), u"1"_s);
    // Two changes, one after the other: the list may be behind with both.
    inventory.apply(configuration(u"1"_s, {}), at(3));
    inventory.applyPage({configuration(u"1"_s, stageB)}, at(4));
    inventory.applyPage({configuration(u"1"_s, stageA)}, at(5));
    QCOMPARE(inventory.find(u"1"_s)->summary.stageArn, QString());
    // The same for what an encoder does.
    inventory.applyPage({configuration(u"2"_s)}, at(0));
    inventory.apply(configuration(u"2"_s, stageA, ivs::IngestState::Active), at(1));
    inventory.applyPage({configuration(u"2"_s)}, at(2));
    QVERIFY(inventory.find(u"2"_s)->summary.isActive());
}

void TestInventory::aListThatAgreedIsBelievedAgain()
{
    Inventory inventory;
    inventory.applyPage({configuration(u"1"_s, stageA)}, at(0));
    inventory.apply(configuration(u"1"_s, stageB), at(1));
    inventory.applyPage({configuration(u"1"_s, stageB)}, at(2));
    inventory.applyPage({configuration(u"1"_s, stageA)}, at(3)); // somebody moved it back
    QCOMPARE(inventory.find(u"1"_s)->summary.stageArn, stageA);
}

void TestInventory::aListThatSaysSomethingNewIsBelieved()
{
    Inventory inventory;
    inventory.applyPage({configuration(u"1"_s, stageA)}, at(0));
    inventory.apply(configuration(u"1"_s, stageB), at(1));
    inventory.applyPage({configuration(u"1"_s, {})}, at(2));
    QCOMPARE(inventory.find(u"1"_s)->summary.stageArn, QString());
    // An answer that says what was known already leaves nothing to be behind with: a list may prove an arrival.
    inventory.apply(configuration(u"1"_s, {}), at(3));
    inventory.applyPage({configuration(u"1"_s, stageB)}, at(4));
    QCOMPARE(inventory.find(u"1"_s)->summary.stageArn, stageB);
}

void TestInventory::aListIsNotBehindForEver()
{
    Inventory inventory;
    inventory.applyPage({configuration(u"1"_s, stageA)}, at(0));
    inventory.apply(configuration(u"1"_s, stageB), at(1));
    const QDateTime later = at(1).addSecs(std::chrono::seconds(patchbay::ListLag::longest).count());
    inventory.applyPage({configuration(u"1"_s, stageA)}, later);
    QCOMPARE(inventory.find(u"1"_s)->summary.stageArn, stageA);
}

void TestInventory::aListThatIsBehindBringsNothingBack()
{
    Inventory inventory;
    QSignalSpy behind(&inventory, &Inventory::listIsBehind);
    inventory.applyPage({configuration(u"1"_s)}, at(0));
    inventory.remove(u"1"_s); // the service said that it does not exist
    inventory.applyPage({configuration(u"1"_s)}, Inventory::clock());
    QVERIFY(!inventory.find(u"1"_s));
    QCOMPARE(behind.size(), 1);
    inventory.apply(configuration(u"1"_s), Inventory::clock()); // an answer is another matter
    QVERIFY(inventory.find(u"1"_s));
}

QTEST_GUILESS_MAIN(TestInventory)
#include "tst_inventory.moc"
