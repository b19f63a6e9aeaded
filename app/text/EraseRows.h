// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace text {

/// Removes the values at `rows`, which are ascending, in one pass.
template <typename T>
void eraseRows(std::vector<T> &values, const std::vector<int> &rows)
{
    if (rows.empty())
        return;
    auto next = rows.begin();
    auto kept = values.begin() + *next;
    for (auto at = kept; at != values.end(); ++at) {
        if (next != rows.end() && at - values.begin() == *next)
            ++next;
        else
            *kept++ = std::move(*at);
    }
    values.erase(kept, values.end());
}

} // namespace text
