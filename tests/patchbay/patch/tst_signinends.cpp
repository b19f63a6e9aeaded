// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sign-in that ends in the middle of work: calls wait, one question appears, work goes on, nothing is done twice.

#include "accounts/providers/ChainFixture.h"
#include "accounts/providers/RoleProvider.h"
#include "async/SharedResult.h"
#include "async/Sleep.h"
#include "patchbay/patch/ChangeRecord.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/patch/Sending.h"
#include "patchbay/plant/Plant.h"
#include "support/SimulatedTime.h"

#include <QPromise>
#include <QScopeGuard>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using patchbay::Outcome;
using patchbay::PatchRun;

namespace {

constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure

/// A person who takes their time.
class SlowMfa final : public accounts::MfaQuestion {
public:
    SlowMfa() { m_answer.start(); }
    QCoro::Task<accounts::ProviderResult<aws::Secret>> code(accounts::MfaCodeWanted, std::stop_token stop) override
    {
        ++asked;
        const auto typed = m_answer.future();
        const auto code = co_await async::resultOf(typed, stop);
        const accounts::ProviderError left = accounts::Cancelled{};
        if (!code)
            co_return tl::unexpected(left);
        co_return aws::Secret(*code);
    }
    void done(const accounts::MfaCodeWanted &) override { }

    void type(const QString &code)
    {
        m_answer.addResult(code);
        m_answer.finish();
    }

    int asked = 0;

private:
    QPromise<QString> m_answer;
};

/// Does something of the test's between the reading and the write.
class BetweenReadingAndWrite final : public patchbay::ChangeRecord {
public:
    QCoro::Task<tl::expected<patchbay::RecordId, patchbay::RecordError>> intend(patchbay::Intent,
                                                                                std::stop_token) override
    {
        ++intended;
        act();
        co_return patchbay::RecordId(intended);
    }
    void conclude(patchbay::RecordId, const patchbay::RebindResult &result) override
    {
        concluded.push_back(result.outcome);
    }

    std::function<void()> act;
    int intended = 0;
    std::vector<Outcome> concluded;
};

aws::Request listStages()
{
    return {{"ListStages", aws::Operation::Access::Read, 5}, "{}", "/ListStages"};
}

/// One session after another; which there were, and whether two were ever asked for at a time.
class CountedSessions final : public accounts::CredentialProvider {
public:
    explicit CountedSessions(std::shared_ptr<accounts::CredentialProvider> provider)
        : m_provider(std::move(provider))
    {
    }
    QCoro::Task<accounts::ProviderResult<accounts::ResolvedCredentials>> resolve(std::stop_token stop) override
    {
        ++asked;
        mostAtOnce = std::max(mostAtOnce, ++m_underWay);
        auto found = co_await m_provider->resolve(stop);
        --m_underWay;
        if (found)
            keys.insert(found->key.accessKeyId);
        co_return found;
    }

    int asked = 0;
    int mostAtOnce = 0;
    QSet<QString> keys;

private:
    std::shared_ptr<accounts::CredentialProvider> m_provider;
    int m_underWay = 0;
};

/// Asks again and again until it is told to stop; how often that failed.
QCoro::Task<int> askUntil(aws::Client client, std::stop_token stop)
{
    int failed = 0;
    while (!stop.stop_requested()) {
        const std::stop_token never;
        const auto answer = co_await client.send(listStages(), never);
        failed += answer ? 0 : 1;
        co_await async::sleepFor(20ms, stop);
    }
    co_return failed;
}

} // namespace

class TestSignInEnds final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void callsGoOnWhileSessionsEnd();
    void allWaitForOneQuestion();
    void whatWasReadBeforeAQuestionIsReadAnew();
    void aRunIsHeldUntilSomebodySignsIn();
    void aSessionEndedByAwsIsReplaced();

private:
    aws::Client clientOf(const std::shared_ptr<accounts::RefreshingCredentials> &held)
    {
        return {m_chain->signIn.transport,
                std::make_shared<accounts::HeldCredentials>(held),
                {m_chain->endpoint, "eu-west-1", ivs::service},
                aws::RateLimits::unlimited()};
    }
    /// The source of the account, with all its encoders.
    void open(const std::shared_ptr<accounts::RefreshingCredentials> &held);
    /// Every idle encoder to another stage.
    patchbay::Patch everything();
    int done() { return counted(u"done"_s); }
    int asked() { return counted(u"requests"_s); }
    int counted(const QString &which)
    {
        const QJsonObject counts = m_chain->signIn.emulator.caller.control("GET"_ba, "counts"_ba).body;
        return counts[which][u"UpdateIngestConfiguration"_s].toInt();
    }

    std::optional<ChainFixture> m_chain;
    std::shared_ptr<accounts::RefreshingCredentials> m_held;
    std::unique_ptr<patchbay::Sources> m_sources;
    std::unique_ptr<patchbay::Plant> m_plant;
    std::unique_ptr<patchbay::PatchRuns> m_runs;
    patchbay::SourceId m_id{QUuid::createUuid(), u"eu-west-1"_s};
};

