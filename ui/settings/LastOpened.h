// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ui {

/// Under which settings keep the account that was shown last, and its region.
inline const QString lastAccountKey = QStringLiteral("window/account");
inline const QString lastRegionKey = QStringLiteral("window/region");

} // namespace ui
