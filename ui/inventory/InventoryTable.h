// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/inventory/Column.h"
#include "ui/widgets/Shortcut.h"

#include <QStringList>
#include <QTableView>

#include <optional>

namespace ui {

class ColumnWidths;
class InventoryModel;

/// The table of ingest configurations: rows are selected whole, columns can be moved, hidden and sorted by.
class InventoryTable final : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InventoryTable)

public:
    /// The model outlives the table.
    explicit InventoryTable(InventoryModel &model, QWidget *parent = nullptr);

    /// Widths, order, which columns are shown, and the sorting.
    QByteArray saveState() const;
    /// False, and nothing changed, when the state isn't one.
    bool restoreState(const QByteArray &state);
    void resetColumns();
    /// State and name are what a row is known by: they cannot be hidden.
    static bool staysShown(Column column);
    /// What keys do here.
    static QList<Shortcut> shortcuts();

    /// The configuration whose row is current and selected; empty when there is none.
    const QString &currentArn() const { return m_currentArn; }
    /// Why none can be rebound by what is selected; empty: one can.
    QString obstacleToRebind() const;
    /// In the order shown.
    QStringList selectedArns() const;
    /// The selected rows' shown columns under their headings, as a spreadsheet pastes them.
    QString selectedText() const;
    /// Brings the keyboard here, onto a selected row where there is one.
    void takeFocus();
    /// Brings a row into sight.
    void scrollToRow(int row);
    /// What is typed is looked for in the names, whichever column is current.
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    /// Enter, a double click or the menu, on one configuration.
    void rebindRequested(const QString &arn);
    void currentConfigurationChanged(const QString &arn);
    /// From the menu, on one configuration that has one key, or a stage.
    void copyKeyRequested(const QString &arn);
    void copyUrlRequested(const QString &arn);
    /// "4 rows copied."
    void copied(const QString &statusText);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setUpHeader();
    void setUpActions();
    void setRowHeight();
    int roomForColumns() const;
    int defaultWidth(int column) const;
    std::vector<int> selectedRows() const;
    void openHeaderMenu(const QPoint &at);
    void openRowMenu(const QPoint &globalAt);
    QPoint placeOfCurrentRow();
    void requestRebind();
    QVariant rawValueOfSelected(Column column) const;
    void copyRows();
    void copyNames() const;
    void copyArns() const;
    void updateActions();
    void updateCurrent();

    InventoryModel &m_model;
    ColumnWidths *m_widths = nullptr;
    QAction *m_rebind = nullptr;
    QAction *m_copyRows = nullptr;
    QAction *m_copyName = nullptr;
    QAction *m_copyArn = nullptr;
    QAction *m_copyUrl = nullptr;
    QAction *m_copyKey = nullptr;
    QString m_currentArn;
    bool m_updatePosted = false;
    std::optional<int> m_place; ///< from the top of the window, in pixels; none before there was one
};

} // namespace ui
