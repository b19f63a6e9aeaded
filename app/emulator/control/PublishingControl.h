// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Tenants.h"

#include <optional>

namespace emulator {

/// The control side of who publishes, below /_control/: encoders, their legs and their errors, guests, how long
/// sessions last. `asked` is "POST state"; nothing for what isn't known here.
std::optional<Answer> publishingControl(const QByteArray &asked, const std::vector<Tenant *> &tenants,
                                        const QJsonObject &wanted);

} // namespace emulator
