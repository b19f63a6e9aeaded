// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"
#include "ui/widgets/Shortcut.h"

#include <QAction>
#include <QTableView>

#include <vector>

namespace ui {

class StageColumns;
class StagesModel;

/// The table of stages: rows are selected whole, columns can be sorted by, moved and hidden.
class StagesTable final : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StagesTable)

public:
    /// The model outlives the table.
    explicit StagesTable(StagesModel &model, QWidget *parent = nullptr);

    /// First in the rows' menu, in their order; nullptr is a line between two.
    void setActs(const QList<QAction *> &acts) { m_acts = acts; }
    /// What keys do here.
    static QList<Shortcut> shortcuts();

    /// From top to bottom.
    QList<patchbay::StageId> selectedStages() const;
    /// The row that is current and selected, or -1.
    int currentRow() const;
    /// Selects this one alone, in sight; does nothing where it is not listed.
    void select(const patchbay::StageId &stage);
    /// From the first to the last; empty: none.
    std::vector<int> rowsInSight() const;
    /// Brings the keyboard here, onto a row where there is one.
    void takeFocus();
    StageColumns &columns() { return *m_columns; }

Q_SIGNALS:
    /// Somebody wants to see all there is of the current row.
    void detailsRequested();
    /// "4 rows copied."
    void copied(const QString &statusText);
    /// Other rows are in sight.
    void scrolled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void setUpRows();
    void setRowHeight();
    std::vector<int> selectedRows() const;
    void keepPlace();
    void copyRows();
    void copyArns();
    void openRowMenu(const QPoint &globalAt);

    StagesModel &m_model;
    StageColumns *m_columns;
    int m_place = -1; ///< the row that was current last
    QList<QAction *> m_acts;
    QAction m_copyRows;
    QAction m_copyArns;
};

} // namespace ui
