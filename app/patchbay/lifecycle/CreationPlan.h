// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "patchbay/patch/Spread.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace patchbay {

/// Which encoders are to be made, as a person says it.
struct CreationWish {
    /// More are an import, not a series: none of the names could be looked through.
    static constexpr int mostAtOnce = 1000;

    SourceId source;
    ivs::NewIngestConfiguration settings; ///< of each; the name is the first one's, and the stage is said by `stages`
    int count = 1;
    std::vector<SpreadWish::Stage> stages; ///< none: no stage; over several they are spread, in this order
    int placesPerStage = SpreadWish::usualPlaces; ///< of several stages

    QStringList names() const;

    /// What these would come of; nothing: they differ in more than what a series counts and is spread over. On how many
    /// places of a stage they were to be is not known.
    static std::optional<CreationWish> of(const std::vector<Creation> &creations);
};

/// What is made of a wish, in the order of the names.
struct CreationPlan {
    std::vector<Creation> creations; ///< those that found no place have no stage
    SpreadWish spreadWish; ///< of several stages, else empty
    Spread spread; ///< the same

    static CreationPlan of(const CreationWish &wish);

    /// How many of them are on this stage.
    int madeOn(const QString &stageArn) const;
};

/// What another one can be made with: tags of AWS's own, such as those of a CloudFormation stack, nobody else may set.
ivs::NewIngestConfiguration withoutReservedTags(ivs::NewIngestConfiguration settings);

} // namespace patchbay
