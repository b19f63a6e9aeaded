// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/labels/Labels.h"

namespace ui {

/// Why the file of labels and marks is not read or written, and what that means; `isKept`: nothing waits to be kept.
QString labelsProblem(const patchbay::Labels::Problem &problem, bool isKept);
/// Others have changed so many of the labels and marks at the same time, which is not so any more.
QString labelsReplaced(int count);
/// Why nothing was changed, where more is said than can be kept.
QString labelsRefused();

} // namespace ui
