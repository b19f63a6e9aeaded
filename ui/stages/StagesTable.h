// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"
#include "ui/widgets/RowTable.h"
#include "ui/widgets/Shortcut.h"

#include <vector>

namespace ui {

class StageColumns;
class StagesModel;

/// The table of stages: rows are selected whole, columns can be sorted by, moved and hidden.
class StagesTable final : public RowTable {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StagesTable)

public:
    /// The model outlives the table.
    explicit StagesTable(StagesModel &model, QWidget *parent = nullptr);

    /// What keys do here.
    static QList<Shortcut> shortcuts();

    /// From top to bottom.
    QList<patchbay::StageId> selectedStages() const;
    /// Selects this one alone, in sight; does nothing where it is not listed.
    void select(const patchbay::StageId &stage);
    /// From the first to the last; empty: none.
    std::vector<int> rowsInSight() const;
    StageColumns &columns() { return *m_columns; }

Q_SIGNALS:
    /// Other rows are in sight.
    void scrolled();

protected:
    void addToRowMenu(QMenu &menu) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void keepPlace();
    void copyArns();

    StagesModel &m_model;
    StageColumns *m_columns;
    int m_place = -1; ///< the row that was current last
    QAction m_copyArns;
};

} // namespace ui
