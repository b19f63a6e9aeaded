// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every change is in the journal: its intent before AWS hears of it, what became of it, and what others did.

#include "emulator/EmbeddedService.h"
#include "patchbay/journal/JournalFile.h"
#include "support/EmulatorControl.h"
#include "support/FullDisk.h"
#include "support/JournalDesk.h"
#include "support/MadeRun.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <optional>

using namespace Qt::StringLiterals;
using namespace patchbay;
using tests::JournalDesk;

namespace {

/// Passes everything on to a service, and looks into the journal before it passes on what would change something.
class Witness final : public QTcpServer {
public:
    Witness(const QUrl &service, const QString &folder)
        : m_service(service)
        , m_journal(folder, {})
    {
        connect(this, &QTcpServer::newConnection, this, [this] { accept(*nextPendingConnection()); });
        listen(QHostAddress::LocalHost);
    }

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort())); }

    int writes = 0;
    int withIntent = 0; ///< of them

private:
    void accept(QTcpSocket &client)
    {
        auto *const service = new QTcpSocket(&client);
        service->connectToHost(m_service.host(), quint16(m_service.port()));
        connect(&client, &QTcpSocket::readyRead, this, [this, &client, service] {
            const QByteArray sent = client.readAll();
            const qsizetype key = sent.indexOf("\"arn\":\"");
            if (sent.contains("UpdateIngestConfiguration") || m_isWriting) {
                m_isWriting = key < 0; // its body comes later
                if (key >= 0)
                    look(QString::fromLatin1(sent.mid(key + 7, sent.indexOf('"', key + 7) - key - 7)));
            }
            service->write(sent);
        });
        connect(service, &QTcpSocket::readyRead, &client, [&client, service] { client.write(service->readAll()); });
        connect(&client, &QTcpSocket::disconnected, &client, &QObject::deleteLater);
    }

    void look(const QString &encoder)
    {
        ++writes;
        const bool isThere = m_journal.open()
            && m_journal.number(
                   u"SELECT count(*) FROM entry WHERE encoder_arn = ? AND is_open = 1 AND result IS NULL"_s, {encoder})
                == JournalResult<qint64>(1);
        withIntent += isThere ? 1 : 0;
    }

    QUrl m_service;
    JournalFile m_journal;
    bool m_isWriting = false;
};

} // namespace

class TestChangeJournal final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theIntentIsThereBeforeTheRequest();
    void whoAndWhatIsWritten();
    void aRefusalIsWritten();
    void nothingIsChangedWithoutAJournal_data();
    void nothingIsChangedWithoutAJournal();
    void onlyThisRunGoesOnWithout();
    void whatIsStoppedThenIsNotSent();
    void aNewJournalIsBegunInPlaceOfADamagedOne();
    void whatWasUnderWayIsSettledAtTheNextStart();
    void whatHasNoSourceStaysOpen();
    void whatIsNoRebindIsLeftToOthers();
    void whatOthersDidIsWritten();
    void whatThisProgramDidIsNotOfOthers();
    void whatWaitsForTheDiskCanBeStopped();
    void whatGotLostAndIsMadeAgainHadNotArrived();
    void whatGotLostIsNotOfOthers();
    void whatComesAfterTheLostOneIsOfOthers();
    void whatASourceMadeAnewDidNotAnswerIsAskedAgain();
    void whatNobodyReachesAnyMoreIsAskedOfTheNextSource();

private:
    void makeDesk(const QUrl &endpoint = {}, JournalOptions options = {});
    PatchRun &loseSightOf(const Rebind &rebind);
    void moveFromOutside(const Rebind &rebind);
    int seenOutside();
    void damage();
    JournalId leave(const Rebind &rebind, const QString &awsAccount = u"123456789012"_s,
                    JournalKind kind = JournalKind::Rebind);
    bool ends(const PatchRun &run) const;

    std::optional<emulator::EmbeddedService> m_service;
    std::optional<test::EmulatorControl> m_control;
    std::optional<QTemporaryDir> m_dir;
    QString m_folder; ///< of the journal
    std::optional<JournalDesk> m_desk;
};

void TestChangeJournal::init()
{
    m_service.emplace(emulator::Settings{.configurations = 60, .stages = 4, .rateLimits = false});
    m_control.emplace(m_service->endpoint().value());
    m_dir.emplace();
    m_folder = m_dir->path();
}

