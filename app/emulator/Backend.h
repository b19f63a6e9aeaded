// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Settings.h"
#include "emulator/control/Faults.h"
#include "emulator/control/RequestCounts.h"
#include "emulator/gate/Throttle.h"
#include "emulator/world/World.h"

namespace emulator {

/// Everything that changes while the service runs, and that a reset makes anew.
struct Backend {
    explicit Backend(const Settings &settings);

    World world;
    Throttle throttle;
    Faults faults;
    RequestCounts counts;
};

} // namespace emulator
