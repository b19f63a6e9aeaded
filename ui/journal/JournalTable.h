// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Shortcut.h"

#include <QAction>
#include <QTableView>

#include <vector>

namespace ui {

class JournalModel;

/// The table of the journal: rows are selected whole, columns can be moved and hidden. What is written while somebody
/// reads leaves the rows they look at where they are.
class JournalTable final : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JournalTable)

public:
    /// The model outlives the table.
    explicit JournalTable(JournalModel &model, QWidget *parent = nullptr);

    /// What can be done with the current row, first in the rows' menu.
    void setActs(const QList<QAction *> &acts) { m_acts = acts; }
    /// What keys do here.
    static QList<Shortcut> shortcuts();

    /// The row that is current and selected, or -1.
    int currentRow() const;
    /// Brings the keyboard here, onto a row where there is one.
    void takeFocus();
    /// Widths, order, and which columns are shown.
    QByteArray saveColumns() const;
    /// Does nothing when the state isn't one.
    void restoreColumns(const QByteArray &state);

Q_SIGNALS:
    /// Somebody wants to see all there is of the current row.
    void detailsRequested();
    /// "4 rows copied."
    void copied(const QString &statusText);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpRows();
    void setUpHeader();
    void layOutColumns();
    void setRowHeight();
    void keepPlace(int first, int last);
    std::vector<int> selectedRows() const;
    void copyRows();
    void openRowMenu(const QPoint &globalAt);
    void openHeaderMenu(const QPoint &at);

    JournalModel &m_model;
    QList<QAction *> m_acts;
    QAction m_copy;
};

} // namespace ui
