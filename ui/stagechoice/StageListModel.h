// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Types.h"
#include "patchbay/plant/Plant.h"
#include "text/Pattern.h"
#include "ui/stagechoice/StageChoice.h"
#include "ui/widgets/RearrangedModel.h"

#include <vector>

namespace ui {

/// The stages that an encoder can be bound to: those of its own account and region, by name, filtered by the words that
/// are typed (as text/Pattern.h looks for them). Follows the plant, which outlives it.
class StageListModel final : public RearrangedModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageListModel)

public:
    enum Column { NameColumn, MarkColumn, PlacesColumn, HereColumn, ColumnCount };
    enum Role {
        StageArnRole = Qt::UserRole,
        TallyRole, ///< int of ui::Tally, in the cell of a mark that is one
    };

    /// `current` is the stage the encoder is bound to now; its source is the encoder's.
    StageListModel(const patchbay::Plant &plant, const patchbay::StageId &current, QObject *parent = nullptr);

    void setCurrentStage(const QString &stageArn);
    /// Shows what has all words of `typed` in its name, or is the stage with that ARN.
    void setFilter(const QString &typed);
    /// What `typed` alone means.
    StageChoice choiceOf(const QString &typed) const;
    /// What this row means.
    StageChoice choiceAt(int row) const;
    /// The row of a choice, or -1.
    int rowOf(const StageChoice &choice) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits,
                          Qt::MatchFlags flags) const override;

private:
    struct Entry {
        QString arn;
        QString name; ///< as the service has it
        QString shownName;
        std::string key; ///< the plain form of the shown name, which the filter looks at
        std::string sortKey; ///< in the order of names
    };

    void reload();
    void takeStages();
    void rearrange(const std::function<void()> &change);
    void listVisible();
    void updatePlaces();
    bool matches(const Entry &entry) const;
    StageChoice choiceOfName(const QString &typed) const;
    StageChoice choiceOfWholeName(const QString &name) const;
    template <typename Predicate>
    std::vector<const Entry *> entriesWhere(Predicate predicate) const;
    const Entry *entryAt(int row) const;
    QString textOf(const Entry &entry, int column) const;
    QString toolTipOf(const Entry &entry) const;

    patchbay::PlacesUsed placesOn(const Entry &entry) const;
    patchbay::StageMark markOf(const Entry &entry) const;

    const patchbay::Plant &m_plant;
    patchbay::StageId m_current;
    QString m_filter;
    std::vector<text::Pattern> m_words; ///< of m_filter, to be looked for in names
    std::vector<Entry> m_entries; ///< sorted by name
    std::vector<int> m_visible; ///< of m_entries
};

} // namespace ui
