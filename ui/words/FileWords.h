// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"

namespace ui {

/// Why a file could not be read or kept, to stand after a colon: "the disk is full".
QString fileReason(const files::Error &error);

} // namespace ui
