// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs of many items: what holds them, what stops them, how they go on, what is written down of them, and the way back.

#include "RunDesk.h"

#include "ivs/Operations.h"

#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::Intent;
using patchbay::Outcome;
using patchbay::Patch;
using patchbay::PatchRun;
using patchbay::Rebind;
using patchbay::RebindResult;
using patchbay::RecordError;
using patchbay::RecordErrorKind;
using patchbay::RecordId;
using patchbay::RunCounts;
using State = PatchRun::State;
using Way = patchbay::PatchRuns::Way;
using tests::patience;
using tests::RunDesk;

namespace {

const QString get = u"GetIngestConfiguration"_s;
const QString update = u"UpdateIngestConfiguration"_s;

/// Keeps what was written down, unless it cannot.
class FakeRecord final : public patchbay::ChangeRecord {
public:
    struct Entry {
        Intent intent;
        std::vector<RebindResult> results = {};
    };

    QCoro::Task<tl::expected<RecordId, RecordError>> intend(Intent intent, std::stop_token) override
    {
        if (error)
            co_return tl::expected<RecordId, RecordError>(tl::unexpected(*error));
        const RecordId id{static_cast<qint64>(entries.size())};
        entries.push_back({intent});
        co_return tl::expected<RecordId, RecordError>(id);
    }
    void conclude(RecordId id, const RebindResult &result) override
    {
        entries[std::size_t(id)].results.push_back(result);
    }

    /// The entries of one encoder.
    std::vector<Entry> of(const QString &arn) const
    {
        std::vector<Entry> found;
        std::ranges::copy_if(entries, std::back_inserter(found),
                             [&arn](const Entry &each) { return each.intent.rebind.encoder.arn == arn; });
        return found;
    }

    std::vector<Entry> entries;
    std::optional<RecordError> error; ///< from now on nothing can be written
};

} // namespace

class TestManyAtOnce final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_record = std::make_unique<FakeRecord>(); }
    void cleanup()
    {
        m_desk.reset();
        m_record.reset();
    }

    void countsAreToldOnceATurn();
    void whatConcernsAllHoldsItsSourceOnly();
    void whatFailedIsTriedAfterTheOthers();
    void anErrorOfOneAloneIsItsOwnAtLast();
    void aHeldRunCanBeStopped();
    void whatWaitsForItsTurnToBeWrittenIsStopped();
    void aRunThatHasEndedIsNotHeld();
    void aHeldRunEndsWithItsSource();
    void aPatchOfOneIsNotHeld();
    void oneThatHangsHoldsUpNobody();
    void aPersonsChangeGoesBeforeThem();
    void theInverseAndWhatIsLeft();
    void aRunIsUndoneAsAWhole();
    void whatIsWrittenDown();
    void whatCannotBeWrittenDownIsNotSent();
    void onePersonsToo();
    void goingOnUnrecorded();
    void whatArrivesLateIsWrittenDownToo();

private:
    RunDesk &desk()
    {
        if (!m_desk)
            m_desk = std::make_unique<RunDesk>(*m_record);
        return *m_desk;
    }
    PatchRun &take(const std::vector<Rebind> &items) { return desk().runs.take(Patch{u"Show open"_s, items}); }
    /// Nothing is begun there any more, and nothing is under way.
    void waitUntilHeld(const PatchRun &run, const patchbay::SourceId &source)
    {
        QTRY_VERIFY_WITH_TIMEOUT(run.hold(source) && run.counts().moving == 0, patience);
    }
    void waitFor(const PatchRun &run) { QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience); }

    std::unique_ptr<FakeRecord> m_record;
    std::unique_ptr<RunDesk> m_desk;
};

void TestManyAtOnce::countsAreToldOnceATurn()
{
    std::vector<Rebind> items = desk().moves(desk().here, 4);
    items.back().encoder.source = {QUuid::createUuid(), u"eu-west-1"_s}; // nobody has opened it
    const PatchRun &run = take(items);
    QCOMPARE(run.counts(), (RunCounts{.moving = 3, .stopped = 1}));
    QCOMPARE(run.left(desk().here), 3);
    int heard = 0;
    int changesSince = 1; // its beginning
    bool isLate = false;
    const QObject here;
    connect(&run, &PatchRun::itemChanged, &here, [&] { ++changesSince; });
    connect(&run, &PatchRun::countsChanged, &here, [&] {
        ++heard;
        isLate = isLate || changesSince == 0;
        changesSince = 0;
    });
    QVERIFY(!run.timeLeft());
    waitFor(run);
    QTRY_COMPARE(changesSince, 0);
    QVERIFY(heard > 0 && !isLate);
    QCOMPARE(run.counts(), (RunCounts{.moved = 3, .stopped = 1}));
    QCOMPARE(run.left(desk().here), 0);
}

