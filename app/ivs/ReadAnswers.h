// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Client.h"

#include <QCoroTask>

#include <stop_token>

namespace ivs {

/// What came of a call that only reads.
enum class ReadAnswer {
    Untried, ///< nothing is there to be read
    Works,
    NotAllowed,
    Failed,
};

/// Which calls that this program makes answer this client. Nothing that writes is tried.
struct ReadAnswers {
    ReadAnswer list = ReadAnswer::Untried; ///< ListIngestConfigurations
    ReadAnswer read = ReadAnswer::Untried; ///< GetIngestConfiguration
    ReadAnswer stages = ReadAnswer::Untried; ///< ListStages, and GetStage
    ReadAnswer participants = ReadAnswer::Untried; ///< ListParticipants
};

/// Asks for one of each, one after the other, and keeps none of them. Ends soon after one of both asks it to; what was
/// not asked then is untried.
QCoro::Task<ReadAnswers> tryReads(aws::Client client, std::stop_token stop, std::stop_token end);

} // namespace ivs
