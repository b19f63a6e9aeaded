// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

class QAbstractItemModel;

namespace ui {

/// What a table's model shows, cell by cell and without the signs that keep texts apart on the screen; the headings
/// come first.
std::vector<QStringList> rowsOf(const QAbstractItemModel &model);

} // namespace ui
