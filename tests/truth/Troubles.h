// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Trial.h"

namespace tests {

/// Each operation of a rebind with each kind of fault: refusals in each form of their code, gateways, answers that are
/// none, connections that break, silence; where the service acts all the same, where it doesn't, and where it acts
/// late.
std::vector<Trouble> allTroubles();

} // namespace tests
