// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSet>

#include <deque>
#include <optional>
#include <vector>

namespace patchbay {

/// The items of one run in one source: which of them begins next, and when. They begin in their order, so many at a
/// time; one whose answer fails to come takes nobody's place, as long as there are few of those.
class ItemQueue {
public:
    explicit ItemQueue(const std::vector<int> &items);

    /// None waits and none is under way.
    bool isDone() const { return m_waiting.empty() && m_underWay.isEmpty() && m_unanswered.isEmpty(); }
    /// Begins the next; nothing when there is none, or `most` are under way.
    std::optional<int> begin(int most);
    /// Its answer fails to come, or has got lost.
    void setUnanswered(int item);
    /// It has come to an end that is its own.
    void end(int item);
    /// An error that concerns all kept it from being made: it waits again, behind the others.
    void putBack(int item);
    /// It has been put back before, and others got through since: what keeps it from being made is its own.
    bool isAlone(int item) const;
    /// None of those that wait will begin; which those were.
    std::vector<int> giveUp();

private:
    void leave(int item);

    std::deque<int> m_waiting;
    QSet<int> m_underWay;
    QSet<int> m_unanswered;
    QHash<int, int> m_heldAt; ///< how many had got through when an item was put back
    int m_gotThrough = 0;
};

} // namespace patchbay
