// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/journal/JournalModel.h"

#include <QVariant>

namespace ui {

/// What a cell of the journal's table shows, says and tells in its tooltip.
QVariant journalCell(const patchbay::JournalRecord &record, JournalModel::Column column, int role);
QString journalHeading(JournalModel::Column column);

/// How a run is called: its name, or what its first encoder does where nobody has named it.
QString journalRunName(const patchbay::JournalRecord &record);

} // namespace ui
