// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/world/World.h"

namespace emulator {

/// What an account starts with in a region: as many stages and configurations as the settings say, with yesterday's
/// sessions and today's. The same for the same settings, but for the times, which lead up to `now`. In the main region
/// of the first account the first configurations are always those of the first table in FleetNames.h, so that a script
/// can rely on them.
World fleet(const Settings &settings, const Tenancy &tenancy, const QDateTime &now);

} // namespace emulator