void TestManyAtOnce::whatConcernsAllHoldsItsSourceOnly()
{
    std::vector<Rebind> items = desk().moves(desk().here, 8);
    const std::vector<Rebind> others = desk().moves(desk().there, 3);
    items.insert(items.end(), others.begin(), others.end());
    desk().ireland.control.addLastingFault({.name = u"accessDenied"_s});
    PatchRun &run = desk().runs.take(Patch{{}, items});
    QSignalSpy held(&run, &PatchRun::held);
    QSignalSpy ended(&run, &PatchRun::ended);
    waitUntilHeld(run, desk().here);
    QTRY_COMPARE_WITH_TIMEOUT(run.counts(), (RunCounts{.waiting = 8, .moved = 3}), patience);
    QCOMPARE(held.size(), 1);
    QCOMPARE(run.holds().size(), 1U);
    QCOMPARE(run.hold(desk().here)->error()->kind, aws::ErrorKind::AccessDenied);
    QVERIFY(!run.hold(desk().there));
    QVERIFY(!run.timeLeft());
    QVERIFY(ended.isEmpty());
    QCOMPARE(desk().ireland.control.requests(update), 0);
    QVERIFY(desk().runs.isUnderWay(items.front().encoder)); // nobody else changes it meanwhile

    run.resume(run.holds().front().source); // too early
    waitUntilHeld(run, desk().here);
    QCOMPARE(held.size(), 2);
    QCOMPARE(run.counts(), (RunCounts{.waiting = 8, .moved = 3}));

    desk().ireland.control.endFaults();
    run.resume(desk().here);
    waitFor(run);
    QCOMPARE(run.counts(), (RunCounts{.moved = 11}));
    QCOMPARE(held.size(), 2);
    QVERIFY(run.holds().empty());
    desk().compareWithService(run);
}

void TestManyAtOnce::whatFailedIsTriedAfterTheOthers()
{
    const std::vector<Rebind> items = desk().moves(desk().here, 10);
    desk().ireland.control.addFault(update, u"quota"_s);
    PatchRun &run = take(items);
    waitUntilHeld(run, desk().here);
    int failed = -1;
    std::vector<int> order;
    const QObject here;
    for (int i = 0; i < run.count() && failed < 0; ++i)
        failed = run.item(i).state == State::Waiting ? i : -1;
    QVERIFY(failed >= 0 && failed < 6); // of those that had begun
    QVERIFY(!run.item(failed).result);
    connect(&run, &PatchRun::itemChanged, &here, [&](int index) {
        if (run.item(index).state == State::Moving && (order.empty() || order.back() != index))
            order.push_back(index);
    });
    run.resume(desk().here);
    waitFor(run);
    QCOMPARE(order.back(), failed);
    QVERIFY(std::ranges::is_sorted(order.begin(), std::prev(order.end())));
    QCOMPARE(run.counts(), (RunCounts{.moved = 10}));
    desk().compareWithService(run);
}

/// A policy may forbid one encoder only. Nobody has to answer for it for ever.
void TestManyAtOnce::anErrorOfOneAloneIsItsOwnAtLast()
{
    constexpr int atOnce = 6;
    desk().ireland.control.addFault(update, u"accessDenied"_s);
    for (int i = 1; i < atOnce; ++i)
        desk().ireland.control.addSlowness(update, 500ms); // so that they get through afterwards
    PatchRun &run = take(desk().moves(desk().here, atOnce));
    waitUntilHeld(run, desk().here);
    QCOMPARE(run.counts(), (RunCounts{.waiting = 1, .moved = atOnce - 1}));
    desk().ireland.control.addFault(update, u"accessDenied"_s);
    run.resume(desk().here);
    waitFor(run);
    QCOMPARE(run.counts(), (RunCounts{.moved = atOnce - 1, .refused = 1}));
    QVERIFY(run.holds().empty());
    desk().compareWithService(run);
}

