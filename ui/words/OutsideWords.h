// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace ui {

/// "Changed outside 19:03:10.": somebody else moved it then.
QString changedOutside(const QDateTime &when);

} // namespace ui
