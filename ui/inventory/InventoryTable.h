// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"
#include "ui/widgets/Shortcut.h"

#include <QList>
#include <QTableView>

#include <optional>
#include <vector>

namespace ui {

class CopyActs;
class InventoryModel;
class TableColumns;

/// The table of ingest configurations: rows are selected whole, columns can be moved, hidden and sorted by.
class InventoryTable final : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InventoryTable)

public:
    /// The model outlives the table.
    explicit InventoryTable(InventoryModel &model, QWidget *parent = nullptr);

    /// What can be done with the selected rows, first in their menu. Enter and a double click are short for the first:
    /// it rebinds them, and is switched off where obstacleToRebind() says so. They outlive the table's last key.
    void setActs(const QList<QAction *> &acts) { m_acts = acts; }
    TableColumns &columns() const { return *m_columns; }
    /// What can be copied of the selected rows.
    CopyActs &copies() const { return *m_copies; }
    /// What keys do here.
    static QList<Shortcut> shortcuts();

    /// The encoder whose row is current and selected; null when there is none.
    const patchbay::EncoderId &currentEncoder() const { return m_current; }
    /// Ascending.
    std::vector<int> selectedRows() const;
    /// In the order shown.
    QList<patchbay::EncoderId> selectedEncoders() const;
    /// Selects this one alone; where it is not listed, none.
    void select(const patchbay::EncoderId &encoder);
    /// Why nothing can be rebound by what is selected; empty: it can.
    QString obstacleToRebind() const;
    /// Why what is selected cannot be spread over several stages; empty: it can.
    QString obstacleToSpread() const;
    /// Brings the keyboard here, onto a selected row where there is one.
    void takeFocus();
    /// Has all rows listed, whatever they are filtered by.
    void listAll() { Q_EMIT clearFilterRequested(); }
    /// Brings a row into sight.
    void scrollToRow(int row);
    /// What is typed is looked for in the names, whichever column is current.
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    /// A moment after the last of several changes that belong together.
    void currentEncoderChanged(const patchbay::EncoderId &encoder);
    /// Others are selected now: because somebody has selected them, at once, or because rows went, a moment later.
    void selectedChanged();
    /// A key would have rebound something; the sentence says why it did not.
    void rebindRefused(const QString &obstacle);
    /// All rows are to be listed, whatever they are filtered by.
    void clearFilterRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpRows();
    void setUpHeader();
    void followSelection();
    void setRowHeight();
    void openHeaderMenu(const QPoint &at);
    void openRowMenu(const QPoint &globalAt);
    QPoint pointOfCurrentRow();
    void rebind();
    void updateCurrent();

    InventoryModel &m_model;
    TableColumns *m_columns;
    CopyActs *m_copies;
    QList<QAction *> m_acts;
    patchbay::EncoderId m_current;
    std::size_t m_selectedCount = 0; ///< as it was told
    bool m_isUpdatePosted = false;
    std::optional<int> m_top; ///< from the top of the window, in pixels; none before there was one
};

} // namespace ui
