// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every change is in the journal: its intent before AWS hears of it, what became of it, and what others did.

#include "emulator/EmbeddedService.h"
#include "patchbay/journal/JournalFile.h"
#include "support/EmulatorControl.h"
#include "support/FullDisk.h"
#include "support/JournalDesk.h"

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
    void whatOthersDidIsWritten();
    void whatThisProgramDidIsNotOfOthers();

private:
    void makeDesk(const QUrl &endpoint = {});
    void damage();
    JournalId leave(const Rebind &rebind, const QString &awsAccount = u"123456789012"_s);
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

void TestChangeJournal::makeDesk(const QUrl &endpoint)
{
    m_desk.reset();
    m_desk.emplace(m_folder, endpoint.isEmpty() ? m_service->endpoint().value() : endpoint, m_service->credentials(),
                   m_service->region());
    m_desk->open();
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
    Patch patch = m_desk->moves(2);
    patch.items[1].to = {m_desk->id, {}};
    const PatchRun &run = m_desk->runs.take(patch);
    QVERIFY(ends(run));
    QTRY_COMPARE(m_desk->openIntents(), 0);
    const auto records = m_desk->records();
    QCOMPARE(records.size(), 2U);
    for (const JournalRecord &record : records) {
        const JournalEntry &entry = record.entry;
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
JournalId TestChangeJournal::leave(const Rebind &rebind, const QString &awsAccount)
{
    Journal journal(m_dir->path());
    JournalEntry entry;
    entry.awsAccount = awsAccount;
    entry.region = m_service->region();
    entry.encoder.arn = rebind.encoder.arn;
    entry.from.arn = rebind.from.arn;
    entry.to.arn = rebind.to.arn;
    entry.run = JournalRun::made(u"Show open"_s);
    const auto id = support::ended(journal.intend(entry));
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

QTEST_GUILESS_MAIN(TestChangeJournal)

#include "tst_changejournal.moc"
