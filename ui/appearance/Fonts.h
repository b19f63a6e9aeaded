// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

namespace ui {

/// The fixed-width face for ARNs, URLs and keys, at the size of the program's font.
QFont fixedWidthFont();

/// The program's font, `scale` times as large.
QFont scaledFont(double scale, QFont::Weight weight = QFont::Normal);

} // namespace ui
