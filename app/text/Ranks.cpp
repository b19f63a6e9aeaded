// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Ranks.h"

#include <algorithm>
#include <string_view>

namespace text {

namespace {

/// A text by its first eight bytes after what all texts begin with (of ARNs that is most of them): nearly every
/// comparison is one of numbers.
struct Entry {
    std::uint64_t start = 0;
    std::uint32_t index = 0;
};

std::size_t commonLength(const std::vector<std::string> &texts)
{
    std::string_view common;
    bool first = true;
    for (const std::string &text : texts) {
        if (text.empty())
            continue;
        if (first)
            common = text;
        first = false;
        const auto end = std::min(common.size(), text.size());
        common = common.substr(
            0,
            std::size_t(std::mismatch(common.begin(), common.begin() + std::ptrdiff_t(end), text.begin()).first
                        - common.begin()));
    }
    return common.size();
}

std::uint64_t startOf(std::string_view text)
{
    std::uint64_t start = 0;
    for (std::size_t i = 0; i < sizeof start; ++i)
        start = (start << 8) | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return start;
}

} // namespace

std::vector<std::uint32_t> ranksOf(const std::vector<std::string> &texts)
{
    const std::size_t common = commonLength(texts);
    std::vector<Entry> entries;
    entries.reserve(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!texts[i].empty())
            entries.push_back({startOf(std::string_view(texts[i]).substr(common)), std::uint32_t(i)});
    }
    std::sort(entries.begin(), entries.end(), [&texts](const Entry &a, const Entry &b) {
        return a.start != b.start ? a.start < b.start : texts[a.index] < texts[b.index];
    });

    std::vector<std::uint32_t> ranks(texts.size(), emptyRank);
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i > 0 && texts[entries[i].index] != texts[entries[i - 1].index])
            ++rank;
        ranks[entries[i].index] = rank;
    }
    return ranks;
}

} // namespace text
