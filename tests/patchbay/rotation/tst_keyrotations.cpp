// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../lifecycle/ActDesk.h"
#include "files/DiskThreads.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/lifecycle/ActEntries.h"
#include "patchbay/lifecycle/ActJournal.h"
#include "patchbay/lifecycle/LeftOpenActs.h"
#include "patchbay/rotation/KeyRotations.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using patchbay::ActOutcome;
using patchbay::EncoderId;
using patchbay::KeyRotation;
using patchbay::RotationStep;
using tests::ActDesk;
using tests::patience;

namespace {

/// What is there as long as the program runs, over a service and a folder that stay.
struct Start {
    Start(ActDesk &on, const QTemporaryDir &dir)
        : desk(on)
        , journal(dir.path())
        , labels(disks, dir.filePath(u"scenes"_s))
        , scenes(disks, dir.filePath(u"scenes"_s))
        , rotations(dir.path(), desk.desk.plant, acts, journal, patchbay::Belongings(labels, scenes))
    {
        [this] { QTRY_VERIFY_WITH_TIMEOUT(labels.isRead() && scenes.isRead(), patience); }();
    }
    ~Start()
    {
        support::ended([](Start &start) -> QCoro::Task<bool> {
            co_await start.leftOpen.stopAndJoin();
            co_await start.rotations.stopAndJoin();
            co_await start.own.stopAndJoin();
            co_return true;
        }(*this));
    }

    RotationStep stepOf(const QUuid &id) const { return rotations.stepOf(*rotations.find(id)); }
    bool isAt(const QUuid &id, RotationStep step) const { return rotations.find(id) && stepOf(id) == step; }

    ActDesk &desk;
    patchbay::Journal journal;
    patchbay::ActJournal own{journal, desk.desk.sources};
    patchbay::ActRuns acts{desk.desk.sources, own, {.firstPause = std::chrono::milliseconds(10)}};
    patchbay::LeftOpenActs leftOpen{journal, own, acts, desk.desk.sources};
    files::DiskThreads disks;
    patchbay::Labels labels;
    patchbay::SceneStore scenes;
    patchbay::KeyRotations rotations;
};

/// An encoder with a key that somebody has seen.
struct Leak {
    explicit Leak(ActDesk &desk)
        : creation(desk.creation(u"cam-leak"_s))
        , encoder{desk.desk.here, desk.done(creation).made->arn}
    {
    }

    patchbay::Creation creation;
    EncoderId encoder;
};

} // namespace

/// A stream key is replaced: another encoder takes the place of the one that has it.
class TestKeyRotations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesAllStepsAndMovesWhatHangsOnIt();
    void goesOnAfterARestart();
    void findsWhatWasMadeInACrash();
    void aLostAnswerMakesNoSecondOne();
    void asksByItselfOnceAwsAnswersAgain();
    void whatCouldNotBeReadIsNotMade();
    void nothingIsMadeOnceAnotherOneWasTaken();
    void saysWhatWasNotMade();
    void followsWhatIsTriedAgainElsewhere();
    void whatIsOpenKeepsNobodyFromTheOthers();
    void aNewOneThatWasDeletedIsMadeAnew();
    void theOldOneIsNotGoneWhenItsSourceIsClosed();
    void aFileThatIsNotUnderstoodIsLeftAlone();

private:
    static void goLive(ActDesk &desk, const QString &arn)
    {
        desk.control().setState(arn, u"ACTIVE"_s);
        read(desk);
    }
    static void read(ActDesk &desk)
    {
        patchbay::Source &source = desk.desk.source(desk.desk.here);
        const auto reading = source.inventory().refresh(source.client(), {});
        QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience);
    }
    static void remove(ActDesk &desk, Start &start, const EncoderId &encoder, const QString &stage)
    {
        const auto &run = start.acts.take({}, {patchbay::Deletion{encoder, u"cam-leak"_s, {encoder.source, stage}}});
        QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
        QCOMPARE(run.item(0).result->outcome, ActOutcome::Done);
        read(desk);
    }
};

