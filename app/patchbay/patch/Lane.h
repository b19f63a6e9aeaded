// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Timer.h"
#include "patchbay/patch/ItemQueue.h"

#include <QCoroTask>

#include <functional>
#include <stop_token>

namespace patchbay {

/// Lets the items of one run in one source begin, each when it may. Who takes them says when one has come to an end. It
/// is shared by all of them. GUI thread only.
class Lane final {
    Q_DISABLE_COPY_MOVE(Lane)

public:
    /// What it is done with.
    struct Hands {
        std::function<int()> mostAtOnce; ///< zero: nothing begins for the time being
        std::function<void(int item)> begin;
        std::function<void(int item)> giveUp; ///< it will not begin: the lane was stopped
    };

    explicit Lane(const std::vector<int> &items);

    ItemQueue &queue() { return m_queue; }
    /// Something has happened, so that another item may begin, or none needs to be waited for any more.
    void lookAgain();
    /// Ends when all have ended, or were given up.
    QCoro::Task<> run(Hands hands, std::stop_token stop);

private:
    ItemQueue m_queue;
    async::Timer m_next;
};

} // namespace patchbay
