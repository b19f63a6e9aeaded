// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/SharedResult.h"
#include "async/TaskScope.h"

#include <QPromise>

#include <stop_token>

namespace async {

/// Asks to stop as soon as one of two does.
class EitherStop {
public:
    EitherStop(std::stop_token one, std::stop_token other)
        : m_one(std::move(one), Forward{&m_stop})
        , m_other(std::move(other), Forward{&m_stop})
    {
    }
    Q_DISABLE_COPY_MOVE(EitherStop)

    std::stop_token token() const { return m_stop.get_token(); }

private:
    struct Forward {
        std::stop_source *to;
        void operator()() const { to->request_stop(); }
    };

    std::stop_source m_stop;
    std::stop_callback<Forward> m_one;
    std::stop_callback<Forward> m_other;
};

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
QCoro::Task<T> joined(TaskScope &scope, QCoro::Task<T> task)
{
    QPromise<T> promise;
    promise.start();
    const QFuture<T> work = promise.future();
    scope.add(deliver(std::move(task), std::move(promise)));
    return delivered(work);
}

} // namespace async
