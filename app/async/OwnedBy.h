// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/EitherStop.h"
#include "async/SharedResult.h"
#include "async/TaskScope.h"

#include <QPromise>

#include <functional>

namespace async {

template <typename T>
QCoro::Task<> deliver(QCoro::Task<T> task, QPromise<T> promise)
{
    const T result = co_await task;
    promise.addResult(result);
    promise.finish();
}

template <typename T>
QCoro::Task<T> delivered(QFuture<T> work)
{
    const std::stop_token never;
    const auto result = co_await resultOf(work, never);
    co_return result.value();
}

/// Lets `scope` own a task that a widget waits for: the widget may go, but the scope's end waits for the task.
template <typename T>
QCoro::Task<T> ownedBy(TaskScope &scope, QCoro::Task<T> task)
{
    QPromise<T> promise;
    promise.start();
    const QFuture<T> work = promise.future();
    scope.add(deliver(std::move(task), std::move(promise)));
    return delivered(work);
}

/// What takes one token, and is to be stopped by either of two.
template <typename T>
using Stoppable = std::function<QCoro::Task<T>(std::stop_token stop)>;

template <typename T>
QCoro::Task<T> untilEither(Stoppable<T> begin, std::stop_token one, std::stop_token other)
{
    const EitherStop either(std::move(one), std::move(other));
    const T result = co_await begin(either.token());
    co_return result;
}

/// The same for a task that the widget stops, too: whichever goes first.
template <typename T>
QCoro::Task<T> ownedBy(TaskScope &scope, Stoppable<T> begin, std::stop_token stop)
{
    return ownedBy(scope, untilEither(std::move(begin), std::move(stop), scope.token()));
}

} // namespace async
