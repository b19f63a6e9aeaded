// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/SceneStore.h"
#include "ui/widgets/RearrangedModel.h"

#include <optional>
#include <vector>

namespace patchbay {
class Plan;
}

namespace ui {

class SceneSlots;

/// The scenes of a folder, the newest first; files that cannot be used are at the end, with the reason. It follows the
/// folder. GUI thread only.
class ScenesModel final : public RearrangedModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScenesModel)

public:
    enum class Column { Name, Saved, Encoders, Plan, Slot };
    static constexpr int columnCountOf = 5;
    /// QString: of the file, without its folder.
    static constexpr int FileNameRole = Qt::UserRole;

    /// Which scene is what beside a file.
    struct Uses {
        const SceneSlots &inSlots;
        const patchbay::Plan &plan;
    };

    /// The store outlives it, and so does all of the uses; without them no column tells of any.
    explicit ScenesModel(const patchbay::SceneStore &store, const std::optional<Uses> &uses = {},
                         QObject *parent = nullptr);

    /// The entry of that file, or nullptr; valid until the store changes.
    const patchbay::SceneStore::Entry *entry(const QString &fileName) const;
    /// Or -1.
    int rowOf(const QString &fileName) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits,
                          Qt::MatchFlags flags) const override;

private:
    struct Row {
        QString fileName;
        QDateTime saved; ///< invalid: it is not understood
        QString name;
        QString encoders;
        QString problem;
        bool isPlan = false;
    };

    Row rowOf(const patchbay::SceneStore::Entry &entry) const;
    std::vector<Row> rowsNow() const;
    void follow();
    QString text(const Row &row, Column column) const;

    const patchbay::SceneStore &m_store;
    std::optional<Uses> m_uses;
    std::vector<Row> m_rows;
};

} // namespace ui
