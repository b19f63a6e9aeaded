// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Types.h"

#include <QDateTime>

namespace patchbay {

/// What is known of one configuration.
struct Configuration {
    ivs::IngestConfigurationSummary summary;
    QDateTime readAt; ///< when the reading that said so was *sent*, by the try that was answered
    bool moving = false; ///< this program is changing it now
    bool wasRedundant = false; ///< when it was first read, or when this program switched it last
    bool isLegMissing = false; ///< of a pair that is live: one of its two encoders is not on the stage
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
