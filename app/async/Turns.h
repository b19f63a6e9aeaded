// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoroTask>
#include <QPromise>

#include <deque>
#include <stop_token>

namespace async {

/// Lets one go at a time, in the order they came. GUI thread only; outlives its calls.
class Turns final {
    Q_DISABLE_COPY_MOVE(Turns)

public:
    Turns() = default;

    /// Ends when it is the caller's turn, who passes it on at the end; false: `stop` asked first, and there is nothing
    /// to pass on.
    QCoro::Task<bool> come(std::stop_token stop);
    /// The turn is the next one's.
    void pass();

private:
    bool m_isTaken = false;
    std::deque<QPromise<bool> *> m_waiting; ///< in the order they came
};

} // namespace async
