// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Client.h"

/// The operations this program sends, with the request rates of "Service Quotas (Real-Time Streaming)" in the
/// IVS user guide: 5 a second for each operation on ingest configurations and stages.
namespace ivs::operations {

using Access = aws::Operation::Access;

inline constexpr aws::Operation listIngestConfigurations{"ListIngestConfigurations", Access::Read, 5};
inline constexpr aws::Operation getIngestConfiguration{"GetIngestConfiguration", Access::Read, 5};
inline constexpr aws::Operation updateIngestConfiguration{"UpdateIngestConfiguration", Access::Write, 5};
inline constexpr aws::Operation listStages{"ListStages", Access::Read, 5};
inline constexpr aws::Operation listParticipants{"ListParticipants", Access::Read, 5};
inline constexpr aws::Operation getStage{"GetStage", Access::Read, 5};

} // namespace ivs::operations
