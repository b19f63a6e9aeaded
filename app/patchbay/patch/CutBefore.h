// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"

namespace patchbay {

class PatchRuns;

/// Whether an encoder was cut for the change that this rebind takes back, or makes again, as far as runs are kept that
/// tell: to take it back while it is live is a second cut.
bool wasCutBefore(const Rebind &back, const PatchRuns &runs);

} // namespace patchbay
