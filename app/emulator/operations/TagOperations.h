// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/operations/Operation.h"

namespace emulator {

/// ListTagsForResource, TagResource and UntagResource, for stages and ingest configurations.
Operations tagOperations();

} // namespace emulator
