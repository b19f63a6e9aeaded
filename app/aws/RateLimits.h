// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/RateLimiter.h"
#include "async/Timer.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

namespace aws {

/// How often an operation was asked for.
struct RequestCount {
    quint64 requests = 0; ///< each that was sent, those that were sent again included
    quint64 throttled = 0; ///< of them
};

/// Keeps this program to a share of a service's published request rates. The rates belong to everyone who uses the
/// account, the show's own backend included. One object per account and region; one pace per operation.
class RateLimits {
public:
    /// `share` is the part of each published rate that this program takes, 0 < share <= 1.
    explicit RateLimits(double share = 0.6);

    /// No pacing at all: for a service on loopback that has no limits either.
    static std::shared_ptr<RateLimits> unlimited();

    /// A smaller share, for work that must leave room within `whole`: each turn is also one of the whole's.
    static std::shared_ptr<RateLimits> within(std::shared_ptr<RateLimits> whole, double share);

    /// Returns when a request of `operation`, whose published rate is `requestsPerSecond`, may start, or early when
    /// `stop` asks. Whoever is more urgent goes first: see RateLimiter.
    QCoro::Task<> turn(QByteArray operation, double requestsPerSecond, async::Urgency urgency, std::stop_token stop);

    /// The service has said that there were too many requests all the same: others use the account too. For a minute
    /// from now the share is half of what it is; who waits is slowed down as well.
    void noteThrottle();

    /// A request of `operation` was sent, and what became of it; a part counts for its whole.
    void count(const QByteArray &operation, bool wasThrottled);
    /// Since the program started, by the name of the operation. Two entries of one AWS account have them in common.
    using Counts = std::map<QByteArray, RequestCount>;
    const Counts &counts() const { return m_whole ? m_whole->counts() : m_pace->counts; }

    /// Stands in the queues of `other`, at its share, from now on. Who waits in a queue of before has its turn there.
    void join(const RateLimits &other);

    double share() const { return m_pace->share; }
    /// After a throttle, for a minute.
    bool isSlowedDown() const;
    /// The share that is kept to now.
    double shareNow() const { return m_pace->share * m_pace->part; }
    /// For the requests from now on, of all who stand in these queues.
    void setShare(double share);
    bool isUnlimited() const { return m_unlimited; }

private:
    struct Queue {
        Queue(double requestsPerSecond, double share)
            : published(requestsPerSecond)
            , limiter(requestsPerSecond * share)
        {
        }

        double published; ///< requests per second
        async::RateLimiter limiter;
    };
    using Queues = std::map<QByteArray, Queue>; ///< one for each operation
    struct Pace {
        explicit Pace(double ofPublished);
        void setPart(double part);

        double share; ///< of the published rates
        double part = 1; ///< of the share, that is taken now
        async::Timer slow; ///< until the whole share is taken again
        std::shared_ptr<Queues> queues = std::make_shared<Queues>();
        Counts counts;
    };

    bool m_unlimited = false;
    std::shared_ptr<RateLimits> m_whole; ///< what this is a part of, if it is
    std::shared_ptr<Pace> m_pace;
};

/// The limits of each account and region, for as long as the program runs: whoever sends there shares them. What are
/// two accounts here may be one to AWS: they share them once an answer to each has told so, and the smallest share that
/// one of them has of its own holds for all. A change of a share holds at once, also for who has the limits already.
class RateLimitsBook {
public:
    /// `share`: of accounts that have none of their own.
    explicit RateLimitsBook(double share)
        : m_share(share)
    {
    }

    std::shared_ptr<RateLimits> of(const QString &account, const QString &region);
    /// An answer to `account` was about this AWS account (twelve digits). When it was another one before, because the
    /// account has another key now, that goes for the clients to come.
    void noteAwsAccount(const QString &account, const QString &awsAccount);
    /// Of accounts that have none of their own.
    void setShare(double share);
    /// Of this account; none: as setShare() says.
    void setShareOf(const QString &account, std::optional<double> share);

private:
    QString ownerOf(const QString &account) const;
    double shareOf(const QString &owner) const;
    void keepShares();

    double m_share;
    std::map<QString, double> m_ownShares; ///< by account, of those that have one
    std::map<QString, QString> m_awsAccounts; ///< by account, where it is known
    /// By owner, which is an AWS account where it is known, and region.
    std::map<std::pair<QString, QString>, std::shared_ptr<RateLimits>> m_limits;
};

} // namespace aws
