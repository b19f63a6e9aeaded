// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace ui {

/// Makes all numbers and dates that are shown have the digits 0 to 9. Names, times, ARNs and URLs have them wherever
/// the desktop is, so where the desktop's own are others (ar_EG, fa_IR) numbers are written as in English: one screen
/// has one kind of digits. Elsewhere they stay as the desktop writes them.
void useOneKindOfDigits();

} // namespace ui
