// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Check.h"
#include "patchbay/plant/Source.h"
#include "ui/tally/Tally.h"
#include "ui/words/PatchWords.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace patchbay {
class PatchRuns;
class Plant;
} // namespace patchbay

namespace ui {

/// The items of a patch as they would be taken now: each with a tick, what it is about, and what would happen. It
/// follows the plant. What a person has unticked stays so; what they have ticked although something else had moved it,
/// until it is moved again. GUI thread only.
class PreviewModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewModel)

public:
    enum class Column { Encoder, Account, Region, From, To, Now, WhatHappens };
    static constexpr int columnCountOf = 7;
    /// Whether something speaks against an item, or is to be known.
    static constexpr int RemarkableRole = Qt::UserRole;
    static constexpr int SourceRole = Qt::UserRole + 2; ///< SourceId of the encoder
    /// The int of a Tally, in cells that show one.
    static constexpr int TallyRole = Qt::UserRole + 1;

    /// The plant and the runs outlive it.
    PreviewModel(patchbay::Patch patch, const patchbay::Plant &plant, const patchbay::PatchRuns &runs,
                 QObject *parent = nullptr);

    const patchbay::Patch &patch() const { return m_patch; }
    /// What it is called, also after rows have been given stages of their own.
    QString name() const { return nameOf(m_patch); }
    /// What is ticked and can be taken, in the order of the patch.
    patchbay::Patch taken() const;
    /// Whose encoders these are, in the order of the patch.
    QList<patchbay::SourceId> sources() const;
    /// Ticks or unticks several at once, where that is possible; what was changed outside is ticked only by itself.
    void setTicks(const std::vector<int> &rows, bool on);
    /// Whether setTicks() has nothing more to tick among them.
    bool areTicked(const std::vector<int> &rows) const;
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
    enum class Tick {
        AsProposed,
        On, ///< where it is not proposed
        Off,
    };

    void check();
    void forgetOutdatedTicks(const patchbay::CheckedPatch &before);
    void rememberNames();
    void tellTicks(int first, int last);
    bool isTickedWithOthers(int row) const;
    QString nameOf(const patchbay::Patch &patch) const;
    const patchbay::Source::Identity *sourceOf(int row) const;
    std::optional<ShownState> state(int row) const;
    QString shortState(int row) const;
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
    std::vector<QString> m_names; ///< of the encoders, as they were last read
    bool m_isNamedByStage; ///< nobody has given it a name of its own
    PreviewCounts m_counts;
};

} // namespace ui