void TestSignInEnds::init()
{
    emulator::Settings settings = SignInFixture::settings();
    settings.configurations = 60; // more than are under way at a time
    m_chain.emplace(settings);
    m_chain->add("[profile role]\nsource_profile=own\nrole_arn=" + m_chain->role(u"Operator"_s).toUtf8());
    m_sources = std::make_unique<patchbay::Sources>(
        [this](const patchbay::SourceId &id) -> aws::Result<std::unique_ptr<patchbay::Source>> {
            return std::make_unique<patchbay::Source>(patchbay::Source::Identity{id, u"Live Events"_s},
                                                      ivs::Client(clientOf(m_held)));
        });
    m_plant = std::make_unique<patchbay::Plant>(*m_sources);
    m_runs = std::make_unique<patchbay::PatchRuns>(*m_sources);
}

void TestSignInEnds::cleanup()
{
    QSignalSpy allEnded(m_sources.get(), &patchbay::Sources::allEnded);
    m_sources->endAll();
    QTRY_VERIFY_WITH_TIMEOUT(!allEnded.isEmpty(), patience);
    m_runs.reset();
    m_plant.reset();
    m_sources.reset();
    m_held.reset();
    m_chain.reset();
}

void TestSignInEnds::open(const std::shared_ptr<accounts::RefreshingCredentials> &held)
{
    m_held = held;
    m_sources->open(m_id);
    patchbay::Source &source = *m_sources->find(m_id);
    source.watch().setInterval(0ms);
    QTRY_VERIFY_WITH_TIMEOUT(!source.isReading(), patience);
    const auto reading = source.inventory().refresh(source.client(), {});
    QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience);
    QVERIFY(!source.inventory().lastError());
}

patchbay::Patch TestSignInEnds::everything()
{
    const auto stages = m_plant->stagesOf(m_id);
    patchbay::Patch patch{u"Show open"_s, {}};
    for (const patchbay::Configuration &each : m_sources->find(m_id)->inventory().configurations()) {
        const auto other = std::ranges::find_if(
            stages, [&each](const ivs::StageSummary &stage) { return stage.arn != each.summary.stageArn; });
        if (!each.summary.isActive())
            patch.items.push_back(patchbay::Rebind::of({m_id, each.summary.arn}, each.summary.stageArn, other->arn));
    }
    return patch;
}

/// Of a few seconds each.
void TestSignInEnds::callsGoOnWhileSessionsEnd()
{
    m_chain->signIn.control("sign-in", {{u"sessionSeconds"_s, 3}});
    const auto chain = accounts::chainOf(m_chain->config(), u"role"_s);
    SlowMfa nobody;
    const auto sessions = std::make_shared<CountedSessions>(std::make_shared<accounts::RoleProvider>(
        chain->roles.front(), m_chain->held(u"own"_s),
        accounts::RoleParts{m_chain->clientFor(), nobody, accounts::RoleCache({}), u"eu-west-1"_s}));
    const auto held = m_chain->held(u"role"_s);
    held->setProvider(sessions);
    const aws::Client client = clientOf(held);
    std::stop_source enough;
    std::vector<support::Slot<int>> callers;
    for (int i = 0; i < 8; ++i)
        callers.push_back(support::started(askUntil(client, enough.get_token())));
    QTRY_VERIFY_WITH_TIMEOUT(sessions->keys.size() >= 3, patience);
    enough.request_stop();
    for (const auto &caller : callers) {
        QTRY_VERIFY_WITH_TIMEOUT(caller->has_value(), patience);
        QCOMPARE(caller->value(), 0);
    }
    QCOMPARE(sessions->mostAtOnce, 1);
    QCOMPARE(m_chain->signIn.requests(u"AssumeRole"_s), sessions->asked);
}

void TestSignInEnds::allWaitForOneQuestion()
{
    SlowMfa person;
    m_chain->add("[profile guarded]\nsource_profile=own\nregion=eu-west-1\nmfa_serial=" + m_chain->device().toUtf8()
                 + "\nrole_arn=" + m_chain->role(u"OperatorWithMfa"_s).toUtf8());
    open(m_chain->held(u"role"_s));
    const auto chain = accounts::chainOf(m_chain->config(), u"guarded"_s);
    const patchbay::Patch patch = everything();
    QVERIFY(patch.items.size() > 2);
    m_held->setProvider(std::make_shared<accounts::RoleProvider>(
        chain->roles.front(), m_chain->held(u"own"_s),
        accounts::RoleParts{m_chain->clientFor(), person, accounts::RoleCache({}), {}}));

    const PatchRun &run = m_runs->take(patch);
    QTRY_COMPARE_WITH_TIMEOUT(person.asked, 1, patience);
    m_sources->find(m_id)->watch().refreshNow(); // others ask too
    QCOMPARE(done(), 0);
    QVERIFY(!run.hold(m_id));
    person.type(u"123456"_s);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.counts().moved, run.count());
    QCOMPARE(person.asked, 1);
    QCOMPARE(done(), run.count());
    QCOMPARE(asked(), run.count());
}

