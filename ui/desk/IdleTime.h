// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"

#include <chrono>
#include <functional>
#include <optional>

namespace ui {

/// How long nobody has touched keyboard or mouse in any window of the program. GUI thread only.
class IdleTime final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IdleTime)

public:
    /// `act` is called when that has been so for as long as it is watched for.
    explicit IdleTime(const std::function<void()> &act, QObject *parent = nullptr);

    /// Nothing: for ever.
    void watch(std::optional<std::chrono::minutes> time);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::optional<std::chrono::minutes> m_time;
    async::Timer m_timer;
};

} // namespace ui
