// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/RowFilter.h"

#include "text/EraseRows.h"
#include "text/Pattern.h"

#include <algorithm>

namespace text {

namespace {

/// Whether what has all words of `now` had all of `before`. What has "-03" at its end, as "*-03" wants, need not have
/// had "-0" there.
bool isNarrower(const std::string &now, const std::string &before)
{
    const std::string last = before.substr(before.rfind(' ') + 1);
    return now.starts_with(before) && (last.find('*') == std::string::npos || last.back() == '*');
}

} // namespace

RowFilter::RowFilter(const SearchIndex &index)
    : m_index(index)
{
}

bool RowFilter::setText(const QString &text)
{
    m_text = text;
    std::string newSought = sought(text);
    if (newSought == m_sought)
        return false;
    const bool narrower = isNarrower(newSought, m_sought);
    m_sought = std::move(newSought);
    m_words.clear();
    for (Pattern &word : wordsOf(text)) {
        if (!word.isEmpty())
            m_words.push_back(m_index.prepared(std::move(word)));
    }
    const bool wider = m_words.empty();

    bool changed = false;
    for (int row = 0; row < size(); ++row) {
        char &accepted = m_accepted[std::size_t(row)];
        if (narrower && !accepted)
            continue;
        const char now = wider || test(row) ? 1 : 0;
        changed |= now != accepted;
        accepted = now;
    }
    return changed;
}

void RowFilter::appendRows(int count)
{
    for (int row = size(); row < count; ++row)
        m_accepted.push_back(m_words.empty() || test(row) ? 1 : 0);
}

bool RowFilter::retest(int row)
{
    if (m_words.empty() || row >= size())
        return false;
    char &accepted = m_accepted[std::size_t(row)];
    const char before = accepted;
    accepted = test(row) ? 1 : 0;
    return accepted != before;
}

void RowFilter::removeRows(const std::vector<int> &rows)
{
    eraseRows(m_accepted, rows);
}

void RowFilter::clear()
{
    m_accepted.clear();
}

bool RowFilter::test(int row)
{
    ++m_rowsTested;
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const SearchIndex::Word &word) { return m_index.contains(row, word); });
}

} // namespace text