void TestManyAtOnce::aHeldRunCanBeStopped()
{
    const std::vector<Rebind> items = desk().moves(desk().here, 8);
    desk().ireland.control.addLastingFault({.name = u"expired"_s});
    PatchRun &run = take(items);
    QSignalSpy ended(&run, &PatchRun::ended);
    waitUntilHeld(run, desk().here);
    run.stop();
    waitFor(run);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(run.counts(), (RunCounts{.stopped = 8}));
    QVERIFY(run.holds().empty());
    QCOMPARE(desk().runs.underWay(), 0);
    desk().ireland.control.endFaults();
    desk().compareWithService(run);
    // And what is left can be tried again, as a run of its own.
    PatchRun &again = desk().runs.take(run.remainder());
    QCOMPARE(again.name(), u"Show open"_s);
    waitFor(again);
    QCOMPARE(again.counts(), (RunCounts{.moved = 8}));
}

/// It has been read and written down, and has not left.
void TestManyAtOnce::whatWaitsForItsTurnToBeWrittenIsStopped()
{
    desk().limits = std::make_shared<aws::RateLimits>(0.6);
    desk().reopen(desk().here);
    const aws::Operation &writing = ivs::operations::updateIngestConfiguration;
    std::stop_source enough;
    std::vector<QCoro::Task<>> others; // whose turn comes first, for longer than anybody waits here
    for (int i = 0; i < 300; ++i)
        others.push_back(desk().limits->turn(QByteArray(writing.name), writing.requestsPerSecond,
                                             async::Urgency::Person, enough.get_token()));
    PatchRun &run = take(desk().moves(desk().here, 2));
    QTRY_COMPARE_WITH_TIMEOUT(desk().ireland.control.done(u"GetIngestConfiguration"_s), 2, tests::patience);
    run.stop();
    waitFor(run);
    QCOMPARE(run.counts(), (RunCounts{.stopped = 2}));
    desk().compareWithService(run);
    enough.request_stop();
    for (const QCoro::Task<> &other : others)
        QTRY_VERIFY(other.isReady());
}

/// Nobody knows what became of either, and nothing is left that could wait.
void TestManyAtOnce::aRunThatHasEndedIsNotHeld()
{
    PatchRun run(patchbay::Patch{u"Show open"_s, desk().moves(desk().here, 2)});
    patchbay::PatchRun::Item ended = run.item(0);
    ended.state = PatchRun::State::Ended;
    ended.result = patchbay::RebindResult{};
    run.update(0, ended);
    run.setHold({desk().here, aws::Error()});
    QCOMPARE(run.holds().size(), 1U);
    ended.rebind = run.item(1).rebind;
    run.update(1, ended);
    QVERIFY(run.hasEnded());
    QVERIFY(run.holds().empty());
}

void TestManyAtOnce::aHeldRunEndsWithItsSource()
{
    desk().ireland.control.addLastingFault({.name = u"expired"_s});
    PatchRun &run = take(desk().moves(desk().here, 8));
    waitUntilHeld(run, desk().here);
    desk().sources.close(desk().here);
    waitFor(run);
    QCOMPARE(run.counts(), (RunCounts{.stopped = 8}));
    QVERIFY(run.holds().empty());
}

/// Who waits for one change is told at once.
void TestManyAtOnce::aPatchOfOneIsNotHeld()
{
    desk().ireland.control.addFault(update, u"accessDenied"_s);
    const PatchRun &run = take(desk().moves(desk().here, 1));
    waitFor(run);
    QVERIFY(run.holds().empty());
    QCOMPARE(run.item(0).result->outcome, Outcome::Refused);
    QCOMPARE(run.item(0).result->error->kind, aws::ErrorKind::AccessDenied);
}

void TestManyAtOnce::oneThatHangsHoldsUpNobody()
{
    const std::vector<Rebind> items = desk().moves(desk().here, 14);
    for (int i = 0; i < 2; ++i)
        desk().ireland.control.addSlowness(get, 1min);
    PatchRun &run = take(items);
    QTRY_COMPARE_WITH_TIMEOUT(run.counts().moved, int(items.size()) - 2, patience);
    QCOMPARE(run.counts(), (RunCounts{.moving = 2, .moved = int(items.size()) - 2}));
    for (int i = 0; i < run.count(); ++i)
        run.stopWaiting(i);
    waitFor(run);
    QCOMPARE(run.counts(), (RunCounts{.moved = int(items.size()) - 2, .stopped = 2}));
    desk().compareWithService(run);
}

