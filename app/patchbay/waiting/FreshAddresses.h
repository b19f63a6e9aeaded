// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Inventory.h"
#include "patchbay/plant/StageAddresses.h"

#include <chrono>
#include <memory>

namespace patchbay {

/// Where encoders connect to the stages of a source by now, whatever is kept of that: asked once for all who want to
/// know at the same time. GUI thread only.
class FreshAddresses final {
public:
    /// What is asked through them is not older than this; who waits for an answer holds them.
    static constexpr std::chrono::milliseconds holds = std::chrono::seconds(10);

    std::shared_ptr<StageAddresses> of(ivs::Client &client)
    {
        const QDateTime now = Inventory::clock();
        if (!m_addresses || std::chrono::milliseconds(m_since.msecsTo(now)) > holds) {
            m_addresses = std::make_shared<StageAddresses>(client);
            m_since = now;
        }
        return m_addresses;
    }

private:
    std::shared_ptr<StageAddresses> m_addresses;
    QDateTime m_since;
};

} // namespace patchbay
