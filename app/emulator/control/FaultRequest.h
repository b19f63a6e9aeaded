// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/control/Faults.h"
#include "emulator/model/Shape.h"

/// Faults in the words of the control side.
namespace emulator {

/// {"fault", "operation", "count", "lasting", "acts", "milliseconds", "errorType", "status", "body", "headers"}: the
/// first is required. Without "operation" it is about every one.
Shape faultRequest();

/// The end of all faults, in the place of a fault: {"fault": "none"}.
inline constexpr QStringView endOfFaults = u"none";

/// `wanted` satisfies faultRequest() and doesn't end the faults. The error is a sentence: parts that don't belong
/// together.
tl::expected<Fault, QString> faultOf(const QJsonObject &wanted);

} // namespace emulator
