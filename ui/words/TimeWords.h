// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

namespace ui {

/// "19:04:10", or "21 Nov 19:04:10" when it was another day; in the operator's zone.
QString timeText(const QDateTime &time);

} // namespace ui
