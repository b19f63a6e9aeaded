// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/inventory/Column.h"

#include <qnamespace.h>

#include <vector>

namespace ui {

class RowRanks;

/// All rows in the order of a column; equal ones by name (always ascending), then as they came. Empty texts are last
/// in both directions.
std::vector<int> sortedRows(const RowRanks &ranks, Column column, Qt::SortOrder order);

} // namespace ui
