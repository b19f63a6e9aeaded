// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plan/Plan.h"
#include "text/Pattern.h"
#include "ui/stages/ShownStage.h"
#include "ui/widgets/RearrangedModel.h"

#include <QTimer>

#include <vector>

namespace ui {

/// The stages of the sources that are shown, each once, narrowed by the words that are typed (as text/Pattern.h looks
/// for them) and sorted by a column. Follows the plant. GUI thread only.
class StagesModel final : public RearrangedModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StagesModel)

public:
    enum Column { Mark, Name, Places, Encoders, Live, Recording, Account, Region, Planned, Protected };
    static constexpr int columnCountOf = 10;
    enum Role {
        TallyRole = Qt::UserRole, ///< int of ui::Tally, in the cell of a mark that is one
        WeakRole, ///< bool: it matters less
    };

    /// Both outlive the model.
    StagesModel(const patchbay::Plant &plant, const StageReader &reader, QObject *parent = nullptr);

    /// The stages of these from now on.
    void show(const QList<patchbay::SourceId> &sources);
    /// Says of each how many encoders of the plan are on it as planned; the plan outlives this.
    void follow(const patchbay::Plan &plan);
    bool isPlanChosen() const { return m_plan && m_plan->isChosen(); }
    /// While nobody looks, it does not follow the plant.
    void setWatched(bool isWatched);
    void setFilter(const QString &typed);
    bool isFiltered() const { return !m_words.empty(); }

    const ShownStage &at(int row) const { return m_all[std::size_t(m_listed[std::size_t(row)])]; }
    /// The row of a stage, or -1.
    int rowOf(const patchbay::StageId &stage) const;
    /// Of the sources that are shown, listed or not.
    int total() const { return int(m_all.size()); }
    /// Some of them are protected, listed or not.
    bool areSomeProtected() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits,
                          Qt::MatchFlags flags) const override;

Q_SIGNALS:
    /// Others are listed, or there are others, or they are other than they were.
    void changed();

private:
    void updateSoon();
    void update();
    std::vector<ShownStage> stagesNow() const;
    void listThose(std::vector<ShownStage> stages);
    bool isFound(const ShownStage &stage) const;
    bool isBefore(const ShownStage &a, const ShownStage &b) const;

    const patchbay::Plant &m_plant;
    const StageReader &m_reader;
    const patchbay::Plan *m_plan = nullptr;
    QList<patchbay::SourceId> m_sources;
    std::vector<text::Pattern> m_words;
    bool m_areTagsSearched = false;
    Column m_sortColumn = Name;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<ShownStage> m_all; ///< in the order of the sort
    std::vector<int> m_listed; ///< of m_all
    QTimer m_soon; ///< changes come in bursts
    bool m_isWatched = true;
    bool m_isOutdated = false; ///< something has changed while nobody looked
};

} // namespace ui
