// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoroSignal>
#include <QCoroTask>
#include <QFuture>
#include <QFutureWatcher>

#include <optional>
#include <stop_token>

namespace async {

/// The result of work that others await too: a copy for each. Nothing when `stop` asked first
/// (this caller leaves, the work goes on) or when the work ended without a result.
template <typename T>
QCoro::Task<std::optional<T>> resultOf(QFuture<T> work, std::stop_token stop)
{
    QFutureWatcher<T> watcher;
    watcher.setFuture(work);
    const std::stop_callback leave(stop, [&watcher] { watcher.setFuture(QFuture<T>()); });
    co_await qCoro(&watcher, &QFutureWatcherBase::finished);
    co_return watcher.isCanceled() ? std::optional<T>() : std::optional<T>(watcher.result());
}

} // namespace async
