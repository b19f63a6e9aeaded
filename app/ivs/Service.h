// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Service.h"

namespace ivs {

/// IVS Real-Time (`service-2.json` of its service model, "metadata").
inline constexpr aws::Service service{"ivsrealtime", "ivs", aws::Service::Protocol::RestJson, "IVS RealTime"};

} // namespace ivs
