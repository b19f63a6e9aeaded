// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/RefreshingCredentials.h"

#include "async/SharedResult.h"

#include <algorithm>

namespace accounts {

RefreshTimes RefreshTimes::of(std::chrono::seconds life) const
{
    return {std::min(early, life / 4), std::min(late, life / 6), restAfterFailure};
}

RefreshingCredentials::RefreshingCredentials(std::shared_ptr<CredentialProvider> provider, async::TaskScope &scope,
                                             RefreshTimes times)
    : m_provider(std::move(provider))
    , m_scope(scope)
    , m_times(times)
    , m_timesNow(times)
{
}

QCoro::Task<ProviderResult<ResolvedCredentials>> RefreshingCredentials::credentials(std::stop_token stop)
{
    const auto self = shared_from_this();
    if (const auto before = left(); before && (*before > m_timesNow.early || (before->count() > 0 && rests()))) {
        Fetched copy = *m_current;
        co_return copy;
    }
    if (rests() && m_problem) {
        Fetched copy = tl::unexpected(*m_problem);
        co_return copy;
    }
    const auto work = fetching();
    if (const auto before = left(); before && *before > m_timesNow.late) {
        Fetched copy = *m_current;
        co_return copy;
    }
    const auto result = co_await async::resultOf(work, stop);
    const ProviderError left = Cancelled{};
    Fetched fetched = result.value_or(tl::unexpected(left));
    const auto still = current();
    if (!fetched && result && still)
        fetched = *still;
    co_return fetched;
}

void RefreshingCredentials::setProvider(std::shared_ptr<CredentialProvider> provider)
{
    m_provider = std::move(provider);
    forget();
}

void RefreshingCredentials::forget()
{
    ++m_generation;
    m_current.reset();
    m_problem.reset();
    m_restUntil = {};
    m_fetching = {}; // who waits for it gets what it finds
}

void RefreshingCredentials::tryAgain()
{
    m_restUntil = {};
    if (m_provider)
        m_provider->tryAgain();
}

std::optional<ResolvedCredentials> RefreshingCredentials::current() const
{
    const auto time = left();
    return time && time->count() > 0 ? m_current : std::nullopt;
}

std::optional<std::chrono::seconds> RefreshingCredentials::left() const
{
    if (!m_current)
        return std::nullopt;
    if (!m_current->expires)
        return std::chrono::seconds::max();
    return std::chrono::seconds(async::Clock::utc().secsTo(*m_current->expires));
}

bool RefreshingCredentials::rests() const
{
    return async::Clock::now() < m_restUntil;
}

QFuture<RefreshingCredentials::Fetched> RefreshingCredentials::fetching()
{
    if (!m_fetching.isRunning()) {
        QPromise<Fetched> promise;
        promise.start();
        m_fetching = promise.future();
        m_scope.add(fetch(std::move(promise)));
    }
    return m_fetching;
}

QCoro::Task<> RefreshingCredentials::fetch(QPromise<Fetched> promise)
{
    const auto self = shared_from_this();
    const auto provider = m_provider;
    const int generation = m_generation;
    Fetched fetched = co_await provider->resolve(m_scope.token());
    if (fetched && fetched->expires && *fetched->expires <= async::Clock::utc())
        fetched = tl::unexpected(ProviderError(AlreadyEnded{}));
    if (generation == m_generation)
        keep(fetched);
    QPromise<Fetched> told = std::move(promise); // what the scope still has of this task holds no secret
    told.addResult(fetched);
    told.finish();
}

void RefreshingCredentials::keep(const Fetched &fetched)
{
    if (fetched) {
        m_current = *fetched;
        m_problem.reset();
        m_timesNow = m_current->expires ? m_times.of(*left()) : m_times;
    } else if (!std::holds_alternative<Cancelled>(fetched.error())) {
        m_problem = fetched.error();
        m_restUntil = async::Clock::now() + m_times.restAfterFailure;
    }
}

} // namespace accounts
