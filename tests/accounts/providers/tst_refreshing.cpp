// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/HeldCredentials.h"
#include "async/SharedResult.h"
#include "support/Ended.h"
#include "support/SimulatedTime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace accounts;

namespace {

using Result = ProviderResult<ResolvedCredentials>;

/// Answers when the test says so.
class SlowProvider final : public CredentialProvider {
public:
    QCoro::Task<Result> resolve(std::stop_token stop) override
    {
        ++calls;
        m_promise = std::make_shared<QPromise<Result>>();
        m_promise->start();
        const auto work = m_promise->future();
        const auto result = co_await async::resultOf(work, stop);
        const ProviderError left = Cancelled{};
        co_return result.value_or(tl::unexpected(left));
    }

    void answer(const Result &result)
    {
        m_promise->addResult(result);
        m_promise->finish();
    }

    int calls = 0;

private:
    std::shared_ptr<QPromise<Result>> m_promise;
};

Result credentials(const QString &id, std::optional<std::chrono::seconds> life = std::nullopt)
{
    ResolvedCredentials result{{id, aws::Secret(u"secret"_s), aws::Secret()}};
    if (life)
        result.expires = async::Clock::utc().addSecs(life->count());
    return result;
}

const Result failure = tl::unexpected(ProviderError(ProcessProblem{}));

} // namespace

class TestRefreshing final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void manyAskOnceIsFetched();
    void whoAskedMayLeave();
    void keepsWhatDoesNotEnd();
    void fetchesAnewWhileTheOldAreUsed();
    void waitsForTheNewOnesWhenTheEndIsNear();
    void waitsNotLongWhileTheOldAreGood();
    void believesThatTheyHaveEnded();
    void looksAtTheTimeOfDayAfterASleep();
    void usesTheOldOnesWhenItFails();
    void tellsAFailureAgainAndLeavesTheProviderAlone();
    void aShortLifeIsUsed();
    void refusesWhatHasEnded();
    void forgetsWhatWasBegunBefore();
    void endsWithItsScope();
    void signsForAClient();

private:
    support::Slot<Result> asked(std::stop_token stop = {})
    {
        return support::started(m_credentials->credentials(std::move(stop)));
    }
    /// Answers whoever asks first.
    QString idOf(const Result &answer)
    {
        const auto slot = asked();
        m_provider->answer(answer);
        m_time->passOn(0s);
        return *slot && **slot ? (**slot)->key.accessKeyId : QString();
    }
    QString idNow()
    {
        const auto slot = asked();
        m_time->passOn(0s);
        return *slot && **slot ? (**slot)->key.accessKeyId : QString();
    }

    std::unique_ptr<support::SimulatedTime> m_time;
    std::unique_ptr<async::TaskScope> m_scope;
    std::shared_ptr<SlowProvider> m_provider;
    std::shared_ptr<RefreshingCredentials> m_credentials;
};

void TestRefreshing::init()
{
    m_time = std::make_unique<support::SimulatedTime>();
    m_scope = std::make_unique<async::TaskScope>();
    m_provider = std::make_shared<SlowProvider>();
    m_credentials = std::make_shared<RefreshingCredentials>(m_provider, *m_scope);
}

void TestRefreshing::cleanup()
{
    const auto over = support::started([](async::TaskScope &scope) -> QCoro::Task<bool> {
        co_await scope.stopAndJoin();
        co_return true;
    }(*m_scope));
    m_time->passOn(0s);
    QVERIFY(over->has_value());
    m_credentials.reset();
    m_time.reset();
}

void TestRefreshing::manyAskOnceIsFetched()
{
    std::vector<support::Slot<Result>> all;
    for (int i = 0; i < 20; ++i)
        all.push_back(asked());
    QCOMPARE(m_provider->calls, 1);
    m_provider->answer(credentials(u"A"_s, 1h));
    m_time->passOn(0s);
    for (const auto &each : all)
        QCOMPARE((**each)->key.accessKeyId, u"A"_s);
    QCOMPARE(m_provider->calls, 1);
}

void TestRefreshing::whoAskedMayLeave()
{
    std::stop_source stop;
    const auto leaving = asked(stop.get_token());
    const auto staying = asked();
    stop.request_stop();
    m_time->passOn(0s);
    QVERIFY(*leaving);
    QVERIFY(std::holds_alternative<Cancelled>((*leaving)->error()));
    QVERIFY(!*staying);
    m_provider->answer(credentials(u"A"_s));
    m_time->passOn(0s);
    QCOMPARE((**staying)->key.accessKeyId, u"A"_s);
}

