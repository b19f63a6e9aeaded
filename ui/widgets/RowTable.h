// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QTableView>

#include <vector>

class QMenu;

namespace ui {

/// A table whose rows are selected and copied whole: Enter wants the details of the current one, Ctrl+C copies those
/// that are selected, the Menu key and Shift+F10 open the rows' menu. GUI thread only.
class RowTable : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowTable)

public:
    /// The keyboard begins in the column of the rows' names.
    explicit RowTable(int nameColumn, QWidget *parent = nullptr);

    /// First in the rows' menu, in their order; nullptr is a line between two.
    void setActs(const QList<QAction *> &acts) { m_acts = acts; }

    /// The row that is current and selected, or -1.
    int currentRow() const;
    /// From top to bottom.
    std::vector<int> selectedRows() const;
    /// Selects this row alone, in sight.
    void selectOnly(int row);
    /// Brings the keyboard here, onto a row where there is one.
    void takeFocus();

Q_SIGNALS:
    /// Somebody wants to see all there is of the current row.
    void detailsRequested();
    /// "4 rows copied."
    void copied(const QString &statusText);

protected:
    /// What else the rows' menu has, below copying them.
    virtual void addToRowMenu(QMenu &menu);
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setRowHeight();
    void copyRows();
    void openRowMenu(const QPoint &globalAt);

    int m_nameColumn;
    QList<QAction *> m_acts;
    QAction m_copyRows;
};

} // namespace ui
