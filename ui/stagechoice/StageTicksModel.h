// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"
#include "ui/widgets/RearrangedModel.h"

#include <QSet>

#include <vector>

namespace patchbay {
class Plant;
}

namespace ui {

/// The stages of a source by name, each with a tick, its mark and its places. It follows the plant. GUI thread only.
class StageTicksModel final : public RearrangedModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageTicksModel)

public:
    enum class Column { Name, Mark, Places };
    static constexpr int columnCountOf = 3;
    static constexpr int tallyRole = Qt::UserRole; ///< int of ui::Tally, in the cell of a mark that is one

    /// The plant outlives it.
    StageTicksModel(const patchbay::Plant &plant, const patchbay::SourceId &source, QObject *parent = nullptr);

    /// Lists those of another source; none of them is ticked.
    void setSource(const patchbay::SourceId &source);
    /// Those that are there, in the order shown.
    std::vector<patchbay::StageId> ticked() const;
    /// All of these, in one go. Their guests are counted.
    void tick(const QStringList &stageArns, bool areOn = true);
    QString arnAt(int row) const { return m_rows[std::size_t(row)].arn; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits,
                          Qt::MatchFlags flags) const override;

Q_SIGNALS:
    /// Others are ticked, or what is known of them is new.
    void changed();

private:
    std::vector<patchbay::StageId> stagesNow() const;
    void follow();
    void followPlaces();
    QString textOf(const patchbay::StageId &stage, Column column) const;

    const patchbay::Plant &m_plant;
    patchbay::SourceId m_source;
    std::vector<patchbay::StageId> m_rows;
    QSet<QString> m_ticked; ///< ARNs
};

} // namespace ui
