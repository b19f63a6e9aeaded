// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/RowFilter.h"
#include "text/SearchIndex.h"
#include "ui/inventory/Column.h"

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace ui {

class InventoryRows;

/// Which rows have what is searched for (text/Pattern.h) in their label, name, group, stage, state, protocol, user,
/// participant, ARN, or account where that is searched; "tag:show=evening" in its tags. The key of a row is computed
/// once somebody means to search, and again only when a text in it changed.
class RowSearch {
    Q_DISABLE_COPY_MOVE(RowSearch)

public:
    /// The rows outlive it.
    explicit RowSearch(const InventoryRows &rows);

    /// Whether a row is found, or isn't any more, and wasn't, or was, before.
    bool setText(const QString &text);
    const QString &text() const { return m_filter.text(); }
    /// Somebody is about to type one: the keys of all rows are computed, once; those to come have theirs at once.
    void expectText();
    void setAccountsSearched(bool areSearched);

    /// Takes the next of the rows. It is looked at with testUpTo().
    void append();
    /// Looks at those that were added: there are `count` now.
    void testUpTo(int count) { m_filter.appendRows(count); }
    /// How many rows it has looked at so far.
    int tested() const { return m_filter.size(); }
    /// Of those.
    bool finds(int row) const { return m_filter.accepts(row); }
    /// Something else is in these columns of the row now. Whether it is found now and wasn't before, or the other way
    /// round.
    bool update(int row, const Columns &changed);
    /// `rows` are ascending.
    void remove(const std::vector<int> &rows);

    std::uint64_t keysComputed() const { return m_keysComputed; }
    std::uint64_t rowsTested() const { return m_filter.rowsTested(); }

private:
    void setTagsSearched(bool areSearched);
    void updateKeys();
    const std::string &key(int row);
    void updateKey(int row);

    const InventoryRows &m_rows;
    text::SearchIndex m_index;
    text::RowFilter m_filter;
    bool m_isExpected = false;
    bool m_areAccountsSearched = false;
    bool m_areTagsSearched = false;
    std::string m_key; ///< the last one: its memory is used again
    std::uint64_t m_keysComputed = 0;
};

} // namespace ui