void TestKeyRotations::takesAllStepsAndMovesWhatHangsOnIt()
{
    QTemporaryDir dir;
    ActDesk desk;
    Start start(desk, dir);
    const Leak leak(desk);
    const QString old = leak.encoder.arn;
    QVERIFY(start.labels.set(old, {u"Tor 1"_s, u"Hall"_s, {}}));
    for (const QString &name : {u"Show"_s, u"Late show"_s}) {
        const patchbay::Scene scene{
            name, QDateTime::fromSecsSinceEpoch(1'770'000'000, Qt::UTC), {{old, u"cam-leak"_s}}};
        QVERIFY(*support::ended(start.scenes.save(scene, patchbay::SceneStore::IfThere::Refuse, {})));
    }
    QSignalSpy done(&start.rotations, &patchbay::KeyRotations::done);

    const QUuid id = start.rotations.begin(leak.encoder);
    QCOMPARE(start.rotations.begin(leak.encoder), id);
    QCOMPARE(start.stepOf(id), RotationStep::Make);
    start.rotations.make(id, u"New key"_s);
    start.rotations.make(id, u"New key"_s); // a second click
    QTRY_VERIFY_WITH_TIMEOUT(start.isAt(id, RotationStep::HandOver), patience);
    const auto held = desk.held(u"cam-leak"_s);
    QCOMPARE(held.size(), 2);
    QCOMPARE(start.acts.all().back()->name(), u"New key"_s);
    const QString made = start.rotations.find(id)->madeArn;
    const QJsonObject &other = held[0][u"arn"_s] == made ? held[0] : held[1];
    const QJsonObject &first = held[0][u"arn"_s] == made ? held[1] : held[0];
    for (const QString &member : {u"stageArn"_s, u"userId"_s, u"attributes"_s, u"tags"_s, u"ingestProtocol"_s})
        QCOMPARE(other[member], first[member]);

    goLive(desk, made);
    QTRY_VERIFY_WITH_TIMEOUT(start.isAt(id, RotationStep::Delete), patience);
    remove(desk, start, leak.encoder, leak.creation.settings.stageArn);
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patience);
    QVERIFY(start.rotations.all().empty());
    QCOMPARE(start.labels.of(made).label, u"Tor 1"_s);
    QVERIFY(start.labels.of(old).isEmpty());
    for (const QString &name : {u"Show"_s, u"Late show"_s}) {
        const patchbay::Scene *const scene = start.scenes.find(name);
        QVERIFY(scene);
        QCOMPARE(scene->bindings.size(), 1U);
        QCOMPARE(scene->bindings.front().encoderArn, made);
    }
    desk.desk.end();
}

void TestKeyRotations::goesOnAfterARestart()
{
    QTemporaryDir dir;
    ActDesk desk;
    const Leak leak(desk);
    QUuid id;
    {
        Start start(desk, dir);
        id = start.rotations.begin(leak.encoder);
    }
    {
        Start start(desk, dir);
        QCOMPARE(start.stepOf(id), RotationStep::Make);
        QCOMPARE(start.rotations.find(id)->name, u"cam-leak"_s);
        start.rotations.make(id, u"New key"_s);
        QTRY_VERIFY_WITH_TIMEOUT(start.isAt(id, RotationStep::HandOver), patience);
    }
    {
        Start start(desk, dir);
        QCOMPARE(start.stepOf(id), RotationStep::HandOver);
        QVERIFY(start.labels.set(leak.encoder.arn, {u"Tor 1"_s, {}, {}}));
        QVERIFY(start.labels.save().isValid());
        QTRY_VERIFY_WITH_TIMEOUT(start.labels.isKept(), patience);
    }
    // Somebody deletes it meanwhile, somewhere else.
    ivs::Client client = desk.desk.source(desk.desk.here).client();
    QVERIFY(*support::ended(client.deleteIngestConfiguration(leak.encoder.arn, true, {}, {}, {})));
    {
        Start start(desk, dir);
        const QString made = start.rotations.find(id)->madeArn;
        read(desk);
        QTRY_VERIFY_WITH_TIMEOUT(start.rotations.all().empty(), patience);
        QCOMPARE(start.labels.of(made).label, u"Tor 1"_s);
    }
    Start start(desk, dir);
    QVERIFY(start.rotations.all().empty());
    desk.desk.end();
}

void TestKeyRotations::findsWhatWasMadeInACrash()
{
    QTemporaryDir dir;
    ActDesk desk;
    const Leak leak(desk);
    const patchbay::Source &source = desk.desk.source(desk.desk.here);
    // What a program leaves that is killed while the answer is on its way.
    const QUuid run = QUuid::createUuid();
    const KeyRotation left{QUuid::createUuid(), leak.encoder.arn, u"cam-leak"_s, QDateTime::currentDateTimeUtc(), run};
    QVERIFY(patchbay::RotationFile(dir.path()).save({left}));
    {
        patchbay::Journal journal(dir.path());
        const patchbay::ActIntent intent{
            {patchbay::RecordedRun::idOf(run), {}, {}}, leak.creation, leak.creation.settings, {leak.encoder.arn}};
        QVERIFY(*support::ended(journal.intend(entryOf(intent, &source), {})));
    }
    ivs::Client client = source.client();
    const auto made = *support::ended(client.createIngestConfiguration(leak.creation.settings, {}, {}, {}));
    QVERIFY(made);

    Start start(desk, dir);
    QTRY_VERIFY_WITH_TIMEOUT(start.isAt(left.id, RotationStep::HandOver), patience);
    QCOMPARE(start.rotations.find(left.id)->madeArn, made->arn);
    QCOMPARE(desk.held(u"cam-leak"_s).size(), 2);
    desk.desk.end();
}

void TestKeyRotations::aLostAnswerMakesNoSecondOne()
{
    QTemporaryDir dir;
    ActDesk desk;
    Start start(desk, dir);
    const Leak leak(desk);
    const QUuid id = start.rotations.begin(leak.encoder);
    desk.control().addFault(u"CreateIngestConfiguration"_s, u"lostAnswer"_s);
    start.rotations.make(id, u"New key"_s);
    QTRY_VERIFY_WITH_TIMEOUT(start.isAt(id, RotationStep::HandOver), patience);
    QCOMPARE(desk.held(u"cam-leak"_s).size(), 2);
    desk.desk.end();
}

/// Nobody has to press anything once the connection is back.
void TestKeyRotations::asksByItselfOnceAwsAnswersAgain()
{
    QTemporaryDir dir;
    ActDesk desk;
    Start start(desk, dir);
    const Leak leak(desk);
    const QUuid id = start.rotations.begin(leak.encoder);
    const patchbay::ActRun &first = start.acts.take({}, {desk.creation(u"cam-first"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(first.hasEnded(), patience); // what there is has been listed a moment ago
    desk.control().addFault(u"CreateIngestConfiguration"_s, u"lostAnswer"_s);
    desk.control().addFault(u"ListIngestConfigurations"_s, {.name = u"accessDenied"_s, .lasts = true});
    start.rotations.make(id, u"New key"_s);
    QTRY_VERIFY_WITH_TIMEOUT(start.acts.all().size() == 2 && start.acts.underWay() == 0, patience);
    QCOMPARE(start.acts.all().back()->item(0).result->outcome, ActOutcome::Unknown);
    QVERIFY(!start.isAt(id, RotationStep::HandOver));
    desk.control().endFaults();
    read(desk);
    QTRY_VERIFY_WITH_TIMEOUT(start.isAt(id, RotationStep::HandOver), patience);
    QCOMPARE(desk.held(u"cam-leak"_s).size(), 2);
    desk.desk.end();
}

void TestKeyRotations::whatCouldNotBeReadIsNotMade()
{
    QTemporaryDir dir;
    ActDesk desk;
    Start start(desk, dir);
    const Leak leak(desk);
    const QUuid id = start.rotations.begin(leak.encoder);
    QSignalSpy notRead(&start.rotations, &patchbay::KeyRotations::notRead);
    desk.control().addFault(u"GetIngestConfiguration"_s, u"accessDenied"_s);
    start.rotations.make(id, u"New key"_s);
    QTRY_COMPARE_WITH_TIMEOUT(notRead.size(), 1, patience);
    QCOMPARE(start.stepOf(id), RotationStep::Make);
    QCOMPARE(desk.held(u"cam-leak"_s).size(), 1);
    start.rotations.make(id, u"New key"_s);
    QTRY_VERIFY_WITH_TIMEOUT(start.isAt(id, RotationStep::HandOver), patience);
    desk.desk.end();
}

void TestKeyRotations::nothingIsMadeOnceAnotherOneWasTaken()
{
    QTemporaryDir dir;
    ActDesk desk;
    Start start(desk, dir);
    const Leak leak(desk);
    const Leak other(desk);
    const QUuid id = start.rotations.begin(leak.encoder);
    const QString get = u"GetIngestConfiguration"_s;
    desk.control().addSlowness(get, std::chrono::milliseconds(500));
    const int before = desk.control().requests(get);
    start.rotations.make(id, u"New key"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.control().requests(get), before + 1, patience);
    start.rotations.take(id, other.encoder.arn);
    // What is asked for later is answered later: both are slow.
    desk.control().addSlowness(get, std::chrono::milliseconds(500));
    QVERIFY(*support::ended(desk.desk.source(desk.desk.here).client().ingestConfiguration(leak.encoder.arn, {})));
    QVERIFY(start.acts.all().empty());
    QCOMPARE(start.rotations.find(id)->madeArn, other.encoder.arn);
    desk.desk.end();
}

void TestKeyRotations::saysWhatWasNotMade()
{
    QTemporaryDir dir;
    ActDesk desk;
    Start start(desk, dir);
    const Leak leak(desk);
    const QUuid id = start.rotations.begin(leak.encoder);
    QSignalSpy notMade(&start.rotations, &patchbay::KeyRotations::notMade);
    desk.control().addFault(u"CreateIngestConfiguration"_s, u"accessDenied"_s);
    start.rotations.make(id, u"New key"_s);
    QTRY_COMPARE_WITH_TIMEOUT(notMade.size(), 1, patience);
    QCOMPARE(notMade[0][0].toUuid(), id);
    QCOMPARE(notMade[0][1].value<patchbay::ActResult>().error->kind, aws::ErrorKind::AccessDenied);
    QCOMPARE(start.stepOf(id), RotationStep::Make);
    desk.desk.end();
}

/// Where all that was not made is told, a person tries again what was to be the new one.
void TestKeyRotations::followsWhatIsTriedAgainElsewhere()
{
    QTemporaryDir dir;
    ActDesk desk;
    Start start(desk, dir);
    const Leak leak(desk);
    const QUuid id = start.rotations.begin(leak.encoder);
    QSignalSpy notMade(&start.rotations, &patchbay::KeyRotations::notMade);
    desk.control().addFault(u"CreateIngestConfiguration"_s, u"accessDenied"_s);
    start.rotations.make(id, u"New key"_s);
    QTRY_COMPARE_WITH_TIMEOUT(notMade.size(), 1, patience);
    const patchbay::ActRun &refused = *start.acts.all().back();
    const patchbay::ActRun &again = start.acts.take(u"New key"_s, refused.remainder());
    start.rotations.goOnWith(refused, again);
    QTRY_VERIFY_WITH_TIMEOUT(start.isAt(id, RotationStep::HandOver), patience);
    QCOMPARE(start.rotations.find(id)->madeArn, again.item(0).result->made->arn);
    desk.desk.end();
}

/// Of the first one nobody can ask AWS: its account is not open.
void TestKeyRotations::whatIsOpenKeepsNobodyFromTheOthers()
{
    QTemporaryDir dir;
    ActDesk desk;
    const Leak leak(desk);
    const auto left = [&leak] {
        return KeyRotation{QUuid::createUuid(), leak.encoder.arn, u"cam-leak"_s, QDateTime::currentDateTimeUtc(),
                           QUuid::createUuid()};
    };
    const KeyRotation open = left();
    const KeyRotation never = left(); // nothing of it was ever asked for
    QVERIFY(patchbay::RotationFile(dir.path()).save({open, never}));
    {
        patchbay::Journal journal(dir.path());
        const patchbay::ActIntent intent{{patchbay::RecordedRun::idOf(open.makingRun), {}, {}},
                                         leak.creation,
                                         leak.creation.settings,
                                         {leak.encoder.arn}};
        patchbay::JournalEntry entry = entryOf(intent, &desk.desk.source(desk.desk.here));
        entry.awsAccount = u"999999999999"_s;
        QVERIFY(*support::ended(journal.intend(entry, {})));
    }
    Start start(desk, dir);
    QTRY_VERIFY_WITH_TIMEOUT(start.isAt(never.id, RotationStep::Make), patience);
    QCOMPARE(start.stepOf(open.id), RotationStep::Making);
    desk.desk.end();
}

void TestKeyRotations::aNewOneThatWasDeletedIsMadeAnew()
{
    QTemporaryDir dir;
    ActDesk desk;
    Start start(desk, dir);
    const Leak leak(desk);
    const QUuid id = start.rotations.begin(leak.encoder);
    start.rotations.make(id, u"New key"_s);
    QTRY_VERIFY_WITH_TIMEOUT(start.isAt(id, RotationStep::HandOver), patience);
    const QString first = start.rotations.find(id)->madeArn;
    remove(desk, start, {desk.desk.here, first}, leak.creation.settings.stageArn);
    QTRY_VERIFY_WITH_TIMEOUT(start.isAt(id, RotationStep::Make), patience);
    start.rotations.make(id, u"New key"_s);
    QTRY_VERIFY_WITH_TIMEOUT(start.isAt(id, RotationStep::HandOver), patience);
    QVERIFY(start.rotations.find(id)->madeArn != first);
    desk.desk.end();
}

void TestKeyRotations::theOldOneIsNotGoneWhenItsSourceIsClosed()
{
    QTemporaryDir dir;
    ActDesk desk;
    Start start(desk, dir);
    const Leak leak(desk);
    const QUuid id = start.rotations.begin(leak.encoder);
    start.rotations.make(id, u"New key"_s);
    QTRY_VERIFY_WITH_TIMEOUT(start.isAt(id, RotationStep::HandOver), patience);
    desk.desk.sources.close(desk.desk.here);
    QTRY_VERIFY_WITH_TIMEOUT(desk.desk.sources.ending().empty(), patience);
    QCOMPARE(start.stepOf(id), RotationStep::HandOver);
    QCOMPARE(start.rotations.all().size(), 1U);
    desk.desk.end();
}

void TestKeyRotations::aFileThatIsNotUnderstoodIsLeftAlone()
{
    QTemporaryDir dir;
    const QByteArray content = "{\"version\": 9}";
    QFile file(dir.filePath(u"key-rotations.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    ActDesk desk;
    Start start(desk, dir);
    const Leak leak(desk);
    QVERIFY(start.rotations.unread());
    QSignalSpy notKept(&start.rotations, &patchbay::KeyRotations::notKept);
    start.rotations.begin(leak.encoder);
    QCOMPARE(notKept.size(), 1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
    desk.desk.end();
}

QTEST_GUILESS_MAIN(TestKeyRotations)
#include "tst_keyrotations.moc"
