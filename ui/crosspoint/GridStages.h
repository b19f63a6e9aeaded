// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/labels/LabelSet.h"
#include "patchbay/plant/Locality.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/plant/Protection.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace ui {

/// A column of the grid: a stage, or in the last one none.
struct GridStage {
    patchbay::StageId id;
    QString name; ///< as it is shown
    patchbay::StageMark mark = patchbay::StageMark::None;
    std::optional<patchbay::Protection> protection; ///< somebody wants it left alone
    patchbay::PlacesUsed places; ///< of no stage, how many encoders have none
    patchbay::Locality locality; ///< of no stage empty: it is everywhere
    QString source; ///< the account and the region, where several are shown
    QString region; ///< the same alone

    bool isNone() const { return id.isNone(); }
    bool operator==(const GridStage &) const = default;
};

/// Which stages are columns, and in which order, as a person has arranged them. What they never saw is shown, after
/// those that they put in an order.
struct StageSet {
    QStringList order; ///< ARNs
    QSet<QString> hidden; ///< ARNs

    /// What is not understood means nothing is arranged.
    static StageSet fromJson(const QByteArray &json);
    QByteArray json() const;
    bool operator==(const StageSet &) const = default;
};

/// All stages of these sources, each once and those of a region together; those that are on air first, in the order of
/// names; without the last column.
std::vector<GridStage> gridStages(const patchbay::Plant &plant, const QList<patchbay::SourceId> &sources);
/// The same in a person's order, hidden ones too.
std::vector<GridStage> inOrder(std::vector<GridStage> stages, const StageSet &set);

/// "11/12", under a name; "≥11/12" until guests have been counted. With `then` places after what is armed is taken,
/// "11→13/12". Of no stage how many encoders.
QString placesText(const GridStage &stage, std::optional<int> then = {});
/// What a column head says aloud: "main-a, On air, 11 of 12 places used".
QString spokenText(const GridStage &stage);

} // namespace ui
