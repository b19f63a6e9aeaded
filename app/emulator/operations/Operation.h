// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/model/Shapes.h"
#include "emulator/world/World.h"

#include <span>

namespace emulator {

/// One operation of the service: its place on the wire, its published rate, what it takes and what it does.
struct Operation {
    /// `parameters` satisfy `input`.
    using Handler = Outcome (*)(World &world, const QJsonObject &parameters);

    QByteArray name;
    double requestsPerSecond;
    Shape input;
    Handler handler;
    /// Members that exclude each other.
    QStringList filters = {};
    /// The rest is /tags/{resourceArn}, where the method tells the operations apart. Empty: POST /<name>.
    QByteArray tagMethod = {};
};

using Operations = std::vector<Operation>;

/// Each operation on ingest configurations, stages and participants takes 5 requests a second ("Service Quotas").
inline constexpr double usualRate = 5;

} // namespace emulator
