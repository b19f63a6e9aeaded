// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <optional>

class QAction;
class QMenu;

namespace accounts {
class AccountStore;
}

namespace ui {

class AccountChooser;
class ColumnMenu;
class Commands;
class FilterBox;
class InventoryTable;
class MainWindow;
class SortMenu;

/// The window's menus and tool bar: where each command is found, beside the chooser of accounts and the filter.
class WindowControls final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowControls)

public:
    /// All of it outlives this.
    WindowControls(const Commands &commands, const accounts::AccountStore &accounts, MainWindow &window);

    AccountChooser &accountChooser() { return *m_accountChooser; }
    FilterBox &filter() { return *m_filter; }
    /// Where scenes are found, for what else belongs there.
    QMenu &scenes() { return *m_scenes; }
    /// What is sorted and has columns now; nullptr: nothing.
    void follow(InventoryTable *table);
    /// A view may have one of its own.
    void showFilter(bool isShown);

private:
    void fillMenus(const Commands &commands, MainWindow &window);
    void fillToolBar(const Commands &commands, MainWindow &window);

    ColumnMenu *m_columns;
    SortMenu *m_sorting;
    AccountChooser *m_accountChooser;
    FilterBox *m_filter;
    QMenu *m_scenes = nullptr;
    QAction *m_filterPlace = nullptr; ///< in the tool bar
    std::optional<InventoryTable *> m_followed; ///< nothing: nobody has said
};

} // namespace ui
