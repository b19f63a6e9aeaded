// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ui {

/// Shows a message of the desktop's own (Desktop Notifications Specification 1.2, over D-Bus), both texts plain.
/// Returns at once; without a desktop that shows messages nothing happens. Whether one is wanted,
/// Preferences::notifications says.
void notify(const QString &summary, const QString &body);

} // namespace ui
