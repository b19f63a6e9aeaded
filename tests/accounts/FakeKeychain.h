// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Keychain.h"
#include "async/Sleep.h"

#include <QMap>

#include <optional>

namespace tests {

/// A keychain in memory that fails or hangs as it is told.
class FakeKeychain final : public accounts::Keychain {
public:
    QMap<QString, QString> entries;
    std::optional<accounts::KeychainError> failure; ///< of every call, while set
    accounts::KeychainState now{QStringLiteral("GNOME Keyring"), false};
    bool hangs = false; ///< calls that start while set wait for goOn()
    int reads = 0;
    int writes = 0;
    int unlocks = 0;

    void goOn() { m_wait.request_stop(); }

    QCoro::Task<accounts::KeychainResult<accounts::KeychainState>> state(std::stop_token stop) override
    {
        co_await turn(stop);
        if (failure)
            co_return tl::unexpected(*failure);
        accounts::KeychainState copy = now;
        co_return copy;
    }
    QCoro::Task<accounts::KeychainResult<aws::Secret>> read(QString key, std::stop_token stop) override
    {
        ++reads;
        co_await turn(stop);
        const auto problem = problemOf(stop);
        if (problem)
            co_return tl::unexpected(*problem);
        const accounts::KeychainError missing{accounts::KeychainErrorKind::NotFound};
        if (!entries.contains(key))
            co_return tl::unexpected(missing);
        co_return aws::Secret(entries.value(key));
    }
    QCoro::Task<accounts::KeychainResult<void>> write(QString key, aws::Secret secret, std::stop_token stop) override
    {
        ++writes;
        co_await turn(stop);
        accounts::KeychainResult<void> done;
        const auto problem = problemOf(stop);
        if (problem)
            done = tl::unexpected(*problem);
        else
            entries[key] = secret.reveal();
        co_return done;
    }
    QCoro::Task<accounts::KeychainResult<void>> remove(QString key, std::stop_token stop) override
    {
        co_await turn(stop);
        accounts::KeychainResult<void> done;
        const auto problem = problemOf(stop);
        if (problem)
            done = tl::unexpected(*problem);
        else
            entries.remove(key);
        co_return done;
    }
    QCoro::Task<accounts::KeychainResult<void>> unlock(std::stop_token stop) override
    {
        ++unlocks;
        co_await turn(stop);
        accounts::KeychainResult<void> done;
        const bool locked = failure && failure->kind == accounts::KeychainErrorKind::Locked;
        if (failure && !locked)
            done = tl::unexpected(*failure);
        else
            failure.reset();
        now.locked = false;
        co_return done;
    }

private:
    QCoro::Task<> turn(std::stop_token stop)
    {
        if (!hangs) {
            co_await async::sleepFor(async::Clock::duration::zero(), stop);
            co_return;
        }
        const std::stop_callback leave(stop, [this] { m_wait.request_stop(); });
        co_await async::sleepFor(std::chrono::hours(1), m_wait.get_token());
        m_wait = std::stop_source();
    }
    std::optional<accounts::KeychainError> problemOf(const std::stop_token &stop) const
    {
        if (stop.stop_requested())
            return accounts::KeychainError{accounts::KeychainErrorKind::Cancelled};
        return failure;
    }

    std::stop_source m_wait;
};

} // namespace tests
