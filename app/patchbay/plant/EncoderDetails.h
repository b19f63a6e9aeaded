// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Source.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace patchbay {

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

// The readings belong to the source's scope: its end asks them to stop, as `stop` does, and waits for them. So nobody
// is in its client's code when it goes.

/// Reads a configuration and drops its secrets before anyone else runs.
QCoro::Task<aws::Result<EncoderDetails>> readEncoderDetails(Source &source, QString arn, std::stop_token stop);

/// What was read goes into the source's inventory: after whoever asked has taken it in, who would otherwise take it for
/// news. `sentAt` is when it was asked for, by Inventory::clock().
void takeOver(Source &source, const QString &arn, const aws::Result<EncoderDetails> &read, const QDateTime &sentAt);

/// A stage's endpoints, read unless they are known.
QCoro::Task<aws::Result<ivs::StageEndpoints>> readEndpoints(Source &source, QString stageArn, std::stop_token stop);

/// Reads a configuration for one of its stream keys; an empty secret when it has no such leg (any more).
QCoro::Task<aws::Result<aws::Secret>> readStreamKey(Source &source, QString arn, KeyOwner owner, std::stop_token stop);

/// Reads a configuration for all of its stream keys: those of legs A and B with redundant ingest, otherwise its own
/// alone.
QCoro::Task<aws::Result<std::vector<aws::Secret>>> readStreamKeys(Source &source, QString arn, std::stop_token stop);

/// The URL that an encoder of this protocol needs, or an empty text.
QString encoderUrl(const ivs::Open<ivs::IngestProtocol> &protocol, const ivs::StageEndpoints &endpoints);

} // namespace patchbay
