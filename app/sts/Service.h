// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Service.h"

namespace sts {

/// AWS Security Token Service (`service-2.json` of its service model, "metadata"; `endpoint-rule-set-1.json`). It is
/// asked in a region, never by its one global endpoint.
inline constexpr aws::Service service{"sts", "sts", aws::Service::Protocol::Query, "STS", "2011-06-15", true};

} // namespace sts
