// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/TaskScope.h"
#include "ivs/Client.h"
#include "patchbay/plant/StageAddresses.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace ui {

/// What GetIngestConfiguration tells of an encoder without its secrets: there is no place for them here, so that
/// nothing that is shown can hold one.
struct EncoderDetails {
    ivs::IngestConfigurationSummary summary;
    QStringList legParticipants; ///< of legs A and B; empty without redundant ingest
    QMap<QString, QString> attributes;
    QMap<QString, QString> tags;
};

/// Whose stream key: that of the leg with this participant ID, or nothing: the configuration's own. Not by the leg's
/// place, because a key is read anew each time, and AWS promises no order.
using KeyOwner = std::optional<QString>;

// The readings belong to `scope`: its end asks them to stop, as `stop` does, and waits for them. So nobody is in the
// client's code when it goes.

/// Reads a configuration and drops its secrets before anyone else runs.
QCoro::Task<aws::Result<EncoderDetails>> readEncoderDetails(ivs::Client &client, async::TaskScope &scope, QString arn,
                                                            std::stop_token stop);

/// A stage's endpoints, read unless they are known.
QCoro::Task<aws::Result<ivs::StageEndpoints>> readEndpoints(patchbay::StageAddresses &addresses,
                                                            async::TaskScope &scope, QString stageArn,
                                                            std::stop_token stop);

/// Reads a configuration for one of its stream keys; an empty secret when it has no such leg (any more).
QCoro::Task<aws::Result<aws::Secret>> readStreamKey(ivs::Client &client, async::TaskScope &scope, QString arn,
                                                    KeyOwner owner, std::stop_token stop);

/// The URL that an encoder of this protocol needs, or an empty text.
QString encoderUrl(const ivs::Open<ivs::IngestProtocol> &protocol, const ivs::StageEndpoints &endpoints);

} // namespace ui
