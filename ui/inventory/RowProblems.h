// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/inventory/Column.h"

#include <QtGlobal>

#include <vector>

namespace ui {

class InventoryRows;
class ShownSources;

/// Which rows have a problem, and how many of those that are shown. One change may give one to many rows, or take it
/// from them: all are looked at again, once, when somebody asks after it.
class RowProblems {
    Q_DISABLE_COPY_MOVE(RowProblems)

public:
    /// Both outlive it.
    RowProblems(const InventoryRows &rows, const ShownSources &shown);

    /// Something else is in these columns of some row.
    void noteChange(const Columns &changed);
    /// Rows came or went, or stages, or others are shown.
    void noteOthers() { m_isOutdated = true; }
    bool isOutdated() const { return m_isOutdated; }
    /// Looks again where something has changed. Whether other rows have one now.
    bool update();

    /// As of the last update(); a row that came since has none.
    bool has(int row) const { return row < int(m_has.size()) && m_has[std::size_t(row)]; }
    int count() const { return m_count; }

private:
    const InventoryRows &m_rows;
    const ShownSources &m_shown;
    std::vector<bool> m_has;
    int m_count = 0;
    bool m_isOutdated = true;
};

} // namespace ui
