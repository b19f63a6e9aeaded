// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Types.h"

#include <QDateTime>

namespace patchbay {

/// Where an encoder was seen publishing that is bound to another stage or to none: only the participants of a stage
/// tell that.
struct SeenElsewhere {
    QString stageArn = {};
    /// When the reading that said so was sent, by Inventory::clock(); null: it was not seen elsewhere.
    QDateTime at = {};

    bool isSeen() const { return !at.isNull(); }
    bool operator==(const SeenElsewhere &) const = default;
};

/// What is known of one configuration.
struct Configuration {
    ivs::IngestConfigurationSummary summary;
    QDateTime readAt; ///< when the reading that said so was *sent*, by the try that was answered
    bool moving = false; ///< this program is changing it now
    bool wasRedundant = false; ///< when it was first read, or when this program switched it last
    bool isLegMissing = false; ///< of a pair that is live: one of its two encoders is not on the stage
    QDateTime boundAt = {}; ///< as readAt, of the reading that first said so of its stage and whether it is live
    SeenElsewhere elsewhere = {}; ///< of one that is live

    /// The stage that it is live on, or would be, as far as is known; an ARN, empty: none.
    const QString &publishesOn() const { return elsewhere.isSeen() ? elsewhere.stageArn : summary.stageArn; }
};

} // namespace patchbay

Q_DECLARE_TYPEINFO(patchbay::Configuration, Q_RELOCATABLE_TYPE);

namespace patchbay {

/// What was known of one configuration until now.
struct ConfigurationChange {
    int row = -1;
    Configuration before;
    bool isOfAnotherSource = false; ///< of the plant's rows: another entry of the same AWS account lists it now
    bool isLabelled = false; ///< of the plant's rows: people say something else of it, or of its stage
};

} // namespace patchbay
