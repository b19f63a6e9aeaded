// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/SharedResult.h"
#include "async/TaskScope.h"

#include <QPromise>

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

} // namespace async
