// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/SoughtEntries.h"

#include <algorithm>

namespace patchbay {

/// A span in pieces, from its end: the newest are wanted soonest, and most often they are enough. What is to be written
/// waits for no longer than one of them takes.
class EntrySlices {
public:
    static constexpr qint64 largest = 80'000;
    /// By the index of words most are passed over, and what takes long is to find where a slice begins.
    static constexpr qint64 largestOfWords = 10'000'000;

    EntrySlices(EntrySpan span, qint64 most)
        : m_left(span)
        , m_most(most)
    {
    }
    bool atEnd() const { return m_left.isEmpty(); }
    EntrySpan next()
    {
        const EntrySpan slice{std::max(m_left.lowest, m_left.before - m_size), m_left.before};
        m_left.before = slice.lowest;
        m_size = std::min(m_size * 8, m_most);
        return slice;
    }
    /// The last one was looked through down to that one only.
    void goOnBefore(qint64 id) { m_left.before = std::max(id, m_left.before); }

private:
    EntrySpan m_left;
    qint64 m_most;
    qint64 m_size = 10'000;
};

} // namespace patchbay
