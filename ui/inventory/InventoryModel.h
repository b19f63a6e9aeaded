// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/RowFilter.h"
#include "ui/inventory/Column.h"
#include "ui/inventory/InventoryRows.h"

#include <QAbstractTableModel>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

namespace ui {

/// The rows of the list: which configurations are shown, in which order. Follows the inventory without ever resetting
/// while something is shown, at most ten times a second; indexes that someone holds (selection, current row) stay with
/// their configuration. The first list is appended as it arrives and sorted once at its end.
class InventoryModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InventoryModel)

public:
    enum Role {
        ArnRole = Qt::UserRole, ///< QString: of the configuration
        RawRole, ///< the value for machines: the stage's ARN, a bool, texts as AWS sent them
        TallyRole, ///< int of ui::Tally; Unknown while stale
        MutedRole, ///< bool: matters less
    };
    /// What the last change of the layout came from.
    enum class Cause { Data, Filter, Sort };

    explicit InventoryModel(QObject *parent = nullptr);
    ~InventoryModel() override;

    /// Follows this inventory from now on; nothing: none. Forgets everything of the one before, filter and sorting
    /// stay.
    void setInventory(const patchbay::Inventory *inventory);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits,
                          Qt::MatchFlags flags) const override;
    /// Remembered for rows to come. A column of -1: as the service lists them.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Words, all of which a configuration must contain (text/Pattern.h): in its name, stage, state, protocol, user,
    /// participant or ARN.
    void setFilter(const QString &filter);
    /// Somebody is about to type one: what each keystroke needs is computed now, once.
    void expectFilter();
    const QString &filter() const { return m_filter.text(); }
    /// No answer from AWS for a while: the last state is shown as such, dimmed.
    void setStale(bool stale);
    bool isStale() const { return m_stale; }
    /// While it is held, rows keep their order whatever becomes of them: somebody is about to click on one.
    void setHeld(bool held);

    /// How many of the rows that are shown are live.
    int activeCount() const;
    QString arnAt(int row) const;
    /// Where a configuration is shown, or -1.
    int rowOf(const QString &arn) const;
    /// The name people know a configuration by: with the end of its ARN where it is ambiguous.
    QString shownName(const QString &arn) const;
    Cause lastCause() const { return m_cause; }

    std::uint64_t keysComputed() const { return m_rows.keysComputed(); }
    std::uint64_t rowsTested() const { return m_filter.rowsTested(); }

Q_SIGNALS:
    /// What the inventory told is shown now; at most ten times a second, however fast it grows.
    void updated();

private:
    void connectInventory();
    void append(int first, int last);
    void change(const std::vector<patchbay::ConfigurationChange> &changes);
    void remove(const std::vector<int> &rows);
    void updateStages();
    void updateLoading();

    void noteChange(int row, const Columns &changed);
    void requestUpdate();
    void update();
    void listPending();
    void rearrange(Cause cause, bool resort);
    class LayoutChange;
    void listAll(bool resort);
    void listVisible();
    void emitChanged(Column first, Column last);

    bool hasRows() const;
    int sourceRow(const QModelIndex &index) const { return m_visible[std::size_t(index.row())]; }
    int positionOf(int row) const;
    QString displayText(int row, Column column) const;
    QString accessibleText(int row, Column column) const;
    QString toolTip(int row, Column column) const;
    QVariant rawValue(int row, Column column) const;
    bool isPast(int row) const;
    Tally shownTally(int row) const;
    bool isMuted(int row, Column column) const;

    QPointer<const patchbay::Inventory> m_inventory; ///< gone by itself before anyone hears of it
    InventoryRows m_rows;
    text::RowFilter m_filter;
    std::vector<int> m_order; ///< all rows that were listed, in order
    std::vector<int> m_visible; ///< those the filter accepts
    std::vector<int> m_position; ///< of each row in m_visible, or -1
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_firstList = false;
    bool m_stale = false;
    bool m_isHeld = false;
    bool m_resort = false;
    bool m_refilter = false;
    bool m_namesReshown = false; ///< "cam-03" is "cam-03 (8faHz1)" now, or the other way round
    bool m_updateWanted = false;
    std::unique_ptr<LayoutChange> m_removal; ///< under way
    QTimer m_pause; ///< runs after an update; the next one waits for its end
    Cause m_cause = Cause::Data;
};

} // namespace ui
