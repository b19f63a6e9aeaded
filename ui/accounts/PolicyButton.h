// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPushButton;

namespace ui {

/// Copies the IAM policy with the least that this program needs: what it reads, or all of it.
void makePolicyButton(QPushButton &button);

} // namespace ui
