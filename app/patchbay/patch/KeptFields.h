// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Types.h"

#include <QByteArray>

#include <vector>

namespace patchbay {

/// What an update of the stage has to leave as it is, and may change although nobody asked for it.
enum class KeptField { RedundantIngest, StreamKey, RedundantIngestCredentials };

/// All of that of one configuration. Keys are here as digests only: what became of a change is kept for as long as a
/// dialog is open, and a key is not.
struct KeptFields {
    static KeptFields of(const ivs::IngestConfiguration &configuration);

    bool redundantIngest = false;
    QByteArray streamKey;
    QByteArray redundantIngestCredentials; ///< of all legs, in whatever order they came
};

/// What differs.
std::vector<KeptField> differences(const KeptFields &before, const KeptFields &after);
/// The same, as far as a list tells, which has no keys.
std::vector<KeptField> differences(const KeptFields &before, const ivs::IngestConfigurationSummary &after);

} // namespace patchbay
