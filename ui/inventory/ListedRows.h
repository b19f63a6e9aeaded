// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/inventory/RowProblems.h"
#include "ui/inventory/RowRanks.h"
#include "ui/inventory/RowSearch.h"

#include <qnamespace.h>

#include <optional>
#include <vector>

namespace ui {

class ShownSources;

/// Which of the plant's rows are in the list, and where: those that are shown and found, in the order of a column. It
/// notes what changes; the list stays as it is until it is asked for anew.
class ListedRows {
    Q_DISABLE_COPY_MOVE(ListedRows)

public:
    /// Both outlive it.
    ListedRows(const InventoryRows &rows, const ShownSources &shown);

    RowSearch &search() { return m_search; }
    const RowSearch &search() const { return m_search; }
    /// Those that are listed, by their positions.
    const std::vector<int> &all() const { return m_listed; }
    int count() const { return int(m_listed.size()); }
    int rowAt(int position) const { return m_listed[std::size_t(position)]; }
    /// Or -1.
    int positionOf(int row) const;
    /// How many of those that are shown are not found, or have no problem where only those are listed. None that waits
    /// is among them: it is not known yet.
    int leftOutCount() const;
    /// How many of those that are listed are live.
    int liveCount() const;
    /// How many of those that are shown have a problem, found or not, as of the last updateProblems().
    int problemCount() const { return m_problems.count(); }
    bool areOnlyProblems() const { return m_areOnlyProblems; }
    /// Nothing but those is to be listed, or all again.
    void setOnlyProblems(bool only);
    /// Stages came or went, or other rows are shown.
    void noteOthers() { m_problems.noteOthers(); }
    void updateProblems();

    /// Whether it is another order than before. A column of -1: as the service lists them.
    bool setOrder(int column, Qt::SortOrder order);

    /// Takes the next of the rows; it waits until it is listed.
    void append();
    /// Something else is in these columns of the row now.
    void noteChange(int row, const Columns &changed);
    /// The row is shown now, or no longer. Whether it comes into the list thereby, or goes.
    bool noteShown(int row);
    /// The row has gone live, or stopped.
    void noteLive(int row);
    /// Others came than were there when the list was sorted.
    void noteUnsorted() { m_isUnsorted = true; }
    bool isAnyWaiting() const { return m_search.tested() < int(m_position.size()); }
    bool isOutdated() const { return m_isOutdated; }
    bool isUnsorted() const { return m_isUnsorted; }

    /// Lists all rows anew; those that waited come last, unless they are all sorted.
    void list(bool sorted);
    /// Those that waited and belong into the list, for append() of theirs.
    std::vector<int> takeWaiting();
    /// Lists them behind the others.
    void listLast(const std::vector<int> &rows);
    /// Takes them out of everything; `rows` are ascending. Where each row is now, by its number of before; -1 for
    /// those.
    std::vector<int> remove(const std::vector<int> &rows);

private:
    void orderWaiting();
    void listOrdered();
    bool belongs(int row) const;

    const InventoryRows &m_rows;
    const ShownSources &m_shown;
    RowSearch m_search;
    RowRanks m_ranks;
    RowProblems m_problems;
    bool m_areOnlyProblems = false;
    int m_column = -1;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    std::vector<int> m_order; ///< all rows that do not wait
    std::vector<int> m_listed; ///< those that belong into the list
    std::vector<int> m_position; ///< of each row in m_listed, or -1
    mutable std::optional<int> m_live; ///< nothing: to be counted
    bool m_isOutdated = false; ///< a row is listed that doesn't belong there, or the other way round
    bool m_isUnsorted = false;
};

} // namespace ui
