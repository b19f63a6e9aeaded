// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/RowFilter.h"
#include "ui/appearance/AccountMark.h"
#include "ui/inventory/Column.h"
#include "ui/inventory/InventoryRows.h"
#include "ui/inventory/ShownSources.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// The rows of the list: which configurations are shown, in which order. Follows the plant without ever resetting
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
        AccountMarkRole, ///< AccountMark; invalid: none
    };
    /// What the last change of the layout came from.
    enum class Cause { Data, Filter, Sort };

    /// Shows the encoders of these sources; they outlive it.
    explicit InventoryModel(const ShownSources &shown, QObject *parent = nullptr);
    ~InventoryModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits,
                          Qt::MatchFlags flags) const override;
    /// Remembered for rows to come. A column of -1: as the service lists them.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Words, all of which a configuration must contain (text/Pattern.h): in its name, stage, state, protocol, user,
    /// participant, ARN, or account where several are shown.
    void setFilter(const QString &filter);
    /// How the rows of an account are marked, whenever one is drawn.
    void setMarks(MarkOf markOf) { m_markOf = std::move(markOf); }
    /// Somebody is about to type one: what each keystroke needs is computed now, once.
    void expectFilter();
    const QString &filter() const { return m_filter.text(); }
    /// No answer of this source for a while: the last state is shown as such, dimmed.
    void setStale(const patchbay::SourceId &source, bool stale);
    /// One of those that are shown has not answered for a while.
    bool isStale() const;
    /// While it is held, rows keep their order whatever becomes of them: somebody is about to click on one.
    void setHeld(bool held);

    /// How many of the rows that are shown are live.
    int activeCount() const;
    /// Null where there is no such row.
    patchbay::EncoderId encoderAt(int row) const;
    /// Where an encoder is shown, or -1.
    int rowOf(const patchbay::EncoderId &encoder) const;
    /// The name people know an encoder by: with the end of its ARN where it is ambiguous.
    QString shownName(const patchbay::EncoderId &encoder) const;
    Cause lastCause() const { return m_cause; }

    std::uint64_t keysComputed() const { return m_rows.keysComputed(); }
    std::uint64_t rowsTested() const { return m_filter.rowsTested(); }

Q_SIGNALS:
    /// What the plant told is shown now; at most ten times a second, however fast it grows.
    void updated();

private:
    void connectPlant();
    void append(int first, int last);
    void change(const std::vector<patchbay::ConfigurationChange> &changes);
    void remove(const std::vector<int> &rows);
    void updateNames(const patchbay::SourceId &source);
    void updateLoading();
    void endFirstLists();
    void showOthers();
    void searchAccounts();
    bool accepts(int row) const { return m_filter.accepts(row) && m_shown.hasRow(row); }

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
    bool isOfStale(int row) const;
    bool isPast(int row) const;
    Tally shownTally(int row) const;
    bool isMuted(int row, Column column) const;
    QVariant mark(int row) const;

    const ShownSources &m_shown;
    const patchbay::Plant &m_plant;
    InventoryRows m_rows;
    text::RowFilter m_filter;
    std::vector<int> m_order; ///< all rows that were listed, in order
    std::vector<int> m_visible; ///< those the filter accepts
    std::vector<int> m_position; ///< of each row in m_visible, or -1
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_isFirstList =
        false; ///< of a source: its rows come below, unsorted, until it ends or nothing comes for a while
    bool m_wasSortedMeanwhile = false;
    QTimer m_nothingComes; ///< while first lists are read
    QSet<patchbay::SourceId> m_stale;
    MarkOf m_markOf;
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
