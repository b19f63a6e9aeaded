// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Credentials.h"
#include "emulator/Http.h"
#include "emulator/ingest/IngestAddresses.h"
#include "emulator/world/Quirks.h"

#include <QStringList>

namespace emulator {

/// What a Service starts with.
struct Settings {
    quint16 port = 0; ///< 0: any free one
    int accounts = 1; ///< each is in every region
    QStringList regions = {QStringLiteral("eu-west-1")}; ///< one at least
    QString mainRegion = {}; ///< where the first account has the fleet that every demo starts with; empty: the first
    int configurations = 60; ///< of each account in each region, as are the stages
    int stages = 12;
    bool rateLimits = true; ///< throttles as the published quotas say, each account in each region by itself
    bool simulatedPublishers = false; ///< encoders go live and idle by themselves
    bool hasTroubles = false; ///< in the main fleet a pair lacks a leg, and an encoder sends what is not supported
    bool isShow = false; ///< the fleet is one show: twelve cameras to a stage, one idle, one at the rehearsal
    aws::Credentials credentials = {}; ///< of the first account; made up when the access key is empty
    Reconnecting reconnecting = {}; ///< encoders that were cut off
    Quirks quirks = {};
    IngestWish ingest = {}; ///< of real encoders
    IngestAddresses ingestAddresses = {}; ///< what stages say instead of made-up ones
    quint32 seed = 20231005; ///< equal seeds give equal fleets
    bool controlSide = true; ///< whether there is anything below /_control/
    Limits limits = {};
};

} // namespace emulator
