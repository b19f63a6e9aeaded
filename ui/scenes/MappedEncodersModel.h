// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/SceneMapping.h"
#include "ui/widgets/RearrangedModel.h"

namespace patchbay {
class Labels;
class Plant;
} // namespace patchbay

namespace ui {

/// The encoders of a scene that a person has to be asked about: each with a tick, what it was, and what is there in its
/// place, where another one can be chosen. What has nothing in its place cannot be ticked. GUI thread only.
class MappedEncodersModel final : public RearrangedModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MappedEncodersModel)

public:
    enum class Column { Saved, SavedIn, Use, In };
    static constexpr int columnCountOf = 4;
    static constexpr int savedRole = Qt::UserRole; ///< the ARN that was saved

    /// All of it outlives this. The mapping gets another encoder only by follow().
    MappedEncodersModel(patchbay::SceneMapping &mapping, const patchbay::Plant &plant, const patchbay::Labels &labels,
                        QObject *parent = nullptr);

    /// Has the mapping look at the plant and the labels again.
    void follow();
    /// All of these, in one go.
    void take(const QModelIndexList &rows, bool areTaken);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Another one is used instead: stages may be needed elsewhere.
    void replaced();

private:
    bool isTickable(int row) const;
    QString text(int row, Column column) const;

    patchbay::SceneMapping &m_mapping;
    const patchbay::Plant &m_plant;
    const patchbay::Labels &m_labels;
};

} // namespace ui
