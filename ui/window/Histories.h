// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/ChangeHistory.h"

#include <QString>
#include <QUuid>

#include <map>
#include <memory>
#include <utility>

namespace ui {

/// The changes of each account and region, from one session there to the next, as long as the program runs.
class Histories final {
public:
    patchbay::ChangeHistory &of(const QUuid &account, const QString &region)
    {
        std::unique_ptr<patchbay::ChangeHistory> &history = m_all[{account, region}];
        if (!history)
            history = std::make_unique<patchbay::ChangeHistory>();
        return *history;
    }

private:
    std::map<std::pair<QUuid, QString>, std::unique_ptr<patchbay::ChangeHistory>> m_all;
};

} // namespace ui