void TestChangeJournal::cleanup()
{
    m_desk.reset();
    m_dir.reset();
    m_control.reset();
    m_service.reset();
}

void TestChangeJournal::makeDesk(const QUrl &endpoint, JournalOptions options)
{
    m_desk.reset();
    m_desk.emplace(m_folder, endpoint.isEmpty() ? m_service->endpoint().value() : endpoint, m_service->credentials(),
                   m_service->region(), options);
    m_desk->open();
}

/// It is not answered, and nobody waits: what became of it is not known. It has not taken effect.
PatchRun &TestChangeJournal::loseSightOf(const Rebind &rebind)
{
    const int before = m_control->requests(u"UpdateIngestConfiguration"_s);
    m_control->addFault(u"UpdateIngestConfiguration"_s, u"hang"_s);
    PatchRun &run = m_desk->runs.take(rebind);
    [&] { QTRY_VERIFY(m_control->requests(u"UpdateIngestConfiguration"_s) > before); }();
    run.stopWaiting(0);
    [&] { QVERIFY(ends(run)); }();
    [&] { QCOMPARE(run.item(0).result->outcome, Outcome::Unknown); }();
    return run;
}

/// And it is seen.
void TestChangeJournal::moveFromOutside(const Rebind &rebind)
{
    QTRY_VERIFY(!m_desk->source().isReading());
    const auto done = support::ended(
        m_desk->source().client().updateIngestConfiguration(rebind.encoder.arn, rebind.to.arn, {}, {}, {}));
    QVERIFY(done && *done);
    m_desk->read();
}

int TestChangeJournal::seenOutside()
{
    const auto records = m_desk->records();
    return static_cast<int>(std::ranges::count(records, JournalKind::SeenOutside,
                                               [](const JournalRecord &record) { return record.entry.kind; }));
}

bool TestChangeJournal::ends(const PatchRun &run) const
{
    return QTest::qWaitFor([&run] { return run.hasEnded(); }, JournalDesk::patience);
}

