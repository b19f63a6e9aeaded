// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

namespace ui {

class InventoryTable;

/// Rows of the list as a person sees them: the headings of the columns that are shown, in their order, and then the
/// cells of each row.
std::vector<QStringList> shownCells(const InventoryTable &table, const std::vector<int> &rows);
/// The same of all rows that are listed.
std::vector<QStringList> shownCells(const InventoryTable &table);

} // namespace ui