/// The second of the many waits for its turn to be read when the person comes, and gives way.
void TestManyAtOnce::aPersonsChangeGoesBeforeThem()
{
    desk().limits = std::make_shared<aws::RateLimits>(0.4); // two a second
    desk().reopen(desk().here);
    const std::vector<Rebind> items = desk().moves(desk().here, 6);
    PatchRun &many = take({items.begin(), items.begin() + 5});
    const PatchRun &one = desk().runs.take(items.back());
    QCOMPARE(many.item(1).state, State::Moving);
    const patchbay::Inventory &inventory = desk().source(desk().here).inventory();
    const auto hasMoved = [&inventory](const Rebind &item) {
        return inventory.find(item.encoder.arn)->summary.stageArn == item.to.arn;
    };
    bool wasFirst = false;
    const QObject here;
    connect(&inventory, &patchbay::Inventory::configurationsChanged, &here,
            [&] { wasFirst = wasFirst || (hasMoved(items.back()) && !hasMoved(items[1])); });
    waitFor(one);
    QCOMPARE(one.counts(), RunCounts{.moved = 1});
    QVERIFY(wasFirst);
    many.stop();
    waitFor(many);
}

void TestManyAtOnce::theInverseAndWhatIsLeft()
{
    std::vector<Rebind> items = desk().moves(desk().here, 6);
    desk().ireland.control.setState(items[1].encoder.arn, u"ACTIVE"_s);
    items[2].to = items[2].from; // it is there already
    items[3] = Rebind::of(items[3].encoder, items[3].to.arn, {}); // not where somebody saw it
    const PatchRun &run = take(items);
    waitFor(run);
    QCOMPARE(run.counts(), (RunCounts{.moved = 3, .alreadyThere = 1, .live = 1, .changedOutside = 1}));
    const Patch inverse = run.inverse();
    QCOMPARE(inverse.items, (std::vector{items[5].inverse(), items[4].inverse(), items[0].inverse()}));
    QCOMPARE(inverse.name, u"Show open"_s);
    QCOMPARE(run.remainder().items, std::vector{items[1]});
}

void TestManyAtOnce::aRunIsUndoneAsAWhole()
{
    const auto everywhere = [](const patchbay::SourceId &) { return true; };
    const std::vector<Rebind> items = desk().moves(desk().here, 8);
    const std::vector<Rebind> many(items.begin(), items.begin() + 7);
    waitFor(take(many));
    const PatchRun &one = desk().runs.take(items[7]);
    QVERIFY(desk().runs.next(Way::Back, everywhere).patch.items.size() == 7); // the newer is not finished
    waitFor(one);
    QCOMPARE(desk().runs.next(Way::Back, everywhere).patch.items, std::vector{items[7].inverse()});
    waitFor(desk().runs.take(Way::Back, desk().runs.next(Way::Back, everywhere).patch));
    // Somebody else moves one of the many meanwhile: it is neither undone nor in the way.
    const auto away = desk().source(desk().here).client().updateIngestConfiguration(many[2].encoder.arn, {}, {});
    QTRY_VERIFY_WITH_TIMEOUT(away.isReady(), patience);
    const Patch back = desk().runs.next(Way::Back, everywhere).patch;
    QCOMPARE(back.items.size(), 7U);
    PatchRun &undo = desk().runs.take(Way::Back, back);
    QVERIFY(desk().runs.next(Way::Back, everywhere).patch.items.empty()); // it is under way
    waitFor(undo);
    QCOMPARE(undo.counts(), (RunCounts{.moved = 6, .changedOutside = 1}));
    QVERIFY(desk().runs.next(Way::Back, everywhere).patch.items.empty());
    for (const Rebind &item : many)
        QCOMPARE(desk().stageOf(item.encoder), item == many[2] ? QString() : item.from.arn);
    const Patch forth = desk().runs.next(Way::Forth, everywhere).patch;
    QCOMPARE(forth.items.size(), 6U);
    waitFor(desk().runs.take(Way::Forth, forth));
    QCOMPARE(desk().runs.next(Way::Back, everywhere).patch.items.size(), 6U);
}

