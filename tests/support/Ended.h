// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoroTask>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace support {

/// Where the value of a running task arrives. It is shared with the task, which may outlive a test that failed.
template <typename T>
using Slot = std::shared_ptr<std::optional<T>>;

template <typename T>
QCoro::Task<> deliver(QCoro::Task<T> task, Slot<T> slot)
{
    auto value = co_await task;
    slot->emplace(std::move(value));
}

/// Lets a task run beside the test; the slot is empty until the task has ended.
template <typename T>
Slot<T> started(QCoro::Task<T> task)
{
    auto slot = std::make_shared<std::optional<T>>();
    deliver(std::move(task), slot);
    return slot;
}

/// The value of the task, or nothing when it hasn't ended within `patience`. It doesn't poll as QTest::qWaitFor does.
template <typename T>
std::optional<T> ended(QCoro::Task<T> task, std::chrono::milliseconds patience = std::chrono::seconds(30))
{
    const auto slot = std::make_shared<std::optional<T>>();
    QEventLoop loop;
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    QCoro::connect(deliver(std::move(task), slot), &loop, [&loop] { loop.quit(); });
    if (!slot->has_value())
        loop.exec();
    return *slot;
}

} // namespace support
