// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/NaturalKey.h"

#include "text/Folding.h"

#include <algorithm>
#include <string_view>

namespace text {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The length of a number goes before it, so that a longer one comes later. Names have at most 128 characters; numbers
/// beyond the longest length that fits one printable byte are not told apart by value.
void appendNumber(std::string &key, std::string_view digits)
{
    constexpr std::size_t longest = 'z' - '0';
    const auto zeros = std::min(digits.find_first_not_of('0'), digits.size() - 1);
    digits.remove_prefix(zeros);
    key += char('0' + char(std::min(digits.size(), longest)));
    key += digits;
}

} // namespace

std::string naturalKey(QStringView text)
{
    const std::string plain = folded(text);
    std::string key;
    key.reserve(plain.size() + plain.size() / 2);
    for (std::size_t at = 0; at < plain.size();) {
        std::size_t end = at;
        while (end < plain.size() && isDigit(plain[end]))
            ++end;
        if (end > at)
            appendNumber(key, std::string_view(plain).substr(at, end - at));
        else
            key += plain[end++];
        at = end;
    }
    return key.empty() && !text.isEmpty() ? std::string(1, ' ') : key;
}

} // namespace text
