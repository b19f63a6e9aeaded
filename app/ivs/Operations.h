// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Client.h"

/// The operations this program sends, with the request rates of "Service Quotas (Real-Time Streaming)" in the
/// IVS user guide: 5 a second for each operation on ingest configurations, stages and participants, 10 on tags.
namespace ivs::operations {

using Access = aws::Operation::Access;

inline constexpr aws::Operation listIngestConfigurations{"ListIngestConfigurations", Access::Read, 5};
inline constexpr aws::Operation getIngestConfiguration{"GetIngestConfiguration", Access::Read, 5};
inline constexpr aws::Operation createIngestConfiguration{"CreateIngestConfiguration", Access::Write, 5};
inline constexpr aws::Operation updateIngestConfiguration{"UpdateIngestConfiguration", Access::Write, 5};
inline constexpr aws::Operation deleteIngestConfiguration{"DeleteIngestConfiguration", Access::Write, 5};

inline constexpr aws::Operation listStages{"ListStages", Access::Read, 5};
inline constexpr aws::Operation getStage{"GetStage", Access::Read, 5};
inline constexpr aws::Operation createStage{"CreateStage", Access::Write, 5};
inline constexpr aws::Operation updateStage{"UpdateStage", Access::Write, 5};
inline constexpr aws::Operation deleteStage{"DeleteStage", Access::Write, 5};
inline constexpr aws::Operation listStageSessions{"ListStageSessions", Access::Read, 5};

inline constexpr aws::Operation listParticipants{"ListParticipants", Access::Read, 5};
inline constexpr aws::Operation getParticipant{"GetParticipant", Access::Read, 5};
inline constexpr aws::Operation listParticipantEvents{"ListParticipantEvents", Access::Read, 5};
inline constexpr aws::Operation disconnectParticipant{"DisconnectParticipant", Access::Write, 5};

inline constexpr aws::Operation listTagsForResource{"ListTagsForResource", Access::Read, 10};
inline constexpr aws::Operation tagResource{"TagResource", Access::Write, 10};
inline constexpr aws::Operation untagResource{"UntagResource", Access::Write, 10};

/// Every one of them.
inline constexpr aws::Operation all[] = {
    listIngestConfigurations,
    getIngestConfiguration,
    createIngestConfiguration,
    updateIngestConfiguration,
    deleteIngestConfiguration,
    listStages,
    getStage,
    createStage,
    updateStage,
    deleteStage,
    listStageSessions,
    listParticipants,
    getParticipant,
    listParticipantEvents,
    disconnectParticipant,
    listTagsForResource,
    tagResource,
    untagResource,
};

/// Those that something in the window leads to: what an account needs a permission for, and no more.
inline constexpr aws::Operation inUse[] = {
    listIngestConfigurations,
    getIngestConfiguration,
    createIngestConfiguration,
    updateIngestConfiguration,
    deleteIngestConfiguration,
    listStages,
    getStage,
    createStage,
    updateStage,
    deleteStage,
    listStageSessions,
    listParticipants,
    getParticipant,
    listParticipantEvents,
    disconnectParticipant,
    listTagsForResource,
    tagResource,
    untagResource,
};

} // namespace ivs::operations
