// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Tenancy.h"
#include "emulator/control/Faults.h"
#include "emulator/control/RequestCounts.h"
#include "emulator/gate/Throttle.h"
#include "emulator/world/World.h"

#include <QObject>

#include <memory>

namespace emulator {

/// Everything of one account in one region that changes while the service runs, and that a reset makes anew.
struct Backend {
    Backend(const Settings &settings, const Tenancy &tenancy);

    World world;
    Throttle throttle;
    Faults faults;
    RequestCounts counts;
    /// What was asked for before a reset doesn't happen after it: each effect that is still to come ends with this.
    std::unique_ptr<QObject> lateEffects = std::make_unique<QObject>();
};

} // namespace emulator
