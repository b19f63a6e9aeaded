// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/Backend.h"

#include "emulator/world/Fleet.h"

namespace emulator {

Backend::Backend(const Settings &settings, const Tenancy &tenancy)
    : world(fleet(settings, tenancy, QDateTime::currentDateTimeUtc()))
{
}

} // namespace emulator
