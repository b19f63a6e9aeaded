// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"
#include "ui/widgets/Shortcut.h"

#include <QAction>
#include <QTableView>

#include <vector>

namespace ui {

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
    /// Account and region say nothing where there is one of them.
    void setShownWhenNeeded(bool account, bool region);
    /// Widths, order, how it is sorted, and which columns are shown.
    QByteArray saveColumns() const;
    /// Does nothing when the state isn't one.
    void restoreColumns(const QByteArray &state);

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

private:
    void setUpRows();
    void setUpHeader();
    void layOutColumns();
    void setRowHeight();
    bool isOffered(int column) const;
    std::vector<int> selectedRows() const;
    void copyRows();
    void copyArns();
    void openRowMenu(const QPoint &globalAt);
    void openHeaderMenu(const QPoint &at);

    StagesModel &m_model;
    QList<QAction *> m_acts;
    QAction m_copyRows;
    QAction m_copyArns;
    bool m_isAccountNeeded = true;
    bool m_isRegionNeeded = true;
};

} // namespace ui
