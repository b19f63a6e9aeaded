// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"

namespace patchbay {

/// Of what the service refused, or could not be asked for, for a reason that has no outcome of its own.
inline ActOutcome outcomeOfRefusal(const aws::Error &error)
{
    return error.kind == aws::ErrorKind::Cancelled ? ActOutcome::Cancelled : ActOutcome::Refused;
}

} // namespace patchbay
