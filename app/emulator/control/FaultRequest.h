// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/control/Faults.h"
#include "emulator/model/Shape.h"

/// Faults in the words of the control side.
namespace emulator {

/// {"operation", "fault", "count", "acts", "milliseconds", "errorType", "status", "body", "headers"}: the first two are
/// required.
Shape faultRequest();

/// `wanted` satisfies faultRequest(). The error is a sentence: parts that don't belong together.
tl::expected<Fault, QString> faultOf(const QJsonObject &wanted);

} // namespace emulator
