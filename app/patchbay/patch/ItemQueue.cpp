// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/ItemQueue.h"

#include <utility>

namespace patchbay {

namespace {
/// Each has a connection of its own; what hangs on more of them would keep out everything else that is asked there.
constexpr qsizetype mostUnanswered = 6;
} // namespace

ItemQueue::ItemQueue(const std::vector<int> &items)
    : m_waiting(items.begin(), items.end())
{
}

std::optional<int> ItemQueue::begin(int most)
{
    if (m_waiting.empty() || m_underWay.size() >= most || m_unanswered.size() >= mostUnanswered)
        return std::nullopt;
    const int item = m_waiting.front();
    m_waiting.pop_front();
    m_underWay.insert(item);
    return item;
}

void ItemQueue::setUnanswered(int item)
{
    if (m_underWay.remove(item))
        m_unanswered.insert(item);
}

void ItemQueue::end(int item)
{
    leave(item);
    ++m_gotThrough;
}

void ItemQueue::putBack(int item)
{
    leave(item);
    m_heldAt.insert(item, m_gotThrough);
    m_waiting.push_back(item);
}

bool ItemQueue::isAlone(int item) const
{
    const auto before = m_heldAt.constFind(item);
    return before != m_heldAt.cend() && m_gotThrough > *before;
}

std::vector<int> ItemQueue::giveUp()
{
    const std::deque<int> waiting = std::exchange(m_waiting, {});
    return {waiting.begin(), waiting.end()};
}

void ItemQueue::leave(int item)
{
    m_underWay.remove(item);
    m_unanswered.remove(item);
}

} // namespace patchbay
