// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/ListFile.h"

namespace ui {

/// Where a file that people share is not understood, and why, to stand within a sentence: "line 12: “mark” has another
/// value than is known".
QString listFaultReason(const files::ListFault &fault);

} // namespace ui