void TestRefreshing::keepsWhatDoesNotEnd()
{
    QCOMPARE(idOf(credentials(u"A"_s)), u"A"_s);
    m_time->passOn(24h * 365);
    QCOMPARE(idNow(), u"A"_s);
    QCOMPARE(m_provider->calls, 1);
}

void TestRefreshing::fetchesAnewWhileTheOldAreUsed()
{
    QCOMPARE(idOf(credentials(u"A"_s, 1h)), u"A"_s);
    m_time->passOn(44min);
    QCOMPARE(idNow(), u"A"_s);
    QCOMPARE(m_provider->calls, 1);
    m_time->passOn(2min);
    QCOMPARE(idNow(), u"A"_s); // at once, although the new ones are not there
    QCOMPARE(idNow(), u"A"_s);
    QCOMPARE(m_provider->calls, 2);
    m_provider->answer(credentials(u"B"_s, 1h));
    m_time->passOn(0s);
    QCOMPARE(idNow(), u"B"_s);
}

void TestRefreshing::waitsForTheNewOnesWhenTheEndIsNear()
{
    QCOMPARE(idOf(credentials(u"A"_s, 12h)), u"A"_s);
    m_time->passOn(11h + 51min);
    const auto waiting = asked();
    m_time->passOn(0s);
    QVERIFY(!*waiting);
    m_provider->answer(credentials(u"B"_s, 12h));
    m_time->passOn(0s);
    QCOMPARE((**waiting)->key.accessKeyId, u"B"_s);
}

/// A person may have to be asked.
void TestRefreshing::waitsNotLongWhileTheOldAreGood()
{
    QCOMPARE(idOf(credentials(u"A"_s, 12h)), u"A"_s);
    m_time->passOn(11h + 51min);
    const auto waiting = asked();
    m_time->passOn(2s);
    QVERIFY(!*waiting);
    m_time->passOn(1s);
    QCOMPARE((**waiting)->key.accessKeyId, u"A"_s);
    const auto next = asked();
    m_time->passOn(3s);
    QCOMPARE((**next)->key.accessKeyId, u"A"_s);
    QCOMPARE(m_provider->calls, 2);
    m_time->passOn(10min); // now they have ended
    const auto last = asked();
    m_time->passOn(1min);
    QVERIFY(!*last);
    m_provider->answer(credentials(u"B"_s, 12h));
    m_time->passOn(0s);
    QCOMPARE((**last)->key.accessKeyId, u"B"_s);
    QCOMPARE(m_provider->calls, 2);
}

void TestRefreshing::believesThatTheyHaveEnded()
{
    const aws::Credentials key = credentials(u"A"_s)->key;
    QCOMPARE(idOf(credentials(u"A"_s, 12h)), u"A"_s);
    QVERIFY(!m_credentials->haveEnded(key)); // they were given just now
    QCOMPARE(idNow(), u"A"_s);
    m_time->passOn(1min);
    QVERIFY(m_credentials->haveEnded(key));
    QVERIFY(m_credentials->haveEnded(key)); // somebody else has said so
    QCOMPARE(idOf(credentials(u"B"_s)), u"B"_s);
    QVERIFY(m_credentials->haveEnded(key));
    QCOMPARE(idNow(), u"B"_s);
    m_time->passOn(1h);
    QVERIFY(!m_credentials->haveEnded(credentials(u"B"_s)->key)); // they don't end by themselves
}

void TestRefreshing::looksAtTheTimeOfDayAfterASleep()
{
    QCOMPARE(idOf(credentials(u"A"_s, 1h)), u"A"_s);
    m_time->sleep(2h);
    QVERIFY(!m_credentials->current());
    const auto waiting = asked();
    m_time->passOn(0s);
    QVERIFY(!*waiting); // the old ones are used no more
    QCOMPARE(m_provider->calls, 2);
    m_provider->answer(credentials(u"B"_s, 1h));
    m_time->passOn(0s);
    QCOMPARE((**waiting)->key.accessKeyId, u"B"_s);
}

