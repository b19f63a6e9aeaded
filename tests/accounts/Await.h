// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoroTask>
#include <QTest>

#include <optional>

namespace tests {

template <typename T>
QCoro::Task<> into(QCoro::Task<T> task, std::optional<T> &slot)
{
    slot.emplace(co_await task);
}

/// What the task ends with, or nothing when it has not ended in 20 s: far more than anything here may take.
template <typename T>
std::optional<T> await(QCoro::Task<T> task)
{
    std::optional<T> result;
    const auto waiting = into(std::move(task), result);
    static_cast<void>(QTest::qWaitFor([&result] { return result.has_value(); }, 20'000));
    return result;
}

} // namespace tests
