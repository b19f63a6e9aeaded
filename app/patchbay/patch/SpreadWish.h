// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"

#include <QString>

#include <functional>
#include <vector>

namespace patchbay {

class Plant;

/// Which encoders are to be spread over which stages.
struct SpreadWish {
    /// Places of a stage that are used unless a person says otherwise; it has ivs::maxPublishersPerStage.
    static constexpr int usualPlaces = 10;

    struct Encoder {
        EncoderId id;
        QString stageArn; ///< where it is now; empty: nowhere
        QString group = {}; ///< those of one stay together; empty: it is in none
        bool isLive = false; ///< it can't be moved away from where it is
        bool operator==(const Encoder &) const = default;
    };
    struct Stage {
        QString arn;
        int usedByOthers = 0; ///< places that those who are not among the encoders have
        bool operator==(const Stage &) const = default;
    };

    std::vector<Encoder> encoders; ///< in the order of the selection
    std::vector<Stage> stages; ///< are filled in this order
    int placesPerStage = usualPlaces; ///< at most ivs::maxPublishersPerStage

    /// As the plant has it now. Whoever is bound to one of the stages and not among the encoders has a place there,
    /// live or not, and so have its guests, as far as they were counted: as check() has it.
    static SpreadWish of(const Plant &plant, const std::vector<EncoderId> &encoders, const std::vector<StageId> &stages,
                         const std::function<QString(const EncoderId &encoder)> &groupOf);
};

} // namespace patchbay