void TestManyAtOnce::whatIsWrittenDown()
{
    const std::vector<Rebind> items = desk().moves(desk().here, 9);
    desk().ireland.control.setState(items[0].encoder.arn, u"ACTIVE"_s); // nothing is sent for it
    desk().ireland.control.addFault(update, u"lostAnswer"_s);
    desk().ireland.control.addFault(update, u"validation"_s);
    const PatchRun &run = take(items);
    waitFor(run);
    QCOMPARE(run.counts(), (RunCounts{.moved = 7, .live = 1, .refused = 1, .settled = 1}));
    QCOMPARE(m_record->entries.size(), 8U);
    for (int i = 1; i < run.count(); ++i) {
        const auto entries = m_record->of(items[std::size_t(i)].encoder.arn);
        QCOMPARE(entries.size(), 1U);
        const FakeRecord::Entry &entry = entries.front();
        QCOMPARE(entry.intent.rebind, items[std::size_t(i)]);
        QCOMPARE(entry.intent.run.id, patchbay::RecordedRun::idOf(run.id()));
        QCOMPARE(entry.intent.run.name, u"Show open"_s);
        QCOMPARE(entry.results.size(), 1U);
        QCOMPARE(entry.results.front().outcome, run.item(i).result->outcome);
        QCOMPARE(entry.results.front().requestId.isEmpty(), entry.results.front().settledByReading);
    }
}

void TestManyAtOnce::whatCannotBeWrittenDownIsNotSent()
{
    m_record->error = RecordError{RecordErrorKind::DiskFull, u"no space left"_s};
    PatchRun &run = take(desk().moves(desk().here, 8));
    QSignalSpy held(&run, &PatchRun::held);
    waitUntilHeld(run, desk().here);
    QCOMPARE(run.hold(desk().here)->record()->kind, RecordErrorKind::DiskFull);
    QVERIFY(!run.hold(desk().here)->error());
    QCOMPARE(run.counts(), (RunCounts{.waiting = 8}));
    run.resume(desk().here); // the disk is still full
    waitUntilHeld(run, desk().here);
    QCOMPARE(held.size(), 2);
    QCOMPARE(desk().ireland.control.requests(update), 0);
    m_record->error.reset();
    run.resume(desk().here);
    waitFor(run);
    QCOMPARE(run.counts(), (RunCounts{.moved = 8}));
    QCOMPARE(m_record->entries.size(), 8U);
}

void TestManyAtOnce::onePersonsToo()
{
    m_record->error = RecordError{RecordErrorKind::ReadOnly, {}};
    PatchRun &run = take(desk().moves(desk().here, 1));
    waitUntilHeld(run, desk().here);
    QCOMPARE(run.item(0).state, State::Waiting);
    QCOMPARE(desk().ireland.control.requests(update), 0);
    run.stop();
    waitFor(run);
    QCOMPARE(run.item(0).result->outcome, Outcome::Cancelled);
}

void TestManyAtOnce::goingOnUnrecorded()
{
    m_record->error = RecordError{RecordErrorKind::Damaged, {}};
    PatchRun &run = take(desk().moves(desk().here, 8));
    waitUntilHeld(run, desk().here);
    run.resumeUnrecorded();
    waitFor(run);
    QCOMPARE(run.counts(), (RunCounts{.moved = 8}));
    QVERIFY(m_record->entries.empty());
    // That was said of this run only.
    PatchRun &next = desk().runs.take(run.inverse());
    waitUntilHeld(next, desk().here);
    next.stop();
    waitFor(next);
}

void TestManyAtOnce::whatArrivesLateIsWrittenDownToo()
{
    const std::vector<Rebind> items = desk().moves(desk().here, 2);
    desk().ireland.control.addFault(update, {.name = u"lostRequest"_s});
    const PatchRun &run = take(items);
    waitFor(run);
    const int lost = run.item(0).result->outcome == Outcome::NotArrived ? 0 : 1;
    const Rebind item = items[std::size_t(lost)];
    QCOMPARE(m_record->of(item.encoder.arn).front().results.back().outcome, Outcome::NotArrived);
    patchbay::Source &source = desk().source(desk().here);
    const auto late = source.client().updateIngestConfiguration(item.encoder.arn, item.to.arn, {});
    QTRY_VERIFY_WITH_TIMEOUT(late.isReady(), patience);
    source.secondLook().at(item.encoder.arn);
    QTRY_COMPARE_WITH_TIMEOUT(run.item(lost).state, State::Arrived, patience);
    const auto entries = m_record->of(item.encoder.arn);
    QCOMPARE(entries.size(), 1U);
    QCOMPARE(entries.front().results.back().outcome, Outcome::Moved);
    QCOMPARE(run.counts(), (RunCounts{.moved = 2, .settled = 1}));
}

QTEST_GUILESS_MAIN(TestManyAtOnce)
#include "tst_manyatonce.moc"
