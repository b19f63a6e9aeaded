// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Credentials.h"
#include "emulator/http/Limits.h"

#include <QString>

namespace emulator {

/// What a Service starts with.
struct Settings {
    quint16 port = 0; ///< 0: any free one
    int configurations = 60;
    int stages = 12;
    QString region = QStringLiteral("eu-west-1");
    bool rateLimits = true; ///< throttles as the published quotas say
    bool simulatedPublishers = false; ///< encoders go live and idle by themselves
    aws::Credentials credentials = {}; ///< made up when the access key is empty
    quint32 seed = 20231005; ///< equal seeds give equal fleets
    bool controlSide = true; ///< whether there is anything below /_control/
    Limits limits = {};
};

} // namespace emulator
