// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/inventory/FirstLists.h"
#include "ui/inventory/InventoryCells.h"
#include "ui/inventory/InventoryRows.h"
#include "ui/inventory/ListedRows.h"
#include "ui/inventory/ShownSources.h"
#include "ui/inventory/UpdatePace.h"
#include "ui/widgets/RearrangedModel.h"

#include <vector>

namespace ui {

/// The rows of the list: which configurations are shown, in which order. Follows the plant without ever resetting
/// while something is shown, at most ten times a second; indexes that someone holds (selection, current row) stay with
/// their configuration. The first list is appended as it arrives and sorted once at its end.
class InventoryModel final : public RearrangedModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InventoryModel)

public:
    enum Role {
        ArnRole = Qt::UserRole, ///< QString: of the configuration
        RawRole, ///< the value for machines: the stage's ARN, a bool, texts as AWS sent them
        TallyRole, ///< int of ui::Tally; Unknown while stale
        MutedRole, ///< bool: matters less
        LegMissingRole, ///< bool: it is live on one leg of its pair alone
        MoveRole, ///< int of ui::Tally: of what becomes of its move, beside its state; invalid: nothing
        AccountMarkRole, ///< AccountMark; invalid: none
    };
    /// What the last change of the layout came from.
    enum class Cause { Data, Filter, Sort };

    /// Shows the encoders of these sources; they outlive it.
    explicit InventoryModel(const ShownSources &shown, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_listed.count(); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ui::columnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits,
                          Qt::MatchFlags flags) const override;
    /// Remembered. A column of -1: as the service lists them.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Words, all of which a configuration must contain, as RowSearch looks for them.
    void setFilter(const QString &filter);
    const QString &filter() const { return m_listed.search().text(); }
    /// Not every row of what is shown may be listed: by the filter, or only what has a problem.
    bool isFiltered() const { return !filter().trimmed().isEmpty() || areOnlyProblems(); }
    /// Somebody is about to type one: what each keystroke needs is computed now, once.
    void expectFilter() { m_listed.search().expectText(); }
    /// How the rows of an account are marked, asked whenever one is drawn.
    void setMarks(MarkOf markOf) { m_cells.setMarks(std::move(markOf)); }
    ListedTags &tags() { return m_rows.tags(); }
    ListedMoves &moves() { return m_rows.moves(); }
    ListedPlan &plan() { return m_rows.plan(); }
    ListedOutside &outside() { return m_rows.outside(); }
    /// The encoders that what is taken next changes, by their ARNs: their state says so. The order stays as it is.
    void setArmed(const QSet<QString> &arns);
    /// While it is held, rows keep their order whatever becomes of them: somebody is about to click on one.
    void setHeld(bool held);

    /// How many of what is shown are left out by the filter or by their lack of problems; none that waits to be listed.
    int leftOutCount() const { return m_listed.leftOutCount(); }
    /// How many of the rows that are shown are live.
    int activeCount() const { return m_listed.liveCount(); }
    /// Null where there is no such row.
    patchbay::EncoderId encoderAt(int row) const;
    /// Where an encoder is shown, or -1.
    int rowOf(const patchbay::EncoderId &encoder) const { return m_listed.positionOf(m_plant.rowOf(encoder)); }
    /// How many of those that could be shown have a problem; and whether the others are left out.
    int problemCount() const { return m_listed.problemCount(); }
    bool areOnlyProblems() const { return m_listed.areOnlyProblems(); }
    void setOnlyProblems(bool only);
    Cause lastCause() const { return m_cause; }
    std::uint64_t keysComputed() const { return m_listed.search().keysComputed(); }
    std::uint64_t rowsTested() const { return m_listed.search().rowsTested(); }

Q_SIGNALS:
    /// What the plant told is shown now; at most ten times a second, however fast it grows.
    void updated();

private:
    void connectPlant();
    void take();
    void append(int first, int last);
    void change(const std::vector<patchbay::ConfigurationChange> &changes);
    void beginRemoval();
    void remove(const std::vector<int> &rows);
    void noteOthers(const std::vector<int> &rows, const Columns &columns); ///< stand there now
    void updateNames(const patchbay::SourceId &source);
    void sortFirstLists();
    void showOthers();
    void update();
    void listWaiting();
    void rearrange(Cause cause, bool sorted);
    void emitChanged(Column first, Column last);

    const ShownSources &m_shown;
    const patchbay::Plant &m_plant;
    InventoryRows m_rows;
    InventoryCells m_cells;
    ListedRows m_listed;
    FirstLists m_firstLists;
    UpdatePace m_pace;
    std::vector<int> m_before; ///< what was listed, while rows go
    bool m_isHeld = false;
    bool m_areNamesReshown = false; ///< "cam-03" is "cam-03 (8faHz1)" now, or the other way round
    Cause m_cause = Cause::Data;
};

} // namespace ui