/// The session ends between the reading and the write; while a person looks for the code, somebody else moves one.
void TestSignInEnds::whatWasReadBeforeAQuestionIsReadAnew()
{
    support::SimulatedTime clock;
    SlowMfa person;
    m_chain->add("[profile guarded]\nsource_profile=own\nregion=eu-west-1\nmfa_serial=" + m_chain->device().toUtf8()
                 + "\nrole_arn=" + m_chain->role(u"OperatorWithMfa"_s).toUtf8());
    open(m_chain->held(u"role"_s));
    const auto chain = accounts::chainOf(m_chain->config(), u"guarded"_s);
    patchbay::Patch patch = everything();
    patch.items.resize(1);
    const patchbay::Rebind wanted = patch.items.front();
    const auto stages = m_plant->stagesOf(m_id);
    const auto other = std::ranges::find_if(stages, [&wanted](const ivs::StageSummary &stage) {
        return stage.arn != wanted.from.arn && stage.arn != wanted.to.arn;
    });
    BetweenReadingAndWrite record;
    record.act = [&] {
        m_held->setProvider(std::make_shared<accounts::RoleProvider>(
            chain->roles.front(), m_chain->held(u"own"_s),
            accounts::RoleParts{m_chain->clientFor(), person, accounts::RoleCache({}), {}}));
    };
    m_runs = std::make_unique<patchbay::PatchRuns>(*m_sources, record);
    const auto removed = qScopeGuard([this] { m_runs.reset(); });
    const PatchRun &run = m_runs->take(patch);
    QTRY_COMPARE_WITH_TIMEOUT(person.asked, 1, patience);
    clock.passOn(patchbay::Sending::longestReading + 1s);
    ivs::Client somebody(clientOf(m_chain->held(u"own"_s)));
    const auto moved = support::started(somebody.updateIngestConfiguration(wanted.encoder.arn, other->arn, {}));
    QTRY_VERIFY_WITH_TIMEOUT(moved->has_value(), patience);
    person.type(u"123456"_s);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.item(0).result->outcome, Outcome::ChangedOutside);
    QCOMPARE(record.intended, 1);
    QCOMPARE(record.concluded, (std::vector{Outcome::ChangedOutside}));
    QCOMPARE(asked(), 1); // the other one's
}

void TestSignInEnds::aRunIsHeldUntilSomebodySignsIn()
{
    constexpr qint64 anHour = 3600;
    support::SimulatedTime clock;
    m_chain->signIn.control("sign-in", {{u"sessionSeconds"_s, 6 * anHour}});
    m_chain->signInToDesk();
    open(m_chain->held(u"single"_s));
    PatchRun &run = m_runs->take(everything());
    bool hasSlept = false;
    connect(&run, &PatchRun::itemChanged, this, [&] {
        if (run.counts().moved != 1 || std::exchange(hasSlept, true))
            return;
        m_chain->tokens.cache().remove(m_chain->desk());
        clock.sleep(7h);
    });
    QTRY_VERIFY_WITH_TIMEOUT(run.hold(m_id) && run.counts().moving == 0, patience);
    QVERIFY(!run.hasEnded());
    QCOMPARE(run.hold(m_id)->error()->kind, aws::ErrorKind::NoCredentials);
    QVERIFY(std::holds_alternative<accounts::SignInNeeded>(*m_held->problem()));
    const int before = run.counts().moved;
    QVERIFY(before > 0 && before < run.count());
    QCOMPARE(done(), before);

    m_chain->signIn.control("sign-in", {{u"sessionSeconds"_s, 12 * anHour}, {u"accessTokenSeconds"_s, 24 * anHour}});
    m_chain->signInToDesk();
    m_held->tryAgain();
    run.resume(m_id);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.counts().moved, run.count());
    QCOMPARE(done(), run.count());
    QCOMPARE(asked(), run.count());
}

/// Before its time: somebody took it back, or this computer's clock is late.
void TestSignInEnds::aSessionEndedByAwsIsReplaced()
{
    support::SimulatedTime time;
    open(m_chain->held(u"role"_s));
    const int sessions = m_chain->signIn.requests(u"AssumeRole"_s);
    time.passOn(1min);
    QVERIFY(m_chain->signIn.emulator.caller.inject(u"UpdateIngestConfiguration"_s, u"expired"_s, 1));
    const PatchRun &run = m_runs->take(everything());
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QCOMPARE(run.counts().moved, run.count());
    QCOMPARE(done(), run.count());
    QCOMPARE(asked(), run.count() + 1);
    QCOMPARE(m_chain->signIn.requests(u"AssumeRole"_s), sessions + 1);
}

QTEST_GUILESS_MAIN(TestSignInEnds)
#include "tst_signinends.moc"