/// What is there is no journal.
void TestChangeJournal::damage()
{
    QFile file(m_dir->filePath(u"journal.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
}

void TestChangeJournal::theIntentIsThereBeforeTheRequest()
{
    Witness witness(m_service->endpoint().value(), m_dir->path());
    makeDesk(witness.url());
    QTRY_COMPARE(m_desk->journal.state().kind, JournalState::Kind::Open);
    // As if the disk took its time: who doesn't wait for it is ahead of it.
    JournalFile other(m_dir->path(), {});
    QVERIFY(other.open());
    QVERIFY(other.execute(u"BEGIN EXCLUSIVE"_s));
    PatchRun &run = m_desk->runs.take(m_desk->moves(12));
    connect(&run, &PatchRun::held, this, [this, &run] { run.resume(m_desk->id); });
    QTRY_VERIFY(m_control->requests(u"GetIngestConfiguration"_s) >= 4);
    QVERIFY(other.execute(u"ROLLBACK"_s));
    QVERIFY(ends(run));
    QCOMPARE(run.counts().moved, 12);
    QCOMPARE(witness.writes, 12);
    QCOMPARE(witness.withIntent, 12);
    m_desk.reset(); // before whom it asks
}

void TestChangeJournal::whoAndWhatIsWritten()
{
    makeDesk();
    const QString caller = u"arn:aws:sts::123456789012:assumed-role/Operator/ada"_s;
    m_desk->source().standing().setCallerArn(caller);
    Patch patch = m_desk->moves(2);
    patch.items[1].to = {m_desk->id, {}};
    const PatchRun &run = m_desk->runs.take(patch);
    QVERIFY(ends(run));
    QTRY_COMPARE(m_desk->openIntents(), 0);
    const auto records = m_desk->records();
    QCOMPARE(records.size(), 2U);
    for (const JournalRecord &record : records) {
        const JournalEntry &entry = record.entry;
        QCOMPARE(entry.callerArn, caller);
        QCOMPARE(entry.accountName, u"Live Events"_s);
        QCOMPARE(entry.awsAccount, u"123456789012"_s);
        QCOMPARE(entry.region, m_desk->region);
        QVERIFY(!entry.encoder.name.isEmpty());
        QVERIFY(!entry.from.name.isEmpty());
        QCOMPARE(entry.run.id, run.id().toString(QUuid::WithoutBraces));
        QCOMPARE(entry.run.name, u"Show open"_s);
        QVERIFY(!record.osUser.isEmpty() && !record.computer.isEmpty());
        QVERIFY(record.conclusion);
        QCOMPARE(record.conclusion->outcome, JournalOutcome::Moved);
        QVERIFY(!record.conclusion->requestId.isEmpty());
    }
    const auto detached =
        std::ranges::find(records, JournalKind::Detach, [](const JournalRecord &record) { return record.entry.kind; });
    QVERIFY(detached != records.end());
    QCOMPARE(detached->entry.encoder.arn, patch.items[1].encoder.arn);
    // Another computer knows the account by its number only.
    QFile file(m_dir->filePath(u"journal.sqlite-wal"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("123456789012"));
    QVERIFY(!written.contains(m_desk->id.account.toByteArray(QUuid::WithoutBraces)));
}

void TestChangeJournal::aRefusalIsWritten()
{
    makeDesk();
    m_control->addFault(u"UpdateIngestConfiguration"_s, u"live"_s);
    const PatchRun &run = m_desk->runs.take(m_desk->moves(1));
    QVERIFY(ends(run));
    QTRY_COMPARE(m_desk->openIntents(), 0);
    QCOMPARE(m_desk->records().at(0).conclusion->outcome, JournalOutcome::Live);
    QVERIFY(!m_desk->records().at(0).conclusion->errorCode.isEmpty());
}

void TestChangeJournal::nothingIsChangedWithoutAJournal_data()
{
    QTest::addColumn<RecordErrorKind>("kind");
    QTest::newRow("damaged") << RecordErrorKind::Damaged;
    QTest::newRow("of a newer version") << RecordErrorKind::TooNew;
    QTest::newRow("in use") << RecordErrorKind::InUse;
    QTest::newRow("on a full disk") << RecordErrorKind::DiskFull;
    QTest::newRow("on a read-only disk") << RecordErrorKind::ReadOnly;
    QTest::newRow("not possible there") << RecordErrorKind::Other;
}

void TestChangeJournal::nothingIsChangedWithoutAJournal()
{
    QFETCH(const RecordErrorKind, kind);
    std::optional<support::SmallDisk> disk;
    std::optional<JournalFile> other;
    switch (kind) {
    case RecordErrorKind::Damaged:
        damage();
        break;
    case RecordErrorKind::TooNew:
    case RecordErrorKind::InUse:
        other.emplace(m_dir->path(), JournalOptions());
        QVERIFY(other->open());
        QVERIFY(other->execute(kind == RecordErrorKind::TooNew ? u"PRAGMA user_version = 99"_s : u"BEGIN EXCLUSIVE"_s));
        break;
    case RecordErrorKind::DiskFull:
    case RecordErrorKind::ReadOnly:
        disk.emplace(1'024);
        if (!disk->isMounted())
            QSKIP("only root may mount a disk");
        m_folder = disk->path();
        if (kind == RecordErrorKind::DiskFull)
            disk->fill();
        else
            disk->makeReadOnly(true);
        break;
    case RecordErrorKind::Other:
        QVERIFY(QDir().mkdir(m_dir->filePath(u"journal.sqlite"_s)));
        break;
    }
    makeDesk();
    for (const int count : {1, 5}) {
        PatchRun &run = m_desk->runs.take(m_desk->moves(count));
        QTRY_VERIFY(run.hold(m_desk->id));
        QVERIFY(run.hold(m_desk->id)->record());
        QCOMPARE(run.hold(m_desk->id)->record()->kind, kind);
        QCOMPARE(run.counts().underWay(), count);
        run.stop();
        QVERIFY(ends(run));
    }
    QCOMPARE(m_control->requests(u"UpdateIngestConfiguration"_s), 0);
    m_desk.reset(); // before its disk
}

void TestChangeJournal::onlyThisRunGoesOnWithout()
{
    damage();
    makeDesk();
    PatchRun &run = m_desk->runs.take(m_desk->moves(5));
    QTRY_VERIFY(run.hold(m_desk->id));
    run.resumeUnrecorded();
    QVERIFY(ends(run));
    QCOMPARE(run.counts().moved, 5);
    PatchRun &next = m_desk->runs.take(run.inverse());
    QTRY_VERIFY(next.hold(m_desk->id));
    next.stop();
    QVERIFY(ends(next));
    QCOMPARE(m_control->done(u"UpdateIngestConfiguration"_s), 5);
}

void TestChangeJournal::whatIsStoppedThenIsNotSent()
{
    damage();
    makeDesk();
    PatchRun &run = m_desk->runs.take(m_desk->moves(1));
    QTRY_VERIFY(run.hold(m_desk->id));
    run.stop();
    QVERIFY(ends(run));
    QCOMPARE(run.counts().stopped, 1);
    QCOMPARE(m_control->requests(u"UpdateIngestConfiguration"_s), 0);
}

void TestChangeJournal::aNewJournalIsBegunInPlaceOfADamagedOne()
{
    damage();
    makeDesk();
    PatchRun &run = m_desk->runs.take(m_desk->moves(3));
    QTRY_VERIFY(run.hold(m_desk->id));
    const auto aside = support::ended(m_desk->journal.startAnew());
    QVERIFY(aside && *aside);
    QVERIFY(QFile::exists(**aside));
    run.resume(m_desk->id);
    QVERIFY(ends(run));
    QCOMPARE(run.counts().moved, 3);
    QCOMPARE(m_desk->records().size(), 3U);
}

/// As a crash leaves it.
JournalId TestChangeJournal::leave(const Rebind &rebind, const QString &awsAccount, JournalKind kind)
{
    Journal journal(m_dir->path());
    JournalEntry entry;
    entry.kind = kind;
    entry.awsAccount = awsAccount;
    entry.region = m_service->region();
    entry.encoder.arn = rebind.encoder.arn;
    entry.from.arn = rebind.from.arn;
    entry.to.arn = rebind.to.arn;
    entry.run = support::madeRun(u"Show open"_s);
    const auto id = support::ended(journal.intend(entry, {}));
    return id && *id ? **id : JournalId();
}

void TestChangeJournal::whatWasUnderWayIsSettledAtTheNextStart()
{
    makeDesk();
    const Patch patch = m_desk->moves(3);
    const PatchRun &run = m_desk->runs.take(Patch{{}, {patch.items[0]}});
    QVERIFY(ends(run));
    m_desk.reset();
    QVERIFY(!leave(patch.items[0]).isNull()); // had arrived
    QVERIFY(!leave(patch.items[1]).isNull()); // had not
    const Rebind elsewhere = Rebind::of(patch.items[2].encoder, patch.items[2].to.arn, {});
    QVERIFY(!leave(elsewhere).isNull()); // is neither here nor there

    m_desk.emplace(m_dir->path(), m_service->endpoint().value(), m_service->credentials(), m_service->region());
    PatchRun *settling = nullptr;
    connect(&m_desk->leftOpen, &LeftOpen::asking, this, [&settling](PatchRun &asked) { settling = &asked; });
    m_desk->open();
    QTRY_VERIFY_WITH_TIMEOUT(settling && settling->hasEnded(), JournalDesk::patience);
    QCOMPARE(settling->count(), 3);
    QCOMPARE(settling->purpose(), PatchRun::Purpose::Settle);
    QTRY_COMPARE(m_desk->openIntents(), 0);
    const auto records = m_desk->records();
    const std::vector<JournalOutcome> expected{JournalOutcome::Moved, JournalOutcome::Moved, JournalOutcome::NotArrived,
                                               JournalOutcome::ChangedOutside};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(records.at(i).conclusion->outcome, expected[i]);
    for (std::size_t i = 1; i < expected.size(); ++i)
        QVERIFY(records.at(i).conclusion->settledByReading);
    QCOMPARE(m_control->done(u"UpdateIngestConfiguration"_s), 1); // it only asks
}

void TestChangeJournal::whatHasNoSourceStaysOpen()
{
    makeDesk();
    const Rebind rebind = m_desk->moves(1).items.front();
    m_desk.reset();
    QVERIFY(!leave(rebind, u"210987654321"_s).isNull());
    makeDesk();
    QTRY_COMPARE(m_desk->leftOpen.count(), 1);
    m_desk->read();
    QCOMPARE(m_desk->openIntents(), 1);
    // What is asked for now is not of the last time.
    const PatchRun &run = m_desk->runs.take(m_desk->moves(2));
    QVERIFY(ends(run));
    QCOMPARE(m_desk->leftOpen.count(), 1);
}

void TestChangeJournal::whatIsNoRebindIsLeftToOthers()
{
    makeDesk();
    const Rebind rebind = m_desk->moves(1).items.front();
    m_desk.reset();
    for (const JournalKind kind : {JournalKind::Create, JournalKind::Delete, JournalKind::Rebind})
        QVERIFY(!leave(rebind, u"123456789012"_s, kind).isNull());
    makeDesk();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->openIntents(), 2, JournalDesk::patience);
    QCOMPARE(m_desk->leftOpen.count(), 0);
    QCOMPARE(m_desk->records().at(2).conclusion->outcome, JournalOutcome::NotArrived);
}

void TestChangeJournal::whatOthersDidIsWritten()
{
    makeDesk();
    const Rebind change = m_desk->moves(1).items.front();
    for (const Rebind &each : {change, change.inverse(), change}) {
        ivs::Client &other = m_desk->source().client();
        const auto done = support::ended(other.updateIngestConfiguration(each.encoder.arn, each.to.arn, {}, {}, {}));
        QVERIFY(done && *done);
        m_desk->read();
    }
    QTRY_COMPARE(m_desk->records().size(), 3U);
    const JournalRecord record = m_desk->records().back();
    QCOMPARE(record.entry.kind, JournalKind::SeenOutside);
    QCOMPARE(record.entry.from.arn, change.from.arn);
    QCOMPARE(record.entry.to.arn, change.to.arn);
    QVERIFY(!record.entry.to.name.isEmpty());
    QVERIFY(record.osUser.isEmpty());

    // Seen by the reading that comes before a change from here.
    const PatchRun &run = m_desk->runs.take(change); // it is there already
    QVERIFY(ends(run));
    const auto back = support::ended(
        m_desk->source().client().updateIngestConfiguration(change.encoder.arn, change.from.arn, {}, {}, {}));
    QVERIFY(back && *back);
    const PatchRun &late = m_desk->runs.take(Rebind::of(change.encoder, change.to.arn, {}));
    QVERIFY(ends(late));
    QCOMPARE(late.item(0).result->outcome, Outcome::ChangedOutside);
    QTRY_COMPARE(m_desk->records().size(), 4U);
    QCOMPARE(m_desk->records().back().entry.kind, JournalKind::SeenOutside);
}

void TestChangeJournal::whatThisProgramDidIsNotOfOthers()
{
    makeDesk();
    m_control->addFault(u"UpdateIngestConfiguration"_s, u"lostAnswer"_s, 2); // answers get lost
    const PatchRun &run = m_desk->runs.take(m_desk->moves(8));
    QVERIFY(ends(run));
    m_desk->read();
    const PatchRun &back = m_desk->runs.take(run.inverse());
    QVERIFY(ends(back));
    m_desk->read();
    QTRY_COMPARE(m_desk->openIntents(), 0);
    for (const JournalRecord &record : m_desk->records())
        QVERIFY(record.entry.kind != JournalKind::SeenOutside);
}

/// The disk of the journal does not answer.
void TestChangeJournal::whatWaitsForTheDiskCanBeStopped()
{
    makeDesk({}, {.lockedFor = std::chrono::hours(1)});
    QTRY_COMPARE(m_desk->journal.state().kind, JournalState::Kind::Open);
    const Patch patch = m_desk->moves(5);
    JournalFile other(m_dir->path(), {});
    QVERIFY(other.open());
    QVERIFY(other.execute(u"BEGIN EXCLUSIVE"_s));
    PatchRun &run = m_desk->runs.take(patch);
    QTRY_VERIFY(m_control->requests(u"GetIngestConfiguration"_s) >= 2);
    QCOMPARE(run.counts().underWay(), 5); // it waits
    run.stop();
    QVERIFY(ends(run));
    QCOMPARE(run.counts(), RunCounts{.stopped = 5});
    // As when the program is closed.
    const PatchRun &last = m_desk->runs.take(Patch{{}, {patch.items.begin(), patch.items.begin() + 2}});
    QTRY_COMPARE(last.counts().moving, 2);
    m_desk->sources.close(m_desk->id);
    QVERIFY(ends(last));
    QCOMPARE(last.counts(), RunCounts{.stopped = 2});
    QVERIFY(other.execute(u"ROLLBACK"_s));
    QTRY_COMPARE(m_desk->openIntents(), 0);
    QCOMPARE(m_control->requests(u"UpdateIngestConfiguration"_s), 0);
}

void TestChangeJournal::whatGotLostAndIsMadeAgainHadNotArrived()
{
    makeDesk();
    const Rebind rebind = m_desk->moves(1).items.front();
    loseSightOf(rebind);
    QTRY_COMPARE(m_desk->records().at(0).conclusion->outcome, JournalOutcome::Unknown);
    const PatchRun &again = m_desk->runs.take(rebind);
    QVERIFY(ends(again));
    QCOMPARE(again.item(0).result->outcome, Outcome::Moved);
    QTRY_COMPARE(m_desk->openIntents(), 0);
    const auto records = m_desk->records();
    QCOMPARE(records.size(), 2U);
    QCOMPARE(records[0].conclusion->outcome, JournalOutcome::NotArrived);
    QVERIFY(records[0].conclusion->settledByReading);
    QCOMPARE(records[1].conclusion->outcome, JournalOutcome::Moved);
}

void TestChangeJournal::whatGotLostIsNotOfOthers()
{
    makeDesk();
    const Rebind rebind = m_desk->moves(1).items.front();
    loseSightOf(rebind);
    moveFromOutside(rebind); // as if it arrived late
    QTRY_COMPARE(m_desk->openIntents(), 0);
    QCOMPARE(m_desk->records().at(0).conclusion->outcome, JournalOutcome::Moved);
    QCOMPARE(seenOutside(), 0);
    moveFromOutside(rebind.inverse());
    QTRY_COMPARE(seenOutside(), 1);
    moveFromOutside(rebind); // it arrives once
    QTRY_COMPARE(seenOutside(), 2);
}

void TestChangeJournal::whatComesAfterTheLostOneIsOfOthers()
{
    makeDesk();
    const Rebind rebind = m_desk->moves(1).items.front();
    loseSightOf(rebind);
    for (const Rebind &each : {rebind, rebind.inverse()}) {
        const PatchRun &run = m_desk->runs.take(each);
        QVERIFY(ends(run));
        QCOMPARE(run.item(0).result->outcome, Outcome::Moved);
    }
    moveFromOutside(rebind);
    QTRY_COMPARE(seenOutside(), 1);
}

void TestChangeJournal::whatASourceMadeAnewDidNotAnswerIsAskedAgain()
{
    makeDesk();
    const Rebind rebind = m_desk->moves(1).items.front();
    m_desk.reset();
    QVERIFY(!leave(rebind).isNull());
    m_desk.emplace(m_dir->path(), m_service->endpoint().value(), m_service->credentials(), m_service->region());
    m_control->addFault(u"GetIngestConfiguration"_s, u"hang"_s);
    PatchRun *first = nullptr;
    connect(&m_desk->leftOpen, &LeftOpen::asking, this, [&first](PatchRun &run) { first = first ? first : &run; });
    m_desk->open();
    QTRY_VERIFY(m_control->requests(u"GetIngestConfiguration"_s) > 0);
    m_desk->sources.reopen(m_desk->id);
    m_desk->source().watch().setInterval(std::chrono::milliseconds(0));
    QVERIFY(ends(*first));
    QCOMPARE(first->item(0).result->outcome, Outcome::Unknown);
    QTRY_VERIFY(!m_desk->source().isReading());
    m_desk->read();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->openIntents(), 0, JournalDesk::patience);
    QCOMPARE(m_desk->records().front().conclusion->outcome, JournalOutcome::NotArrived);
}

/// Two of one encoder are open. The second is to be asked about with the next list, when its source is closed.
void TestChangeJournal::whatNobodyReachesAnyMoreIsAskedOfTheNextSource()
{
    makeDesk();
    const Rebind rebind = m_desk->moves(1).items.front();
    m_desk.reset();
    for (int i = 0; i < 2; ++i)
        QVERIFY(!leave(rebind).isNull());
    m_desk.emplace(m_dir->path(), m_service->endpoint().value(), m_service->credentials(), m_service->region());
    int askings = 0;
    bool isOver = false;
    connect(&m_desk->leftOpen, &LeftOpen::asking, this, [&](const PatchRun &run) {
        isOver = run.hasEnded();
        if (++askings == 1)
            connect(
                &run, &PatchRun::ended, this, [this] { m_desk->sources.close(m_desk->id); }, Qt::QueuedConnection);
    });
    m_desk->open();
    QTRY_COMPARE_WITH_TIMEOUT(askings, 2, JournalDesk::patience);
    QVERIFY(isOver);
    QCOMPARE(m_desk->openIntents(), 1);
    m_desk->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->openIntents(), 0, JournalDesk::patience);
}

QTEST_GUILESS_MAIN(TestChangeJournal)

#include "tst_changejournal.moc"
