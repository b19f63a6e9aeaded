// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/ListFile.h"

#include <QString>

namespace ui {

/// Why a file that people keep and share is refused, and where: "Line 3: “stage” is missing."
QString listFaultSentence(const files::ListFault &fault);

} // namespace ui
