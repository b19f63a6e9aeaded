// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Urgency.h"
#include "patchbay/plant/Source.h"

#include <QJsonObject>

namespace patchbay {

/// Reads of a stage what its list does not tell: where it is reached, and whether who publishes is recorded. The
/// reading belongs to the source's scope: its end asks it to stop, as `stop` does, and waits for it.
QCoro::Task<aws::Result<ivs::Stage>> readStage(Source &source, QString arn, async::Urgency urgency,
                                               std::stop_token stop);

/// Whether each participant who publishes is recorded. Service model, AutoParticipantRecordingConfiguration: an empty
/// storage configuration means that nobody is.
bool isRecorded(const QJsonObject &recording);
bool isRecorded(const ivs::Stage &stage);

} // namespace patchbay
