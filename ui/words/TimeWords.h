// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <chrono>

namespace ui {

/// "19:04:10", or "21 Nov 19:04:10" when it was another day; in the operator's zone.
QString timeText(const QDateTime &time);
/// "6 s", "2 min 10 s", "more than 1 h".
QString shortDuration(std::chrono::seconds duration);
/// The same where there is little room, in its largest unit: "6 s", "2 min", "3 h".
QString roughDuration(std::chrono::seconds duration);

} // namespace ui
