// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>

class QMenu;
class QPoint;
class QTableView;

namespace ui {

class StagesModel;

/// How the columns of the table of stages are arranged: which are shown, in which order, how wide, and by which the
/// rows are sorted; with menus for that.
class StageColumns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageColumns)

public:
    /// Of a table that shows this model; both outlive it.
    StageColumns(QTableView &table, StagesModel &model);

    /// Account and region say nothing where there is one of them.
    void setShownWhenNeeded(bool account, bool region);
    /// Nor does what is planned without a plan.
    void setPlanShown(bool isShown);
    /// The same of who protects them.
    void setProtectionShownWhenNeeded(bool isNeeded);
    QByteArray saveState() const;
    /// Does nothing when the state isn't one.
    void restoreState(const QByteArray &state);
    /// "Columns" and "Sort by", for who has no mouse.
    void addTo(QMenu &menu);

private:
    void setUpHeader();
    void layOut();
    bool isOffered(int column) const;
    void openMenu(const QPoint &at);
    void fillColumns(QMenu &menu);
    void fillOrders(QMenu &menu);

    QTableView &m_table;
    StagesModel &m_model;
    bool m_isAccountNeeded = true;
    bool m_isRegionNeeded = true;
    bool m_isPlanNeeded = false;
    bool m_isProtectionNeeded = false;
};

} // namespace ui
