// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/ChangeHistory.h"
#include "patchbay/plant/Ids.h"

#include <map>
#include <memory>

namespace ui {

/// The changes of each account and region, from one session there to the next, as long as the program runs.
class Histories final {
public:
    patchbay::ChangeHistory &of(const patchbay::SourceId &source)
    {
        std::unique_ptr<patchbay::ChangeHistory> &history = m_all[source];
        if (!history)
            history = std::make_unique<patchbay::ChangeHistory>();
        return *history;
    }

private:
    std::map<patchbay::SourceId, std::unique_ptr<patchbay::ChangeHistory>> m_all;
};

} // namespace ui
