// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/crosspoint/GridCells.h"
#include "ui/widgets/RearrangedModel.h"

#include <QTimer>

#include <functional>

namespace ui {

/// Encoders as rows and stages as columns, the last of them no stage: each where it is bound, live or not, and what is
/// armed, waits or is missing. There is no object for a cell; views that paint many ask for what a row has in common.
/// Follows the plant at most ten times a second, and not while nobody looks. GUI thread only.
class CrosspointModel final : public RearrangedModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CrosspointModel)

public:
    /// What is looked at, and outlives the model.
    struct Show {
        patchbay::Plant &plant;
        patchbay::Armed &armed;
        const patchbay::Plan &plan;
        const patchbay::LiveMoves &moves;
        const patchbay::OutsideChanges *outside = nullptr; ///< nullptr: nobody looks for what others do
    };

    explicit CrosspointModel(const Show &show, QObject *parent = nullptr);

    /// The stages of these, and the encoders of which `hasRow` is so.
    void show(const QList<patchbay::SourceId> &sources, GridRows::HasRow hasRow);
    void setWatched(bool isWatched);
    void setFilter(const QString &typed);
    void setGroup(const std::optional<QString> &group);
    void setFolded(const QString &group, bool isFolded);
    void setStageSet(const StageSet &set);
    /// What speaks against taking what is armed at once, by the encoder's ARN.
    void setHindrances(const QHash<QString, TakeHindrance> &hindrances);
    const StageSet &stageSet() const { return m_set; }
    /// All that could be columns, in a person's order.
    const std::vector<GridStage> &allStages() const { return m_allStages; }

    const GridRows &rows() const { return m_rows; }
    const GridRow &row(int row) const { return m_rows.all()[std::size_t(row)]; }
    const GridStage &stage(int column) const { return m_stages[std::size_t(column)]; }
    const GridCells &cells() const { return m_cells; }
    /// The column of a stage; of an empty ARN the last one; or -1.
    int columnOf(const QString &stageArn) const;
    /// "cam-03: rehearsal → main-a, idle."; empty where there is nothing to say.
    QString sentenceAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits,
                          Qt::MatchFlags flags) const override;

Q_SIGNALS:
    /// Other rows or columns, or other numbers of them.
    void changed();

private:
    void connectPlant();
    void note(const std::vector<patchbay::ConfigurationChange> &changes);
    void updateSoon(bool areRowsOthers);
    void update();
    void updateRows();
    void updateStages();
    void setStages(std::vector<GridStage> stages);
    void tellEncoders(const QStringList &arns);
    void tellAll();

    patchbay::Plant &m_plant;
    ShownMoves m_moves;
    GridCells m_cells;
    GridRows m_rows;
    QList<patchbay::SourceId> m_sources;
    StageSet m_set;
    std::vector<GridStage> m_allStages;
    std::vector<GridStage> m_stages; ///< that are columns
    QTimer m_soon; ///< changes come in bursts
    bool m_isWatched = true;
    bool m_areRowsOutdated = true;
    bool m_isOutdated = true;
};

} // namespace ui
