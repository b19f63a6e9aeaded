// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/CredentialProvider.h"
#include "async/Clock.h"
#include "async/TaskScope.h"

#include <QFuture>
#include <QPromise>

#include <memory>

namespace accounts {

/// When credentials are fetched anew. Those that live for an hour or longer as botocore does it; of a shorter life a
/// fourth and a sixth.
struct RefreshTimes {
    std::chrono::seconds early = std::chrono::minutes(15); ///< before the end: those that are there are used meanwhile
    std::chrono::seconds late = std::chrono::minutes(10); ///< before the end: who asks waits for the new ones
    std::chrono::seconds restAfterFailure{5}; ///< so long a failure is told again, and the provider left alone

    /// The same for credentials that live so long.
    RefreshTimes of(std::chrono::seconds life) const;
};

/// Credentials that are fetched when somebody asks, kept in memory, and fetched anew well before they end. One fetch
/// runs at a time, however many ask; who asked leaves with its own token, and the fetch goes on. When it fails, those
/// that are there are used until they end. What counts is the computer's time of day at each question, so that nothing
/// has to notice that it slept. GUI thread only.
class RefreshingCredentials final : public std::enable_shared_from_this<RefreshingCredentials> {
    Q_DISABLE_COPY_MOVE(RefreshingCredentials)

public:
    /// Made by std::make_shared. `scope` owns the fetch.
    RefreshingCredentials(std::shared_ptr<CredentialProvider> provider, async::TaskScope &scope,
                          RefreshTimes times = {});

    QCoro::Task<ProviderResult<ResolvedCredentials>> credentials(std::stop_token stop);

    /// From now on the credentials are this provider's; what there was is forgotten.
    void setProvider(std::shared_ptr<CredentialProvider> provider);
    /// The next question fetches, whatever there is: a sign-in has ended, or been done.
    void forget();
    /// The next question fetches although it failed just now, as on the way to it: a person did something about it.
    void tryAgain();

    /// What is there now; nothing when that has ended.
    std::optional<ResolvedCredentials> current() const;
    /// Why the last fetch failed; nothing when it did not.
    const std::optional<ProviderError> &problem() const { return m_problem; }

private:
    using Fetched = ProviderResult<ResolvedCredentials>;

    /// How long until the end; nothing: there are no credentials.
    std::optional<std::chrono::seconds> left() const;
    bool rests() const;
    QFuture<Fetched> fetching();
    QCoro::Task<> fetch(QPromise<Fetched> promise);
    void keep(const Fetched &fetched);

    std::shared_ptr<CredentialProvider> m_provider;
    async::TaskScope &m_scope;
    const RefreshTimes m_times;
    RefreshTimes m_timesNow; ///< of those that are there
    std::optional<ResolvedCredentials> m_current;
    std::optional<ProviderError> m_problem;
    async::Clock::time_point m_restUntil;
    QFuture<Fetched> m_fetching;
    int m_generation = 0; ///< what was begun before forget() is not kept
};

} // namespace accounts
