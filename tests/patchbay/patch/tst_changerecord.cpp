// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the service sees of a record of changes: a write comes after its intent was written down, or not at all.

#include "async/Sleep.h"
#include "patchbay/patch/PatchRuns.h"
#include "support/RawServer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using patchbay::Intent;
using patchbay::RecordError;
using patchbay::RecordId;
using support::RawRequest;

namespace {

constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure
constexpr int encoders = 20;

QString encoderArn(int number)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam%1"_s.arg(number);
}

QString stageArn(const QString &name)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:stage/"_s + name;
}

/// It takes its time, as a disk does.
class SlowRecord final : public patchbay::ChangeRecord {
public:
    QCoro::Task<tl::expected<RecordId, RecordError>> intend(Intent intent, std::stop_token) override
    {
        const std::stop_token nobodyStops;
        co_await async::sleepFor(5ms, nobodyStops);
        if (error)
            co_return tl::expected<RecordId, RecordError>(tl::unexpected(*error));
        written.insert(intent.rebind.encoder.arn, intent.rebind.to.arn);
        co_return tl::expected<RecordId, RecordError>(RecordId(written.size()));
    }
    void conclude(RecordId, const patchbay::RebindResult &result) override
    {
        concluded.insert(result.rebind.encoder.arn);
    }

    QHash<QString, QString> written; ///< the stage, by the encoder's ARN
    QSet<QString> concluded;
    std::optional<RecordError> error;
};

} // namespace

class TestChangeRecord final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theIntentIsThereFirst();
    void withoutItNothingIsSent();

private:
    void answer(QTcpSocket &socket, const RawRequest &request);
    aws::Result<std::unique_ptr<patchbay::Source>> make(const patchbay::SourceId &id);
    patchbay::PatchRun &takeAll();

    std::unique_ptr<SlowRecord> m_record;
    std::unique_ptr<support::RawServer> m_server;
    std::unique_ptr<aws::Transport> m_transport;
    std::unique_ptr<patchbay::Sources> m_sources;
    std::unique_ptr<patchbay::PatchRuns> m_runs;
    patchbay::SourceId m_id{QUuid::createUuid(), u"eu-west-1"_s};
    QHash<QString, QString> m_stages; ///< what the service holds, by the encoder's ARN
    int m_updates = 0;
    int m_unannounced = 0;
    int m_concludedTooSoon = 0;
};

void TestChangeRecord::init()
{
    m_updates = m_unannounced = m_concludedTooSoon = 0;
    m_record = std::make_unique<SlowRecord>();
    m_server = std::make_unique<support::RawServer>(
        [this](QTcpSocket &socket, const RawRequest &request) { answer(socket, request); });
    m_transport = std::make_unique<aws::Transport>();
    m_sources = std::make_unique<patchbay::Sources>([this](const patchbay::SourceId &id) { return make(id); });
    m_runs = std::make_unique<patchbay::PatchRuns>(*m_sources, *m_record);
    m_sources->open(m_id);
    m_sources->find(m_id)->watch().setInterval(0ms);
    for (int i = 0; i < encoders; ++i)
        m_stages.insert(encoderArn(i), stageArn(u"rehearsal"_s));
}

void TestChangeRecord::cleanup()
{
    QSignalSpy allEnded(m_sources.get(), &patchbay::Sources::allEnded);
    m_sources->endAll();
    QTRY_VERIFY_WITH_TIMEOUT(!allEnded.isEmpty(), patience);
    m_runs.reset();
    m_sources.reset();
    m_transport.reset();
    m_server.reset();
    m_record.reset();
}

aws::Result<std::unique_ptr<patchbay::Source>> TestChangeRecord::make(const patchbay::SourceId &id)
{
    const aws::Credentials credentials{u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}};
    aws::Client client(*m_transport, std::make_shared<aws::FixedCredentials>(credentials),
                       {m_server->url(), "eu-west-1", ivs::service}, aws::RateLimits::unlimited());
    return std::make_unique<patchbay::Source>(patchbay::Source::Identity{id, u"Test"_s},
                                              ivs::Client(std::move(client)));
}

/// In the thread of the test: what is written down by then, is.
void TestChangeRecord::answer(QTcpSocket &socket, const RawRequest &request)
{
    const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
    const QString arn = asked[u"arn"_s].toString();
    if (request.target == "/UpdateIngestConfiguration") {
        const QString stage = asked[u"stageArn"_s].toString();
        ++m_updates;
        m_unannounced += m_record->written.value(arn) == stage ? 0 : 1;
        m_concludedTooSoon += m_record->concluded.contains(arn) ? 1 : 0;
        m_stages[arn] = stage;
    } else if (request.target != "/GetIngestConfiguration") {
        socket.write(support::answer(404, "{}", {"x-amzn-RequestId: 1-2-3"}));
        return;
    }
    const QJsonObject configuration{{u"arn"_s, arn},
                                    {u"ingestProtocol"_s, u"RTMPS"_s},
                                    {u"stageArn"_s, m_stages.value(arn)},
                                    {u"participantId"_s, u"p"_s},
                                    {u"state"_s, u"INACTIVE"_s},
                                    {u"streamKey"_s, u"planted-key"_s}};
    const QJsonObject body{{u"ingestConfiguration"_s, configuration}};
    socket.write(support::answer(200, QJsonDocument(body).toJson(), {"x-amzn-RequestId: 1-2-3"}));
}

patchbay::PatchRun &TestChangeRecord::takeAll()
{
    patchbay::Patch patch;
    for (int i = 0; i < encoders; ++i)
        patch.items.push_back(
            patchbay::Rebind::of({m_id, encoderArn(i)}, stageArn(u"rehearsal"_s), stageArn(u"main"_s)));
    return m_runs->take(patch);
}

void TestChangeRecord::theIntentIsThereFirst()
{
    const patchbay::PatchRun &run = takeAll();
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.counts().moved, encoders);
    QCOMPARE(m_updates, encoders);
    QCOMPARE(m_unannounced, 0);
    QCOMPARE(m_concludedTooSoon, 0);
    QCOMPARE(m_record->concluded.size(), encoders);
    for (int i = 0; i < run.count(); ++i)
        QCOMPARE(run.item(i).result->requestId, u"1-2-3"_s);
}

void TestChangeRecord::withoutItNothingIsSent()
{
    m_record->error = RecordError{patchbay::RecordErrorKind::InUse, {}};
    patchbay::PatchRun &run = takeAll();
    QTRY_VERIFY_WITH_TIMEOUT(run.hold(m_id) && run.counts().moving == 0, patience);
    QCOMPARE(run.counts().waiting, encoders);
    QCOMPARE(m_updates, 0);
    run.stop();
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.counts().stopped, encoders);
    QCOMPARE(m_updates, 0);
}

QTEST_GUILESS_MAIN(TestChangeRecord)
#include "tst_changerecord.moc"
