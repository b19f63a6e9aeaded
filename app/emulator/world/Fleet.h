// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Settings.h"
#include "emulator/world/World.h"

namespace emulator {

/// The account a service starts with: as many stages and configurations as the settings say, with yesterday's sessions
/// and today's. The same for the same settings, but for the times, which lead up to `now`. The first configurations
/// are always those of the table in FleetNames.h, so that a script can rely on them.
World fleet(const Settings &settings, const QDateTime &now);

} // namespace emulator
