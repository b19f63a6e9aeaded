// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Check.h"
#include "ui/words/PatchWords.h"

#include <QAbstractTableModel>

namespace patchbay {
class PatchRuns;
class Plant;
} // namespace patchbay

namespace ui {

/// The items of a patch as they would be taken now: each with a tick, what it is about, and what would happen. It
/// follows the plant; what a person has ticked or unticked stays so. GUI thread only.
class PreviewModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewModel)

public:
    enum class Column { Encoder, From, To, Now, WhatHappens };
    static constexpr int columnCountOf = 5;
    /// Whether something speaks against an item, or is to be known.
    static constexpr int RemarkableRole = Qt::UserRole;
    static constexpr int SourceRole = Qt::UserRole + 2; ///< SourceId of the encoder
    /// The int of a Tally, in cells that show one.
    static constexpr int TallyRole = Qt::UserRole + 1;

    /// The plant and the runs outlive it.
    PreviewModel(patchbay::Patch patch, const patchbay::Plant &plant, const patchbay::PatchRuns &runs,
                 QObject *parent = nullptr);

    const patchbay::Patch &patch() const { return m_patch; }
    /// What is ticked and can be taken, in the order of the patch.
    patchbay::Patch taken() const;
    const PreviewCounts &counts() const { return m_counts; }
    /// How full what is taken leaves each stage that it leads to, in the order of the patch.
    std::vector<patchbay::StageThen> stagesAfter() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// The tick of a row, or the ARN of the stage that it goes to (Qt::EditRole); an empty one is no stage.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// What is ticked, or what would happen.
    void changed();

private:
    enum class Tick { AsProposed, On, Off };

    void check();
    bool isKnown(int row) const;
    bool setStage(int row, const QString &arn);
    bool isTickable(int row) const;
    bool isTicked(int row) const;
    Qt::CheckState tickOf(int row) const;
    void count();
    QString text(int row, Column column) const;
    QVariant tally(int row, Column column) const;

    patchbay::Patch m_patch;
    const patchbay::Plant &m_plant;
    const patchbay::PatchRuns &m_runs;
    patchbay::CheckedPatch m_checked;
    std::vector<Tick> m_ticks;
    PreviewCounts m_counts;
};

} // namespace ui
