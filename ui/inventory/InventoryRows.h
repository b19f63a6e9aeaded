// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Types.h"
#include "patchbay/plant/Ids.h"
#include "text/SearchIndex.h"
#include "ui/inventory/Column.h"
#include "ui/tally/Tally.h"

#include <QCoreApplication>
#include <QHash>
#include <QString>

#include <cstdint>
#include <vector>

namespace patchbay {
class Plant;
class Source;
struct ConfigurationChange;
} // namespace patchbay

namespace ui {

/// What the list shows of each configuration, and what it is searched and sorted by. Rows are those of the plant, which
/// keeps what AWS told of them. Search keys are computed once somebody means to search, one for each row, and
/// again only when a text in them changed; a column's ranks when it is sorted by and a text in it changed, or rows came
/// or went.
class InventoryRows {
    Q_DECLARE_TR_FUNCTIONS(ui::InventoryRows)

public:
    InventoryRows();

    /// Forgets all rows; those to come are of this plant.
    void setPlant(const patchbay::Plant *plant);
    int size() const { return int(m_stageOfRow.size()); }
    /// Takes the plant's next row.
    void append();
    /// Which columns of the row show something else now.
    Columns update(const patchbay::ConfigurationChange &change);
    /// `rows` are ascending.
    void remove(const std::vector<int> &rows);
    /// Asks for the stages' names again; the rows that show another one now.
    std::vector<int> updateStageNames();

    const ivs::IngestConfigurationSummary &summary(int row) const;
    Tally tally(int row) const;
    /// The cell's text, on one line, as it is shown, read out and copied.
    QString text(int row, Column column) const;

    /// Computes the search keys of all rows; those to come have theirs at once from now on.
    void makeSearchable();
    /// Whether the account's name is searched. Returns whether that is new: then all keys are.
    bool setAccountsSearched(bool areSearched);
    /// Empty until makeSearchable().
    const text::SearchIndex &searchIndex() const { return m_search; }
    /// The place of each row in the column's order, numbers by value; equal texts share one.
    const std::vector<std::uint32_t> &ranks(Column column) const;
    /// How many search keys were computed so far.
    std::uint64_t keysComputed() const { return m_keysComputed; }

private:
    struct Stage {
        patchbay::StageId id;
        QString name;
    };

    const Stage &stageOfRow(int row) const { return m_stages[std::size_t(m_stageOfRow[std::size_t(row)])]; }
    int stageOf(const patchbay::Source &source, const QString &arn);
    const std::string &searchKey(int row);
    void updateSearchKey(int row);
    void forgetRanks(const Columns &columns);
    std::vector<std::uint32_t> computedRanks(Column column) const;
    std::string sortKey(int row, Column column) const;

    const patchbay::Plant *m_plant = nullptr;
    std::vector<int> m_stageOfRow;
    std::vector<Stage> m_stages; ///< those that rows were seen bound to; the first is "no stage"
    QHash<patchbay::StageId, int> m_stageOf;
    bool m_isSearchable = false;
    bool m_areAccountsSearched = false;
    text::SearchIndex m_search;
    std::string m_key; ///< the last one: its memory is used again
    std::uint64_t m_keysComputed = 0;
    mutable PerColumn<std::vector<std::uint32_t>> m_ranks; ///< empty: to be computed when they are asked for
};

} // namespace ui
