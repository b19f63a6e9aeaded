// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/labels/LabelSet.h"

namespace ui {

/// "On air", "Backup", "Rehearsal"; "none".
QString markWord(patchbay::StageMark mark);

} // namespace ui
