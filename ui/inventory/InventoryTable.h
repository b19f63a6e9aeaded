// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"
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
    /// A column that says nothing while all rows have the same: it is shown when it is needed, unless a person hid it.
    /// At first it is not.
    void setShownWhenNeeded(Column column, bool isNeeded);
    bool isNeeded(Column column) const { return !isOnlyShownWhenNeeded(column) || m_needed.has(column); }
    /// As a person wishes it, whether it is needed now or not.
    void setColumnWished(Column column, bool isWished);
    /// State and name are what a row is known by: they cannot be hidden.
    static bool staysShown(Column column);
    /// What keys do here.
    static QList<Shortcut> shortcuts();

    /// The encoder whose row is current and selected; null when there is none.
    const patchbay::EncoderId &currentEncoder() const { return m_current; }
    /// Why none can be rebound by what is selected; empty: one can.
    QString obstacleToRebind() const;
    /// In the order shown.
    QList<patchbay::EncoderId> selectedEncoders() const;
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
    void rebindRequested(const patchbay::EncoderId &encoder);
    void currentEncoderChanged(const patchbay::EncoderId &encoder);
    /// From the menu, on one configuration that has one key, or a stage.
    void copyKeyRequested(const patchbay::EncoderId &encoder);
    void copyUrlRequested(const patchbay::EncoderId &encoder);
    /// "4 rows copied."
    void copied(const QString &statusText);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static bool isOnlyShownWhenNeeded(Column column);
    void showWhatIsNeeded();
    void placeNewColumns();
    void setUpHeader();
    void setUpActions();
    void setRowHeight();
    int roomForColumns() const;
    int defaultWidth(int column) const;
    std::vector<int> selectedRows() const;
    void openHeaderMenu(const QPoint &at);
    void openRowMenu(const QPoint &globalAt);
    QPoint pointOfCurrentRow();
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
    patchbay::EncoderId m_current;
    Columns m_needed; ///< of those that are shown when they are needed
    Columns m_unwished; ///< of the same: hidden by a person
    bool m_updatePosted = false;
    std::optional<int> m_top; ///< from the top of the window, in pixels; none before there was one
};

} // namespace ui
