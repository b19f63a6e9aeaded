// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/EncoderDetails.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace patchbay {

/// One who publishes for an encoder now: the encoder, or one leg of a pair.
struct EncoderParticipant {
    QString id;
    QDateTime since; ///< when it began to publish this time, UTC; null: not told
    ivs::Open<ivs::ParticipantProtocol> protocol; ///< that it uses, which need not be the configuration's
};

/// Why an encoder was refused, or cut off, or has come in vain.
struct PublishError {
    ivs::Open<ivs::EventErrorCode> code;
    QDateTime at; ///< UTC; null: not told
    QString participantId; ///< whose it was: of a pair that of a leg
    bool isOver = false; ///< it has begun to publish since
};

/// What its stage tells of an encoder: who publishes for it, and the newest error in the session of now or, of an
/// encoder that is idle, in the stage's last one.
struct EncoderPublishing {
    std::vector<EncoderParticipant> present;
    std::optional<PublishError> error;

    bool isPresent(const QString &participantId) const;
};

/// Asks the stage that the encoder is bound to: nothing without one, or where nobody ever was. It belongs to the
/// source's scope, as other readings of details do.
QCoro::Task<aws::Result<EncoderPublishing>> readPublishing(Source &source, EncoderDetails details,
                                                           std::stop_token stop);

/// Who is connected to a stage now, and the session that this is true of.
struct StageParticipants {
    QString sessionId; ///< empty: nobody is there
    std::vector<ivs::ParticipantSummary> present;
};

QCoro::Task<aws::Result<StageParticipants>> readParticipants(Source &source, QString stageArn, std::stop_token stop);
/// One of them in full.
QCoro::Task<aws::Result<ivs::Participant>> readParticipant(Source &source, QString stageArn, QString sessionId,
                                                           QString participantId, std::stop_token stop);

} // namespace patchbay