void TestRefreshing::usesTheOldOnesWhenItFails()
{
    QCOMPARE(idOf(credentials(u"A"_s, 1h)), u"A"_s);
    m_time->passOn(55min);
    QCOMPARE(idOf(failure), u"A"_s);
    QVERIFY(m_credentials->problem());
    QCOMPARE(idNow(), u"A"_s); // and does not ask again at once
    QCOMPARE(m_provider->calls, 2);
    m_time->passOn(6min); // now they have ended
    QCOMPARE(idOf(failure), QString());
    QVERIFY(!m_credentials->current());
}

void TestRefreshing::tellsAFailureAgainAndLeavesTheProviderAlone()
{
    QCOMPARE(idOf(failure), QString());
    QCOMPARE(idNow(), QString());
    QCOMPARE(m_provider->calls, 1);
    m_credentials->tryAgain();
    QCOMPARE(idOf(failure), QString());
    QCOMPARE(m_provider->calls, 2);
    m_time->passOn(6s);
    QCOMPARE(idOf(credentials(u"A"_s)), u"A"_s);
    QVERIFY(!m_credentials->problem());
}

void TestRefreshing::aShortLifeIsUsed()
{
    QCOMPARE(idOf(credentials(u"A"_s, 12s)), u"A"_s);
    m_time->passOn(8s);
    QCOMPARE(idNow(), u"A"_s);
    QCOMPARE(m_provider->calls, 1);
    m_time->passOn(3s);
    QCOMPARE(idOf(credentials(u"B"_s, 12s)), u"B"_s);
}

void TestRefreshing::refusesWhatHasEnded()
{
    QCOMPARE(idOf(credentials(u"A"_s, 0s)), QString());
    QVERIFY(std::holds_alternative<AlreadyEnded>(*m_credentials->problem()));
}

void TestRefreshing::forgetsWhatWasBegunBefore()
{
    const auto before = asked();
    m_credentials->forget();
    m_provider->answer(credentials(u"old"_s));
    m_time->passOn(0s);
    QCOMPARE((**before)->key.accessKeyId, u"old"_s);
    QVERIFY(!m_credentials->current());
    QCOMPARE(idOf(credentials(u"new"_s)), u"new"_s);
    const auto other = std::make_shared<SlowProvider>();
    m_credentials->setProvider(other);
    const auto after = asked();
    QCOMPARE(other->calls, 1);
    other->answer(failure);
    m_time->passOn(0s);
    QVERIFY(!**after);
}

void TestRefreshing::endsWithItsScope()
{
    const auto waiting = asked();
    const auto over = support::started([](async::TaskScope &scope) -> QCoro::Task<bool> {
        co_await scope.stopAndJoin();
        co_return true;
    }(*m_scope));
    m_time->passOn(0s);
    QVERIFY(over->has_value());
    QVERIFY(*waiting);
    QVERIFY(std::holds_alternative<Cancelled>((*waiting)->error()));
    QVERIFY(!m_credentials->problem());
}

void TestRefreshing::signsForAClient()
{
    HeldCredentials held(m_credentials);
    auto slot = support::started(held.credentials({}));
    m_provider->answer(failure);
    m_time->passOn(0s);
    QCOMPARE((*slot)->error().kind, aws::ErrorKind::NoCredentials);
    QVERIFY((*slot)->error().safeToRetry);
    m_time->passOn(10s);
    slot = support::started(held.credentials({}));
    aws::Error refused;
    refused.kind = aws::ErrorKind::AccessDenied;
    m_provider->answer(tl::unexpected(ProviderError(ServiceRefused{u"a"_s, u"role"_s, refused})));
    m_time->passOn(0s);
    QCOMPARE((*slot)->error().kind, aws::ErrorKind::AccessDenied);
    m_time->passOn(10s);
    std::stop_source stop;
    slot = support::started(held.credentials(stop.get_token()));
    stop.request_stop();
    m_time->passOn(0s);
    QCOMPARE((*slot)->error().kind, aws::ErrorKind::Cancelled);
    slot = support::started(held.credentials({}));
    m_provider->answer(credentials(u"A"_s, 1h));
    m_time->passOn(0s);
    QCOMPARE((**slot)->accessKeyId, u"A"_s);
}

QTEST_GUILESS_MAIN(TestRefreshing)
#include "tst_refreshing.moc"
