// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Source.h"
#include "ui/preview/PreviewItems.h"
#include "ui/tally/Tally.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <functional>
#include <optional>
#include <vector>

namespace ui {

/// The items of a patch as they would be taken now: each with a tick, what it is about, and what would happen. It
/// follows the plant. GUI thread only.
class PreviewModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewModel)

public:
    enum class Column { Encoder, Account, Region, From, To, Now, WhatHappens };
    static constexpr int columnCountOf = 7;
    static constexpr int ObstacleRole = Qt::UserRole + 3; ///< why one that is live cannot be cut, as a sentence
    static constexpr int SourceRole = Qt::UserRole + 2; ///< SourceId of the encoder
    /// The int of a Tally, in cells that show one.
    static constexpr int TallyRole = Qt::UserRole + 1;

    /// The plant and the runs outlive it.
    PreviewModel(patchbay::Patch patch, const patchbay::Plant &plant, const patchbay::PatchRuns &runs,
                 QObject *parent = nullptr);

    /// When somebody else moved an encoder, by its ARN; nothing: that was not seen.
    using OutsideOf = std::function<std::optional<QDateTime>(const QString &encoderArn)>;
    void setOutside(OutsideOf outsideOf);

    const PreviewItems &items() const { return m_items; }
    /// See PreviewItems, as of all of these.
    void setHere(const QString &here);
    void setIfLiveForAll(patchbay::IfLive ifLive);
    /// Several at once; see PreviewItems.
    void setTicks(const std::vector<int> &rows, bool on);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// The tick of a row; or, under Qt::EditRole, the ARN of the stage that it goes to, where an empty one is no stage,
    /// and the int of the IfLive of one that is live.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// What is ticked, or what would happen.
    void changed();

private:
    void check();
    void rememberNames();
    void tellRows();
    Qt::CheckState tickOf(int row) const;
    const patchbay::Source::Identity *sourceOf(int row) const;
    std::optional<ShownState> state(int row) const;
    QString shortState(int row) const;
    QString text(int row, Column column) const;
    QString whatHappens(int row) const;
    std::optional<QDateTime> outside(int row) const;
    QString obstacle(int row) const;
    QString toolTip(int row, Column column) const;
    QVariant edited(int row, Column column) const;
    bool isEditable(int row, Column column) const;
    QVariant tally(int row, Column column) const;

    const patchbay::Plant &m_plant;
    PreviewItems m_items;
    OutsideOf m_outsideOf;
    std::vector<QString> m_names; ///< of the encoders, as they were last read
};

} // namespace ui
