// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/RowTable.h"
#include "ui/widgets/Shortcut.h"

namespace ui {

class JournalModel;

/// The table of the journal: rows are selected whole, columns can be moved and hidden. What is written while somebody
/// reads leaves the rows they look at where they are.
class JournalTable final : public RowTable {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JournalTable)

public:
    /// The model outlives the table.
    explicit JournalTable(JournalModel &model, QWidget *parent = nullptr);

    /// What keys do here.
    static QList<Shortcut> shortcuts();

    /// Widths, order, and which columns are shown.
    QByteArray saveColumns() const;
    /// Does nothing when the state isn't one.
    void restoreColumns(const QByteArray &state);

private:
    void setUpHeader();
    void layOutColumns();
    void keepPlace(int first, int last);
    void openHeaderMenu(const QPoint &at);

    JournalModel &m_model;
};

} // namespace ui
