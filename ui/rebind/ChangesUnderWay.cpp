// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/ChangesUnderWay.h"

#include <vector>

namespace ui {

std::stop_token ChangesUnderWay::begin(const QString &configurationArn, const QString &text)
{
    Change &change = m_changes[configurationArn] = {text, std::stop_source()};
    return change.waiting.get_token();
}

void ChangesUnderWay::end(const QString &configurationArn)
{
    m_changes.erase(configurationArn);
}

void ChangesUnderWay::stopWaiting(const QString &configurationArn)
{
    if (const auto change = m_changes.find(configurationArn); change != m_changes.end())
        change->second.waiting.request_stop();
}

int ChangesUnderWay::stopWaitingForAll()
{
    std::vector<std::stop_source> all; // one that ends leaves the map
    for (const auto &[configurationArn, change] : m_changes)
        all.push_back(change.waiting);
    for (std::stop_source &waiting : all)
        waiting.request_stop();
    return static_cast<int>(all.size());
}

QString ChangesUnderWay::text() const
{
    const auto count = static_cast<int>(m_changes.size());
    if (count > 1)
        return tr("Changing %Ln encoders.", nullptr, count);
    return count == 1 ? m_changes.begin()->second.text : QString();
}

} // namespace ui
